"""The groups as lines of a table, and the columns that show them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from rosterdesk.domain.groups import Group, SessionOverride
from rosterdesk.domain.programme import Programme
from rosterdesk.words import dates, names, recurrence, terms
from rosterdesk.words import groups as words
from ui.desk import Desk
from ui.groups.next_sessions import WEEKS_AHEAD, next_sessions
from ui.roster.kinds import look_of
from ui.tables.columns import Column, Sign, measured

WEEKS_LIKELY = 2


@dataclass(frozen=True, slots=True)
class GroupLine:
    """What the table shows of a group, ready in words; `known` is all that its meetings follow from."""

    group: Group
    meets: str
    place: str
    known: tuple[object, ...]


class GroupLines:
    """The lines of all groups; those that nothing has happened to are not made again."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._made: dict[str, GroupLine] = {}
        self._next: dict[str, tuple[tuple[object, ...], datetime | None]] = {}

    def lines(self) -> list[GroupLine]:
        """Every group of the programme as it stands."""
        programme, today = self._desk.programme, self._desk.today
        told: dict[str, list[SessionOverride]] = defaultdict(list)
        for each in programme.overrides.values():
            told[each.group].append(each)
        closed = tuple(programme.closures)
        made = {}
        for key, group in programme.groups.items():
            place = names.venue_name(programme, group.venue)
            known = (group, tuple(told[key]), closed, place, today)
            before = self._made.get(key)
            if before is None or before.known != known:
                meets = dates.capital(recurrence.meetings(group.meetings, today))
                before = GroupLine(group=group, meets=meets, place=place, known=known)
            made[key] = before
        self._made = made
        return list(made.values())

    def next(self, line: GroupLine) -> datetime | None:
        """When the group meets next; found when somebody wants to know, for it takes longer than all else."""
        now, before = self._desk.clock(), self._next.get(line.group.id)
        if before is not None and before[0] is line.known and (before[1] is None or before[1] >= now):
            return before[1]
        found = _next(self._desk.programme, line.group, now)
        self._next[line.group.id] = line.known, found
        return found


def columns(lines: GroupLines) -> tuple[Column[GroupLine], ...]:
    """The columns; name and meetings are shown, the others can be brought in."""
    return (
        Column(
            code="name",
            title=words.text("column_name"),
            text=lambda line: line.group.name,
            sign=lambda line: Sign(look_of(line.group.kind)[0]),
            width=25,
            whole=True,
        ),
        Column(code="meets", title=words.text("column_meets"), text=lambda line: line.meets, width=14),
        Column(code="place", title=words.text("column_place"), text=lambda line: line.place, shown=False),
        Column(
            code="kind",
            title=words.text("column_kind"),
            text=lambda line: terms.group_kind(line.group.kind),
            shown=False,
        ),
        measured(
            "next", words.text("column_next"), lines.next, _moment, width=20, numeric=False, shown=False
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


def _moment(start: datetime | None) -> str:
    return dates.moment(start) if start else ""


def _next(programme: Programme, group: Group, now: datetime) -> datetime | None:
    """When the group meets next; most do so within weeks, so that few need a look further ahead."""
    for weeks in (WEEKS_LIKELY, WEEKS_AHEAD):
        found = next_sessions(programme, group, now.date(), weeks=weeks)
        start = next((each.start for each in found if each.runs and each.start >= now), None)
        if start is not None:
            return start
    return None
