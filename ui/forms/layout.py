"""How pages of fields are laid out: sections with a heading, fields side by side, a page that scrolls."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.look import Space
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label

WIDEST = 760


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


def pairs(*rows: tuple[QWidget, QWidget]) -> QWidget:
    """Widgets two by two, the columns of one width."""
    room = QWidget()
    grid = QGridLayout(room)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.L)
    grid.setVerticalSpacing(Space.M)
    for place, (left, right) in enumerate(rows):
        grid.addWidget(left, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(right, place, 1, Qt.AlignmentFlag.AlignTop)
    for column in range(2):
        grid.setColumnStretch(column, 1)
    return room


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
