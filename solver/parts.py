"""What the parts of goals come to at least: a goal held at its value then holds its parts one by one.

Σ parts = goal. Where the least of every part is known, and the sum is held at a value, a part can exceed its
least only by what is left. The parts of weekly goals are weeks, those of continuity groups, of spread
volunteers. Held so, the linear relaxation of what follows is far tighter than with the sum alone.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rosterdesk.domain.terms import Goal
from solver.compose import Composed
from solver.goals import GOALS
from solver.linear import Linear

Values = Mapping[Goal, int]


class Held(NamedTuple):
    """An expression and the bounds that it is to keep."""

    expression: Linear
    low: int | None
    high: int | None


class Least(NamedTuple):
    """The least that each part of a goal comes to, given goals that are not above some values."""

    given: tuple[tuple[Goal, int], ...]
    parts: tuple[int, ...]

    def holds(self, values: Values) -> bool:
        """Whether what it is given is so."""
        return all(values[goal] <= value for goal, value in self.given)


class Floors:
    """The best floors of the parts of each goal, as they become known."""

    def __init__(self, composed: Composed) -> None:
        self._composed = composed
        self._known: dict[Goal, Least] = {}

    def of(self, goal: Goal, values: Values) -> tuple[int, ...]:
        """The least of each part of the goal where goals are at `values`; empty for a goal without parts."""
        lowest = self._lowest(goal)
        known = self._known.get(goal)
        if known is None or not known.holds(values):
            return lowest
        return tuple(map(max, known.parts, lowest))

    def _lowest(self, goal: Goal) -> tuple[int, ...]:
        """What each part comes to at least by the bounds of its variables."""
        model = self._composed.model
        return tuple(model.range_of(part).low for part in self._composed.parts.get(goal, ()))

    def learn(self, goal: Goal, given: Values, parts: Sequence[int], values: Values) -> None:
        """Keep new floors, beside those known where they still hold; `values` are those reached by now."""
        known = self._known.get(goal)
        if known is None or not known.holds(values):
            self._known[goal] = Least(tuple(given.items()), tuple(parts))
            return
        both = dict(known.given)
        for each, value in given.items():
            both[each] = min(value, both.get(each, value))
        self._known[goal] = Least(tuple(both.items()), tuple(map(max, known.parts, parts)))

    def lift(self, hold: Callable[[Held], None], goal: Goal, given: Values) -> int:
        """Hold each part at its floor or above where goals are at `given`; what the floors add up to."""
        lowest = self._lowest(goal)
        known = self._known.get(goal)
        if known is None or not all(each in given and given[each] <= value for each, value in known.given):
            return sum(lowest)
        for part, floor, low in zip(self._composed.parts[goal], known.parts, lowest, strict=True):
            if floor > low:
                hold(Held(part, floor, None))
        return sum(map(max, known.parts, lowest))

    def exact(self, goal: Goal, values: Values) -> bool:
        """Whether the parts of the goal, if any, can only be what their floors say."""
        return goal not in self._composed.parts or sum(self.of(goal, values)) >= values[goal]

    def limits(self, goal: Goal, values: Values) -> tuple[int, ...]:
        """The most that each part of the goal can come to where goals are at `values`."""
        floors = self.of(goal, values)
        slack = values[goal] - sum(floors)
        return tuple(floor + slack for floor in floors)

    def held(self, goals: Values) -> Iterator[Held]:
        """What keeps these goals, and each of their parts, at their values or better."""
        for goal, value in goals.items():
            floors, limits = self.of(goal, goals), self.limits(goal, goals)
            for part, low, high in zip(self._composed.parts.get(goal, ()), floors, limits, strict=True):
                yield Held(part, low, high)
            if floors != limits or not floors:
                yield Held(self._composed.goals[goal], None, value)
            beyond = GOALS[goal].beyond
            if beyond is not None:
                yield Held(beyond(self._composed.model, value), None, 0)
