"""The weeks of a period, apart first and then beside each other, until together they are as good as apart."""

from collections.abc import Callable, Iterable
from itertools import takewhile

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal
from solver.construct import compatible
from solver.goals import WEEKLY
from solver.ledger import Ledger
from solver.pieces import (
    OF_TEAMS,
    Fitted,
    Piece,
    Sharing,
    Stretch,
    Weeks,
    joined,
    sum_of_weeks,
)
from solver.posed import Problem
from solver.prices import Prices, cheaper
from solver.result import Phase
from solver.stop import Deadline

SHARE = 0.3  # of the time that is left, at most, for the weeks apart
WIDE_SHARE = 0.8  # the same where weeks are too wide for anything else
SETTLE_SHARE = 0.1  # for what their relaxation leaves open in the weeks apart
FALLING = (105, 95, 95, 80, 70, 60, 40)  # per cent of the prices at which weeks share, round by round
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
        self.large = self._weeks.large

    def run(self, learn: Callable[[], None]) -> None:
        """Search; `learn` is called whenever there is more to be learnt of the pieces."""
        self._ledger.enter(Phase.WEEKS)
        share = WIDE_SHARE if self.wide else SHARE
        self._apart(self._weeks.sketch, share, learn)
        for stretch in FITTINGS:
            if not self._deadline.over() and not self._fits(stretch):
                before = self._ledger.rows
                self._take(self._weeks.fit(before, stretch, self._goals, self._share()), before, learn)
        if not self.large:
            self._apart(lambda until: self._weeks.settle(until, self._join), SETTLE_SHARE, learn)

    def _share(self) -> Deadline:
        return self._deadline.within(SHARE * self._deadline.left())

    def _take(self, found: Iterable[Fitted], before: frozenset[Row], learn: Callable[[], None]) -> bool:
        """Offer the stretches in the place of what was there, together or one by one; whether one is kept."""
        found = tuple(found)
        together = before
        for each in found:
            together = each.among(together)
        if not self._ledger.offer_fitting(together) and len(found) > 1:
            for each in found:
                self._ledger.offer_fitting(each.among(self._ledger.rows))
        learn()
        return self._ledger.rows != before

    def share(self, goal: Goal, charged: Prices, until: Deadline, learn: Callable[[], None]) -> None:
        """Better rows in one goal, those before it proved, of weeks that share what not all of them can have.

        Dear at first, so that weeks give away what others may need more; then they take it as prices fall.
        """
        kept = self._ledger.order[: self._ledger.order.index(goal)]
        rows = self._ledger.rows
        for number, percent in enumerate(percent for percent in FALLING for _ in range(2)):
            if until.over():
                break
            sharing = Sharing(number, kept, goal, cheaper(charged, percent))
            for each in self._weeks.share(rows, sharing, until):
                together = each.among(rows)
                if compatible(self._problem, together) == together:  # else it took what another just took
                    rows = together
            self._ledger.offer_fitting(rows)
        learn()

    def _apart(
        self, search: Callable[[Deadline], tuple[Piece, ...]], share: float, learn: Callable[[], None]
    ) -> None:
        self.pieces = search(self._deadline.within(share * self._deadline.left()))
        self._join(self.pieces)
        learn()

    def _join(self, pieces: tuple[Piece, ...]) -> None:
        self._ledger.offer(joined(self._problem, pieces))

    @property
    def _goals(self) -> tuple[Goal, ...]:
        """The goals before the first that is not counted week by week."""
        return tuple(takewhile(lambda goal: goal in WEEKLY, self._ledger.order))

    def _fits(self, stretch: Stretch) -> bool:
        """Whether the whole is as good as the weeks apart, in the goals that are proved for all of them.

        Several large weeks together take so long that only teams are worth it, and wide ones not even that.
        """
        if self.wide and stretch.weeks > 1:
            return True
        goals = OF_TEAMS if self.large and stretch.weeks > 1 else WEEKLY
        best = sum_of_weeks(self.pieces, [goal for goal in self._ledger.order if goal in goals])
        return all(self._ledger.values[goal] == sum(weeks) for goal, weeks in best.items())
