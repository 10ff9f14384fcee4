"""What a search hands back and tells on the way: rosters, goals with their bounds, open seats."""

from dataclasses import dataclass
from enum import StrEnum

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal, Role


class Phase(StrEnum):
    """What a search is doing."""

    POSING = "posing"
    FIRST_ROSTER = "first_roster"
    WEEKS = "weeks"
    GOALS = "goals"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalResult:
    """A goal's measured value and the best proven bound, the goals before it held at what was reached."""

    goal: Goal
    value: int
    bound: int

    @property
    def proved(self) -> bool:
        """Whether no roster can do better."""
        return self.bound >= self.value

    @property
    def gap(self) -> float:
        """What is unproved as a share of the value: 0 where proved."""
        return max(0, self.value - self.bound) / max(self.value, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSeat:
    """Seats of one role, or backups, that nobody holds: so many of them are missing."""

    session: str
    role: Role
    missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The best roster so far and its goals in the programme's order; `elapsed` in seconds."""

    phase: Phase
    elapsed: float
    goals: tuple[GoalResult, ...]
    rows: tuple[Row, ...]
    goal: Goal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The best roster found for a period: all rows of the period, fixed ones included, sorted.

    `goals` are in the programme's order, their values measured from the rows; `seconds` run from the start
    of building to the last improvement or proof; `stopped` tells that somebody asked to stop.
    """

    rows: tuple[Row, ...]
    open: tuple[OpenSeat, ...]
    goals: tuple[GoalResult, ...]
    seconds: float
    stopped: bool = False
