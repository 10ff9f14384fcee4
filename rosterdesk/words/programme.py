"""What the page Settings says."""

from datetime import date

from babel import Locale

from rosterdesk.domain.terms import Goal
from rosterdesk.words import dates, goals, regions, terms
from rosterdesk.words.language import N_, _, ngettext

_TEXTS = {
    "tab_general": N_("Programme"),
    "tab_rules": N_("Rules"),
    "tab_goals": N_("Goals"),
    "tab_venues": N_("Venues"),
    "tab_qualifications": N_("Qualifications"),
    "tab_closures": N_("Closed days"),
    "tab_safety": N_("Safety"),
    "tab_window": N_("This window"),
    "tabs": N_("Settings"),
    "identity": N_("Name and place"),
    "week": N_("Week and day"),
    "timezone_hint": N_("this computer's"),
    "region_hint": N_("none"),
    "rules_title": N_("Rules for everybody"),
    "rules_meaning": N_(
        "The program never breaks these. What one person agreed to stands on their own page."
    ),
    "goals_title": N_("What matters most"),
    "goals_meaning": N_(
        "A roster is made best for the first goal, then for the second without losing on the first, and so "
        "on. Drag a goal, or move it with Alt and the arrow keys."
    ),
    "goal_up": N_("More important"),
    "goal_down": N_("Less important"),
    "goals_usual": N_("Usual order"),
    "venues_title": N_("Places where groups meet"),
    "venue_list": N_("All venues"),
    "new_venue": N_("Name of a new venue"),
    "add_venue": N_("Add venue"),
    "remove_venue": N_("Remove the venue"),
    "no_venues": N_("No venues yet. Groups without one meet by telephone or online."),
    "type_feature": N_("type a feature"),
    "travel_title": N_("Minutes from one venue to another"),
    "travel_meaning": N_("The same both ways. Leaders are given at least so much time between two sessions."),
    "travel_none": N_("With two venues or more, the way between them can be told here."),
    "skills_title": N_("Training and skills"),
    "skills_meaning": N_(
        "Groups ask for them; leaders hold them, with an expiry where they have one. "
        "What safety needs can never be overridden."
    ),
    "no_skills": N_("No qualifications yet."),
    "new_skill": N_("One more qualification"),
    "add": N_("Add"),
    "months_hint": N_("for ever"),
    "closures_title": N_("Days on which nothing takes place"),
    "closures_meaning": N_("Nothing takes place on these days, except extra sessions."),
    "no_closures": N_("No closed days ahead."),
    "closure_date": N_("Date"),
    "closure_reason": N_("Reason"),
    "reason_hint": N_("stands on the sheets"),
    "new_closure": N_("One more closed day"),
    "add_closure": N_("Close that day"),
    "closures_past": N_("Closed days of the past are kept with the programme."),
    "holidays_title": N_("Public holidays"),
    "holidays_looking": N_("Looking them up…"),
    "holidays_year": N_("Year"),
    "close_ticked": N_("Close the ticked days"),
    "holidays_closed": N_("closed already"),
    "window_title": N_("On this computer"),
    "window_language": N_("Language"),
    "window_meaning": N_("Every window opens anew in it at once."),
    "system_language": N_("as this computer"),
    "appearance": N_("Light or dark"),
    "light": N_("always light"),
    "dark": N_("always dark"),
    "safety": N_("needed for safety"),
}


def text(code: str) -> str:
    """A fixed word or sentence of the page."""
    return _(_TEXTS[code])


def goal_line(place: int, goal: Goal) -> str:
    """A goal as it is read aloud in the list of goals."""
    return _("{place}. {name}. {meaning}").format(
        place=dates.number(place), name=goals.name(goal), meaning=goals.meaning(goal)
    )


def goal_moved(place: int, goal: Goal) -> str:
    """What is said once a goal has another place."""
    return _("{name} is goal {place} now").format(name=goals.name(goal), place=dates.number(place))


def holidays_of(region: str) -> str:
    """Whose holidays are offered: `Ontario (CA-ON)`."""
    return regions.shown(region)


def no_region() -> str:
    """Why no holidays are offered."""
    return _(
        "Write the region of the programme, such as Ontario, under “Programme”; "
        "its holidays are then offered here."
    )


def no_holidays(region: str) -> str:
    """The region is there, but its holidays are not known."""
    return _("The public holidays of {region} are not known; write the closed days above.").format(
        region=region
    )


def holiday(day: date, name: str) -> str:
    """A holiday with its date: `Friday 25 December: Christmas Day`."""
    return _("{day}: {name}").format(day=dates.capital(dates.weekday_day(day)), name=name)


def sessions_closed(count: int) -> str:
    """What a closed day costs: `closes 3 sessions`."""
    if not count:
        return _("no sessions that day")
    return _("closes {sessions}").format(sessions=terms.sessions(count))


def way(one: str, other: str) -> str:
    """The way from one venue to another."""
    return _("{one} to {other}").format(one=one, other=other)


def months(count: int | None) -> str:
    """For how long a qualification is valid: `36 months`; nothing where it never expires."""
    return "" if count is None else ngettext("{n} month", "{n} months", count).format(n=count)


def removed(name: str) -> str:
    """Something is gone."""
    return _("{name} is removed.").format(name=name)


def closed(count: int) -> str:
    """So many days are closed now."""
    return ngettext("{n} day is closed.", "{n} days are closed.", count).format(n=dates.number(count))


def language_choice(tag: str) -> str:
    """A language to choose, in its own words."""
    name = Locale.parse(tag, sep="-").get_display_name(tag)
    return dates.capital(name or tag)
