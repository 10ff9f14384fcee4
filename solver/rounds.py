"""Whose turn it is: goal after goal that is not proved, round after round, and parts wider by and by."""

from collections.abc import Sequence

from rosterdesk.domain.terms import Goal
from solver.goals import GOALS
from solver.ledger import Ledger
from solver.stop import Deadline

PATIENCE = 6  # parts in a row of which nothing came, until another goal has its turn
WIDER = 2  # times as many rows in a part where nothing came of a whole round


class Rounds:
    """The turns of goals while parts of a roster are made better; parts have `size` rows, at most `widest`.

    Each goal has its share of the time that is left. With `only` there is one turn, of that goal.
    """

    def __init__(
        self, ledger: Ledger, deadline: Deadline, *, size: float, widest: float, only: Goal | None = None
    ) -> None:
        self.size = size
        self._ledger = ledger
        self._deadline = deadline
        self._widest = widest
        self._once = only is not None
        goals = ledger.order if only is None else (only,)
        self._order = sorted(goals, key=_is_a_share)
        self._goal: Goal | None = None
        self._until = deadline  # for this goal
        self._idle = 0  # parts in a row of which nothing came
        self._helped = False  # whether anything came of this round

    def goal(self) -> Goal | None:
        """The goal to be lowered next; None once all is proved, or a round in the widest parts was idle."""
        open_goals = self._open()
        if self._goal in open_goals and self._idle < PATIENCE and not self._until.over():
            return self._goal
        later = open_goals if self._goal is None else self._after(self._goal, open_goals)
        if not later and open_goals and self._again():
            later = open_goals
        self._goal, self._idle, self._until = None, 0, self._deadline
        if later:
            self._goal = later[0]
            self._until = self._deadline.within(2 * self._deadline.left() / (len(later) + 1))
        return self._goal

    def tell(self, goal: Goal, *, helped: bool) -> None:
        """Note whether a part that was searched for the goal made the roster better."""
        self._helped |= helped
        if helped:
            self._idle = 0
        elif goal is self._goal:
            self._idle += 1

    def _open(self) -> Sequence[Goal]:
        """The goals that are not proved."""
        return [goal for goal in self._order if not self._ledger.proved(goal)]

    def _after(self, goal: Goal, open_goals: Sequence[Goal]) -> Sequence[Goal]:
        """Those of the open goals whose turn comes later in this round."""
        return [each for each in open_goals if self._order.index(each) > self._order.index(goal)]

    def _again(self) -> bool:
        """Whether another round is worth it, in wider parts where nothing came of the last."""
        if self._once:
            return False
        if not self._helped:
            if self.size >= self._widest:
                return False
            self.size *= WIDER
        self._helped = False
        return True


def _is_a_share(goal: Goal) -> bool:
    """Whether it is the greatest of several shares: parts seldom lower it, and its bound soon settles it."""
    return GOALS[goal].beyond is not None
