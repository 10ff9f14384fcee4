"""The whole model of a problem: every rule posted, every goal expressed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rosterdesk.domain.terms import Goal
from solver.goals import GOALS
from solver.linear import Linear
from solver.model import Model
from solver.posed import Problem
from solver.rules import (
    apart,
    days_off,
    limits,
    mentor,
    on_call_load,
    one_place,
    phased_return,
    rest,
    seats,
)

POSTS: tuple[Callable[[Model], None], ...] = (
    seats.post,
    one_place.post,
    limits.post,
    rest.post,
    days_off.post,
    apart.post,
    mentor.post,
    on_call_load.post,
    phased_return.post,
)


@dataclass(frozen=True)
class Composed:
    """A model with the expression of each goal, in the programme's order."""

    model: Model
    goals: Mapping[Goal, Linear]


def compose(problem: Problem, goals: tuple[Goal, ...] | None = None) -> Composed:
    """The problem as a model with the given goals, or all; rules first, for goals to see tight bounds."""
    model = Model(problem)
    for post in POSTS:
        post(model)
    wanted = problem.programme.settings.goals if goals is None else goals
    return Composed(model, {goal: GOALS[goal].express(model) for goal in wanted})
