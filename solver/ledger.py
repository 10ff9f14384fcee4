"""The best roster so far: measured, checked, compared, told; and what is proved about it."""

import logging
import threading
from collections.abc import Callable, Collection, Mapping

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Goal, Role, Severity
from solver.check import check
from solver.construct import compatible, completed
from solver.measure import measure
from solver.posed import Problem
from solver.result import GoalResult, OpenSeat, Phase, Progress, Result
from solver.stop import Deadline

QUIET_SECONDS = 0.05  # a bound alone is told at most this often

Given = frozenset[tuple[Goal, int]]

_log = logging.getLogger(__name__)


class Ledger:
    """Keeps the roster that is least in the goals' order; may be told from several threads."""

    def __init__(self, problem: Problem, deadline: Deadline, on_progress: Callable[[Progress], None]) -> None:
        self.problem = problem
        self.order: tuple[Goal, ...] = problem.programme.settings.goals
        self.phase = Phase.POSING
        self.goal: Goal | None = None
        self._deadline = deadline
        self._on_progress = on_progress
        self._lock = threading.RLock()
        self._closed = False
        self.rows: frozenset[Row] = problem.fixed_rows
        self.values: Mapping[Goal, int] = self._measure(self.rows)
        self._known: dict[Goal, dict[Given, int]] = {goal: {frozenset(): 0} for goal in self.order}
        self._changed = self._told = deadline.elapsed()

    def offer(self, rows: Collection[Row]) -> bool:
        """Keep the rows of the period if they break nothing and are better; whether they were kept."""
        rows = frozenset(rows)
        if rows == self.rows:
            return False
        values = self._measure(rows)
        if not self._better(values) or not self._sound(rows):
            return False
        with self._lock:
            if self._closed or not self._better(values):
                return False
            self.rows, self.values = rows, values
            self._changed = self._deadline.elapsed()
            self.tell()
            return True

    def offer_fitting(self, rows: Collection[Row]) -> bool:
        """Offer what of the rows fits together, as it is and with what is open filled; whether it is kept."""
        fitting = compatible(self.problem, rows)
        kept = self.offer(fitting)
        return self.offer(completed(self.problem, fitting)) or kept

    def _better(self, values: Mapping[Goal, int]) -> bool:
        return [values[goal] for goal in self.order] < [self.values[goal] for goal in self.order]

    def close(self) -> None:
        """Say for the last time how things stand; what comes later is neither kept nor told."""
        with self._lock:
            self.enter(Phase.DONE)
            self._closed = True

    def enter(self, phase: Phase, goal: Goal | None = None) -> None:
        """Say what the search turns to now."""
        self.phase, self.goal = phase, goal
        self.tell()

    def raise_bound(self, goal: Goal, bound: int, given: Mapping[Goal, int]) -> None:
        """Note that the goal is at least `bound` where the goals in `given` are not above their values."""
        with self._lock:
            if self._closed:
                return
            known, key = self._known[goal], frozenset(given.items())
            if bound <= known.get(key, 0):
                return
            proved_before = self.proved(goal)
            known[key] = bound
            now = self._deadline.elapsed()
            if self.proved(goal) and not proved_before:
                self._changed = now
                self.tell()
            elif now - self._told >= QUIET_SECONDS:
                self.tell()

    def bound(self, goal: Goal) -> int:
        """The best bound that holds with the goals before it at what was reached."""
        return max(
            bound
            for given, bound in self._known[goal].items()
            if all(self.values[each] <= value for each, value in given)
        )

    def reached(self, before: Goal) -> dict[Goal, int]:
        """The values of the goals before this one."""
        return {goal: self.values[goal] for goal in self.order[: self.order.index(before)]}

    def proved(self, goal: Goal) -> bool:
        """Whether the goal's value equals its bound."""
        return self.bound(goal) >= self.values[goal]

    def tell(self) -> None:
        """Report the present state."""
        with self._lock:
            if self._closed:
                return
            self._told = self._deadline.elapsed()
            progress = Progress(
                phase=self.phase,
                elapsed=self._told,
                goals=self._goals(),
                rows=tuple(sorted(self.rows)),
                goal=self.goal,
            )
            self._on_progress(progress)

    def result(self) -> Result:
        """What was reached."""
        with self._lock:
            return Result(
                rows=tuple(sorted({*self.rows, *self.problem.kept})),
                open=open_seats(self.problem, self.rows),
                goals=self._goals(),
                seconds=self._changed,
                stopped=self._deadline.stop.is_set(),
            )

    def _goals(self) -> tuple[GoalResult, ...]:
        return tuple(
            GoalResult(goal=goal, value=self.values[goal], bound=self.bound(goal)) for goal in self.order
        )

    def _measure(self, rows: frozenset[Row]) -> Mapping[Goal, int]:
        return measure(self.problem.programme, rows | self.problem.before, self.problem.period)

    def _sound(self, rows: frozenset[Row]) -> bool:
        """Whether the independent checker finds nothing broken; a defect is logged, its roster not used."""
        programme = self.problem.programme
        findings = check(
            programme,
            assignments(programme, rows | self.problem.before),
            self.problem.period,
            fixed=self.problem.fixed_rows,
            present=frozenset(each.row for each in programme.roster.values()),
        )
        broken = [finding for finding in findings if finding.severity is Severity.BROKEN]
        for finding in broken:
            _log.error("model and checker disagree: %s in %s", finding.rule, finding.session)
        return not broken


def assignments(programme: Programme, rows: Collection[Row]) -> tuple[Assignment, ...]:
    """The rows with the locks and overrides that the programme's roster gives them."""
    present = programme.roster
    return tuple(present.get(row.id) or Assignment(row=row) for row in sorted(rows))


def open_seats(problem: Problem, rows: Collection[Row]) -> tuple[OpenSeat, ...]:
    """Lead and co-lead seats and backups that nobody holds, by time; no session lacks a shadow."""
    held: dict[tuple[str, Role], int] = {}
    for row in rows:
        held[row.session, row.role] = held.get((row.session, row.role), 0) + 1
    return tuple(
        OpenSeat(session=session.id, role=role, missing=missing)
        for session in problem.sessions
        for role in (Role.LEAD, Role.CO_LEAD, Role.BACKUP)
        if (missing := session.group.wanted(role) - held.get((session.id, role), 0)) > 0
    )
