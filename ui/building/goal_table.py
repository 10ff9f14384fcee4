"""The goals in order, each with its value, its bound, and a tick when proved."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from rosterdesk.domain.terms import Goal
from rosterdesk.words import building as words
from rosterdesk.words import dates, goals
from solver.result import GoalResult
from ui.look import Icon, Space, Tone, icon
from ui.look.tokens import ICON_SMALL
from ui.parts.text import ElidedLabel, Voice, label


class GoalTable(QWidget):
    """One row for each goal; the one at work stands out by weight."""

    def __init__(self, order: Iterable[Goal], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.S)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(0, 1)
        self._rows = {goal: self._row(goal, place) for place, goal in enumerate(order)}

    def show_results(self, results: Iterable[GoalResult], *, working: Goal | None = None) -> None:
        """Show what is reached; `working` is the goal being improved."""
        for result in results:
            self._show(result, at_work=result.goal is working)

    def told(self, goal: Goal) -> str:
        """The row of a goal in one sentence."""
        return self._rows[goal][0].accessibleName()

    def _row(self, goal: Goal, place: int) -> tuple[QLabel, QLabel, QLabel, QLabel]:
        name = ElidedLabel(goals.name(goal))
        name.setToolTip(goals.meaning(goal))
        value, bound, tick = label("–"), label("", Voice.MUTED), label()
        tick.setFixedWidth(ICON_SMALL)
        for column, cell in enumerate((name, value, bound, tick)):
            alignment = Qt.AlignmentFlag.AlignVCenter
            if column in (1, 2):
                alignment |= Qt.AlignmentFlag.AlignRight
                self._grid.addWidget(cell, place, column, alignment)
            else:
                self._grid.addWidget(cell, place, column)
        return name, value, bound, tick

    def _show(self, result: GoalResult, *, at_work: bool) -> None:
        name, value, bound, tick = self._rows[result.goal]
        value.setText(dates.number(result.value))
        bound.setText(words.goal_bound(bound=result.bound, proved=result.proved))
        tick.setPixmap(icon(Icon.CHECK, Tone.FINE).pixmap(ICON_SMALL) if result.proved else QPixmap())
        told = words.goal_told(result.goal, value=result.value, bound=result.bound, proved=result.proved)
        for cell in (name, value, bound, tick):
            cell.setAccessibleName(told)
            cell.setToolTip(told)
        font = QFont(name.font())
        font.setWeight(QFont.Weight.DemiBold if at_work else QFont.Weight.Normal)
        name.setFont(font)
        value.setFont(font)
