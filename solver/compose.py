"""The whole model of a problem: every rule posted, every goal expressed."""

from collections.abc import Callable, Collection, Mapping
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


def compose(
    problem: Problem, deadline: Deadline | None = None, wanted: Collection[Goal] | None = None
) -> Composed:
    """The problem as a model with its goals, or those wanted; rules first, for goals to see tight bounds.

    A goal that is not counted week by week is counted over the whole period, up to a constant, where the
    problem is a part of one; weeks alone do not have it. Halted once the deadline is over.
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
        if wanted is not None and goal not in wanted:
            continue
        if goal in WEEKLY:
            weeks = (model.within(first) for first in problem.period.week_firsts)
            parts[goal] = tuple(faces.express(week) for week in weeks)
        elif not problem.alone and faces.parts is not None:
            parts[goal] = tuple(faces.parts(model))
        if goal in parts:
            goals[goal] = total(parts[goal])
        elif not problem.alone:
            goals[goal] = faces.express(model)
        if deadline is not None:
            deadline.check()
    return Composed(model, goals, parts)
