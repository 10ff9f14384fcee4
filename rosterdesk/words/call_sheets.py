"""The words of the call sheet: whom to call in which order when somebody cannot come."""

from datetime import date

from rosterdesk.domain.terms import DayPart
from rosterdesk.words import dates, terms
from rosterdesk.words.language import _


def title(first: date) -> str:
    """What a week of the sheet is called."""
    return _("On call, week of {day}").format(day=dates.day(first))


def document(programme: str, first: date, last: date) -> str:
    """What the document is called."""
    return _("{programme}: on call, {days}").format(programme=programme, days=dates.days(first, last))


def subject() -> str:
    """What the document is about."""
    return _("Who is on call for which session, in the order in which to call")


def block(day: date, part: DayPart) -> str:
    """A block: `Monday 30 November, evening`."""
    return _("{day}, {part}").format(day=dates.capital(dates.weekday_day(day)), part=terms.day_part(part))


def column_headings() -> tuple[str, ...]:
    """Over the columns: time, group and place, who leads, whom to call."""
    return (_("Time"), _("Group and place"), _("Who leads"), _("Call in this order"))


def nobody() -> str:
    """Nobody is on call for a session."""
    return _("nobody is on call")


def also(group: str) -> str:
    """Somebody on call in the same block for another group, who could lead this one."""
    return _("also on call for {group}").format(group=group)
