"""The goals in order, each with its value, its bound, and a tick when proved."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from rosterdesk.domain.terms import Goal
from rosterdesk.words import building as words
from rosterdesk.words import goals
from solver.result import GoalResult
from ui.look import Icon, Space, Tone, pixmap
from ui.look.tokens import ICON_SMALL
from ui.parts.text import Voice, label

NOTHING = "–"


class GoalRow:
    """The cells of one goal: name, value, bound, and a sign."""

    def __init__(self, goal: Goal) -> None:
        self.goal = goal
        self.name = label(goals.name(goal), wrap=True)
        self.value, self.bound, self.sign = label(NOTHING), label("", Voice.MUTED), label()
        self.sign.setFixedSize(ICON_SMALL, ICON_SMALL)
        self.told = goals.name(goal)
        self._mark: tuple[Icon, Tone] | None = None
        self._tell(goals.meaning(goal))

    @property
    def cells(self) -> tuple[QLabel, QLabel, QLabel, QLabel]:
        """From left to right."""
        return self.name, self.value, self.bound, self.sign

    def clear(self) -> None:
        """Nothing is known."""
        self.value.setText(NOTHING)
        self.bound.setText("")
        self._dress(None, at_work=False)
        self._tell(goals.meaning(self.goal))

    def show(self, result: GoalResult, *, at_work: bool, sure: bool) -> None:
        """Show what is reached, in bold while the search works on it; the bound only where it is `sure`."""
        proved, bound = sure and result.proved, result.bound if sure else 0
        self.value.setText(goals.figure(result.goal, result.value))
        self.bound.setText(words.goal_bound(result.goal, bound=bound, proved=proved))
        working = (Icon.PLAY, Tone.ACCENT) if at_work else None
        self._dress((Icon.CHECK, Tone.FINE) if proved else working, at_work=at_work)
        self._tell(words.goal_told(result.goal, value=result.value, bound=bound, proved=proved))

    def repaint_sign(self) -> None:
        """Draw the sign in the table of colours in force."""
        ratio = self.sign.devicePixelRatioF()
        picture = (
            QPixmap() if self._mark is None else pixmap(self._mark[0], ICON_SMALL, self._mark[1], ratio=ratio)
        )
        self.sign.setPixmap(picture)

    def _dress(self, mark: tuple[Icon, Tone] | None, *, at_work: bool) -> None:
        if mark != self._mark:
            self._mark = mark
            self.repaint_sign()
        voice = Voice.STRONG if at_work else Voice.BODY
        for cell in (self.name, self.value):
            if cell.property("voice") != voice.value:
                cell.setProperty("voice", voice.value)
                cell.style().polish(cell)

    def _tell(self, told: str) -> None:
        self.told = told
        for cell in self.cells:
            cell.setAccessibleName(told)
            cell.setToolTip(told)


class GoalTable(QWidget):
    """One row for each goal; the one at work stands out by weight and a sign."""

    def __init__(self, order: Iterable[Goal], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.S)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(0, 1)
        self._rows: dict[Goal, GoalRow] = {}
        self.begin(order)

    def begin(self, order: Iterable[Goal]) -> None:
        """Show the goals in this order, nothing known of any."""
        for place, goal in enumerate(order):
            row = self._rows.setdefault(goal, GoalRow(goal))
            row.clear()
            for column, cell in enumerate(row.cells):
                right = Qt.AlignmentFlag.AlignRight if column in (1, 2) else Qt.AlignmentFlag(0)
                self._grid.addWidget(cell, place, column, right | Qt.AlignmentFlag.AlignVCenter)

    def show_search(self, results: Iterable[GoalResult], *, working: Goal | None) -> None:
        """Show what is reached so far; `working` is the goal being improved.

        A goal counts as proved only when all before it are: until then its bound may still be lost.
        """
        sure = True
        for result in results:
            self._rows[result.goal].show(result, at_work=result.goal is working, sure=sure)
            sure = sure and result.proved

    def show_results(self, results: Iterable[GoalResult]) -> None:
        """Show what a search came to."""
        for result in results:
            self._rows[result.goal].show(result, at_work=False, sure=True)

    def told(self, goal: Goal) -> str:
        """The row of a goal in one sentence."""
        return self._rows[goal].told

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the signs in the new table."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for row in self._rows.values():
                row.repaint_sign()
