"""Edits of leaders and pairs: who is with the programme, what they hold, when they can, what they agreed to.

A leader who is on rosters of the past or on published sheets is never removed: `end` says until when they
were there. One of whom nothing is on record goes with all that names them, in one ChangeSet.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from typing import Any

from rosterdesk.domain.changes import Change, ChangeSet, Label, Table, changeset, drop, put
from rosterdesk.domain.edits import leave, qualifications, valid
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import DatedException, Holding, Leader, Limits, Pair, Window
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Grade, LeaderKind
from rosterdesk.domain.times import DAY

Item = Holding | Window | DatedException
LONGEST_RHYTHM = 520
LAST_NTH = 5
_FIELDS: dict[type[Item], str] = {
    Holding: "qualifications",
    Window: "availability",
    DatedException: "exceptions",
}


def add(programme: Programme, leader: Leader) -> ChangeSet:
    """A new leader, under an id that nobody had; UserError `leader_there` where somebody has it."""
    if leader.id in programme.leaders:
        raise UserError("leader_there")
    made = check(programme, leader)
    label = Label("leader_add", {"leader": made.id, "name": _called(made)})
    return changeset(label, [put(programme, Table.LEADERS, made)])


def change(programme: Programme, leader: str, **values: Any) -> ChangeSet:
    """Fields of the leader take other values; UserError tells which cannot be kept."""
    before = valid.leader(programme, leader)
    after = check(programme, replace(before, **values))
    differing = [f.name for f in fields(Leader) if getattr(before, f.name) != getattr(after, f.name)]
    told = {"leader": leader} | ({"field": differing[0]} if len(differing) == 1 else {})
    return changeset(Label("leader_change", told), [put(programme, Table.LEADERS, after)])


def limit(programme: Programme, leader: str, name: str, value: int | None) -> ChangeSet:
    """One of the caps that the leader agreed to is another; None is no limit."""
    return change(programme, leader, limits=replace(valid.leader(programme, leader).limits, **{name: value}))


def exchange(programme: Programme, leader: str, *, before: Item | None, after: Item | None) -> ChangeSet:
    """An entry of a list takes another's place; None before is an addition at the end, None after a removal.

    Of entries alike the first is meant. UserError `entry_gone` where `before` is not there any more;
    ValueError where neither is given, or they belong to different lists.
    """
    kinds = {type(each) for each in (before, after) if each is not None}
    if len(kinds) != 1:
        raise ValueError("an entry takes the place of one of its kind")
    name = _FIELDS[kinds.pop()]
    entries: list[Item] = list(getattr(valid.leader(programme, leader), name))
    if after is not None and after in entries:
        raise UserError("entry_there")
    if before is None:
        place = len(entries)
    elif before in entries:
        place = entries.index(before)
    else:
        raise UserError("entry_gone")
    entries[place : place + (before is not None)] = [] if after is None else [after]
    return change(programme, leader, **{name: tuple(entries)})


def end(programme: Programme, leader: str, *, last: date) -> ChangeSet:
    """`last` is their last day: rows of sessions after it become open, everything else stays on record."""
    ended = change(programme, leader, until=last)
    after = (row for row in _rows(programme, leader) if _after(programme, row, last))
    label = Label("leader_end", {"leader": leader, "until": last.isoformat()})
    return changeset(label, [*ended.changes, *(drop(programme, Table.ROSTER, row.id) for row in after)])


def on_record(programme: Programme, leader: str, *, today: date) -> bool:
    """Whether rosters of the past or published sheets name the leader."""
    past = any(not _after(programme, row, today) for row in _rows(programme, leader))
    return past or any(row.leader == leader for each in programme.versions.values() for row in each.rows)


def remove(programme: Programme, leader: str, *, today: date) -> ChangeSet:
    """The leader goes with every pair, mentorship, regular place and seat to come.

    UserError `leader_in_history` where the past names them; see `end`.
    """
    gone = valid.leader(programme, leader)
    if on_record(programme, leader, today=today):
        raise UserError("leader_in_history", name=_called(gone))
    label = Label("leader_remove", {"leader": leader, "name": _called(gone)})
    return changeset(label, [*_let_go(programme, leader), drop(programme, Table.LEADERS, leader)])


def pair(programme: Programme, *, before: Pair | None, after: Pair | None) -> ChangeSet:
    """A pair takes another's place; None before is an addition, None after a removal."""
    if before is not None and programme.pairs.get(before.id) != before:
        raise UserError("pair_gone")
    if after is None:
        if before is None:
            raise UserError("pair_gone")
        return changeset(Label("pair_remove", _two(before)), [drop(programme, Table.PAIRS, before.id)])
    _check_pair(programme, before, after)
    put_in = put(programme, Table.PAIRS, after)
    if before is None:
        return changeset(Label("pair_add", _two(after)), [put_in])
    dropped = [drop(programme, Table.PAIRS, before.id)] if before.id != after.id else []
    return changeset(Label("pair_change", _two(after)), [*dropped, put_in])


def check(programme: Programme, leader: Leader) -> Leader:
    """The leader with tidy names; UserError tells what cannot be kept."""
    check_dates(leader.since, leader.until)
    for tag in leader.languages:
        valid.language(tag)
    check_limits(leader.limits)
    if leader.contract_minutes_per_week is not None:
        valid.between(leader.contract_minutes_per_week, 0, valid.MOST)
    entries: tuple[Item, ...] = (*leader.qualifications, *leader.availability, *leader.exceptions)
    for entry in entries:
        check_entry(entry)
    for away in leader.leave:
        leave.check(away)
    for holding in leader.qualifications:
        qualifications.held(programme, holding.qualification)
    _check_mentor(programme, leader)
    return replace(leader, name=valid.name(leader.name), display_name=" ".join(leader.display_name.split()))


def check_limits(limits: Limits) -> Limits:
    """Caps from 0 on."""
    for each in fields(Limits):
        given = getattr(limits, each.name)
        if given is not None:
            valid.between(given, 0, valid.MOST)
    return limits


def check_entry(entry: Item) -> Item:
    """An entry of a leader's lists that can be kept; UserError tells what is wrong with it."""
    match entry:
        case Holding():
            check_dates(entry.since, entry.until)
        case DatedException():
            valid.near(entry.date)
            _check_minutes(entry.start, entry.end)
        case Window():
            _check_window(entry)
    return entry


def _check_window(window: Window) -> None:
    check_dates(window.since, window.until)
    _check_minutes(window.start, window.end)
    valid.between(window.every, 1, LONGEST_RHYTHM)
    if window.every > 1 and window.since is None:
        raise UserError("every_without_first")
    for nth in window.nth:
        valid.between(nth, 1, LAST_NTH)
    if window.grade is Grade.CANNOT:
        raise ValueError("a window is time that is offered")


def check_dates(since: date | None, until: date | None) -> None:
    """Raise UserError where a span, open where it says None, lies far away or ends before it starts."""
    if since is not None:
        valid.dates(since, until)
    elif until is not None:
        valid.near(until)


def _check_minutes(start: int, end: int) -> None:
    if not 0 <= start < end <= DAY:
        raise UserError("times_reversed")


def _check_mentor(programme: Programme, leader: Leader) -> None:
    if leader.mentor is not None:
        mentor = valid.leader(programme, leader.mentor) if leader.mentor != leader.id else None
        if mentor is None:
            raise UserError("own_mentor")
        if mentor.kind is LeaderKind.TRAINEE:
            raise UserError("mentor_trainee", name=_called(mentor))
    mentoring = any(each.mentor == leader.id for each in programme.leaders.values())
    if leader.kind is LeaderKind.TRAINEE and mentoring:
        raise UserError("still_mentor", name=_called(leader))


def _check_pair(programme: Programme, before: Pair | None, after: Pair) -> None:
    one, other = (valid.leader(programme, each) for each in after.leaders)
    if one.id == other.id:
        raise UserError("pair_of_one")
    if after.id in programme.pairs and (before is None or before.id != after.id):
        raise UserError("pair_twice")


def _two(pair: Pair) -> dict[str, str | int]:
    return {"kind": pair.kind.value, "one": pair.leaders[0], "other": pair.leaders[1]}


def _let_go(programme: Programme, leader: str) -> Iterable[Change]:
    """The changes by which nothing names the leader any more."""
    for row in _rows(programme, leader):
        yield drop(programme, Table.ROSTER, row.id)
    for table in (Table.CALLS, Table.ATTENDANCE, Table.CONVERSATIONS):
        for noted in getattr(programme, table).values():
            if noted.leader == leader:
                yield drop(programme, table, noted.id)
    for each in programme.pairs.values():
        if leader in each.leaders:
            yield drop(programme, Table.PAIRS, each.id)
    for person in programme.leaders.values():
        if person.mentor == leader:
            yield put(programme, Table.LEADERS, replace(person, mentor=None))
    for group in programme.groups.values():
        if leader in group.regulars:
            left = tuple(each for each in group.regulars if each != leader)
            yield put(programme, Table.GROUPS, replace(group, regulars=left))


def _rows(programme: Programme, leader: str) -> tuple[Assignment, ...]:
    return tuple(each for each in programme.roster.values() if each.leader == leader)


def _after(programme: Programme, row: Assignment, day: date) -> bool:
    """Whether the row's session comes after `day`; one that was unscheduled since belongs to the past."""
    session = programme.calendar.find(row.session)
    return session is not None and session.date > day


def _called(leader: Leader) -> str:
    return leader.display_name or leader.name
