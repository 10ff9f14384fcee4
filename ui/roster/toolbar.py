"""The line above the board: what its rows are, how many weeks, the way to open seats, and who is away."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rosterdesk.words import board as words
from rosterdesk.words import dates, names
from rosterdesk.words import window as window_words
from ui.actions import Actions, Command
from ui.desk import Desk
from ui.header import spell
from ui.look import Space
from ui.parts.buttons import Tool
from ui.parts.flow import FlowLayout
from ui.parts.text import ElidedLabel, Voice
from ui.roster.content import away
from ui.roster.layout import in_lanes

ROWS = (Command.BY_GROUP, Command.BY_LEADER, Command.BY_VENUE)
WEEKS = {1: Command.ONE_WEEK, 2: Command.TWO_WEEKS, 4: Command.FOUR_WEEKS}

SAID_BY_THE_LAST = tuple(WEEKS)[:-1]  # `1 2 4 weeks`: the narrower the line, the more of it fits


class Toolbar(QWidget):
    """Choices of the view; who is away is said in words where the board has no room for bars."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self._desk = desk
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        rows.setSpacing(Space.XS)
        choices = QWidget()
        flow = FlowLayout(choices, gap=Space.M)
        for group in (ROWS, tuple(WEEKS.values()), (Command.COMPACT,), (Command.NEXT_OPEN,)):
            flow.addWidget(_together(actions, group))
        for weeks in SAID_BY_THE_LAST:
            actions[WEEKS[weeks]].setIconText(dates.number(weeks))
        rows.addWidget(choices)
        self._away = ElidedLabel("", Voice.MUTED)
        rows.addWidget(self._away)

    def refresh(self) -> None:
        """Say who is away in the weeks shown, where it takes words."""
        programme, period = self._desk.programme, self._desk.period
        found = away(programme, period)
        lacking = period.weeks > 1 or len(list(in_lanes(found))) < len(found)
        self._away.setVisible(lacking)
        if not lacking:
            return
        said = [
            words.away_from(
                names.display_name(programme, each.leader),
                dates.day_short(each.since),
                dates.day_short(each.until),
            )
            for each in found
        ]
        self._away.setText(words.away_said(said))


def _together(actions: Actions, commands: Iterable[Command]) -> QWidget:
    """Buttons that stay side by side however narrow the window is."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.XS)
    for command in commands:
        row.addWidget(_choice(actions, command))
    return group


def _choice(actions: Actions, command: Command) -> Tool:
    button = Tool()
    button.setDefaultAction(actions[command])
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(window_words.command(command.value))
    if command in ROWS:
        spell(button, wanted=True)
    else:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return button
