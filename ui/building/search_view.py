"""A search as it goes on: the goals in order, the curve of the one at work, and a sentence."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.domain.terms import Goal
from rosterdesk.words import building as words
from solver.result import GoalResult, Progress, Result
from ui.building.goal_table import GoalTable
from ui.look import Space
from ui.parts.curve import Curve
from ui.parts.text import Voice, label

CURVE_HEIGHT = 180
BEAT_SECONDS = 1.0  # how often the curve goes on where nothing has changed


class SearchView(QWidget):
    """Shows progress and, in the end, the result."""

    def __init__(self, goals: Iterable[Goal]) -> None:
        super().__init__()
        self.goals = GoalTable(goals)
        self.curve: Curve | None = None
        self.said = label("", Voice.MUTED, wrap=True)
        self._curve_wanted = False
        self._goal: Goal | None = None
        self._drawn: tuple[float, GoalResult] | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.S)
        for each in (self.goals, self.said):
            self._rows.addWidget(each)

    def announce(self) -> None:
        """A search is about to begin."""
        self.said.setText(words.starting())

    def begin(self, order: Iterable[Goal]) -> None:
        """A search begins with the goals in this order; nothing is known."""
        self.announce()
        self.goals.begin(order)
        self._goal = self._drawn = None
        if self.curve is None:
            QTimer.singleShot(0, self, self.make_ready)  # by itself: a plot takes as long as all the rest
        else:
            self.curve.clear()
        self.show_curve(self._curve_wanted)

    def show_curve(self, wanted: bool) -> None:
        """A curve is there to watch a search, once there is one, and gives way to what comes of it."""
        self._curve_wanted = wanted
        if self.curve is not None:
            self.curve.setVisible(wanted and self._goal is not None)

    def make_ready(self) -> None:
        """Make the plot, and draw it once out of sight where nobody waits for it."""
        if self.curve is None:
            self.curve = _curve()
            self._rows.addWidget(self.curve)
            self.show_curve(self._curve_wanted)
            if not self._curve_wanted:
                QTimer.singleShot(0, self.curve, self.curve.grab)

    def show_progress(self, progress: Progress) -> None:
        """Show what is reached; the curve begins anew with every goal."""
        self.goals.show_search(progress.goals, working=progress.goal)
        if self.curve is None:
            return
        if progress.goal is not self._goal:
            self._goal, self._drawn = progress.goal, None
            self.curve.clear()
            self.show_curve(self._curve_wanted)
        at_work = next((each for each in progress.goals if each.goal is progress.goal), None)
        if at_work is not None and self._is_news(progress.elapsed, at_work):
            self._drawn = progress.elapsed, at_work
            self.curve.add(progress.elapsed, value=at_work.value, bound=at_work.bound)
            self.curve.describe(self.goals.told(at_work.goal))

    def show_clock(self, seconds: float, *, found: bool) -> None:
        """Say how long it has taken so far."""
        self.said.setText(words.working(seconds) if found else words.looking(seconds))

    def show_result(self, result: Result, seconds: float | None = None) -> None:
        """Show what the search came to, and how long somebody waited for it."""
        self.goals.show_results(result.goals)
        proved = sum(each.proved for each in result.goals)
        self.said.setText(
            words.ended(proved, len(result.goals), result.seconds if seconds is None else seconds)
        )

    def _is_news(self, elapsed: float, result: GoalResult) -> bool:
        if self._drawn is None:
            return True
        when, drawn = self._drawn
        return drawn != result or elapsed - when >= BEAT_SECONDS


def _curve() -> Curve:
    made = Curve(
        name=words.curve(),
        value=words.curve_value(),
        bound=words.curve_bound(),
        seconds=words.curve_seconds(),
    )
    made.setFixedHeight(CURVE_HEIGHT)
    return made
