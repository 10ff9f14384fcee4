"""What the page This week says."""

from collections.abc import Sequence
from datetime import date

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from rosterdesk.words import dates, names, terms
from rosterdesk.words.language import N_, _, ngettext, pgettext


def title(first: date) -> str:
    """Over the page: the present week."""
    return dates.week_of(first)


def glance(wanting: int) -> str:
    """Under the title: whether anything waits."""
    if not wanting:
        return _("Nothing waits for you: every session of the next nine weeks is in good hands.")
    return ngettext(
        "{n} thing waits for you in this week and the next eight.",
        "{n} things wait for you in this week and the next eight.",
        wanting,
    ).format(n=dates.number(wanting))


def weeks() -> str:
    """Accessible name of the row of weeks."""
    return _("This week and the next eight")


def week_name(first: date, *, present: bool) -> str:
    """A week in little room."""
    return pgettext("small card", "This week") if present else dates.day_short(first)


def week_runs(running: int, sessions: int) -> str:
    """How many of its sessions can run."""
    if not sessions:
        return pgettext("small card", "no sessions")
    return _("{running} of {n} run").format(running=running, n=sessions)


_STAGES = {
    "quiet": N_("quiet"),
    "empty": N_("not built"),
    "draft": N_("draft"),
    "changed": N_("changed"),
    "published": N_("published"),
}


def stage(code: str) -> str:
    """How far the roster of a week is."""
    return _(_STAGES[code])


def week_told(first: date, runs: str, stage_said: str) -> str:
    """A week as it is read aloud."""
    return _("{week}: {runs}, {stage}").format(week=dates.week_of(first), runs=runs, stage=stage_said)


_SECTIONS = {
    "broken": (
        N_("Against a rule"),
        N_("What the rules do not allow any more, such as a leader who is away."),
    ),
    "timeless": (
        N_("When can they?"),
        N_("Nobody is given a seat at a time that is not painted in their week."),
    ),
    "run": (N_("Cannot run yet"), N_("Without a lead, or with too small a team.")),
    "team": (N_("Open seats"), N_("These sessions can run, but their team is not complete.")),
    "backup": (N_("Without a backup"), N_("Nobody is on call for them.")),
    "build": (N_("To build"), N_("Nobody is seated in these weeks yet.")),
    "publish": (N_("To publish"), N_("What is published is what people hold in their hands.")),
    "speak": (N_("To speak with"), N_("Three times without a word: a conversation comes first.")),
    "note": (N_("To note"), N_("How it went in the last two weeks; O goes from one to the next.")),
    "print": (N_("To print"), N_("The week sheet for the wall.")),
    "away": (N_("Away this week"), ""),
    "expiring": (N_("Expires soon"), ""),
}


def section(code: str) -> str:
    """The heading of a section."""
    return _(_SECTIONS[code][0])


def section_meaning(code: str) -> str:
    """What is listed in it; nothing where the heading says enough."""
    meaning = _SECTIONS[code][1]
    return _(meaning) if meaning else ""


def session_when(session: Session) -> str:
    """A session in a list: `Wed 2 Dec 18:30  Support Wed`."""
    return _("{weekday} {day}, {time}  {group}").format(
        weekday=dates.capital(dates.weekday_short(session.start)),
        day=dates.day_short(session.start),
        time=dates.clock(session.start),
        group=session.group.name,
    )


def seats_open(seats: Sequence[tuple[Role, int]]) -> list[str]:
    """What a session lacks, seat by seat: `Lead needed`, `2 × Co-lead needed`."""
    return [
        terms.needed(role)
        if missing == 1
        else _("{n} × {needed}").format(n=missing, needed=terms.needed(role))
        for role, missing in seats
    ]


def team_lacks(programme: Programme, qualification: str) -> str:
    """What the team of a session lacks."""
    name = names.qualification_name(programme, qualification)
    return _("nobody in the team holds {qualification}").format(qualification=name)


def one_absence_stops() -> str:
    """A session that stops when anybody is ill."""
    return _("one absence stops it")


def together(parts: Sequence[str]) -> str:
    """Parts of a line."""
    return " · ".join(parts)


def more(count: int) -> str:
    """There are more than are listed."""
    return ngettext("and {n} more", "and {n} more", count).format(n=dates.number(count))


def weeks_empty(period: Period, sessions: int) -> str:
    """Weeks in which nobody is seated."""
    return _within(period, ngettext("{n} session to fill", "{n} sessions to fill", sessions), sessions)


def weeks_draft(period: Period, sessions: int) -> str:
    """Weeks that were never published."""
    told = ngettext("{n} session, not published", "{n} sessions, not published", sessions)
    return _within(period, told, sessions)


def weeks_changed(period: Period, changes: int) -> str:
    """Weeks that differ from what was published."""
    told = ngettext("{n} session changed since it was published", "{n} sessions changed since", changes)
    return _within(period, told, changes)


def _within(period: Period, told: str, count: int) -> str:
    said = told.format(n=dates.number(count))
    when = dates.capital(dates.days(period.first, period.last))
    return _("{dates}: {what}").format(dates=when, what=said)


def sheet_of(first: date) -> str:
    """A week sheet that may be wanted on the wall."""
    return dates.week_of(first)


def away(programme: Programme, leader: str, until: date | None) -> str:
    """A leader who is away, and until when; never why."""
    name = names.display_name(programme, leader)
    if until is None:
        return _("{name}, until further notice").format(name=name)
    return _("{name}, until {day}").format(name=name, day=dates.day_short(until))


def nobody_away() -> str:
    """Everybody is there."""
    return _("Nobody is away.")


def nothing_expires() -> str:
    """No qualification ends soon."""
    return _("No qualification ends within 90 days.")


def expiry(programme: Programme, leader: str, qualification: str) -> str:
    """Whose qualification ends."""
    return _("{name}, {qualification}").format(
        name=names.display_name(programme, leader),
        qualification=names.qualification_name(programme, qualification),
    )


def expiry_when(until: date, days: int) -> str:
    """When it ends."""
    day = dates.day_short(until)
    if days < 0:
        return _("ended on {day}").format(day=day)
    if days == 0:
        return _("ends today")
    return ngettext("ends on {day}, in {n} day", "ends on {day}, in {n} days", days).format(day=day, n=days)


def band(days: int) -> str:
    """Within how many days: 30, 60 or 90; 0 is past."""
    return _("Within {n} days").format(n=days) if days else _("Already ended")


_DOING = {
    "fill": (N_("Fill"), N_("Fill: {what}")),
    "show": (N_("Show"), N_("Show: {what}")),
    "build": (N_("Build"), N_("Build: {what}")),
    "publish": (N_("Publish"), N_("Publish: {what}")),
    "print": (N_("Print"), N_("Print: {what}")),
    "note": (N_("Note it"), N_("Note: {what}")),
    "paint": (N_("Paint their week"), N_("Paint the week: {what}")),
    "spoken": (N_("Conversation noted"), N_("Conversation noted: {what}")),
}


def doing(code: str) -> str:
    """The button of a line."""
    return _(_DOING[code][0])


def doing_told(code: str, what: str) -> str:
    """The button of a line as it is read aloud."""
    return _(_DOING[code][1]).format(what=what)


def looking() -> str:
    """While the page is made for the first time."""
    return _("Looking at the next nine weeks…")


def empty_title() -> str:
    """A programme without anything."""
    return _("Welcome to RosterDesk")


def empty_sentence() -> str:
    """What to do first in an empty programme."""
    return _("Three steps lead to the first roster.")


def empty_name() -> str:
    """The field for the name of a programme that is new."""
    return _("What is your programme called?")


def empty_step(code: str) -> tuple[str, str]:
    """One of the three steps: what, and what comes of it."""
    return {
        "leaders": (_("Add leaders"), _("who can lead, what they are trained for, and when they are free")),
        "groups": (_("Add groups"), _("when and where they meet, and whom they need")),
        "build": (_("Build"), _("the best roster, proved, with named backups")),
    }[code]


def empty_step_done(code: str, count: int) -> str:
    """How far a step has come: `4 leaders so far`."""
    message = (
        ngettext("{n} leader so far", "{n} leaders so far", count)
        if code == "leaders"
        else ngettext("{n} group so far", "{n} groups so far", count)
    )
    return message.format(n=dates.number(count))


def empty_later() -> str:
    """What need not be done first."""
    return _("Training, places, rules and closed days are on the page Settings, whenever you like.")


def explore_demo() -> str:
    """The way to see a finished programme."""
    return _("Explore the demo programme")


def explore_demo_told() -> str:
    """What the demo is."""
    return _("A believable programme of 18 leaders and 14 groups opens in a window of its own.")
