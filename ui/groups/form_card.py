"""A card that is a form: left by Escape, saved by Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.parts.buttons import by_enter
from ui.parts.card import Card


class FormCard(Card):
    """`closed` when it is done with, or was thought better of; `entered` at Enter in a field."""

    closed = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape as the wish to leave it, and Enter in a field as the wish to save."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif by_enter(event):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
