"""Build a roster: pose the problem, solve it, and say which seats stay open and why."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from rosterdesk.domain.changes import ChangeSet, apply
from rosterdesk.domain.edits import rosters
from rosterdesk.domain.findings import Finding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from solver.check import check
from solver.problem import Options, pose
from solver.result import Progress, Result


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: the result, and the edit that keeps it."""

    programme: Programme
    period: Period
    result: Result

    @property
    def changes(self) -> ChangeSet:
        """The edit that puts the result in the place of the present rows of its period."""
        return rosters.keep(self.programme, self.period, self.result.rows)

    @property
    def after(self) -> Programme:
        """The programme with the result kept."""
        return apply(self.programme, self.changes)


def build(
    programme: Programme,
    period: Period,
    options: Options,
    on_progress: Callable[[Progress], None],
    stop: Event,
) -> Built:
    """The best roster for the period within the options' time; always one, never "no solution"."""
    from solver.search import solve  # late: OR-Tools takes a second to load

    result = solve(pose(programme, period, options), options, on_progress, stop)
    return Built(programme, period, result)


def rescued(programme: Programme, period: Period, found: Progress) -> Built:
    """What a search that came to no end had found; it told of nothing that breaks a rule."""
    result = Result(rows=found.rows, open=(), goals=found.goals, seconds=found.elapsed, stopped=True)
    return Built(programme, period, result)


def findings(programme: Programme, period: Period | None = None) -> tuple[Finding, ...]:
    """What the checker has to say of the programme's own roster."""
    return check(programme, tuple(programme.roster.values()), period)
