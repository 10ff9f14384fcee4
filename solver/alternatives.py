"""Choosing among equals: rosters equally good on the first goals that differ most in who serves."""

import threading
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal
from solver.compose import compose
from solver.confirm import broken
from solver.cpsat import Manner, workers_of
from solver.goals.changes import WEIGHTS
from solver.ledger import assignments
from solver.lexicographic import least
from solver.linear import Linear
from solver.measure import measure
from solver.posed import Options, Problem
from solver.stop import Deadline

MOST = 3
FIRST = 5
SETTINGS = "linearization_level: 2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """A roster of the period with the value of every goal, and how much it differs from those before it.

    `different` is the least, over the rosters before it, of Σ lead 3, co-lead 2, shadow 1, backup 1 of the
    rows that it does not have of them.
    """

    rows: tuple[Row, ...]
    goals: tuple[tuple[Goal, int], ...]
    different: int


def alternatives(
    problem: Problem,
    rows: Iterable[Row],
    *,
    first: int = FIRST,
    most: int = MOST,
    options: Options | None = None,
    stop: threading.Event | None = None,
) -> tuple[Alternative, ...]:
    """The roster itself and others, `most` in all, that are no worse in each of the first goals.

    Each differs as much as could be found in the time from all before it together, and is then as good as
    possible in the goals after the first ones. Only rosters that the checker finds sound are told, and
    none that differs in nothing; so there may be fewer.
    """
    options = options or problem.options
    deadline = Deadline(stop or threading.Event(), options.seconds)
    found = [_alternative(problem, frozenset(rows) - frozenset(problem.kept), ())]
    for number in range(1, most):
        if deadline.over():
            break
        share = deadline.within(deadline.left() / (most - number))
        another = _another(problem, [frozenset(each.rows) for each in found], first, options, share)
        if another is None:
            break
        told = _alternative(problem, another, found)
        if not told.different:
            break
        found.append(told)
    return tuple(found)


def _alternative(problem: Problem, rows: frozenset[Row], before: Collection[Alternative]) -> Alternative:
    values = _measured(problem, rows)
    return Alternative(
        rows=tuple(sorted(rows)),
        goals=tuple(values.items()),
        different=min((_difference(frozenset(each.rows), rows) for each in before), default=0),
    )


def _measured(problem: Problem, rows: frozenset[Row]) -> dict[Goal, int]:
    return measure(problem.programme, rows | problem.before, problem.period)


def _difference(one: frozenset[Row], other: frozenset[Row]) -> int:
    return sum(WEIGHTS[row.role] for row in one - other)


def _another(
    problem: Problem, known: list[frozenset[Row]], first: int, options: Options, deadline: Deadline
) -> frozenset[Row] | None:
    """What shares least with the known rosters and is as good as the first of them where it matters."""
    composed = compose(problem)
    model, order = composed.model, problem.programme.settings.goals
    values = _measured(problem, known[0])
    for goal in order[:first]:
        model.between(None, composed.goals[goal], values[goal])
    shared = Linear()
    for rows in known:
        for row in rows:
            shared.add(model.literal(row), WEIGHTS[row.role])
    manner = Manner(
        workers=workers_of(options.workers), seed=options.seed, effort=options.effort, settings=SETTINGS
    )
    half = deadline.within(deadline.left() / 2)
    answer = least(model, [shared], hint=model.values(known[-1]), manner=manner, deadline=half)
    if answer.values is None:
        return None
    model.between(None, shared, shared.value(answer.values))
    rest = [composed.goals[goal] for goal in order[first:]]
    better = least(model, rest, hint=answer.values, manner=manner, deadline=deadline, most=1)
    rows = frozenset(model.chosen(better.values or answer.values))
    after = _measured(problem, rows)
    equal = all(after[goal] <= values[goal] for goal in order[:first])
    return rows if equal and _sound(problem, rows, known[0]) else None


def _sound(problem: Problem, rows: frozenset[Row], first: frozenset[Row]) -> bool:
    """Whether the checker finds nothing broken that is not so in the first roster too."""
    house, period = problem.programme, problem.period
    known = broken(house, assignments(house, first | problem.before), period)
    return broken(house, assignments(house, rows | problem.before), period) <= known
