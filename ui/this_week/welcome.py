"""What an empty programme shows: three steps to the first roster, and a finished programme to look at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from rosterdesk.words import this_week as words
from ui.look import Icon, Space
from ui.parts.buttons import ButtonKind, button
from ui.parts.card import Card
from ui.parts.empty import EmptyState
from ui.parts.text import Voice, label

WIDEST = 480


class Welcome(QWidget):
    """The empty state of the start page."""

    def __init__(self) -> None:
        super().__init__()
        self.explore = button(words.explore_demo(), Icon.EXTERNAL, kind=ButtonKind.PRIMARY)
        self.explore.setToolTip(words.explore_demo_told())
        self.explore.setAccessibleDescription(words.explore_demo_told())
        head = EmptyState(Icon.THIS_WEEK, title=words.empty_title(), sentence=words.empty_sentence())
        rows = QVBoxLayout(self)
        rows.addStretch(1)
        rows.addWidget(head)
        rows.addWidget(_steps(), 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addSpacing(Space.L)
        rows.addWidget(self.explore, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(2)


def _steps() -> Card:
    card = Card()
    card.setFixedWidth(WIDEST)
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.M)
    grid.setVerticalSpacing(Space.M)
    grid.setColumnStretch(1, 1)
    for number, (what, why) in enumerate(words.empty_steps(), start=1):
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(what, Voice.STRONG))
        column.addWidget(label(why, Voice.MUTED, wrap=True))
        grid.addWidget(label(str(number), Voice.TITLE), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(column, number, 1)
    card.rows.addLayout(grid)
    return card
