"""The groups as lines of a table, and the columns that show them."""

from dataclasses import dataclass
from datetime import datetime

from rosterdesk.domain.groups import Group
from rosterdesk.domain.programme import Programme
from rosterdesk.words import dates, names, recurrence, terms
from rosterdesk.words import groups as words
from ui.desk import Desk
from ui.groups.next_sessions import next_sessions
from ui.roster.kinds import look_of
from ui.tables.columns import Column, Sign


@dataclass(frozen=True, slots=True)
class GroupLine:
    """What the table shows of a group, ready in words."""

    group: Group
    meets: str
    place: str
    next: datetime | None


def lines(desk: Desk) -> list[GroupLine]:
    """Every group of the programme."""
    programme, today = desk.programme, desk.today
    return [
        GroupLine(
            group=group,
            meets=dates.capital(recurrence.meetings(group.meetings, today)),
            place=names.venue_name(programme, group.venue),
            next=_next(programme, group, desk),
        )
        for group in programme.groups.values()
    ]


def columns() -> tuple[Column[GroupLine], ...]:
    """The columns; name and meetings are shown, the others can be brought in."""
    return (
        Column(
            code="name",
            title=words.text("column_name"),
            text=lambda line: line.group.name,
            sign=lambda line: Sign(look_of(line.group.kind)[0]),
            width=25,
        ),
        Column(code="meets", title=words.text("column_meets"), text=lambda line: line.meets, width=14),
        Column(code="place", title=words.text("column_place"), text=lambda line: line.place, shown=False),
        Column(
            code="kind",
            title=words.text("column_kind"),
            text=lambda line: terms.group_kind(line.group.kind),
            shown=False,
        ),
        Column(
            code="next",
            title=words.text("column_next"),
            text=lambda line: dates.moment(line.next) if line.next else "",
            order=lambda line: line.next,
            width=20,
            shown=False,
        ),
        Column(
            code="seats",
            title=words.text("column_seats"),
            text=lambda line: words.seats(line.group),
            width=28,
            shown=False,
        ),
        Column(
            code="load",
            title=words.text("column_load"),
            text=lambda line: terms.load(line.group.load),
            width=8,
            shown=False,
        ),
        Column(
            code="priority",
            title=words.text("column_priority"),
            text=lambda line: str(line.group.priority),
            order=lambda line: line.group.priority,
            numeric=True,
            width=8,
            shown=False,
        ),
    )


def _next(programme: Programme, group: Group, desk: Desk) -> datetime | None:
    found = (session.start for session in next_sessions(programme, group, desk.today) if session.runs)
    return next((start for start in found if start >= desk.clock()), None)
