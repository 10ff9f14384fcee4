"""The first peer: one CP-SAT model with a weighted sum of all goals, CP-SAT's settings as they come.

Rules and goals are those of our own model, so that only the way of searching differs. The weights fall by one
factor from goal to goal: the steepest whole one with which the sum stays exact in floating point.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from rosterdesk.domain.terms import Goal
from solver.compose import compose
from solver.cpsat import Answer, Engine, Manner
from solver.linear import Linear
from solver.posed import Options, Problem
from solver.problem import pose
from solver.stop import Deadline
from tests.benchmarks.solving.programmes import SIZES
from tests.benchmarks.solving.report import Built, Job
from tests.benchmarks.solving.trace import FULL, Trace, judged

EXACT = 2**53
STEEPEST = 100


class WeightedSum:
    """The model of a problem with its one objective."""

    def __init__(self, problem: Problem) -> None:
        self.composed = compose(problem)
        self.model = self.composed.model
        self.goals = [goal for goal, sum_ in self.composed.goals.items() if sum_.terms]

    @cached_property
    def factor(self) -> int:
        """What a goal weighs more than the next."""
        highs = [self.model.range_of(self.composed.goals[goal]).high for goal in reversed(self.goals)]
        fitting = (
            factor
            for factor in range(STEEPEST, 1, -1)
            if sum(high * factor**place for place, high in enumerate(highs)) < EXACT
        )
        return next(fitting, 2)

    @property
    def weights(self) -> Mapping[Goal, int]:
        """The weight of each goal that can vary, in order; the last weighs 1."""
        return {goal: self.factor ** (len(self.goals) - 1 - place) for place, goal in enumerate(self.goals)}

    def search(
        self, *, job: Job, stop: threading.Event, on_solution: Callable[[Sequence[int]], None] | None = None
    ) -> Answer:
        """Search for the least sum for so many seconds."""
        objective = Linear()
        for goal, weight in self.weights.items():
            objective.plus(self.composed.goals[goal], weight)
        return Engine(self.model).minimise(
            objective,
            hint=None,
            manner=Manner(workers=job.workers, seed=job.seed),
            deadline=Deadline(stop, job.seconds),
            on_solution=on_solution,
        )


def build(job: Job) -> Built:
    """The roster of the weighted sum; the rows that stay where the search finds none."""
    size = SIZES[job.size]
    programme = size.programme(job.seed)
    trace = Trace()
    problem = pose(programme, size.period, Options(seed=job.seed))
    peer = WeightedSum(problem)
    built = trace.elapsed()

    def see(values: Sequence[int]) -> None:
        trace.add({goal: peer.composed.goals[goal].value(values) for goal in FULL})

    answer = peer.search(job=job, stop=threading.Event(), on_solution=see)
    rows = problem.fixed_rows if answer.values is None else frozenset(peer.model.chosen(answer.values))
    proof = "proved least" if answer.proved else "not proved"
    said = "no roster found" if answer.values is None else proof
    weights = f"weights {peer.factor}^{len(peer.goals) - 1} to 1, of {len(peer.model.bounds)} variables"
    note = f"{said}; {weights}; model built in {built:.1f} s"
    return judged(problem, rows, trace, total=trace.elapsed(), note=note)


def until_first(problem: Problem, job: Job) -> tuple[float, bool]:
    """Seconds to build the model anew and find any roster with it; whether it found one."""
    trace, stop = Trace(), threading.Event()
    answer = WeightedSum(problem).search(job=job, stop=stop, on_solution=lambda _: _first(trace, stop))
    found = trace.first
    return (trace.elapsed(), answer.values is not None) if found is None else (found, True)


def _first(trace: Trace, stop: threading.Event) -> None:
    trace.add({})
    stop.set()
