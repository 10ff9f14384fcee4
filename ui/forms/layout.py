"""How pages of fields are laid out: sections with a heading, fields side by side, a page that scrolls."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.forms.field import Field, Trouble
from ui.look import Space
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label

WIDEST = 760
BESIDE_FROM = 460


def section(title: str, *widgets: QWidget, meaning: str = "") -> QWidget:
    """A heading, what it means, and widgets below one another."""
    room = QWidget()
    room.setAccessibleName(title)
    rows = QVBoxLayout(room)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(Space.S)
    head = QVBoxLayout()
    head.setSpacing(0)
    head.addWidget(label(title, Voice.STRONG))
    if meaning:
        head.addWidget(label(meaning, Voice.SMALL, wrap=True))
    rows.addLayout(head)
    for each in widgets:
        rows.addWidget(each)
    return room


def beside(*widgets: QWidget, gap: int = Space.L) -> QWidget:
    """Widgets side by side, in the next line where there is no room."""
    room = QWidget()
    flow = FlowLayout(room, gap=gap)
    for each in widgets:
        each.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        flow.addWidget(each)
    return room


def told_below(*fields: Field[Any]) -> QWidget:
    """Small fields side by side, and below them in one line what is wrong with the first that is not well."""
    room, trouble = QWidget(), Trouble()
    rows = QVBoxLayout(room)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(Space.XS)
    rows.addWidget(beside(*fields))
    rows.addWidget(trouble)

    def tell() -> None:
        trouble.say(next((field.trouble.text for field in fields if field.trouble.text), ""))

    for field in fields:
        field.tell_elsewhere()
        field.complained.connect(tell)
    return room


class Pairs(QWidget):
    """Widgets two by two in columns of one width, below one another where there is no room for two."""

    def __init__(self, rows: Sequence[tuple[QWidget, QWidget | None]]) -> None:
        super().__init__()
        self._pairs = rows
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.M)
        self._arrange(2)

    def minimumSizeHint(self) -> QSize:
        """Room for one column."""
        widgets = [each for pair in self._pairs for each in pair if each is not None]
        return QSize(
            max(each.minimumSizeHint().width() for each in widgets), super().minimumSizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange(2 if event.size().width() >= BESIDE_FROM else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        place = 0
        for pair in self._pairs:
            for column, each in enumerate(pair):
                if each is not None:
                    row, at = divmod(place + column, columns) if columns == 1 else (place // 2, column)
                    self._grid.addWidget(each, row, at, Qt.AlignmentFlag.AlignTop)
            place += 2
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def pairs(*rows: tuple[QWidget, QWidget | None]) -> QWidget:
    """Widgets two by two, the columns of one width."""
    return Pairs(rows)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the page of fields until a widget that has just opened is seen, once it has its place."""

    def scroll() -> None:
        above = widget.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and widget.isVisible():
            above.ensureWidgetVisible(widget, 0, Space.L)
            focused = widget.focusWidget()
            if focused is not None:
                above.ensureWidgetVisible(focused, 0, Space.XXL)  # where the whole is too tall to be seen

    QTimer.singleShot(0, widget, scroll)


def scrolled(widgets: Iterable[QWidget], *, widest: int = WIDEST) -> QScrollArea:
    """Sections below one another in a page that scrolls up and down only."""
    body = QWidget()
    body.setMaximumWidth(widest)
    rows = QVBoxLayout(body)
    rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
    rows.setSpacing(Space.XL)
    for each in widgets:
        rows.addWidget(each)
    rows.addStretch(1)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(body)
    return area
