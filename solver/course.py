"""The course of a search: weeks apart, then the goals of the whole one after another, then again."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from rosterdesk.domain.terms import Goal
from solver.bundle import Bundle
from solver.compose import compose
from solver.cpsat import Engine, Manner, workers_of
from solver.ledger import Ledger
from solver.pieces import Piece, joined, solve_weeks, weekly_bounds
from solver.posed import Options, Problem
from solver.result import Phase
from solver.stop import Deadline

WEEKS_SHARE = 0.3  # of the time that is left, at most, for the weeks apart
SHORTEST = 0.3  # seconds that are worth another search
SETTINGS = "linearization_level: 2 max_consecutive_inactive_count: 200"
PORTFOLIO = """
  subsolvers: ["max_lp_patient", "quick_restart"]
  subsolver_params: { name: "max_lp_patient" linearization_level: 2 max_consecutive_inactive_count: 200 }
"""


class Course:
    """Drives the engine over one problem and tells the ledger what it finds."""

    def __init__(self, problem: Problem, options: Options, ledger: Ledger, deadline: Deadline) -> None:
        self.problem = problem
        self.options = options
        self.ledger = ledger
        self.deadline = deadline
        self.workers = workers_of(options.workers)
        self.composed = compose(problem)
        self.engine = Engine(self.composed.model)
        self.pieces: tuple[Piece, ...] = ()

    def run(self) -> None:
        """Search until everything is proved or time is over; with an effort given, each goal once."""
        self._weeks()
        self._pass(0)
        number = 1
        while self.options.effort is None and self._open() and self.deadline.left() > SHORTEST:
            self._pass(number)
            number += 1

    def _open(self) -> list[Goal]:
        return [goal for goal in self.ledger.order if not self.ledger.proved(goal)]

    def _weeks(self) -> None:
        if not self._open():
            return
        self.ledger.enter(Phase.WEEKS)
        self.pieces = solve_weeks(
            self.problem,
            self.ledger.rows,
            workers=self.workers,
            seed=self.options.seed,
            deadline=self._within(WEEKS_SHARE * self.deadline.left()),
        )
        self.ledger.offer(joined(self.problem, self.pieces))
        self._learn()

    def _learn(self) -> None:
        """Tell the ledger what the weeks prove of the roster that is best by now."""
        for goal, bound, given in self._weekly_bounds():
            self.ledger.raise_bound(goal, bound, given)

    def _weekly_bounds(self) -> Iterator[tuple[Goal, int, Mapping[Goal, int]]]:
        weekly = [goal for goal in self.ledger.order if goal in self.composed.shares]
        return weekly_bounds(self.pieces, weekly, self.ledger.values)

    def _pass(self, number: int) -> None:
        """Every goal that is not proved, in order, within its share of the time that is left."""
        for goal in self.ledger.order:
            if self.ledger.proved(goal) or self.deadline.over():
                continue
            self.ledger.enter(Phase.GOALS, goal)
            share = self.deadline.left() / (len(self._open()) + 1) * 2
            self._search(Bundle(self.composed, (goal,)), seed=number, deadline=self._within(share))

    def _search(self, bundle: Bundle, *, seed: int, deadline: Deadline) -> None:
        engine, model = self.engine.copy(), self.composed.model
        given = self.ledger.reached(before=bundle.goals[0])
        self._hold(engine, given)
        answer = engine.minimise(
            bundle.objective,
            hint=model.values(self.ledger.rows),
            manner=self._manner(seed),
            deadline=deadline,
            least=bundle.least(self.ledger.bound(bundle.goals[0])),
            on_solution=self._offer,
            on_bound=partial(self._note, bundle, given),
        )
        if answer.values is not None:
            self._offer(answer.values)
        if answer.bound is not None and not answer.impossible:
            self._note(bundle, given, answer.bound)

    def _hold(self, engine: Engine, given: Mapping[Goal, int]) -> None:
        """Keep goals at what was reached, by weeks where each is at its best."""
        exact = {goal: bound for goal, bound, _ in self._weekly_bounds()}
        for goal, value in given.items():
            if exact.get(goal) == value:
                for share, piece in zip(self.composed.shares[goal], self.pieces, strict=True):
                    engine.hold(share, None, piece.bounds[goal])
            else:
                engine.hold(self.composed.goals[goal], None, value)

    def _offer(self, values: Sequence[int]) -> None:
        if self.ledger.offer(frozenset(self.composed.model.chosen(values))):
            self._learn()

    def _note(self, bundle: Bundle, given: Mapping[Goal, int], bound: int) -> None:
        for goal, least, reached in bundle.bounds(bound, self.ledger.values):
            self.ledger.raise_bound(goal, least, {**given, **reached})

    def _manner(self, seed: int) -> Manner:
        return Manner(
            workers=self.workers,
            seed=self.options.seed + seed,
            effort=self.options.effort,
            settings=SETTINGS if self.workers == 1 else PORTFOLIO,
        )

    def _within(self, seconds: float) -> Deadline:
        until = min(self.deadline.seconds, self.deadline.elapsed() + seconds)
        return Deadline(self.deadline.stop, until, self.deadline.started)
