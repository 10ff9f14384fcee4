"""HiGHS's interior point method: for linear programmes that are too large for a simplex method.

What it finds lies in the midst of all that is best, not in a corner: no rows to take as they are, but dual
values, which is what a bound is made of.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from math import isfinite

import highspy
from highspy._core import _Highs, cb  # highspy.Highs says its name on the standard output when it is made

from solver.integers import Bounds, LinearRow
from solver.linear import Linear
from solver.simplex import Point
from solver.stop import Deadline

TOLERANCE = 1e-4  # relative; a bound is no more exact than that, and no less valid
OPTIONS: Mapping[str, bool | int | float | str] = {
    "output_flag": False,  # first: what follows would be told otherwise
    "solver": "ipm",
    "run_crossover": "off",
    "threads": 1,
    "ipm_optimality_tolerance": TOLERANCE,
}
NEAR_THE_BEST = (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kUnknown)
WHILE = (cb.HighsCallbackType.kCallbackIpmInterrupt, cb.HighsCallbackType.kCallbackSimplexInterrupt)


def interior_point(
    bounds: Sequence[Bounds], rows: Sequence[LinearRow], objective: Linear, deadline: Deadline
) -> Point | None:
    """The least objective, whose constant is left out; None where none is found in time."""
    highs = _Highs()
    for name, value in OPTIONS.items():
        highs.setOptionValue(name, value)

    def ask(kind: object, message: object, told: object, answer: cb.HighsCallbackInput, data: object) -> None:
        if deadline.over():
            answer.user_interrupt = True

    highs.setCallback(ask, None)
    for moment in WHILE:
        highs.startCallback(moment)
    highs.passModel(_programme(bounds, rows, objective))
    highs.run()
    solution = highs.getSolution()
    duals = list(solution.row_dual)
    if (
        highs.getModelStatus() not in NEAR_THE_BEST
        or not solution.dual_valid
        or not all(map(isfinite, duals))
    ):
        return None  # where it was lost on the way there may be numbers that are none
    return Point(list(solution.col_value), duals)


def _programme(bounds: Sequence[Bounds], rows: Sequence[LinearRow], objective: Linear) -> highspy.HighsLp:
    """All of it in HiGHS's own form."""
    programme = highspy.HighsLp()
    programme.num_col_, programme.num_row_ = len(bounds), len(rows)
    programme.col_cost_ = [objective.terms.get(variable, 0) for variable in range(len(bounds))]
    programme.col_lower_ = [low for low, _ in bounds]
    programme.col_upper_ = [high for _, high in bounds]
    never = highspy.kHighsInf
    programme.row_lower_ = [-never if row.low is None else row.low for row in rows]
    programme.row_upper_ = [never if row.high is None else row.high for row in rows]
    matrix = programme.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = [0, *accumulate(len(row.variables) for row in rows)]
    matrix.index_ = [variable for row in rows for variable in row.variables]
    matrix.value_ = [factor for row in rows for factor in row.factors]
    return programme
