"""The linear relaxation of an integer model, with bounds that do not hang on floating arithmetic.

GLOP or HiGHS gives values and dual values in floating point; a bound is then computed from the dual values
in whole numbers. Any dual values give a valid bound, so that rounding makes it weaker but never wrong. The
same numbers say what a step of each variable costs, and so which variables a good roster cannot move.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from solver.integers import Bounds, IntegerModel, LinearRow
from solver.linear import Linear
from solver.parts import Held
from solver.simplex import Point, Simplex
from solver.stop import Deadline

SCALE = 2**24  # dual values are rounded to multiples of 1 / SCALE


class Widest(NamedTuple):
    """A largest sum over the relaxation: the values of all variables, and a proven bound of the sum."""

    values: Sequence[float]
    bound: float


class Lowest(NamedTuple):
    """A least objective over the relaxation: the values of all variables, a proven bound, the cost of steps.

    `bound` and `steps` (variable → cost of one step up, negative: of one step down) are in 1 / SCALE. `duals`
    are the dual values of the relaxation's rows, in their order.
    """

    values: Sequence[float]
    bound: int
    steps: Mapping[int, int]
    duals: Sequence[float]

    @property
    def least(self) -> int:
        """What no whole-numbered values are below."""
        return -(-self.bound // SCALE)


class Relaxation:
    """A model without integrality, to be searched again and again while bounds and rows are added.

    By the simplex method, whose values are nearly whole, or in the interior: far sooner where it is large.
    """

    def __init__(self, model: IntegerModel, held: Iterable[Held] = (), *, interior: bool = False) -> None:
        self._interior = interior
        self._bounds = list(model.bounds)
        self._rows = [row for row in model.rows if not row.when]
        self._rows += [_as_row(Linear(literals), None, 1) for literals in model.at_most_ones]
        self._rows += [_as_row(Linear(literals), 1, None) for literals in model.clauses]
        self._simplex: Simplex | None = None
        for each in held:
            self.hold(each)

    @property
    def rows(self) -> Sequence[LinearRow]:
        """All rows, those that were added later last."""
        return self._rows

    def hold(self, held: Held) -> None:
        """Keep an expression within bounds from now on; one without variables says nothing here."""
        if held.expression.terms:
            row = _as_row(held.expression, held.low, held.high)
            self._rows.append(row)
            if self._simplex is not None:
                self._simplex.add(row)

    def forbid(self, variable: int) -> None:
        """Fix a 0-1 variable to 0 from now on."""
        self.bound(variable, Bounds(self._bounds[variable].low, 0))

    def bound(self, variable: int, bounds: Bounds) -> None:
        """Keep a variable within bounds from now on."""
        self._bounds[variable] = bounds
        if self._simplex is not None:
            self._simplex.bound(variable, bounds)

    def widest(self, variables: Iterable[int], deadline: Deadline) -> Widest | None:
        """The largest sum of these variables; None where no optimum is found in time."""
        objective = Linear()
        for variable in variables:
            objective.add(variable, -1)
        lowest = self.lowest(objective, deadline)
        return None if lowest is None else Widest(lowest.values, -lowest.bound / SCALE)

    def lowest(self, objective: Linear, deadline: Deadline) -> Lowest | None:
        """The least objective; None where none is found in time."""
        point = self._point(objective, deadline)
        if point is None:
            return None
        bound, steps = self._priced(objective, point.duals)
        return Lowest(point.values, bound, steps, point.duals)

    def _point(self, objective: Linear, deadline: Deadline) -> Point | None:
        if self._interior:
            from solver.interior import interior_point  # late: small programmes need no HiGHS

            return interior_point(self._bounds, self._rows, objective, deadline)
        if self._simplex is None:
            self._simplex = Simplex(self._bounds, self._rows)
        return self._simplex.lowest(objective, deadline)

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
