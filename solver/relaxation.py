"""The linear relaxation of an integer model, with bounds that do not hang on floating arithmetic.

GLOP gives values and dual values in floating point; a bound is then computed from the dual values in whole
numbers. Any dual values give a valid bound, so that rounding can make it weaker but never wrong.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ortools.linear_solver.python import model_builder_helper as lp

from solver.integers import IntegerModel, LinearRow
from solver.linear import Linear
from solver.parts import Held

SCALE = 2**24  # dual values are rounded to multiples of 1 / SCALE


class Widest(NamedTuple):
    """A largest sum over the relaxation: the values of all variables, and a proven bound of the sum."""

    values: Sequence[float]
    bound: float


class Relaxation:
    """A model without integrality, to be maximised over again and again."""

    def __init__(self, model: IntegerModel, held: Iterable[Held]) -> None:
        self._bounds = list(model.bounds)
        self._rows = [row for row in model.rows if not row.when]
        self._rows += [_as_row(Linear(literals), None, 1) for literals in model.at_most_ones]
        self._rows += [_as_row(Linear(literals), 1, None) for literals in model.clauses]
        self._rows += [
            _as_row(each.expression, each.low, each.high) for each in held if each.expression.terms
        ]
        self._lp = lp.ModelBuilderHelper()
        for number, (low, high) in enumerate(self._bounds):
            self._lp.add_var()
            self._lp.set_var_lower_bound(number, low)
            self._lp.set_var_upper_bound(number, high)
        for row in self._rows:
            self._add(row)
        self._lp.set_maximize(True)

    def _add(self, row: LinearRow) -> None:
        number = self._lp.add_linear_constraint()
        self._lp.set_constraint_lower_bound(number, -math.inf if row.low is None else row.low)
        self._lp.set_constraint_upper_bound(number, math.inf if row.high is None else row.high)
        for variable, factor in zip(row.variables, row.factors, strict=True):
            self._lp.add_term_to_constraint(number, variable, factor)

    def forbid(self, variable: int) -> None:
        """Fix a 0-1 variable to 0 from now on."""
        self._bounds[variable] = self._bounds[variable]._replace(high=0)
        self._lp.set_var_upper_bound(variable, 0)

    def widest(self, variables: Iterable[int]) -> Widest | None:
        """The largest sum of these variables; None where GLOP finds no optimum."""
        weights = dict.fromkeys(variables, 1)
        self._lp.clear_objective()
        self._lp.set_maximize(True)
        for variable in weights:
            self._lp.set_var_objective_coefficient(variable, 1)
        solver = lp.ModelSolverHelper("glop")
        solver.solve(self._lp)
        if not solver.has_solution():
            return None
        values, duals = solver.variable_values().tolist(), solver.dual_values().tolist()
        return Widest(values, self._bound(weights, duals))

    def _bound(self, weights: Mapping[int, int], duals: Sequence[float]) -> float:
        """Σ weight · x = Σ (weight − Σ dual · factor) · x + Σ dual · row, each term at its largest."""
        reduced = {variable: weight * SCALE for variable, weight in weights.items()}
        total = 0
        for row, dual in zip(self._rows, duals, strict=True):
            price = round(dual * SCALE)
            side = row.high if price > 0 else row.low
            if price and side is not None:
                total += price * side
                for variable, factor in zip(row.variables, row.factors, strict=True):
                    reduced[variable] = reduced.get(variable, 0) - price * factor
        for variable, left in reduced.items():
            low, high = self._bounds[variable]
            total += left * (high if left > 0 else low)
        return total / SCALE


def _as_row(expression: Linear, low: int | None, high: int | None) -> LinearRow:
    return LinearRow(
        tuple(expression.terms),
        tuple(expression.terms.values()),
        None if low is None else low - expression.constant,
        None if high is None else high - expression.constant,
    )
