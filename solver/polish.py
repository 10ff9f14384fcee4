"""A roster made better part by part, several at a time, while all the rest stays as it is.

The parts are circles of groups over all weeks and runs of whole weeks, by turns: each mends what the
other cannot. In a part the roster is compared with the relaxation, and what they agree on stays.
"""

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
from solver.result import Phase
from solver.rounds import Rounds
from solver.runs import Runs
from solver.stop import Deadline

SIZE = 6_000  # rows that are free in a part, at first, or fewer:
LEAST_PARTS = 2  # of so many in which a roster is searched
EFFORT = 2.0  # deterministic seconds for one part


class Turn(NamedTuple):
    """One part to be searched: its sessions, its groups if it is a circle, the roster around it, what for."""

    sessions: frozenset[str]
    groups: frozenset[str]
    rows: frozenset[Row]
    goal: Goal


class Polish:
    """Searches part after part for as long as that helps; another run draws other circles.

    Where weeks are `wide`, there are circles alone.
    """

    def __init__(
        self, problem: Problem, ledger: Ledger, deadline: Deadline, *, workers: int, seed: int, wide: bool
    ) -> None:
        self._problem = problem
        self._ledger = ledger
        self._deadline = deadline
        self._workers = workers
        self._manner = Manner(
            workers=1, seed=seed, effort=problem.options.effort or EFFORT, settings=SETTINGS
        )
        self._wide = wide
        self._circles = Circles(problem, seed)
        self._runs = Runs(problem)
        self._lock = Lock()
        self._away: set[str] = set()  # groups that are being searched
        self._turns = 0

    def run(
        self,
        until: Deadline,
        learn: Callable[[], None],
        first: Callable[[], None] = lambda: None,
        only: Goal | None = None,
    ) -> None:
        """Search for all goals that are not proved, those before one held while it has its turn, or for one.

        `learn` is called after each part, `first` by one worker before all else.
        """
        rows = self._circles.rows
        size = min(SIZE, rows / LEAST_PARTS)
        rounds = Rounds(self._ledger, self._deadline, size=size, widest=rows, only=only)
        firsts = [first, *[lambda: None] * (self._workers - 1)]
        with ThreadPoolExecutor(max_workers=self._workers) as pool:
            list(pool.map(lambda each: self._work(rounds, until, learn, each), firsts))

    def _work(
        self, rounds: Rounds, until: Deadline, learn: Callable[[], None], first: Callable[[], None]
    ) -> None:
        first()
        while not until.over() and (turn := self._next(rounds)) is not None:
            fitted = self._searched(turn, until)
            with self._lock:
                self._away -= turn.groups
                helped = self._ledger.offer_fitting(fitted.among(self._ledger.rows))
                rounds.tell(turn.goal, helped=helped)
            learn()

    def _next(self, rounds: Rounds) -> Turn | None:
        """What to search next; None where nothing is left to be done, or other workers are at all of it."""
        with self._lock:
            goal = rounds.goal()
            if goal is None:
                return None
            if self._ledger.goal is not goal:
                self._ledger.enter(Phase.GOALS, goal)
            self._turns += 1
            if self._wide or self._turns % 2:
                groups = self._circles.draw(int(rounds.size), self._away)
                sessions = self._circles.sessions(groups)
            else:
                groups, sessions = frozenset[str](), self._runs.draw(int(rounds.size))
            if not sessions:
                return None
            self._away |= groups
            return Turn(sessions, groups, self._ledger.rows, goal)

    def _searched(self, turn: Turn, until: Deadline) -> Fitted:
        part = self._problem.among(turn.sessions, turn.rows)
        kept = tuple(takewhile(lambda goal: goal != turn.goal, self._ledger.order))
        searched = Week(part, turn.rows, (*kept, turn.goal), self._deadline, kept)
        searched.lower(self._manner, until)
        rows = frozenset(row for row in searched.piece.rows if row.session in turn.sessions)
        return Fitted(turn.sessions, rows)
