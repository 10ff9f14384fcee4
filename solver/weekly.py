"""The weeks of a period, apart first and then beside each other, until together they are as good as apart."""

from collections.abc import Callable
from itertools import cycle

from solver.construct import completed
from solver.goals import WEEKLY
from solver.ledger import Ledger
from solver.pieces import Piece, Stretch, Weeks, joined, sum_of_weeks
from solver.posed import Problem
from solver.result import Phase
from solver.stop import Deadline

SHARE = 0.3  # of the time that is left, at most, for the weeks apart
WIDE_SHARE = 0.8  # the same where weeks are too wide for anything else
POLISH_SHARE = 0.6  # for going on from week to week where weeks are large
SETTLE_SHARE = 0.1  # for what their relaxation leaves open in the weeks apart
FITTINGS = tuple(Stretch(*each) for each in ((1, 1), (0, 1), (1, 2), (0, 2), (2, 2)))  # one after another


class Weekly:
    """Searches the weeks of a problem, offers what becomes of them together, and keeps what they prove."""

    def __init__(
        self, problem: Problem, ledger: Ledger, deadline: Deadline, *, workers: int, seed: int
    ) -> None:
        self.pieces: tuple[Piece, ...] = ()
        self._problem = problem
        self._ledger = ledger
        self._deadline = deadline
        self._weeks = Weeks(problem, ledger.rows, workers=workers, seed=seed, deadline=deadline)
        self.wide = self._weeks.wide

    def run(self, learn: Callable[[], None]) -> None:
        """Search; `learn` is called whenever there is more to be learnt of the pieces."""
        self._ledger.enter(Phase.WEEKS)
        share = WIDE_SHARE if self.wide else SHARE
        self._apart(self._weeks.sketch, share, learn)
        for stretch in FITTINGS:
            if not self._fits() and not self._deadline.over() and not (self.wide and stretch.weeks > 1):
                self._fit(stretch, learn)
        self._polish(learn)
        if not self.wide:
            self._apart(self._weeks.settle, SETTLE_SHARE, learn)

    def _fit(self, stretch: Stretch, learn: Callable[[], None]) -> bool:
        """Search some weeks beside the others; whether that made anything better."""
        deadline = self._deadline.within(SHARE * self._deadline.left())
        fitted = self._weeks.fit(self._ledger.rows, stretch, deadline)
        better = self._ledger.offer(completed(self._problem, fitted))
        learn()
        return better

    def _polish(self, learn: Callable[[], None]) -> None:
        """Go on from week to week while that helps: where weeks are large, nothing else gets as far."""
        if not self._weeks.large or self.wide:
            return
        idle, until = 0, self._deadline.within(POLISH_SHARE * self._deadline.left())
        for number in cycle((1, 0)):
            if idle == 2 or until.over():
                return
            idle = 0 if self._fit(Stretch(number, 1), learn) else idle + 1

    def _apart(
        self, search: Callable[[Deadline], tuple[Piece, ...]], share: float, learn: Callable[[], None]
    ) -> None:
        self.pieces = search(self._deadline.within(share * self._deadline.left()))
        self._ledger.offer(joined(self._problem, self.pieces))
        learn()

    def _fits(self) -> bool:
        """Whether the whole is as good as the weeks apart, in the goals that are proved for all of them."""
        best = sum_of_weeks(self.pieces, [goal for goal in self._ledger.order if goal in WEEKLY])
        return all(self._ledger.values[goal] == sum(weeks) for goal, weeks in best.items())
