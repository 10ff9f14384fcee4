"""RosterDesk's own search, watched."""

import threading

from solver.posed import Options
from solver.problem import pose
from solver.result import Phase, Progress
from solver.search import solve
from tests.benchmarks.solving.programmes import SIZES
from tests.benchmarks.solving.report import Built, Job
from tests.benchmarks.solving.trace import Trace, judged


def build(job: Job) -> Built:
    """The roster of `solver.search.solve`, with the bounds that it claims."""
    size = SIZES[job.size]
    programme = size.programme(job.seed)
    options = Options(seconds=job.seconds, workers=job.workers, seed=job.seed)
    trace = Trace()
    problem = pose(programme, size.period, options)
    given = problem.fixed_rows

    def see(progress: Progress) -> None:
        if progress.phase is not Phase.FIRST_ROSTER or not given.issuperset(progress.rows):
            values = {each.goal: each.value for each in progress.goals}
            trace.add(values, {each.goal: each.bound for each in progress.goals})

    result = solve(problem, options, see, threading.Event())
    bounds = {each.goal: each.bound for each in result.goals}
    trace.add({each.goal: each.value for each in result.goals}, bounds)
    return judged(problem, result.rows, trace, total=trace.elapsed(), bounds=bounds)
