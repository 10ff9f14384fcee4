"""What good rosters cannot do: how much less variables may move once goals are held at what was reached."""

from collections.abc import Mapping
from typing import NamedTuple

from rosterdesk.domain.terms import Goal
from solver.integers import Bounds
from solver.relaxation import Lowest, Relaxation


class Relaxed(NamedTuple):
    """A relaxation in which goals are held at what is given, and its lowest place for the next goal."""

    given: Mapping[Goal, int]
    relaxation: Relaxation
    lowest: Lowest


class Limits(NamedTuple):
    """How much less variables may move where goals are not above what is given."""

    given: Mapping[Goal, int]
    bounds: Mapping[int, Bounds]

    def hold(self, values: Mapping[Goal, int]) -> bool:
        """Whether what they are given is so."""
        return all(goal in values and values[goal] <= value for goal, value in self.given.items())


class Narrowing:
    """The limits that are known, each with what it is given."""

    def __init__(self) -> None:
        self._limits: list[Limits] = []

    def learn(self, relaxed: Relaxed, goal: Goal, value: int) -> None:
        """Keep what the relaxation says of rosters that reach this value, and all it is given."""
        bounds = relaxed.relaxation.narrow(relaxed.lowest, value)
        self._limits.append(Limits({**relaxed.given, goal: value}, bounds))

    def of(self, values: Mapping[Goal, int]) -> Mapping[int, Bounds]:
        """How much less variables may move where goals are not above these values."""
        found: dict[int, Bounds] = {}
        for limits in self._limits:
            if limits.hold(values):
                for variable, (low, high) in limits.bounds.items():
                    before = found.get(variable, Bounds(low, high))
                    found[variable] = Bounds(max(low, before.low), min(high, before.high))
        return found
