"""Timefold's run, watched and judged like the others."""

from typing import Any

import jpype
from timefold.solver import SolverFactory
from timefold.solver.config import Duration, ScoreDirectorFactoryConfig, SolverConfig, TerminationConfig
from timefold.solver.score import constraint_provider

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from solver.posed import Options
from solver.problem import pose
from tests.benchmarks.solving.by_timefold.domain import Plan, Seat
from tests.benchmarks.solving.by_timefold.facts import plan
from tests.benchmarks.solving.by_timefold.goals import TOLD, all_goals
from tests.benchmarks.solving.by_timefold.rules import all_rules
from tests.benchmarks.solving.programmes import SIZES
from tests.benchmarks.solving.report import Built, Job
from tests.benchmarks.solving.trace import Trace, judged


def define(factory: Any) -> list[Any]:
    """All constraints."""
    return [*all_rules(factory), *all_goals(factory)]


def build(job: Job) -> Built:
    """The roster of Timefold's default phases; its time counts from when its search begins."""
    size = SIZES[job.size]
    programme = size.programme(job.seed)
    trace = Trace()
    problem = pose(programme, size.period, Options())
    empty = plan(problem)
    solver = SolverFactory.create(_config(job)).build_solver()
    built = trace.elapsed()
    solver._delegate.addEventListener(_listener(trace))  # the public one copies every solution first
    found = solver.solve(empty)
    roles = list(Role)
    filled = [seat for seat in found.seats if seat.person is not None]
    rows = [Row(seat.meeting.id, roles[seat.role], seat.person.id) for seat in filled]
    told = f"told {', '.join(TOLD)} as levels in this order, can_run by what is lacking"
    note = f"score {found.score}; {told}; model built in {built:.1f} s"
    return judged(problem, rows, trace, total=trace.elapsed(), note=note)


def _config(job: Job) -> Any:
    return SolverConfig(
        solution_class=Plan,
        entity_class_list=[Seat],
        random_seed=job.seed,
        score_director_factory_config=ScoreDirectorFactoryConfig(
            constraint_provider_function=constraint_provider(define)
        ),
        termination_config=TerminationConfig(spent_limit=Duration(milliseconds=round(1000 * job.seconds))),
    )


def _listener(trace: Trace) -> Any:
    """Notes the levels of every better solution."""
    interface = "ai.timefold.solver.core.api.solver.event.SolverEventListener"

    class Listener:
        def bestSolutionChanged(self, event: Any) -> None:  # noqa: N802 Timefold's name
            if event.isNewBestSolutionInitialized():
                levels = [int(level) for level in event.getNewBestScore().softScores()]
                trace.add({goal: -level for goal, level in zip(TOLD, levels, strict=True)})

    Listener.bestSolutionChanged = jpype.JOverride(Listener.bestSolutionChanged)  # type: ignore[method-assign]
    return jpype.JImplements(interface)(Listener)()
