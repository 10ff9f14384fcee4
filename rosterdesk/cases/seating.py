"""What a hand on the board means: who would sit where, what the rules say, and the edit that does it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from rosterdesk.domain.changes import ChangeSet, Table, drop
from rosterdesk.domain.edits import cover, seats
from rosterdesk.domain.findings import Reason
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Override, Row
from rosterdesk.domain.terms import Role, Rule
from solver.judge import Judge
from solver.overrides import stepping_up
from solver.shadows import left_alone

Edit = Callable[[Programme, Override | None], ChangeSet]


class Verdict(Enum):
    """What the rules say of an intent as a whole."""

    MAY = "may"
    OVERRIDE = "override"
    MAY_NOT = "may_not"


class Kind(Enum):
    """What an intent does with the people concerned."""

    SEAT = "seat"
    REPLACE = "replace"
    SWAP = "swap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """One thing that could be done; `other` loses the seat, or changes places."""

    kind: Kind
    leader: str
    session: str
    role: Role
    other: str | None
    reasons: tuple[Reason, ...]
    return_reasons: tuple[Reason, ...] = ()  # of a swap: what speaks against the other in the leader's place
    rules: tuple[Rule, ...]
    verdict: Verdict
    edit: Edit


def seat(judge: Judge, session: str, role: Role, leader: str, *, instead_of: Row | None = None) -> Intent:
    """The leader takes a seat, or the place of whoever holds it; the named backup may step up."""
    leaving = (instead_of,) if instead_of else ()
    rising = judge.step_up_reasons(session, role, leader, ignoring=leaving)
    if rising == () and instead_of != Row(session, role, leader):
        edit = _stepping_up(judge, Row(session, role, leader), instead_of)
        return _intent(judge, session, role, leader, instead_of, (), edit)
    reasons = judge.reasons(session, role, leader, ignoring=leaving)
    return _intent(
        judge, session, role, leader, instead_of, reasons, _seating(session, role, leader, instead_of)
    )


def move(judge: Judge, row: Row, session: str, role: Role, *, onto: Row | None = None) -> Intent:
    """The leader of `row` goes to another seat; who sits there changes places if both may, else loses it."""
    if onto is not None:
        swapped = swap(judge, row, onto)
        if swapped.verdict is Verdict.MAY:
            return swapped
    ignoring = (row, onto) if onto else (row,)
    reasons = judge.reasons(session, role, row.leader, ignoring=ignoring)

    def edit(programme: Programme, override: Override | None) -> ChangeSet:
        moved = seats.move(programme, row, session=session, role=role, override=override)
        if onto is None:
            return moved
        return ChangeSet(moved.label, (drop(programme, Table.ROSTER, onto.id), *moved.changes))

    return _intent(judge, session, role, row.leader, onto, reasons, edit)


def swap(judge: Judge, one: Row, other: Row, *, agreed: bool = False) -> Intent:
    """Two leaders change places, in one session or two; both must be allowed where they go.

    `agreed` notes with the new rows that both have said yes.

    A shadow who would be left without a mentor is released in the same change.
    """
    both = (one, other)
    there = judge.reasons(other.session, other.role, one.leader, ignoring=both)
    here = judge.reasons(one.session, one.role, other.leader, ignoring=both)
    crossed = ((one, one._replace(leader=other.leader)), (other, other._replace(leader=one.leader)))
    left = (row for gone, come in crossed for row in left_alone(judge.view, (gone,), come))
    alone = tuple(dict.fromkeys(row for row in left if row not in both))

    def edit(programme: Programme, override: Override | None) -> ChangeSet:
        reason = override.reason if override else ""
        return seats.swap(
            programme,
            one,
            other,
            there=_of(judge, there, reason),
            here=_of(judge, here, reason),
            agreed=agreed,
            ending=alone,
        )

    verdict = Verdict.MAY
    if one.leader == other.leader or not judge.overridable(there + here):
        verdict = Verdict.MAY_NOT
    elif there + here:
        verdict = Verdict.OVERRIDE
    return Intent(
        kind=Kind.SWAP,
        leader=one.leader,
        session=other.session,
        role=other.role,
        other=other.leader,
        reasons=there,
        return_reasons=here,
        rules=judge.rules_to_override(there + here),
        verdict=verdict,
        edit=edit,
    )


def _of(judge: Judge, reasons: tuple[Reason, ...], reason: str) -> Override | None:
    """What one of two rows overrides, with the reason given for both."""
    return Override(rules=judge.rules_to_override(reasons), reason=reason) if reasons else None


def _intent(
    judge: Judge,
    session: str,
    role: Role,
    leader: str,
    leaving: Row | None,
    reasons: tuple[Reason, ...],
    edit: Edit,
) -> Intent:
    verdict = Verdict.MAY
    if reasons:
        verdict = Verdict.OVERRIDE if judge.overridable(reasons) else Verdict.MAY_NOT
    return Intent(
        kind=Kind.REPLACE if leaving else Kind.SEAT,
        leader=leader,
        session=session,
        role=role,
        other=leaving.leader if leaving else None,
        reasons=reasons,
        rules=judge.rules_to_override(reasons),
        verdict=verdict,
        edit=edit,
    )


def _seating(session: str, role: Role, leader: str, instead_of: Row | None) -> Edit:
    def edit(programme: Programme, override: Override | None) -> ChangeSet:
        if instead_of is None:
            return seats.seat(programme, Row(session, role, leader), override=override)
        return seats.replace_leader(programme, instead_of, leader, override=override)

    return edit


def _stepping_up(judge: Judge, row: Row, instead_of: Row | None) -> Edit:
    """The seat with the override that says so; what must end with it ends in the same change."""
    ending = judge.gives_way(row.session, row.role, row.leader)
    leaving = (*ending, instead_of) if instead_of else ending
    on_call = stepping_up(judge.reasons(row.session, row.role, row.leader, ignoring=leaving))
    ended = (*ending, *left_alone(judge.view, leaving, row))

    def edit(programme: Programme, override: Override | None) -> ChangeSet:
        return cover.take(programme, row, override=on_call, instead_of=instead_of, ending=ended)

    return edit
