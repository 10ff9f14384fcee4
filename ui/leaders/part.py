"""A part of a person's page: sections below one another, or in two columns where there is room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rosterdesk.words import person as words
from ui.forms import layout
from ui.leaders.subject import Subject
from ui.look import Space

BESIDE_FROM = 640
WIDEST = 1080


class Part(QScrollArea):
    """One tab; `show_leader` after every change of the programme, `drop_drafts` before another person."""

    def __init__(self, subject: Subject, name: str, *, beside_from: int = BESIDE_FROM) -> None:
        super().__init__()
        self._beside_from = beside_from
        self.subject = subject
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._columns: QBoxLayout | None = None

    def show_leader(self) -> None:
        """Show the leader as they stand."""

    def drop_drafts(self) -> None:
        """Forget what was typed and not accepted."""

    def lay_out(self, *columns: Sequence[QWidget]) -> None:
        """Set sections below one another, and the columns side by side where the window is wide enough."""
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(Space.XXL)
        for sections in columns:
            column = QVBoxLayout()
            column.setSpacing(Space.XL)
            for each in sections:
                column.addWidget(each)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        rows.addLayout(self._columns)
        rows.addStretch(1)
        self.setWidget(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the columns below one another where there is less room."""
        super().resizeEvent(event)
        if self._columns is not None:
            beside = self.viewport().width() >= max(self._beside_from, self._beside_least())
            direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
            self._columns.setDirection(direction)

    def _beside_least(self) -> int:
        """The width at which all columns have the room that they need, in one width."""
        assert self._columns is not None
        columns = [self._columns.itemAt(place) for place in range(self._columns.count())]
        widest = max(each.minimumSize().width() for each in columns if each is not None)
        return len(columns) * widest + (len(columns) - 1) * Space.XXL + 2 * Space.L


def section(code: str, *widgets: QWidget) -> QWidget:
    """Widgets under a heading, with what the heading means where it does not say it all."""
    return layout.section(words.person_section(code), *widgets, meaning=words.section_meaning(code))
