"""Weeks apart, parts and pruning: what is said of the whole is true of every best roster of the whole."""

import threading
from itertools import product

import pytest

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal
from solver.compose import compose
from solver.cpsat import Engine, Manner
from solver.goals import WEEKLY
from solver.linear import Linear
from solver.pieces import joined, solve_weeks, sum_of_weeks, weekly_bounds
from solver.posed import Options, Problem
from solver.problem import pose
from solver.pruning import prune
from solver.relaxation import Relaxation
from solver.stop import Deadline
from tests import factories as f
from tests.solver.posing import house, posed, sound_rows
from tests.solver.test_search import TINY_SEEDS, is_sound, tiny, values_of

AMPLE = Deadline(threading.Event(), 300.0)
MANNER = Manner(workers=1, effort=2.0, settings="linearization_level: 2")


def best_rosters(problem: Problem, goals: tuple[Goal, ...]) -> list[frozenset[Row]]:
    """Every sound roster that is least in the goals, by trying all."""
    rows = sorted(problem.free_rows())
    order = problem.programme.settings.goals
    found: dict[tuple[int, ...], list[frozenset[Row]]] = {}
    for bits in product((False, True), repeat=len(rows)):
        chosen = frozenset(row for row, taken in zip(rows, bits, strict=True) if taken)
        chosen |= problem.fixed_rows
        if is_sound(problem, chosen):
            values = dict(zip(order, values_of(problem, chosen), strict=True))
            found.setdefault(tuple(values[goal] for goal in goals), []).append(chosen)
    return found[min(found)]


@pytest.mark.parametrize("seed", TINY_SEEDS[:12])
def test_what_pruning_leaves_out_is_in_no_best_roster(seed: int) -> None:
    problem = pose(tiny(seed), f.period(), Options())
    pieces = solve_weeks(problem, problem.fixed_rows, workers=1, seed=0, deadline=AMPLE)
    early = tuple(goal for goal in problem.programme.settings.goals[:6] if goal in WEEKLY)
    best = sum_of_weeks(pieces, early)
    assert tuple(best) == early
    rows = joined(problem, pieces)
    pruned = prune(problem, rows, best, workers=1, manner=MANNER, deadline=AMPLE)
    for roster in best_rosters(problem, early):
        assert pruned.unused.isdisjoint(roster)
        for session, role in pruned.filled:
            held = sum(row.session == session and row.role is role for row in roster)
            assert held >= problem.by_id[session].group.wanted(role)


def test_pruning_leaves_something_out() -> None:
    left_out = 0
    for seed in TINY_SEEDS[:12]:
        problem = pose(tiny(seed), f.period(), Options())
        pieces = solve_weeks(problem, problem.fixed_rows, workers=1, seed=0, deadline=AMPLE)
        best = sum_of_weeks(pieces, problem.programme.settings.goals[:6])
        rows = joined(problem, pieces)
        left_out += len(prune(problem, rows, best, workers=1, manner=MANNER, deadline=AMPLE).unused)
    assert left_out > 12


@pytest.mark.parametrize("seed", range(8))
def test_the_weeks_never_promise_more_than_the_whole_can_keep(seed: int) -> None:
    problem = posed(house(seed), weeks=3)
    pieces = solve_weeks(problem, problem.fixed_rows, workers=1, seed=0, deadline=AMPLE)
    composed = compose(problem)
    goals = [goal for goal in problem.programme.settings.goals if goal in WEEKLY]
    first = goals[0]
    whole = Engine(composed.model).minimise(composed.goals[first], hint=None, manner=MANNER, deadline=AMPLE)
    assert whole.proved
    assert whole.values is not None
    reached = composed.goals[first].value(whole.values)
    told = next(weekly_bounds(pieces, goals, dict.fromkeys(goals, 10**6)))
    assert sum(told[1]) <= reached


@pytest.mark.parametrize("seed", range(8))
def test_joined_weeks_break_no_rule(seed: int) -> None:
    problem = posed(house(seed), weeks=3)
    pieces = solve_weeks(problem, problem.fixed_rows, workers=1, seed=0, deadline=AMPLE)
    assert is_sound(problem, joined(problem, pieces))


@pytest.mark.parametrize("seed", range(12))
def test_a_bound_of_the_relaxation_is_never_below_what_a_roster_reaches(seed: int) -> None:
    problem = posed(house(seed), weeks=2)
    model = compose(problem).model
    relaxation = Relaxation(model, ())
    for draw in range(4):
        values = model.values(sound_rows(problem, draw))
        some = sorted(model.choices.values())[draw::3]
        widest = relaxation.widest(some, AMPLE)
        assert widest is not None
        assert widest.bound >= sum(values[variable] for variable in some)
        assert widest.bound <= sum(widest.values[variable] for variable in some) + 0.01


def test_an_expression_without_variables_can_be_held_and_pursued() -> None:
    problem = posed(house(1))
    model = compose(problem).model
    engine = Engine(model)
    answer = engine.minimise(Linear(constant=3), hint=None, manner=MANNER, deadline=AMPLE)
    assert (answer.bound, answer.proved) == (3, True)
    engine.hold(Linear(constant=3), None, 2)
    assert engine.minimise(Linear(), hint=None, manner=MANNER, deadline=AMPLE).impossible
