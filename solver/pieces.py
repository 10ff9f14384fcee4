"""The weeks of a period apart: small searches whose optima add up to bounds for the whole.

Alone means without the links to its neighbours: each week is a relaxation of its share of the whole. Where
the whole reaches the sum of the weeks' optima in one goal, every week of it is at its own optimum there, so
that the sum bounds the next goal too.
"""

from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal
from solver.bundle import bundled
from solver.compose import compose
from solver.construct import completed
from solver.cpsat import Engine, Manner
from solver.posed import Problem
from solver.stop import Deadline

SETTINGS = "linearization_level: 2"
HEAVIEST = 2**18  # the largest weighted sum of a week's goals: small ones are proved faster than large


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One week's rows; its values goal by goal, the earlier held, and bounds; equal where proved."""

    rows: frozenset[Row]
    values: Mapping[Goal, int]
    bounds: Mapping[Goal, int]


def solve_weeks(
    problem: Problem, rows: Collection[Row], *, workers: int, seed: int, deadline: Deadline
) -> tuple[Piece, ...]:
    """Every week by itself, starting from the rows; several at a time where there are workers for it."""
    manner = Manner(workers=1, seed=seed, effort=problem.options.effort, settings=SETTINGS)

    def solve(number: int) -> Piece:
        return _solve_week(problem.week(number), rows, manner, deadline)

    with ThreadPoolExecutor(max_workers=workers) as pool:
        return tuple(pool.map(solve, range(problem.period.weeks)))


def _solve_week(week: Problem, rows: Collection[Row], manner: Manner, deadline: Deadline) -> Piece:
    composed = compose(week)
    model, engine = composed.model, Engine(composed.model)
    hint = model.values(rows)
    values: dict[Goal, int] = {}
    bounds: dict[Goal, int] = {}
    left = list(composed.goals)
    while left and all(values[goal] == bounds[goal] for goal in values):
        bundle = bundled(composed, left, HEAVIEST)
        answer = engine.minimise(bundle.objective, hint=hint, manner=manner, deadline=deadline)
        if answer.values is not None:
            hint = model.values(model.chosen(answer.values))
        reached = {goal: composed.goals[goal].value(hint) for goal in bundle.goals}
        bound = bundle.least(0) if answer.bound is None else answer.bound
        for goal, least, _ in bundle.bounds(bound, reached):
            values[goal], bounds[goal] = reached[goal], min(least, reached[goal])
            engine.hold(composed.goals[goal], None, reached[goal])
        left = left[len(bundle.goals) :]
    return Piece(rows=frozenset(model.chosen(hint)), values=values, bounds=bounds)


def joined(problem: Problem, pieces: Collection[Piece]) -> frozenset[Row]:
    """The rows of all weeks together, without those that break a rule between weeks, and what fits beside."""
    return completed(problem, [row for piece in pieces for row in piece.rows])


def sum_of_weeks(pieces: Collection[Piece], goals: Collection[Goal]) -> Mapping[Goal, tuple[int, ...]]:
    """The goals, from the first on, of which every week is proved, with the value of each week."""
    found: dict[Goal, tuple[int, ...]] = {}
    for goal in goals:
        if not pieces or not all(piece.bounds.get(goal, -1) == piece.values.get(goal) for piece in pieces):
            break
        found[goal] = tuple(piece.values[goal] for piece in pieces)
    return found


def weekly_bounds(
    pieces: Collection[Piece], goals: Collection[Goal], values: Mapping[Goal, int]
) -> Iterator[tuple[Goal, tuple[int, ...], Mapping[Goal, int]]]:
    """Goal, the least of each week and what it is given, as long as `values` reach what the weeks prove."""
    given: dict[Goal, int] = {}
    for goal in goals:
        if not pieces or not all(goal in piece.bounds for piece in pieces):
            return
        floors = tuple(piece.bounds[goal] for piece in pieces)
        yield goal, floors, dict(given)
        if values[goal] != sum(floors):
            return
        given[goal] = values[goal]
