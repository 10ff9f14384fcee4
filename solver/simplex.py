"""GLOP's simplex method: a linear programme that grows row by row, and its best corner."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from ortools.linear_solver.python import model_builder_helper as lp

from solver.integers import Bounds, LinearRow
from solver.linear import Linear
from solver.stop import Deadline, watched


class Point(NamedTuple):
    """Values of all variables and dual values of all rows."""

    values: Sequence[float]
    duals: Sequence[float]


class Simplex:
    """One linear programme, to be searched again and again while rows are added and bounds change."""

    def __init__(self, bounds: Sequence[Bounds], rows: Sequence[LinearRow]) -> None:
        self._lp = lp.ModelBuilderHelper()
        for variable, each in enumerate(bounds):
            self._lp.add_var()
            self.bound(variable, each)
        for row in rows:
            self.add(row)

    def add(self, row: LinearRow) -> None:
        """One row more."""
        number = self._lp.add_linear_constraint()
        self._lp.set_constraint_lower_bound(number, -math.inf if row.low is None else row.low)
        self._lp.set_constraint_upper_bound(number, math.inf if row.high is None else row.high)
        for variable, factor in zip(row.variables, row.factors, strict=True):
            self._lp.add_term_to_constraint(number, variable, factor)

    def bound(self, variable: int, bounds: Bounds) -> None:
        """Keep a variable within bounds from now on."""
        self._lp.set_var_lower_bound(variable, bounds.low)
        self._lp.set_var_upper_bound(variable, bounds.high)

    def lowest(self, objective: Linear, deadline: Deadline) -> Point | None:
        """The least objective, whose constant is left out; None where GLOP finds no optimum in time."""
        self._lp.clear_objective()
        self._lp.set_maximize(False)
        for variable, factor in objective.terms.items():
            self._lp.set_var_objective_coefficient(variable, factor)
        solver = lp.ModelSolverHelper("glop")
        solver.set_time_limit_in_seconds(max(0.001, deadline.left()))
        with watched(deadline, solver.interrupt_solve):
            solver.solve(self._lp)
        if not solver.has_solution() or solver.status() != lp.SolveStatus.OPTIMAL:
            return None
        return Point(solver.variable_values().tolist(), solver.dual_values().tolist())
