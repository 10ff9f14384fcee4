"""Edits of leave: away from a day on, other dates, back early. Labels never hold the kind."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from rosterdesk.domain.changes import Change, ChangeSet, Label, Table, changeset, drop, put
from rosterdesk.domain.edits import valid
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import Leader, Leave, PhasedReturn
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row

MOST_WEEKS_BACK = 520


def touched(programme: Programme, leader: str, leave: Leave, *, since: date) -> tuple[Assignment, ...]:
    """The leader's rows in sessions that run on dates of the leave, from `since` on, soonest first."""
    mine = [each for each in programme.roster.values() if each.leader == leader]
    found = ((programme.calendar.find(each.session), each) for each in mine)
    lost = [
        (session.start, each.row, each)
        for session, each in found
        if session is not None
        and session.runs
        and session.date >= since
        and any(leave.holds(date.fromordinal(day)) for day in session.busy.days)
    ]
    return tuple(each for _, _, each in sorted(lost, key=lambda told: told[:2]))


def add(programme: Programme, leader: str, leave: Leave, *, opening: Iterable[Row] = ()) -> ChangeSet:
    """The leader is away; the rows in `opening` become open seats in the same change."""
    person = valid.leader(programme, leader)
    check(leave)
    if leave in person.leave:
        raise UserError("leave_twice")
    label = Label("leave_add", _values(leader, leave))
    return changeset(label, [_put(programme, person, (*person.leave, leave)), *_opened(programme, opening)])


def change(
    programme: Programme, leader: str, before: Leave, after: Leave, *, opening: Iterable[Row] = ()
) -> ChangeSet:
    """The leave has other dates, or is handled otherwise."""
    person = _holding(programme, leader, before)
    check(after)
    told = tuple(after if each == before else each for each in person.leave)
    label = Label("leave_change", _values(leader, after))
    return changeset(label, [_put(programme, person, told), *_opened(programme, opening)])


def come_back(
    programme: Programme,
    leader: str,
    leave: Leave,
    *,
    back: date,
    phased: PhasedReturn | None = None,
    opening: Iterable[Row] = (),
) -> ChangeSet:
    """The leader is there again from `back` on; a leave that would not have begun by then is taken away.

    `phased` is the way back; None leaves it as the leave has it. The rows in `opening` become open seats.
    """
    person = _holding(programme, leader, leave)
    last = back - timedelta(days=1)
    way = phased or leave.phased_return
    ended = (check(replace(leave, until=last, phased_return=way)),) if leave.since <= last else ()
    if leave.until is not None and leave.until <= last:
        raise UserError("back_already")
    label = Label("leave_end", {"leader": leader, "back": back.isoformat()})
    ended_now = _put(programme, person, _without(person, leave) + ended)
    return changeset(label, [ended_now, *_opened(programme, opening)])


def remove(programme: Programme, leader: str, leave: Leave) -> ChangeSet:
    """The leave never was."""
    person = _holding(programme, leader, leave)
    label = Label("leave_remove", _values(leader, leave))
    return changeset(label, [_put(programme, person, _without(person, leave))])


def check(leave: Leave) -> Leave:
    """A leave that can be kept; UserError tells what is wrong with its dates or its way back."""
    valid.dates(leave.since, leave.until)
    back = leave.phased_return
    if back is not None:
        valid.between(back.weeks, 1, MOST_WEEKS_BACK)
        valid.between(back.sessions_per_week, 0, valid.MOST)
    return leave


def _holding(programme: Programme, leader: str, leave: Leave) -> Leader:
    person = valid.leader(programme, leader)
    if leave not in person.leave:
        raise UserError("leave_gone")
    return person


def _without(person: Leader, leave: Leave) -> tuple[Leave, ...]:
    return tuple(each for each in person.leave if each != leave)


def _put(programme: Programme, person: Leader, leave: Iterable[Leave]) -> Change:
    ordered = tuple(sorted(leave, key=lambda each: (each.since, each.until or date.max)))
    return put(programme, Table.LEADERS, replace(person, leave=ordered))


def _opened(programme: Programme, rows: Iterable[Row]) -> list[Change]:
    return [drop(programme, Table.ROSTER, row.id) for row in rows if row.id in programme.roster]


def _values(leader: str, leave: Leave) -> dict[str, str | int]:
    values: dict[str, str | int] = {"leader": leader, "since": leave.since.isoformat()}
    return values | ({"until": leave.until.isoformat()} if leave.until else {})
