"""The field in which one types to find."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.look import Icon, Tone, icon

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchField(QLineEdit):
    """A line with a looking glass and a way to clear it; `stepped` passes Up (-1) and Down (1) to a list."""

    stepped = Signal(int)

    def __init__(
        self, *, name: str, hint: str, clear: str, sign: Icon = Icon.SEARCH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        glass = self.addAction(icon(sign, Tone.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        glass.setEnabled(True)
        glass.setToolTip(name)
        self._clear = self.addAction(icon(Icon.CLOSE, Tone.MUTED), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(clear)
        self._clear.setToolTip(clear)
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass the arrows on; let Escape empty a field that holds something."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
