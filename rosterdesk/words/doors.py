"""The words on a door: what takes place today, and what does not; for everybody who comes by."""

from collections.abc import Sequence
from datetime import date, datetime

from rosterdesk.words import dates
from rosterdesk.words.language import _


def document(programme: str, first: date, last: date) -> str:
    """What the document is called."""
    return _("{programme}: door sheets, {days}").format(programme=programme, days=dates.days(first, last))


def subject() -> str:
    """What the document is about."""
    return _("What takes place today, for the door")


def notice_document(programme: str, group: str, day: date) -> str:
    """What a notice is called."""
    return _("{programme}: door notice, {group}, {day}").format(
        programme=programme, group=group, day=dates.day(day)
    )


def led_by(names: Sequence[str]) -> str:
    """Who leads a session."""
    return _("with {names}").format(names=dates.listed(names))


def not_today() -> str:
    """A session that is called off, or on a closed day."""
    return _("does not meet today")


def not_here() -> str:
    """A session that takes place, but not behind this door."""
    return _("does not meet here today")


def nothing_today() -> str:
    """No session at this place on this day."""
    return _("No sessions here today")


def meets_then(start: datetime, place: str) -> str:
    """When and where a session moved from today takes place."""
    return _("It meets on {weekday_day} at {time}: {place}").format(
        weekday_day=dates.weekday_day(start), time=dates.clock(start), place=place
    )


def meets_elsewhere(start: datetime, place: str) -> str:
    """Where a session meets today instead of here."""
    return _("Today at {time}: {place}").format(time=dates.clock(start), place=place)


def meets_with(group: str, start: datetime, place: str) -> str:
    """Which session takes the members in."""
    return _("You are welcome in {group}, {weekday_day} at {time}: {place}").format(
        group=group, weekday_day=dates.weekday_day(start), time=dates.clock(start), place=place
    )


def by_telephone(start: datetime) -> str:
    """A session that takes place, though not here."""
    return _("It takes place by telephone, at {time}").format(time=dates.clock(start))


def next_time(start: datetime) -> str:
    """When the group meets next."""
    return _("Next meeting: {weekday_day}, {time}").format(
        weekday_day=dates.weekday_day(start), time=dates.clock(start)
    )


def meets_today() -> str:
    """A session that takes place as planned."""
    return _("meets today")


def meets_here(start: datetime, place: str) -> str:
    """When and where a session takes place as planned."""
    return _("At {time}: {place}").format(time=dates.clock(start), place=place)


def today(day: date) -> str:
    """Of which day a notice is."""
    return dates.capital(dates.weekday_day(day))


def no_venue() -> str:
    """There is no venue with sessions, so there is no door."""
    return _("No sessions at any venue in these weeks.")


def reader() -> str:
    """For whom a door sheet is."""
    return _("For everybody: no telephone numbers")
