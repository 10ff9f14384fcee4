"""What weeks take from each other: prices of rows, by the dual values of the rules that join weeks.

Where somebody's seats are capped over four weeks, each week by itself would take all that it can use. At
these prices it takes only what is worth more to it than to the others, as the relaxation of the whole says.
"""

from collections import defaultdict
from collections.abc import Mapping

from rosterdesk.domain.roster import Row
from solver.linear import Linear
from solver.model import Model
from solver.relaxation import Lowest, Relaxation

UNITS = 12  # prices are whole multiples of 1 / UNITS of a goal's unit: exact for halves, thirds, quarters

Prices = Mapping[Row, int]


def prices(model: Model, relaxation: Relaxation, lowest: Lowest) -> Prices:
    """What each row takes from other weeks, in 1 / UNITS of the goal's unit; rows at 0 are left out."""
    behind = model.behind
    weeks = {literal: model.week_of(rows[0]) for literal, rows in behind.items()}
    found: dict[Row, float] = defaultdict(float)
    for row, dual in zip(relaxation.rows, lowest.duals, strict=True):
        if dual and None not in (among := {weeks.get(each) for each in row.variables}) and len(among) > 1:
            for literal, factor in zip(row.variables, row.factors, strict=True):
                for each in behind[literal]:
                    found[each] -= dual * factor
    whole = ((row, round(UNITS * price)) for row, price in found.items())
    return {row: price for row, price in whole if price}


def cheaper(charged: Prices, percent: int) -> Prices:
    """So many hundredths of the prices."""
    return {row: price * percent // 100 for row, price in charged.items()}


def at_prices(model: Model, goal: Linear, charged: Prices) -> Linear:
    """The goal and the prices of the rows that are given, in 1 / UNITS of the goal's unit."""
    total = goal.scaled(UNITS)
    for row, literal in model.choices.items():
        if row in charged:
            total.add(literal, charged[row])
    return total
