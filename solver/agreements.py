"""What people could agree to so that an open seat is filled and no other opened: the smallest sets of asks.

Leave, time that somebody cannot, safety, access and being in two places are never asked about. Every set of
up to three asks is tried, the smallest first, and what is found is confirmed by the checker.
"""

import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Override, Row
from rosterdesk.domain.terms import Role, Rule
from rosterdesk.domain.times import Period
from solver.asks import Agreement, Ask, Search
from solver.confirm import Broken, broken
from solver.explain import why
from solver.judge import Judge
from solver.stop import Deadline

__all__ = ["Agreement", "Agreements", "Ask", "agreements"]

MOST_ASKS = 3
ENOUGH = 2  # with so many of the smaller sets, larger ones are not looked for
MOST_SETS = 8
SECONDS = 2.0
AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Agreements:
    """The sets found, fewest asks first, then fewest people; `complete` where all smaller sets were tried."""

    sets: tuple[Agreement, ...]
    complete: bool


def agreements(
    programme: Programme,
    assignments: Iterable[Assignment],
    *,
    session: str,
    role: Role,
    seconds: float = SECONDS,
    stop: threading.Event | None = None,
) -> Agreements:
    """The smallest sets of asks that open the seat; none where it is taken or somebody may simply take it.

    UserErrors as `solver.explain.why`.
    """
    given = tuple(assignments)
    found = why(programme, given, session=session, role=role)
    if not found.missing or any(each.may and not each.steps_up for each in found.verdicts):
        return Agreements((), complete=True)
    deadline = Deadline(stop or threading.Event(), seconds)
    search = Search(Judge(programme, given), deadline)
    confirm = _Confirmation(programme, given)
    sets: list[Agreement] = []
    for budget in range(1, MOST_ASKS + 1):
        for plan in sorted(search.fill(session, role, budget), key=_place):
            fresh = len(plan.asks) == budget and not any(_within(known, plan) for known in sets)
            if fresh and len(sets) < MOST_SETS and confirm(plan):
                sets.append(plan)
        if len(sets) >= ENOUGH or deadline.over():
            break
    return Agreements(tuple(sets), complete=not deadline.over())


def _within(known: Agreement, plan: Agreement) -> bool:
    """Whether a set that is known asks for nothing that the plan does not ask for too."""
    return {_key(ask) for ask in known.asks} <= {_key(ask) for ask in plan.asks}


def _key(ask: Ask) -> tuple[str, Rule | None, Row | None]:
    return ask.leader, None if ask.row else ask.rule, ask.row


def _place(plan: Agreement) -> tuple[int, int, list[int], str]:
    gentle = [_GENTLE.index(ask.rule) for ask in plan.asks if ask.row is None]
    return len(plan.asks), len(plan.people), sorted(gentle), plan.leader


_GENTLE = (
    Rule.LIMITS,
    Rule.ON_CALL_LOAD,
    Rule.DAYS_OFF,
    Rule.ONE_PLACE,
    Rule.REST,
    Rule.MENTOR,
    Rule.QUALIFIED,
    Rule.APART,
    Rule.PHASED_RETURN,
)


class _Confirmation:
    """The checker's word on a plan: it breaks nothing, opens nothing, and needs every one of its asks."""

    def __init__(self, programme: Programme, given: tuple[Assignment, ...]) -> None:
        self._programme = programme
        self._given = given

    def __call__(self, plan: Agreement) -> bool:
        if Counter(map(_seat, plan.added[1:])) != Counter(map(_seat, plan.removed)):
            return False
        touched = self._touched(plan)
        before = self._broken(touched, plan)
        if self._broken(_after(touched, plan), plan) - before:
            return False
        return all(self._broken(_after(touched, _less(plan, ask)), plan) - before for ask in plan.asks)

    def _touched(self, plan: Agreement) -> tuple[Assignment, ...]:
        """The rows beside which the plan is judged: those of its people and of its sessions."""
        sessions = {row.session for row in plan.added}
        return tuple(a for a in self._given if a.leader in plan.people or a.session in sessions)

    def _broken(self, given: Iterable[Assignment], plan: Agreement) -> Broken:
        days = [self._programme.session(row.session).date for row in plan.added]
        first = self._programme.week_start(min(days))
        return broken(self._programme, given, Period(first, (max(days) - first).days // 7 + 1))


def _seat(row: Row) -> tuple[str, Role]:
    return row.session, row.role


def _after(given: Iterable[Assignment], plan: Agreement) -> tuple[Assignment, ...]:
    left = [each for each in given if each.row not in plan.removed]
    return (*left, *(_assigned(plan, row) for row in plan.added))


def _assigned(plan: Agreement, row: Row) -> Assignment:
    rules = plan.rules(row)
    return Assignment(row=row, override=Override(rules=rules, reason=AGREED) if rules else None)


def _less(plan: Agreement, ask: Ask) -> Agreement:
    """The plan as if one ask was refused: a rule is not set aside, or a row is not given away."""
    asks = tuple(each for each in plan.asks if each is not ask)
    if ask.row is None:
        return replace(plan, asks=asks)
    taken = Row(ask.row.session, ask.row.role, ask.to or "")
    return replace(
        plan,
        asks=asks,
        added=tuple(row for row in plan.added if row != taken),
        removed=tuple(row for row in plan.removed if row != ask.row),
    )
