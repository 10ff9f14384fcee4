"""The whole model of a problem: every rule posted, every goal expressed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rosterdesk.domain.terms import Goal
from solver.goals import GOALS, WEEKLY
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
    """A model with the expression of each goal; of weekly goals also the share of each week of the period."""

    model: Model
    goals: Mapping[Goal, Linear]
    shares: Mapping[Goal, tuple[Linear, ...]]


def compose(problem: Problem) -> Composed:
    """The problem as a model with all its goals; rules first, for goals to see tight bounds."""
    model = Model(problem)
    for post in POSTS:
        post(model)
    goals: dict[Goal, Linear] = {}
    shares: dict[Goal, tuple[Linear, ...]] = {}
    for goal in problem.programme.settings.goals:
        if goal in WEEKLY:
            weeks = (model.within(first) for first in problem.period.week_firsts)
            shares[goal] = tuple(GOALS[goal].express(week) for week in weeks)
            goals[goal] = Linear()
            for share in shares[goal]:
                goals[goal].plus(share)
        elif problem.whole:
            goals[goal] = GOALS[goal].express(model)
    return Composed(model, goals, shares)
