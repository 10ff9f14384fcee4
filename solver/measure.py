"""The value of every goal, counted from a roster and nothing else."""

from collections.abc import Iterable

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Goal
from rosterdesk.domain.times import Period
from solver.goals import GOALS
from solver.tally import Served, tally


def measure(programme: Programme, assignments: Iterable[Served], period: Period) -> dict[Goal, int]:
    """Goal → value over the period, in the programme's order; rows outside the period count for fairness."""
    counted = tally(programme, assignments, period)
    return {goal: GOALS[goal].measure(counted) for goal in programme.settings.goals}
