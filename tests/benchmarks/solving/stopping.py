"""How long a search takes to come back once it is told to stop: before it, in presolve, at any moment."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from solver.posed import Options, Problem
from solver.problem import pose
from solver.result import Phase, Progress
from solver.search import SEARCH_THREAD, solve
from tests.benchmarks.solving.answers import summed_up
from tests.benchmarks.solving.programmes import SIZES
from tests.benchmarks.solving.report import Job, Timing

LATEST = 8.0  # seconds after which no search is stopped
PRESOLVE = 0.3  # seconds after a goal was turned to in which its model is presolved
ATTEMPTS = 3  # for every latency wanted
REACH = 100.0  # milliseconds

Watch = Callable[[Progress], None]


@dataclass
class Bell:
    """Says stop once, from a thread of its own, and remembers when."""

    stop: threading.Event = field(default_factory=threading.Event)
    rung: float | None = None
    timer: threading.Timer | None = None

    def set(self, seconds: float) -> None:
        """Ring in so many seconds; the first call counts."""
        if self.timer is None:
            self.timer = threading.Timer(seconds, self.ring)
            self.timer.start()

    def ring(self) -> None:
        """Ring now."""
        self.rung = time.perf_counter()
        self.stop.set()

    def silence(self) -> None:
        """Leave no thread behind."""
        if self.timer is not None:
            self.timer.cancel()
            self.timer.join()


def stop(job: Job) -> tuple[Timing, ...]:
    """Milliseconds from stop to return, over so many searches of each kind that were still at it."""
    size = SIZES[job.size]
    options = Options(seconds=min(job.seconds, LATEST), workers=job.workers, seed=job.seed)
    problem = pose(size.programme(job.seed), size.period, options)
    random = Random(job.seed)
    kinds: dict[str, Callable[[Bell, float], Watch]] = {
        "before the search": _before,
        "as a goal is turned to (presolve)": lambda bell, _: _presolve(bell, random),
        "at any moment": lambda bell, window: _any_moment(bell, random, window),
    }
    return tuple(
        summed_up(f"stop {what}", _trials(problem, options, prepare, job.trials), REACH)
        for what, prepare in kinds.items()
    )


def _trials(
    problem: Problem, options: Options, prepare: Callable[[Bell, float], Watch], wanted: int
) -> list[float]:
    """So many latencies, or fewer where too many searches end before they are stopped."""
    taken: list[float] = []
    window = options.seconds
    for _ in range(wanted * ATTEMPTS):
        bell = Bell()
        watch = prepare(bell, window)
        began = time.perf_counter()
        solve(problem, options, watch, bell.stop)
        returned = time.perf_counter()
        bell.silence()
        _quiet()
        if bell.rung is not None and bell.rung <= returned:
            taken.append(1000 * (returned - bell.rung))
        else:
            window = min(window, returned - began)  # it ends by itself by then
        if len(taken) == wanted:
            break
    return taken


def _quiet() -> None:
    """Wait until the search that was left behind has ended, for the next one to be alone."""
    for thread in threading.enumerate():
        if thread.name == SEARCH_THREAD:
            thread.join()


def _before(bell: Bell, _: float) -> Watch:
    bell.ring()
    return lambda _: None


def _presolve(bell: Bell, random: Random) -> Watch:
    after, delay = random.randrange(1, 6), random.uniform(0, PRESOLVE)
    turned: list[object] = []

    def see(progress: Progress) -> None:
        place = (progress.phase, progress.goal)
        if progress.phase in (Phase.WEEKS, Phase.GOALS) and place not in turned:
            turned.append(place)
            if len(turned) == after:
                bell.set(delay)

    return see


def _any_moment(bell: Bell, random: Random, seconds: float) -> Watch:
    bell.set(random.uniform(0, seconds))
    return lambda _: None
