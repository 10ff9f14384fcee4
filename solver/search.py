"""The search: a first roster at once, then goal by goal towards the best one, each with its bound."""

import threading
from collections.abc import Callable

from solver.construct import first_roster
from solver.ledger import Ledger
from solver.posed import Options, Problem
from solver.result import Phase, Progress, Result
from solver.stop import Deadline


def solve(
    problem: Problem,
    options: Options,
    on_progress: Callable[[Progress], None],
    stop: threading.Event,
) -> Result:
    """The best roster found within the options' time, or until `stop` is set; there is always one.

    `on_progress` may be called from other threads, never from two at once.
    """
    deadline = Deadline(stop, options.seconds)
    ledger = Ledger(problem, deadline, on_progress)
    ledger.enter(Phase.FIRST_ROSTER)
    ledger.offer(first_roster(problem, deadline.over))
    if not deadline.over():
        from solver.course import Course  # late: OR-Tools is loaded once there is a roster to show

        Course(problem, options, ledger, deadline).run()
    ledger.enter(Phase.DONE)
    return ledger.result()
