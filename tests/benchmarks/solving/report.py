"""What a child process hands back about its task: plain values that travel as JSON."""

from dataclasses import dataclass
from enum import StrEnum

from rosterdesk.domain.terms import Goal


class Task(StrEnum):
    """What one child process does."""

    ROSTERDESK = "rosterdesk"
    WEIGHTED = "weighted"
    GREEDY = "greedy"
    TIMEFOLD = "timefold"
    ANSWERS = "answers"
    STOP = "stop"

    @property
    def builds(self) -> bool:
        """Whether a roster is built and measured."""
        return self not in (Task.ANSWERS, Task.STOP)


@dataclass(frozen=True, kw_only=True)
class Job:
    """A task on one programme; `trials` is how often a question is asked or a search stopped."""

    task: Task
    size: str
    seed: int
    seconds: float
    workers: int
    trials: int = 0


@dataclass(frozen=True, kw_only=True)
class GoalReport:
    """A goal's measured value, its bound where one is told, and the second at which it was proved."""

    goal: Goal
    value: int
    bound: int | None = None
    proved_at: float | None = None

    @property
    def proved(self) -> bool:
        """Whether value and bound meet."""
        return self.bound is not None and self.bound >= self.value

    @property
    def gap(self) -> float | None:
        """(value − bound) / max(value, 1), never below 0; None without a bound."""
        return None if self.bound is None else max(0, self.value - self.bound) / max(self.value, 1)


@dataclass(frozen=True, kw_only=True)
class Built:
    """A roster as measured and checked here, whoever made it; seconds from the posing of the problem on.

    `first` is the first roster of any kind, `full` when can_run, team and backups were at their last values.
    """

    goals: tuple[GoalReport, ...]
    broken: int
    first: float | None
    full: float | None
    total: float
    note: str = ""

    @property
    def values(self) -> tuple[int, ...]:
        """The values in the goals' order."""
        return tuple(each.value for each in self.goals)


@dataclass(frozen=True, kw_only=True)
class Timing:
    """How long an answer took, in milliseconds, over so many questions; `reach` is what p95 should be."""

    what: str
    count: int
    p50: float
    p95: float
    longest: float
    reach: float | None = None


@dataclass(frozen=True, kw_only=True)
class Answers:
    """Timings of questions about one roster; `reference` in milliseconds, at least that where `capped`."""

    timings: tuple[Timing, ...]
    reference: float
    capped: bool


@dataclass(frozen=True, kw_only=True)
class Report:
    """One of the three, the peak memory of the process in megabytes, or why there is nothing."""

    built: Built | None = None
    answers: Answers | None = None
    stops: tuple[Timing, ...] = ()
    megabytes: float | None = None
    failed: str = ""
    skipped: str = ""
