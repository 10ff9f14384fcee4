"""The words of the month of activities for members: what meets when, and nobody's name."""

from datetime import date

from rosterdesk.words import dates
from rosterdesk.words.language import _


def document(programme: str, first: date) -> str:
    """What the document is called."""
    return _("{programme}: activities, {month}").format(programme=programme, month=dates.month(first))


def subject() -> str:
    """What the document is about."""
    return _("What meets when, month by month")


def title(first: date) -> str:
    """What a month is called: `December 2026`."""
    return dates.capital(dates.month(first))


def where() -> str:
    """Over the list of places."""
    return _("Where we meet")


def at_place(place: str, groups: str) -> str:
    """Which groups meet at a place."""
    return _("{place}: {groups}").format(place=place, groups=groups)


def reader() -> str:
    """For whom it is."""
    return _("For members and everybody else: no names")
