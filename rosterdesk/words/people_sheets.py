"""The words of the sheet that has a row for each leader."""

from datetime import date, datetime

from rosterdesk.domain.terms import Role
from rosterdesk.words import dates, sheets
from rosterdesk.words.language import _


def document(programme: str, first: date, last: date) -> str:
    """What the document is called."""
    return _("{programme}: who serves when, {days}").format(programme=programme, days=dates.days(first, last))


def subject() -> str:
    """What the document is about."""
    return _("Each leader's week in a row")


def leader() -> str:
    """Over the column of names."""
    return _("Leader")


def nobody(*, sessions: bool) -> str:
    """A week with sessions to lead or without, and nobody who serves."""
    return _("Nobody is rostered in this week.") if sessions else sheets.no_sessions()


def at(start: datetime, role: Role) -> str:
    """When somebody does what: `18:30 Lead`."""
    return _("{time} {role}").format(time=dates.clock(start), role=sheets.role_label(role))
