"""The left-hand side of the window: the program's name and the pages."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from rosterdesk.words import window as words
from ui.actions import FACES, Actions, Command
from ui.look import Icon, Space
from ui.parts.nav import NavButton
from ui.parts.text import Voice, label

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Navigation(QWidget):
    """One button for each page; the arrows go from one to the next."""

    def __init__(self, actions: Actions, commands: Iterable[Command]) -> None:
        super().__init__()
        self.setAccessibleName(words.navigation())
        self._buttons: dict[Command, NavButton] = {}
        group = QButtonGroup(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.S, Space.M, Space.S, Space.M)
        rows.setSpacing(Space.XS)
        self._name = label(words.product(), Voice.TITLE)
        self._name.setContentsMargins(Space.S, 0, 0, Space.S)
        rows.addWidget(self._name)
        for command in commands:
            button = NavButton(FACES[command].icon or Icon.CIRCLE, words.command(command.value))
            button.setToolTip(actions[command].toolTip())
            button.clicked.connect(actions[command].trigger)
            group.addButton(button)
            rows.addWidget(button)
            self._buttons[command] = button
        rows.addStretch(1)

    def fold(self, wanted: bool) -> None:
        """Leave the names of the pages to their tips where the window is narrow."""
        self._name.setVisible(not wanted)
        for button in self._buttons.values():
            button.fold(wanted)

    def check(self, command: Command) -> None:
        """Show which page is in front."""
        self._buttons[command].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down the pages."""
        step = STEPS.get(Qt.Key(event.key()))
        buttons = list(self._buttons.values())
        at = next((n for n, each in enumerate(buttons) if each.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
        else:
            buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
