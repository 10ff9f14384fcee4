"""Whether the file of the programme is under a passphrase, and what can be done about it."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from rosterdesk.words import passphrases as words
from ui.actions import Command
from ui.forms.layout import beside, scrolled, section
from ui.pages import Frame
from ui.parts.buttons import Button, button
from ui.parts.text import label

COMMANDS = (Command.PROTECT, Command.PASSPHRASE, Command.UNPROTECT)


class Safety:
    """Says how things stand, with a button for each command that can be used."""

    def __init__(self, frame: Frame) -> None:
        self._actions = [frame.actions[command] for command in COMMANDS]
        self.told = label("", wrap=True)
        self.buttons = [_button_of(action) for action in self._actions]
        self.page: QWidget = scrolled(
            [
                section(
                    words.text("safety"),
                    self.told,
                    beside(*self.buttons),
                    meaning=words.text("safety_meaning"),
                )
            ]
        )
        for action in self._actions:
            action.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand."""
        plain, locked, _ = (action.isEnabled() for action in self._actions)
        self.told.setText(words.text("is_locked" if locked else "is_plain" if plain else "is_elsewhere"))
        for each, action in zip(self.buttons, self._actions, strict=True):
            each.setVisible(action.isEnabled())


def _button_of(action: QAction) -> Button:
    made = button(action.text())
    made.setIcon(action.icon())
    made.setAccessibleDescription(action.statusTip())
    made.clicked.connect(action.trigger)
    return made
