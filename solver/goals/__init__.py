"""The goals in their default order: one file each, a measure of a roster and an expression for the model."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from rosterdesk.domain.terms import Goal
from solver.goals import (
    backups,
    busiest,
    can_run,
    changes,
    continuity,
    contract,
    mentoring,
    preferences,
    rather_not,
    spread,
    team,
)
from solver.linear import Linear
from solver.model import Model
from solver.tally import Tally


class Faces(NamedTuple):
    """The two faces of a goal: counted on a roster, and expressed over a model's variables.

    `parts` are expressions that add up to it, where it has parts other than the weeks. `beyond` says how far
    a goal that is a greatest share exceeds a value, as a sum, which is far easier to search.
    """

    measure: Callable[[Tally], int]
    express: Callable[[Model], Linear]
    parts: Callable[[Model], Iterable[Linear]] | None = None
    beyond: Callable[[Model, int], Linear] | None = None


# What is counted week by week: its value is the sum over the weeks of the period, each counted alone.
WEEKLY: frozenset[Goal] = frozenset(
    {
        Goal.CAN_RUN,
        Goal.TEAM,
        Goal.CHANGES,
        Goal.BACKUPS,
        Goal.RATHER_NOT,
        Goal.CONTRACT,
        Goal.MENTORING,
        Goal.PREFERENCES,
    }
)
GOALS: Mapping[Goal, Faces] = MappingProxyType(
    {
        Goal.CAN_RUN: Faces(can_run.measure, can_run.express),
        Goal.TEAM: Faces(team.measure, team.express),
        Goal.CHANGES: Faces(changes.measure, changes.express),
        Goal.BACKUPS: Faces(backups.measure, backups.express),
        Goal.RATHER_NOT: Faces(rather_not.measure, rather_not.express),
        Goal.CONTRACT: Faces(contract.measure, contract.express),
        Goal.BUSIEST: Faces(busiest.measure, busiest.express, beyond=busiest.beyond),
        Goal.CONTINUITY: Faces(continuity.measure, continuity.express, continuity.parts),
        Goal.SPREAD: Faces(spread.measure, spread.express),
        Goal.MENTORING: Faces(mentoring.measure, mentoring.express),
        Goal.PREFERENCES: Faces(preferences.measure, preferences.express),
    }
)
