"""Several goals as one objective: a unit of one outweighs all that those after it can come to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rosterdesk.domain.terms import Goal
from solver.compose import Composed
from solver.integers import Bounds
from solver.linear import Linear

HEAVIEST = 2**38  # the largest sum: beyond it the linear relaxation loses sight of the least goal


@dataclass(frozen=True)
class Bundle:
    """Goals that follow each other in the programme's order."""

    composed: Composed
    goals: tuple[Goal, ...]

    @cached_property
    def ranges(self) -> tuple[Bounds, ...]:
        """The least and the greatest that each goal can come to."""
        return tuple(self.composed.model.range_of(self.composed.goals[goal]) for goal in self.goals)

    @cached_property
    def weights(self) -> tuple[int, ...]:
        """What a unit of each goal weighs."""
        weights = [1]
        for low, high in reversed(self.ranges[1:]):
            weights.append(weights[-1] * (high - low + 1))
        return tuple(reversed(weights))

    @cached_property
    def objective(self) -> Linear:
        """The weighted sum."""
        sum_ = Linear()
        for goal, weight in zip(self.goals, self.weights, strict=True):
            sum_.plus(self.composed.goals[goal], weight)
        return sum_

    def value(self, values: Mapping[Goal, int]) -> int:
        """The weighted sum of these values."""
        return sum(values[goal] * weight for goal, weight in zip(self.goals, self.weights, strict=True))

    def least(self, bound: int) -> int:
        """What the sum is at least, by a bound of the first goal."""
        rest = zip(self.ranges[1:], self.weights[1:], strict=True)
        return bound * self.weights[0] + sum(range_.low * weight for range_, weight in rest)

    def bounds(
        self, bound: int, values: Mapping[Goal, int]
    ) -> Iterator[tuple[Goal, int, Mapping[Goal, int]]]:
        """Goal, bound and what it is given: what a bound of the sum says, as long as `values` reach it."""
        given: dict[Goal, int] = {}
        for number, goal in enumerate(self.goals):
            rest = zip(self.ranges[number + 1 :], self.weights[number + 1 :], strict=True)
            most = sum(range_.high * weight for range_, weight in rest)
            least = -((most - bound) // self.weights[number])
            yield goal, least, dict(given)
            if least < values[goal]:
                return
            given[goal] = values[goal]
            bound -= values[goal] * self.weights[number]


def bundled(composed: Composed, goals: Sequence[Goal], heaviest: int = HEAVIEST) -> Bundle:
    """As many of the goals, from the first on, as one sum can hold; a single variable is best left alone."""
    alone = len(composed.goals[goals[0]].terms) < 2
    for count in range(1 if alone else len(goals), 1, -1):
        bundle = Bundle(composed, tuple(goals[:count]))
        if bundle.weights[0] * (bundle.ranges[0].high + 1) <= heaviest:
            return bundle
    return Bundle(composed, tuple(goals[:1]))
