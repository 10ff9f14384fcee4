"""Edits of the day when somebody phones in: away, seats taken instead, chains of two, a whole repair.

None of them judges; every one is a single change that can be undone. Seats are taken as in `seats`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from rosterdesk.domain.changes import Change, ChangeSet, Label, Table, changeset, drop, put
from rosterdesk.domain.edits import leave as leave_edits
from rosterdesk.domain.edits import seats, valid
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import DatedException, Leave
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, CallNote, Override, Row
from rosterdesk.domain.terms import CallAnswer


def away(
    programme: Programme,
    leader: str,
    *,
    since: date,
    until: date | None,
    leave: Leave | None,
    hours: DatedException | None = None,
    opening: Iterable[Row] = (),
) -> ChangeSet:
    """The leader is away `since`..`until`: on leave, for some hours of a day, or both; `opening` are free.

    A leave or exception that is there already is not entered twice. UserErrors as `leave.add`.
    """
    person = valid.leader(programme, leader)
    if leave is not None and leave not in person.leave:
        told = (*person.leave, leave_edits.check(leave))
        person = replace(
            person, leave=tuple(sorted(told, key=lambda each: (each.since, each.until or date.max)))
        )
    if hours is not None and hours not in person.exceptions:
        person = replace(person, exceptions=(*person.exceptions, hours))
    values: dict[str, str | int] = {"leader": leader, "since": since.isoformat()}
    values |= {"until": until.isoformat()} if until else {}
    changes = [put(programme, Table.LEADERS, person), *_opened(programme, opening)]
    return changeset(Label("leave_add", values), changes)


def take(
    programme: Programme,
    row: Row,
    *,
    override: Override | None = None,
    instead_of: Row | None = None,
    ending: Iterable[Row] = (),
) -> ChangeSet:
    """The leader of `row` takes the seat, instead of somebody if given; the rows in `ending` end with it."""
    if instead_of is None:
        seated = seats.seat(programme, row, override=override)
    else:
        seated = seats.replace_leader(programme, instead_of, row.leader, override=override)
    touched = {change.key for change in seated.changes}
    ended = [each for each in _opened(programme, ending) if each.key not in touched]
    return ChangeSet(seated.label, (*ended, *seated.changes))


def note(programme: Programme, row: Row, answer: CallAnswer, *, at: datetime) -> ChangeSet:
    """Somebody was asked for a seat and said so `at` (local time, kept to the minute)."""
    values = {"leader": row.leader, "session": row.session, "role": row.role.value, "answer": answer.value}
    return changeset(Label("call", values), [asked(programme, row, answer, at=at)])


def asked(programme: Programme, row: Row, answer: CallAnswer, *, at: datetime) -> Change:
    """The change that keeps an answer, for edits that do more in one; UserError `leader_gone`."""
    valid.leader(programme, row.leader)
    whole = at.replace(second=0, microsecond=0, tzinfo=None)
    said = CallNote(session=row.session, role=row.role, leader=row.leader, answer=answer, at=whole)
    return put(programme, Table.CALLS, said)


def release(programme: Programme, row: Row, *, at: datetime, ending: Iterable[Row] = ()) -> ChangeSet:
    """The leader gives the seat or backup back, and is on record as having said no; `ending` end with it.

    UserError `row_gone` where they do not hold it any more.
    """
    opened = seats.clear(programme, row).changes
    values = {"leader": row.leader, "session": row.session, "role": row.role.value}
    said_no = asked(programme, row, CallAnswer.NO, at=at)
    return changeset(Label("release", values), [*opened, *_opened(programme, ending), said_no])


def chain(programme: Programme, row: Row, *, gives: Row, other: str, ending: Iterable[Row] = ()) -> ChangeSet:
    """The leader of `row` takes the seat because `other` takes `gives` from them."""
    if gives.id not in programme.roster:
        raise UserError("row_gone", leader=gives.leader, session=gives.session, role=gives.role.value)
    come = (Assignment(row=row), Assignment(row=gives._replace(leader=other)))
    changes = [*_opened(programme, (gives, *ending)), *(seats.seated(programme, each) for each in come)]
    values = {"leader": row.leader, "session": row.session, "role": row.role.value}
    return changeset(Label("chain", {**values, "other": other, "given": gives.session}), changes)


def keep_repair(programme: Programme, assignments: Iterable[Assignment]) -> ChangeSet:
    """The roster holds exactly these rows; those that stay keep what was said of them."""
    wanted = {each.id: each for each in assignments}
    changes = [drop(programme, Table.ROSTER, key) for key in programme.roster if key not in wanted]
    come = [seats.seated(programme, each) for key, each in wanted.items() if key not in programme.roster]
    return changeset(Label("repair", {"count": len(come)}), [*changes, *come])


def _opened(programme: Programme, rows: Iterable[Row]) -> list[Change]:
    keys = dict.fromkeys(row.id for row in rows)
    return [drop(programme, Table.ROSTER, key) for key in keys if key in programme.roster]
