"""The search: a first roster at once, then goal by goal towards the best one, each with its bound."""

import threading
from collections.abc import Callable

from solver.construct import first_roster
from solver.ledger import Ledger
from solver.posed import Options, Problem
from solver.quiet import without_full_collections
from solver.result import Phase, Progress, Result
from solver.stop import Deadline, Halted

SEARCH_THREAD = "solver-search"
TICK_SECONDS = 0.005
GRACE_SECONDS = 0.02  # for a search that was told to stop to hand in what it has


def solve(
    problem: Problem,
    options: Options,
    on_progress: Callable[[Progress], None],
    stop: threading.Event,
) -> Result:
    """The best roster found within the options' time, or until `stop` is set; there is always one.

    `on_progress` may be called from other threads, never from two at once, and not after the return. The
    search runs in a thread of its own: whatever it is in the midst of, a stop is answered at once.
    """
    deadline = Deadline(stop, options.seconds)
    ledger = Ledger(problem, deadline, on_progress)
    search = _Search(problem, options, ledger, deadline)
    with without_full_collections():
        search.start()
        while search.is_alive() and not deadline.over():
            search.join(TICK_SECONDS)
        search.join(GRACE_SECONDS)
        ledger.close()
        if search.trouble is not None:
            raise search.trouble
        return ledger.result()


class _Search(threading.Thread):
    """The whole search of one problem; what goes wrong in it is kept for whoever asked."""

    def __init__(self, problem: Problem, options: Options, ledger: Ledger, deadline: Deadline) -> None:
        super().__init__(name=SEARCH_THREAD)
        self.trouble: Exception | None = None
        self._problem = problem
        self._options = options
        self._ledger = ledger
        self._deadline = deadline

    def run(self) -> None:
        """Search until all is proved or time is over."""
        try:
            self._search()
        except Halted:
            return
        except Exception as trouble:  # noqa: BLE001 it is raised again where the search was asked for
            self.trouble = trouble

    def _search(self) -> None:
        self._ledger.enter(Phase.FIRST_ROSTER)
        self._ledger.offer(first_roster(self._problem, self._deadline.over))
        if not self._deadline.over():
            from solver.course import Course  # late: OR-Tools is loaded once there is a roster to show

            Course(self._problem, self._options, self._ledger, self._deadline).run()
