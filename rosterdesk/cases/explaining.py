"""Why a seat is open or why (not) somebody, and what would open it."""

from dataclasses import dataclass

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from solver.agreements import Agreement, agreements
from solver.explain import Why, why


@dataclass(frozen=True, slots=True)
class Explained:
    """The verdicts, and for an open seat the smallest sets of agreements; `complete` where all were tried."""

    why: Why
    agreements: tuple[Agreement, ...]
    complete: bool


def explain(programme: Programme, *, session: str, role: Role, leader: str | None = None) -> Explained:
    """The verdict on every leader, or on one, and what would open the seat if it is open.

    UserErrors as `solver.explain.why`.
    """
    roster = tuple(programme.roster.values())
    verdicts = why(programme, roster, session=session, role=role, leader=leader)
    if not verdicts.missing:
        return Explained(verdicts, (), complete=True)
    found = agreements(programme, roster, session=session, role=role)
    sets = tuple(each for each in found.sets if leader is None or leader in each.people)
    return Explained(verdicts, sets, found.complete)
