"""Why a seat is open, and why (not) somebody."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.findings import Reason
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Role, Rule
from solver.judge import Judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the rules say of one leader in the seat; without a reason, they may take it.

    The named backup may step up although `reasons` hold: see `steps_up`.
    """

    leader: str
    reasons: tuple[Reason, ...]
    steps_up: bool = False

    @property
    def may(self) -> bool:
        """Whether they may take the seat."""
        return self.steps_up or not self.reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """The verdicts over a seat, by leader id, and how many such seats are open."""

    session: str
    role: Role
    missing: int
    verdicts: tuple[Verdict, ...]

    @property
    def counts(self) -> Mapping[Rule, int]:
        """How many leaders may not, by the first rule that says no to them; most first."""
        first = Counter(verdict.reasons[0].rule for verdict in self.verdicts if not verdict.may)
        return dict(first.most_common())


def why(
    programme: Programme,
    assignments: Iterable[Assignment],
    *,
    session: str,
    role: Role,
    leader: str | None = None,
) -> Why:
    """The verdict on every leader, or on `leader` alone, for one more seat of that role.

    Where no such seat is open, whoever holds it is thought away, so that reasons are about the person.
    UserError `unknown_session`, `unknown_leader`, `session_does_not_run`, `no_such_seat`.
    """
    judge = Judge(programme, assignments)
    wanted = _asked(programme, session, role, leader)
    holders = [held.row for held in judge.view.in_role(session, role)]
    missing = max(0, wanted - len(holders))
    leaders = sorted(programme.leaders) if leader is None else [leader]
    return Why(
        session=session,
        role=role,
        missing=missing,
        verdicts=tuple(verdict(judge, session, role, each, () if missing else holders) for each in leaders),
    )


def verdict(judge: Judge, session: str, role: Role, leader: str, ignoring: Collection[Row] = ()) -> Verdict:
    """What the rules say of one leader in the seat, stepping up from being on call for it included."""
    reasons = judge.reasons(session, role, leader, ignoring=ignoring)
    if not reasons:
        return Verdict(leader=leader, reasons=())
    against = judge.step_up_reasons(session, role, leader, ignoring=ignoring)
    if against is None:
        return Verdict(leader=leader, reasons=reasons)
    return Verdict(leader=leader, reasons=against, steps_up=not against)


def _asked(programme: Programme, session: str, role: Role, leader: str | None) -> int:
    """How many seats of the role the session asks for; UserError where the question makes no sense."""
    found = programme.calendar.find(session)
    if found is None:
        raise UserError("unknown_session", session=session)
    if leader is not None and leader not in programme.leaders:
        raise UserError("unknown_leader", leader=leader)
    if not found.runs:
        raise UserError("session_does_not_run", session=session)
    if not found.group.wanted(role):
        raise UserError("no_such_seat", session=session, role=role.value)
    return found.group.wanted(role)
