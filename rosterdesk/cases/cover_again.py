"""Going on with calls that were begun before: the journal knows what an absence took, and who stepped up."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from rosterdesk.cases import easing
from rosterdesk.cases.cover_round import Gap, freed, standing
from rosterdesk.domain.changes import Change, Label, Table, apply, inverse
from rosterdesk.domain.history import Entry, Head
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Grade
from rosterdesk.storage.store import Store
from solver.absence import Absence

RECENT = 200  # entries of the journal that are looked through
AWAY = frozenset({"leave_add", "leave_grant"})
RELEASED = "release"
STEPPED = frozenset({"seat", "replace"})
MERGED = "session_merge"


@dataclass(frozen=True, slots=True)
class Begun:
    """Calls that are not over: the seats lost, the absences, and the programme before the first of them."""

    gaps: tuple[Gap, ...] = ()
    absences: tuple[Absence, ...] = ()
    before: Programme | None = None


def begun(store: Store, programme: Programme, now: datetime) -> Begun:
    """The seats of absences that still have one open; nothing where all are covered."""
    in_force = set(store.stacks.undo)
    heads = [head for head in reversed(store.heads(most=RECENT)) if head.number in in_force]
    away = [head for head in heads if head.label.code in AWAY and _lasts(head.label, now.date())]
    given_back = [head for head in heads if head.label.code == RELEASED]
    gone = {entry.number: _lost(entry) for entry in entries_of(store, [*away, *given_back])}
    sessions = {row.session for rows in gone.values() for row in rows}
    if not sessions:
        return Begun()
    stepped = [
        head for head in heads if head.label.code in STEPPED and head.label.values["session"] in sessions
    ]
    for entry in entries_of(store, stepped):
        gone[entry.number] = [gap.row for gap in freed(programme, entry.changes)]
    lost = [row for number in sorted(gone, reverse=True) for row in reversed(gone[number])]
    found = as_gaps(programme, reversed(dict.fromkeys(lost)))  # lost twice counts where it was lost last
    left = _with_something_open(standing(programme, found, now))
    absent = {gap.row.leader for gap in left}
    absences = [each for head in away for each in _absence(head, programme) if each.leader in absent]
    eased = [gap.row for gap in left if easing.in_phase(programme, gap.row)]
    absences += easing.as_absences(programme, eased)
    known = {gap.row for gap in left}
    first = min(
        (head.number for head in (*away, *given_back) if head.label.values["leader"] in absent), default=None
    )
    return Begun(
        gaps=tuple(gap for gap in found if gap.row in known),
        absences=tuple(dict.fromkeys(absences)),
        before=None if first is None else before(store, programme, first),
    )


def before(store: Store, programme: Programme, number: int) -> Programme:
    """The programme as it was before the entry of that number."""
    for entry in reversed(store.journal(after=number - 1)):
        programme = apply(programme, inverse(entry.changes))
    return programme


def merged(store: Store) -> Mapping[str, str]:
    """The sessions whose members were taken in by another, of late, each with the id of that one."""
    in_force = set(store.stacks.undo)
    found = (head.label for head in reversed(store.heads(most=RECENT)) if head.number in in_force)
    return {
        str(label.values["session"]): str(label.values["host"]) for label in found if label.code == MERGED
    }


def _lasts(label: Label, today: date) -> bool:
    until = label.values.get("until")
    return until is None or date.fromisoformat(str(until)) >= today


def entries_of(store: Store, heads: Iterable[Head]) -> Iterable[Entry]:
    """The entries with what they changed."""
    for head in heads:
        entry = store.entry(head.number)
        if entry is not None:
            yield entry


def dropped_rows(entry: Entry, leader: str) -> list[Row]:
    """The rows of the person away that the entry took; released shadows are nobody's gap."""
    return [row for change in entry.changes.changes if (row := _dropped(change)) and row.leader == leader]


def _lost(entry: Entry) -> list[Row]:
    return dropped_rows(entry, str(entry.changes.label.values["leader"]))


def _dropped(change: Change) -> Row | None:
    gone = change.table is Table.ROSTER and change.after is None
    return change.before.row if gone and isinstance(change.before, Assignment) else None


def _with_something_open(found: Sequence[Gap]) -> list[Gap]:
    """All gaps, or none where each of them is covered."""
    return list(found) if any(gap.open for gap in found) else []


def _absence(head: Head, programme: Programme) -> Iterable[Absence]:
    values = head.label.values
    leader = str(values["leader"])
    since = date.fromisoformat(str(values["since"]))
    until = values.get("until")
    last = None if until is None else date.fromisoformat(str(until))
    person = programme.leaders.get(leader)
    if person is not None:
        yield from _days_and_hours(person, since, last)


def _days_and_hours(person: Leader, since: date, until: date | None) -> Iterable[Absence]:
    """The absence as it was entered: leave, or for the first day only the hours that were left of it."""
    for leave in person.leave:
        if leave.until == until and leave.since >= since:
            yield Absence(leader=person.id, since=leave.since, until=leave.until)
    for hours in person.exceptions:
        if hours.date == since and hours.grade is Grade.CANNOT:
            yield Absence(leader=person.id, since=since, until=since, start=hours.start, end=hours.end)


def as_gaps(programme: Programme, lost: Iterable[Row]) -> list[Gap]:
    """The rows as gaps; beside them sit as many of those there as the seats that were not lost."""
    rows = list(lost)
    count = Counter((row.session, row.role) for row in rows)
    found = []
    for row in rows:
        session = programme.calendar.find(row.session)
        room = session.group.wanted(row.role) - count[row.session, row.role] if session else 0
        there = [each.leader for each in programme.assignments(row.session) if each.role is row.role]
        found.append(Gap(row, frozenset(there[: max(0, room)])))
    return found
