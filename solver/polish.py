"""A roster made better circle by circle, several at a time, while all the rest stays as it is."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import takewhile
from threading import Lock
from typing import NamedTuple

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal
from solver.circles import Circles
from solver.cpsat import Manner
from solver.ledger import Ledger
from solver.pieces import SETTINGS, Fitted, Week
from solver.posed import Problem
from solver.stop import Deadline

SMALLEST = 5_000  # rows that are free in a circle, at first
WIDER = 1.5  # times as many where nothing came of so many circles in a row:
PATIENCE = 8
FIRM = 6  # circles in a row in which the first open goal did not give way; then only
SELDOM = 4  # one in so many looks at it
EFFORT = 2.0  # deterministic seconds for one goal of a circle


class Turn(NamedTuple):
    """One circle to be searched: its groups, the roster around it, the goals that stay, and what for."""

    groups: frozenset[str]
    rows: frozenset[Row]
    kept: tuple[Goal, ...]
    lowered: bool


class Polish:
    """Draws circles and searches them for as long as that helps; goes on where it was when run again.

    The first goal that is not proved is lowered wherever it gives way, whatever becomes of those after it.
    Where `narrow`, a circle is searched for the others only once the first stands firm.
    """

    def __init__(
        self, problem: Problem, ledger: Ledger, deadline: Deadline, *, workers: int, seed: int, narrow: bool
    ) -> None:
        self._problem = problem
        self._ledger = ledger
        self._deadline = deadline
        self._workers = workers
        self._manner = Manner(
            workers=1, seed=seed, effort=problem.options.effort or EFFORT, settings=SETTINGS
        )
        self._narrow = narrow
        self._circles = Circles(problem, seed)
        self._lock = Lock()
        self._away: set[str] = set()  # groups that are being searched
        self._size = float(SMALLEST)
        self._turns = 0
        self._idle = 0  # circles in a row of which nothing came
        self._kept: tuple[Goal, ...] = ()
        self._firm = 0  # circles in a row in which the first goal after those kept did not give way

    def run(
        self, until: Deadline, learn: Callable[[], None], first: Callable[[], None] = lambda: None
    ) -> None:
        """Search circle after circle; `learn` is called after each, `first` by one worker before all else."""
        self._idle = 0
        firsts = [first, *[lambda: None] * (self._workers - 1)]
        with ThreadPoolExecutor(max_workers=self._workers) as pool:
            list(pool.map(lambda each: self._work(until, learn, each), firsts))

    def _work(self, until: Deadline, learn: Callable[[], None], first: Callable[[], None]) -> None:
        first()
        while not until.over() and (turn := self._next()) is not None:
            fitted = self._searched(turn, until)
            with self._lock:
                self._away -= turn.groups
                self._take(turn, fitted)
            learn()

    def _next(self) -> Turn | None:
        """What to search next; None where all is proved, or the widest there is room for gives nothing."""
        with self._lock:
            order = self._ledger.order
            kept = tuple(takewhile(self._ledger.proved, order))
            if kept != self._kept:
                self._kept, self._firm = kept, 0
            if self._idle >= PATIENCE:
                if self._size >= self._circles.rows / self._workers:
                    return None
                self._size *= WIDER
                self._idle = 0
            groups = self._circles.draw(int(self._size), self._away)
            if kept == order or not groups:
                return None
            self._away |= groups
            self._turns += 1
            lowered = self._firm < FIRM or self._turns % SELDOM == 0
            return Turn(groups, self._ledger.rows, kept, lowered)

    def _searched(self, turn: Turn, until: Deadline) -> Fitted:
        sessions = self._circles.sessions(turn.groups)
        part = self._problem.among(sessions, turn.rows)
        circle = Week(part, turn.rows, self._ledger.order, self._deadline, turn.kept)
        circle.improve(self._manner, until, lowered=turn.lowered, others=not (self._narrow and turn.lowered))
        return Fitted(sessions, frozenset(row for row in circle.piece.rows if row.session in sessions))

    def _take(self, turn: Turn, fitted: Fitted) -> None:
        """Offer it in the place of what is there by now, and note whether it helped."""
        first = self._ledger.order[len(turn.kept)]
        before = self._ledger.values[first]
        better = self._ledger.offer_fitting(fitted.among(self._ledger.rows))
        self._idle = 0 if better else self._idle + 1
        if self._ledger.values[first] < before:
            self._firm = 0
        elif turn.lowered:
            self._firm += 1
