"""The relaxation goal by goal: floors below every roster, and what is left out is in no best one."""

import threading

import pytest

from rosterdesk.domain.terms import Goal
from solver.compose import compose
from solver.construct import compatible
from solver.cpsat import Engine, Manner
from solver.descent import agree, descend, dive
from solver.goals import WEEKLY
from solver.linear import Linear
from solver.narrowing import Narrowing, Relaxed
from solver.parts import Held
from solver.pieces import Stretch, Weeks
from solver.posed import Options
from solver.problem import pose
from solver.relaxation import SCALE, Relaxation
from solver.stop import Deadline
from tests import factories as f
from tests.solver.posing import house, posed, sound_rows
from tests.solver.test_pieces import AMPLE, best_rosters
from tests.solver.test_search import TINY_SEEDS, is_sound, tiny, values_of

MANNER = Manner(workers=1, effort=2.0)


@pytest.mark.parametrize("seed", TINY_SEEDS[:12])
def test_no_roster_is_below_a_floor_whose_earlier_goals_it_keeps(seed: int) -> None:
    problem = pose(tiny(seed), f.period(), Options())
    composed = compose(problem)
    descent = descend(Relaxation(composed.model), composed, composed.goals, AMPLE)
    assert tuple(descent.floors) == tuple(composed.goals)
    order = problem.programme.settings.goals
    for draw in range(6):
        values = dict(zip(order, values_of(problem, sound_rows(problem, draw)), strict=True))
        for number, goal in enumerate(order):
            if all(values[each] <= descent.floors[each] for each in order[:number]):
                assert values[goal] >= descent.floors[goal]


@pytest.mark.parametrize("seed", TINY_SEEDS[:12])
def test_what_is_narrowed_at_the_best_value_is_in_every_best_roster(seed: int) -> None:
    problem = pose(tiny(seed), f.period(), Options())
    composed, order = compose(problem), problem.programme.settings.goals
    best = best_rosters(problem, order[:6])
    values = dict(zip(order, values_of(problem, best[0]), strict=True))
    narrowing = Narrowing()
    given: dict[Goal, int] = {}
    for goal in order[:6]:
        held = [Held(composed.goals[each], None, value) for each, value in given.items()]
        relaxation = Relaxation(composed.model, held)
        lowest = relaxation.lowest(composed.goals[goal], AMPLE)
        assert lowest is not None
        assert lowest.least <= values[goal]
        narrowing.learn(Relaxed(dict(given), relaxation, lowest), goal, values[goal])
        given[goal] = values[goal]
    limits = narrowing.of(given)
    assert narrowing.of({goal: value + 1 for goal, value in given.items()}) == {}
    rows_of = composed.model.choices.values()
    for roster in best:
        found = composed.model.values(roster)
        assert all(low <= found[each] <= high for each, (low, high) in limits.items() if each in rows_of)


def test_narrowing_leaves_something_out() -> None:
    left_out = 0
    for seed in range(6):
        problem = posed(house(seed), weeks=2)
        composed = compose(problem)
        descent = descend(Relaxation(composed.model), composed, composed.goals, AMPLE)
        left_out += sum(map(len, descent.narrowed.values()))
    assert left_out > 12


@pytest.mark.parametrize("seed", range(6))
def test_a_dive_ends_in_a_roster_that_breaks_nothing(seed: int) -> None:
    problem = posed(house(seed), weeks=2)
    composed = compose(problem)
    descent = descend(Relaxation(composed.model), composed, composed.goals, AMPLE)
    assert descent.lowest is not None
    found = dive(
        composed,
        Engine(composed.model),
        descent.lowest,
        tuple(composed.goals),
        hint=None,
        manner=MANNER,
        deadline=AMPLE,
    )
    assert found is not None
    assert is_sound(problem, frozenset(composed.model.chosen(found)))
    first = next(iter(composed.goals))
    assert composed.goals[first].value(found) >= descent.floors[first]


@pytest.mark.parametrize("seed", range(6))
def test_what_relaxation_and_roster_agree_on_stays_and_what_is_found_is_better(seed: int) -> None:
    problem = posed(house(seed), weeks=2)
    composed = compose(problem)
    hint = composed.model.values(sound_rows(problem, seed))
    better = 0
    for goal, expression in composed.goals.items():
        lowest = Relaxation(composed.model).lowest(expression, AMPLE)
        assert lowest is not None
        engine = Engine(composed.model)
        found = agree(composed, engine, lowest, goal, hint=hint, manner=MANNER, deadline=AMPLE)
        if found is None:
            continue
        better += 1
        assert expression.value(found) < expression.value(hint)
        assert is_sound(problem, frozenset(composed.model.chosen(found)))
        for variable in composed.model.choices.values():
            if abs(lowest.values[variable] - hint[variable]) < 1e-9:
                assert found[variable] == hint[variable]
    assert better


@pytest.mark.parametrize("stretch", [Stretch(1, 1), Stretch(0, 2), Stretch(1, 2)])
@pytest.mark.parametrize("seed", range(4))
def test_weeks_searched_beside_the_others_fit_to_them(seed: int, stretch: Stretch) -> None:
    problem = posed(house(seed), weeks=3)
    rows = frozenset(sound_rows(problem, seed))
    weeks = Weeks(problem, rows, workers=1, seed=0, deadline=AMPLE)
    fitted = rows
    for each in weeks.fit(rows, stretch, WEEKLY, AMPLE):
        assert is_sound(problem, each.among(rows))
        fitted = compatible(problem, each.among(fitted))
    assert is_sound(problem, fitted)
    searched = set(problem.period.week_firsts[stretch.first : stretch.first + stretch.weeks])
    start = problem.programme.week_start
    kept = {row for row in rows if start(problem.by_id[row.session].date) not in searched}
    assert kept <= weeks.fit(rows, stretch, WEEKLY, AMPLE)[0].among(rows)


@pytest.mark.parametrize("seed", TINY_SEEDS[:6])
def test_bounds_from_the_interior_are_those_of_the_simplex_method(seed: int) -> None:
    problem = pose(tiny(seed), f.period(), Options())
    composed = compose(problem)
    given: list[Held] = []
    for goal, expression in composed.goals.items():
        inside = Relaxation(composed.model, given, interior=True).lowest(expression, AMPLE)
        corner = Relaxation(composed.model, given).lowest(expression, AMPLE)
        assert inside is not None
        assert corner is not None
        assert inside.bound / SCALE == pytest.approx(corner.bound / SCALE, rel=1e-3, abs=0.02), goal
        given.append(Held(expression, None, corner.least))


@pytest.mark.parametrize("seed", range(6))
def test_no_roster_is_below_a_bound_from_the_interior(seed: int) -> None:
    problem = posed(house(seed), weeks=2)
    composed = compose(problem)
    order = problem.programme.settings.goals
    for draw in range(3):
        values = dict(zip(order, values_of(problem, sound_rows(problem, draw)), strict=True))
        held: list[Held] = []
        for goal in order:
            lowest = Relaxation(composed.model, held, interior=True).lowest(composed.goals[goal], AMPLE)
            assert lowest is not None
            assert lowest.least <= values[goal]
            held.append(Held(composed.goals[goal], None, values[goal]))


def test_a_relaxation_that_nothing_satisfies_has_no_lowest_place() -> None:
    model = compose(posed(house(1))).model
    row = Linear([next(iter(model.choices.values()))])
    for interior in (False, True):
        relaxation = Relaxation(model, [Held(row, 1, None), Held(row, None, 0)], interior=interior)
        assert relaxation.lowest(row, AMPLE) is None


def test_a_relaxation_that_is_told_to_stop_says_nothing() -> None:
    composed = compose(posed(house(1), weeks=2))
    stop = threading.Event()
    stop.set()
    told = Deadline(stop, 60.0)
    descent = descend(Relaxation(composed.model), composed, composed.goals, told)
    assert (descent.lowest, dict(descent.floors)) == (None, {})
    inside = Relaxation(composed.model, interior=True)
    assert inside.lowest(next(iter(composed.goals.values())), told) is None
