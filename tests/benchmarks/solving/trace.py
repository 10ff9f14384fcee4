"""What a search told on its way, and when it was first so."""

import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Goal, Severity
from solver.check import check
from solver.measure import measure
from solver.posed import Problem
from tests.benchmarks.solving.report import Built, GoalReport

FULL = (Goal.CAN_RUN, Goal.TEAM, Goal.BACKUPS)  # what makes a roster a full one


@dataclass(frozen=True, slots=True)
class Moment:
    """Seconds since the start, and the values and bounds by then; goals that are not told are left out."""

    seconds: float
    values: Mapping[Goal, int]
    bounds: Mapping[Goal, int] = field(default_factory=dict)

    def proves(self, goal: Goal, value: int) -> bool:
        """Whether the goal was at this value and proved."""
        return self.values.get(goal) == value and self.bounds.get(goal, value - 1) >= value


class Trace:
    """The moments of one search, from its making on."""

    def __init__(self) -> None:
        self._began = time.perf_counter()
        self.moments: list[Moment] = []

    def elapsed(self) -> float:
        """Seconds since the start."""
        return time.perf_counter() - self._began

    def add(self, values: Mapping[Goal, int], bounds: Mapping[Goal, int] | None = None) -> None:
        """Note how things stand now."""
        self.moments.append(Moment(self.elapsed(), values, bounds or {}))

    @property
    def first(self) -> float | None:
        """When there was any roster."""
        return self.moments[0].seconds if self.moments else None

    @property
    def full(self) -> float | None:
        """From when on the goals of a full roster stood at their last values."""
        if not self.moments:
            return None
        last = _full(self.moments[-1])
        return _since([_full(moment) == last for moment in self.moments], self.moments)

    def proved(self, goal: Goal, value: int) -> float | None:
        """From when on the goal was proved to the end."""
        return _since([moment.proves(goal, value) for moment in self.moments], self.moments)


def _full(moment: Moment) -> tuple[int | None, ...]:
    return tuple(moment.values.get(goal) for goal in FULL)


def _since(holds: Sequence[bool], moments: Sequence[Moment]) -> float | None:
    """The second of the first moment from which on it held to the end; None where it does not in the end."""
    held = None
    for number in range(len(holds) - 1, -1, -1):
        if not holds[number]:
            break
        held = moments[number].seconds
    return held


def judged(
    problem: Problem,
    rows: Iterable[Row],
    trace: Trace,
    *,
    total: float,
    bounds: Mapping[Goal, int] | None = None,
    note: str = "",
) -> Built:
    """The roster as our own measure and checker see it."""
    rows = frozenset(rows)
    values = measure(problem.programme, rows | problem.before, problem.period)
    told = bounds or {}
    return Built(
        goals=tuple(
            GoalReport(goal=goal, value=value, bound=told.get(goal), proved_at=trace.proved(goal, value))
            for goal, value in values.items()
        ),
        broken=broken_findings(problem, rows),
        first=trace.first,
        full=trace.full,
        total=total,
        note=note,
    )


def broken_findings(problem: Problem, rows: Collection[Row]) -> int:
    """How many findings of the independent checker say that a rule is broken."""
    programme = problem.programme
    findings = check(
        programme,
        as_assignments(problem, rows),
        problem.period,
        fixed=problem.fixed_rows,
        present=frozenset(each.row for each in programme.roster.values()),
    )
    return sum(finding.severity is Severity.BROKEN for finding in findings)


def as_assignments(problem: Problem, rows: Collection[Row]) -> tuple[Assignment, ...]:
    """The rows, and those around the period, with what the programme's roster says of them."""
    present = problem.programme.roster
    whole = sorted(frozenset(rows) | problem.before)
    return tuple(present.get(row.id) or Assignment(row=row) for row in whole)
