"""The whole model of a problem: every rule posted, every goal expressed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rosterdesk.domain.terms import Goal
from solver.goals import GOALS, WEEKLY
from solver.linear import Linear, total
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
from solver.stop import Deadline

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
    """A model with the expression of each goal, and parts that add up to it.

    The parts of a weekly goal are the weeks of the period, in order; some goals have no parts.
    """

    model: Model
    goals: Mapping[Goal, Linear]
    parts: Mapping[Goal, tuple[Linear, ...]]


def compose(problem: Problem, deadline: Deadline | None = None) -> Composed:
    """The problem as a model with all its goals; rules first, for goals to see tight bounds.

    Halted once the deadline is over.
    """
    model = Model(problem)
    for post in POSTS:
        post(model)
        if deadline is not None:
            deadline.check()
    parts: dict[Goal, tuple[Linear, ...]] = {}
    goals: dict[Goal, Linear] = {}
    for goal in problem.programme.settings.goals:
        faces = GOALS[goal]
        if goal in WEEKLY:
            weeks = (model.within(first) for first in problem.period.week_firsts)
            parts[goal] = tuple(faces.express(week) for week in weeks)
        elif problem.whole and faces.parts is not None:
            parts[goal] = tuple(faces.parts(model))
        if goal in parts:
            goals[goal] = total(parts[goal])
        elif problem.whole:
            goals[goal] = faces.express(model)
        if deadline is not None:
            deadline.check()
    return Composed(model, goals, parts)
