"""Edits of single rows of the roster: seat, clear, move, swap, lock, answer.

None of them judges: what a rule says of a row is the solver package's to tell, before the edit is done.
Nobody is seated who is not there, nor in a session that is not: UserError `leader_gone`, `session_gone`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rosterdesk.domain.changes import Change, ChangeSet, Label, Table, changeset, drop, put
from rosterdesk.domain.edits import valid
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Override, Row
from rosterdesk.domain.terms import Reply, Role


def _values(row: Row) -> dict[str, str | int]:
    return {"leader": row.leader, "session": row.session, "role": row.role.value}


def _held(programme: Programme, row: Row) -> Assignment:
    try:
        return programme.roster[row.id]
    except KeyError:
        raise UserError("row_gone", **_values(row)) from None


def seated(programme: Programme, taken: Assignment) -> Change:
    """The change that seats somebody, for every edit that does; UserError `leader_gone`, `session_gone`."""
    valid.leader(programme, taken.leader)
    if programme.calendar.find(taken.session) is None:
        raise UserError("session_gone")
    return put(programme, Table.ROSTER, taken)


def seat(programme: Programme, row: Row, *, override: Override | None = None) -> ChangeSet:
    """The leader takes the seat or backup of `row`; a row they already hold keeps its lock."""
    before = programme.roster.get(row.id)
    after = replace(before, override=override) if before else Assignment(row=row, override=override)
    return changeset(Label("seat", _values(row)), [seated(programme, after)])


def clear(programme: Programme, row: Row) -> ChangeSet:
    """The seat of `row` is open again; UserError `row_gone` where it was not held."""
    _held(programme, row)
    return changeset(Label("clear", _values(row)), [drop(programme, Table.ROSTER, row.id)])


def replace_leader(
    programme: Programme, row: Row, leader: str, *, override: Override | None = None
) -> ChangeSet:
    """`leader` takes the seat of `row` in the place of who holds it."""
    _held(programme, row)
    after = Assignment(row=row._replace(leader=leader), override=override)
    changes = [drop(programme, Table.ROSTER, row.id), seated(programme, after)]
    values = {**_values(row), "leader": leader, "from": row.leader}
    return changeset(Label("replace", values), _folded(changes))


def move(
    programme: Programme, row: Row, *, session: str, role: Role, override: Override | None = None
) -> ChangeSet:
    """The leader of `row` leaves it for a seat in (perhaps) another session."""
    held = _held(programme, row)
    target = Row(session, role, row.leader)
    after = Assignment(row=target, locked=held.locked, override=override)
    changes = [drop(programme, Table.ROSTER, row.id), seated(programme, after)]
    return changeset(Label("move", {**_values(target), "from": row.session}), _folded(changes))


def swap(
    programme: Programme,
    one: Row,
    other: Row,
    *,
    there: Override | None = None,
    here: Override | None = None,
    ending: Iterable[Row] = (),
    agreed: bool = False,
) -> ChangeSet:
    """The two leaders exchange their seats; what was recorded with the old rows does not travel.

    `there` is overridden for the leader of `one` in the seat of `other`, `here` for the other way; the rows
    of `ending` end in the same change. `agreed` says that both have said yes to it.
    """
    _held(programme, one)
    _held(programme, other)
    reply = Reply.YES if agreed else None
    crossed = (
        Assignment(row=one._replace(leader=other.leader), override=here, reply=reply),
        Assignment(row=other._replace(leader=one.leader), override=there, reply=reply),
    )
    changes = [drop(programme, Table.ROSTER, row.id) for row in (one, other, *ending)]
    changes += [seated(programme, each) for each in crossed]
    values = {"leader": one.leader, "other": other.leader, "session": one.session}
    return changeset(Label("swap", values), _folded(changes))


def agree(
    programme: Programme, taken: Row, *, come: Iterable[Assignment], gone: Iterable[Row] = ()
) -> ChangeSet:
    """The seat is `taken` by agreement: rows come and go with it in one change; UserError `row_gone`."""
    changes = [drop(programme, Table.ROSTER, _held(programme, row).id) for row in gone]
    changes += [seated(programme, each) for each in come]
    return changeset(Label("agree", _values(taken)), _folded(changes))


def set_locked(programme: Programme, rows: Iterable[Row], *, locked: bool) -> ChangeSet:
    """The rows are kept by every later build, or are free to change again."""
    held = [_held(programme, row) for row in rows]
    changes = [put(programme, Table.ROSTER, replace(each, locked=locked)) for each in held]
    values: dict[str, str | int] = {"count": len(held)}
    if len(held) == 1:
        values |= _values(held[0].row)
    return changeset(Label("lock" if locked else "unlock", values), changes)


def answer(programme: Programme, row: Row, reply: Reply | None) -> ChangeSet:
    """What the leader said to the assignment: yes, no, or nothing yet."""
    after = replace(_held(programme, row), reply=reply)
    values = {**_values(row), "reply": reply.value if reply else "none"}
    return changeset(Label("answer", values), [put(programme, Table.ROSTER, after)])


def answer_all(programme: Programme, rows: Sequence[Row], reply: Reply | None) -> ChangeSet:
    """The same answer to several assignments, as one change; of one row it is just `answer`."""
    if len(rows) == 1:
        return answer(programme, rows[0], reply)
    changes = [put(programme, Table.ROSTER, replace(_held(programme, row), reply=reply)) for row in rows]
    people = {row.leader for row in rows}
    whose = {"leader": next(iter(people))} if len(people) == 1 else {}
    values = {**whose, "reply": reply.value if reply else "none", "count": len(rows)}
    return changeset(Label("answer_all", values), changes)


def _folded(changes: Iterable[Change]) -> list[Change]:
    """One change for each key: the first `before` and the last `after`, so that order does not matter."""
    folded: dict[str, Change] = {}
    for change in changes:
        first = folded.get(change.key, change)
        folded[change.key] = replace(change, before=first.before)
    return list(folded.values())
