"""The linear relaxation of an integer model, with bounds that do not hang on floating arithmetic.

GLOP gives values and dual values in floating point; a bound is then computed from the dual values in whole
numbers. Any dual values give a valid bound, so that rounding can make it weaker but never wrong. The same
numbers say what a step of each variable costs, and so which variables a good roster cannot move.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ortools.linear_solver.python import model_builder_helper as lp

from solver.integers import Bounds, IntegerModel, LinearRow
from solver.linear import Linear
from solver.parts import Held
from solver.stop import Deadline, watched

SCALE = 2**24  # dual values are rounded to multiples of 1 / SCALE


class Widest(NamedTuple):
    """A largest sum over the relaxation: the values of all variables, and a proven bound of the sum."""

    values: Sequence[float]
    bound: float


class Lowest(NamedTuple):
    """A least objective over the relaxation: the values of all variables, a proven bound, the cost of steps.

    `bound` and `steps` (variable → cost of one step up, negative: of one step down) are in 1 / SCALE.
    """

    values: Sequence[float]
    bound: int
    steps: Mapping[int, int]

    @property
    def least(self) -> int:
        """What no whole-numbered values are below."""
        return -(-self.bound // SCALE)


class Relaxation:
    """A model without integrality, to be searched again and again while bounds and rows are added."""

    def __init__(self, model: IntegerModel, held: Iterable[Held] = ()) -> None:
        self._bounds = list(model.bounds)
        self._lp = lp.ModelBuilderHelper()
        for number, (low, high) in enumerate(self._bounds):
            self._lp.add_var()
            self._lp.set_var_lower_bound(number, low)
            self._lp.set_var_upper_bound(number, high)
        self._rows: list[LinearRow] = []
        for row in model.rows:
            if not row.when:
                self._add(row)
        for literals in model.at_most_ones:
            self._add(_as_row(Linear(literals), None, 1))
        for literals in model.clauses:
            self._add(_as_row(Linear(literals), 1, None))
        for each in held:
            self.hold(each)

    def _add(self, row: LinearRow) -> None:
        self._rows.append(row)
        number = self._lp.add_linear_constraint()
        self._lp.set_constraint_lower_bound(number, -math.inf if row.low is None else row.low)
        self._lp.set_constraint_upper_bound(number, math.inf if row.high is None else row.high)
        for variable, factor in zip(row.variables, row.factors, strict=True):
            self._lp.add_term_to_constraint(number, variable, factor)

    def hold(self, held: Held) -> None:
        """Keep an expression within bounds from now on; one without variables says nothing here."""
        if held.expression.terms:
            self._add(_as_row(held.expression, held.low, held.high))

    def forbid(self, variable: int) -> None:
        """Fix a 0-1 variable to 0 from now on."""
        self.bound(variable, Bounds(self._bounds[variable].low, 0))

    def bound(self, variable: int, bounds: Bounds) -> None:
        """Keep a variable within bounds from now on."""
        self._bounds[variable] = bounds
        self._lp.set_var_lower_bound(variable, bounds.low)
        self._lp.set_var_upper_bound(variable, bounds.high)

    def widest(self, variables: Iterable[int], deadline: Deadline) -> Widest | None:
        """The largest sum of these variables; None where GLOP finds no optimum in time."""
        objective = Linear()
        for variable in variables:
            objective.add(variable, -1)
        lowest = self.lowest(objective, deadline)
        return None if lowest is None else Widest(lowest.values, -lowest.bound / SCALE)

    def lowest(self, objective: Linear, deadline: Deadline) -> Lowest | None:
        """The least objective; None where GLOP finds no optimum in time."""
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
        values, duals = solver.variable_values().tolist(), solver.dual_values().tolist()
        return Lowest(values, *self._priced(objective, duals))

    def _priced(self, objective: Linear, duals: Sequence[float]) -> tuple[int, Mapping[int, int]]:
        """Σ factor · x = Σ (factor − Σ dual · row factor) · x + Σ dual · row, each term at its least."""
        steps = {variable: factor * SCALE for variable, factor in objective.terms.items()}
        total = objective.constant * SCALE
        for row, dual in zip(self._rows, duals, strict=True):
            price = round(dual * SCALE)
            side = row.low if price > 0 else row.high
            if price and side is not None:
                total += price * side
                for variable, factor in zip(row.variables, row.factors, strict=True):
                    steps[variable] = steps.get(variable, 0) - price * factor
        for variable, step in steps.items():
            low, high = self._bounds[variable]
            total += step * (low if step > 0 else high)
        return total, steps

    def narrow(self, lowest: Lowest, most: int) -> Mapping[int, Bounds]:
        """Leave out what costs so much that the objective, of which this is the least, exceeds `most`.

        The variables that may move less now, with their bounds.
        """
        found: dict[int, Bounds] = {}
        room = most * SCALE - lowest.bound
        if room < 0:
            return found  # nothing keeps it: that is the bound's to say
        for variable, step in lowest.steps.items():
            low, high = self._bounds[variable]
            if step > 0 and low + room // step < high:
                found[variable] = Bounds(low, low + room // step)
            elif step < 0 and high - room // -step > low:
                found[variable] = Bounds(high - room // -step, high)
        for variable, bounds in found.items():
            self.bound(variable, bounds)
        return found


def _as_row(expression: Linear, low: int | None, high: int | None) -> LinearRow:
    return LinearRow(
        tuple(expression.terms),
        tuple(expression.terms.values()),
        None if low is None else low - expression.constant,
        None if high is None else high - expression.constant,
    )
