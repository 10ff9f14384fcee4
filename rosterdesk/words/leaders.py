"""The page Leaders: its table, its columns and filters, and what the fields of a leader are called."""

from collections.abc import Mapping
from datetime import date

from rosterdesk.domain.terms import LeaderKind
from rosterdesk.words import dates, terms
from rosterdesk.words.language import N_, _, ngettext

FIELDS: Mapping[str, tuple[str, str]] = {
    # field: (what the form calls it, what it means)
    "name": (N_("Name"), ""),
    "display_name": (N_("Name on sheets"), N_("Empty: the first name.")),
    "kind": (N_("Kind"), ""),
    "phone": (N_("Telephone"), ""),
    "email": (N_("E-mail"), ""),
    "share_phone": (N_("Number may stand on team sheets"), ""),
    "languages": (N_("Languages"), N_("Seats may ask for them.")),
    "needs": (N_("Access needs"), N_("Only places that have these features will do.")),
    "qualifications": (N_("Training"), ""),
    "limits": (N_("Limits"), ""),
    "contract_minutes_per_week": (N_("Contract hours a week"), ""),
    "hourly_rate": (N_("Hourly rate"), ""),
    "mentor": (N_("Mentor"), ""),
    "since": (N_("With us from"), ""),
    "until": (N_("Until"), ""),
    "auto_assign": (N_("Builds may give them seats"), ""),
    "availability": (N_("Weekly availability"), ""),
    "exceptions": (N_("Dated exceptions"), ""),
    "leave": (N_("Time away"), ""),
}
LIMITS: Mapping[str, str] = {
    "sessions_per_day": N_("Sessions a day"),
    "sessions_per_week": N_("Sessions a week"),
    "sessions_per_4_weeks": N_("Sessions in 4 weeks"),
    "minutes_per_week": N_("Hours a week"),
    "heavy_per_week": N_("Heavy sessions a week"),
    "on_call_per_week": N_("On-call blocks a week"),
}
COLUMNS: Mapping[str, str] = {
    "name": N_("Name"),
    "kind": N_("Kind"),
    "load": N_("This week"),
    "languages": N_("Languages"),
    "qualifications": N_("Training"),
    "away": N_("Away"),
    "next": N_("Next session"),
    "auto": N_("In builds"),
    "phone": N_("Telephone"),
    "email": N_("E-mail"),
    "needs": N_("Access needs"),
    "since": N_("From"),
    "until": N_("Until"),
}
TABS: Mapping[str, str] = {
    "profile": N_("Profile"),
    "training": N_("Training"),
    "availability": N_("Availability"),
    "away": N_("Away"),
    "pairs": N_("Mentor and pairs"),
    "load": N_("Load"),
}
_ACTIVE = {
    "now": N_("With us now"),
    "away": N_("Away now"),
    "past": N_("No longer with us"),
    "all": N_("Everybody"),
}
_EXPIRY = {30: N_("Training expires in 30 days"), 60: N_("In 60 days"), 90: N_("In 90 days")}


def field(code: str) -> str:
    """What the form calls a field of a leader."""
    return _(FIELDS[code][0])


def meaning(code: str) -> str:
    """What a field means, where its name does not say it all."""
    told = FIELDS[code][1]
    return _(told) if told else ""


def field_short(code: str) -> str:
    """A field inside a line of text: `telephone`."""
    text = field(code)
    return text[:1].lower() + text[1:]


def limit(code: str) -> str:
    """What the form calls one of the caps."""
    return _(LIMITS[code])


def no_limit() -> str:
    """What an empty cap means."""
    return _("no limit")


def column(code: str) -> str:
    """The title of a column of the table."""
    return _(COLUMNS[code])


def tab(code: str) -> str:
    """A part of a person's page."""
    return _(TABS[code])


def table() -> str:
    """The accessible name of the table."""
    return _("Leaders")


def find() -> str:
    """The hint in the search field."""
    return _("Find a name, a language, training …")


def filter_name(code: str) -> str:
    """The accessible names of the filters."""
    return {
        "kind": _("Kind"),
        "language": _("Language"),
        "qualification": _("Training"),
        "there": _("With us"),
    }[code]


def all_of(code: str) -> str:
    """The choice of a filter that keeps everything."""
    return {
        "kind": _("All kinds"),
        "language": _("All languages"),
        "qualification": _("All training"),
    }[code]


def there(code: str) -> str:
    """The choices of the filter for who is with the programme."""
    return _(_ACTIVE[code])


def expires_within(days: int) -> str:
    """The choices of the filter for training that ends soon."""
    return _("Ends within {days} days").format(days=days)


def kind(code: LeaderKind) -> str:
    """`Staff`, `Volunteer`, `Trainee`, at the start of a cell or line."""
    return dates.capital(terms.leader_kind(code))


def load(sessions: int, limit: int | None) -> str:
    """Sessions of this week against the cap: `2 / 5`, or `2` where there is none."""
    if limit is None:
        return dates.number(sessions)
    return _("{sessions} / {limit}").format(sessions=dates.number(sessions), limit=dates.number(limit))


def load_spoken(sessions: int, limit: int | None) -> str:
    """The same in words."""
    if limit is None:
        return _("{sessions} this week, no limit").format(sessions=terms.sessions(sessions))
    return _("{sessions} this week of at most {limit}").format(
        sessions=terms.sessions(sessions), limit=dates.number(limit)
    )


def qualification_ends(name: str, days: int) -> str:
    """A qualification in the table with how long it still holds; only where that is soon."""
    if days < 0:
        return _("{name} (expired)").format(name=name)
    return ngettext("{name} ({days} day)", "{name} ({days} days)", days).format(name=name, days=days)


def away_until(until: date | None) -> str:
    """The cell of somebody who is away today."""
    if until is None:
        return _("until further notice")
    return _("until {day}").format(day=dates.day_short(until))


def away_from(since: date) -> str:
    """The cell of somebody who will be away soon."""
    return _("from {day}").format(day=dates.day_short(since))


def ended(until: date) -> str:
    """The cell of somebody who is no longer with the programme."""
    return _("left {day}").format(day=dates.day(until))


def next_session(group: str, day: date, time: str) -> str:
    """The cell of the next session: `Wed 2 Dec, Art`."""
    when = f"{dates.weekday_short(day)} {dates.day_short(day)}"
    return _("{when} {time}, {group}").format(when=when, time=time, group=group)


def auto(on: bool) -> str:
    """Whether builds may give somebody seats."""
    return _("yes") if on else _("by hand only")


def add_leader() -> str:
    """The button that adds a leader."""
    return _("Add a leader")


def new_title() -> str:
    """The title over the fields of a new leader."""
    return _("New leader")


def create() -> str:
    """The button that makes the new leader."""
    return _("Add")


def empty_title() -> str:
    """There is no leader yet."""
    return _("Nobody is here yet")


def empty_sentence() -> str:
    """What to do when there is no leader yet."""
    return _(
        "Leaders are the people who lead, co-lead and back your groups. Begin with one of them, or take in "
        "the list that you have in a spreadsheet: File, Import."
    )


def none_found() -> str:
    """Nothing is left after search and filters."""
    return _("Nobody matches. Search for something else, or choose “Everybody”.")


def tag_hint() -> str:
    """The hint in a field that takes several words."""
    return _("Add …")


def new_meaning() -> str:
    """What happens once a new leader is named."""
    return _("Then their page opens, for training, availability and all the rest.")


def leaving() -> str:
    """The title of the panel before anybody is named."""
    return _("Leaving the programme")


def away_now(until: date | None) -> str:
    """The badge of somebody who is away today."""
    return _("Away {until}").format(until=away_until(until))
