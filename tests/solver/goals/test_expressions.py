"""What a goal's expression says of a roster is what its measure counts."""

from collections import defaultdict

import pytest

from rosterdesk.domain.terms import Goal
from solver.compose import compose
from solver.goals import GOALS, WEEKLY
from solver.measure import measure
from tests.solver.posing import house, posed, sound_rows

SEEDS = range(40)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_expression_equals_its_measure(seed: int) -> None:
    problem = posed(house(seed), weeks=1 + seed % 4, keep_published=seed % 3 == 0)
    composed = compose(problem)
    for draw in range(3):
        rows = sound_rows(problem, draw)
        values = composed.model.values(rows)
        told = {goal: composed.goals[goal].value(values) for goal in GOALS}
        assert told == measure(problem.programme, rows | problem.before, problem.period)


@pytest.mark.parametrize("seed", range(10))
def test_the_weeks_of_a_weekly_goal_add_up_and_each_is_that_week_alone(seed: int) -> None:
    problem = posed(house(seed), weeks=3)
    composed = compose(problem)
    rows = sound_rows(problem, seed)
    values = composed.model.values(rows)
    for number in range(3):
        week = problem.week(number)
        alone = compose(week)
        alone_values = alone.model.values(rows)
        for goal in WEEKLY:
            shares = composed.parts[goal]
            assert shares[number].value(values) == alone.goals[goal].value(alone_values)


@pytest.mark.parametrize("seed", range(10))
def test_goals_of_weeks_beside_the_others_are_those_of_the_whole_up_to_a_constant(seed: int) -> None:
    problem = posed(house(seed), weeks=3)
    rows = frozenset(sound_rows(problem, seed))
    part = problem.beside(1, 1, rows)
    composed = compose(part)
    apart: dict[Goal, set[int]] = defaultdict(set)
    for draw in range(4):
        there = {row for row in sound_rows(problem, draw) if row.session in part.by_id}
        roster = there.union(row for row in rows if row.session not in part.by_id)
        values = composed.model.values(there)
        whole = measure(problem.programme, roster | problem.before, problem.period)
        for goal, expression in composed.goals.items():
            apart[goal].add(whole[goal] - expression.value(values))
    assert set(apart) == set(GOALS)
    assert all(len(constants) == 1 for constants in apart.values()), apart


def test_random_rosters_give_every_goal_more_than_one_value() -> None:
    seen: dict[Goal, set[int]] = defaultdict(set)
    for seed in SEEDS:
        problem = posed(house(seed), weeks=1 + seed % 4)
        rows = sound_rows(problem, seed)
        for goal, value in measure(problem.programme, rows | problem.before, problem.period).items():
            seen[goal].add(value)
    assert all(len(values) > 3 for values in seen.values()), seen
