"""Search everything: what is found, and how it is read aloud."""

from collections.abc import Mapping
from datetime import date

from rosterdesk.domain.sessions import Session
from rosterdesk.words import dates
from rosterdesk.words.language import N_, _

_KINDS: Mapping[str, str] = {
    "command": N_("command"),
    "person": N_("person"),
    "group": N_("group"),
    "session": N_("session"),
    "part": N_("page"),
    "absence": N_("command"),
    "qualification": N_("qualification"),
    "venue": N_("venue"),
}


def name() -> str:
    """What the palette is called."""
    return _("Search everything")


def hint() -> str:
    """What can be typed."""
    return _("A person, a group, a date or a command")


def results() -> str:
    """The accessible name of the list."""
    return _("What was found")


def nothing() -> str:
    """Nothing fits what was typed."""
    return _("Nothing by that name. Try fewer letters, or a name, a group, a date, a number or a command.")


def absence(name: str, *, now: bool) -> str:
    """Somebody is away; of who is away now: for longer, or no more."""
    return (
        _("{name} is back, or away for longer…").format(name=name)
        if now
        else _("{name} is away…").format(name=name)
    )


def kind(code: str) -> str:
    """What kind of thing was found."""
    return _(_KINDS[code])


def session_title(session: Session) -> str:
    """A session with its day of the week: `Tuesday art, Tue 1 December 10:00`."""
    return _("{group}, {weekday} {day} {time}").format(
        group=session.group.name,
        weekday=dates.weekday_short(session.date),
        day=dates.day_month(session.date),
        time=dates.clock(session.start),
    )


def day_words(day: date, today: date) -> str:
    """What else a day goes by: its whole weekday, its year, its number in the month, today and tomorrow."""
    near = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    return f"{dates.weekday(day)} {day.year} {day.isoformat()} {near.get((day - today).days, '')}"


def spoken(title: str, kind_said: str, note: str, keys: str) -> str:
    """A thing found, as it is read aloud."""
    return ", ".join(part for part in (title, note or kind_said, keys) if part)
