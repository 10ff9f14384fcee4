"""A panel at the side of the window: a title, a way to close it, and whatever it holds."""

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Space, Tone, colour
from ui.parts.buttons import icon_button
from ui.parts.text import Voice, label


class SidePanel(QFrame):
    """A frame with a title; Escape and its button say `closed`, and the owner decides what that means."""

    closed = Signal()
    topic: ClassVar[str] = ""  # what help calls it; none where that of the page says it all

    def __init__(self, title: str, *, close: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(title, Voice.TITLE, wrap=True)
        self._body: QWidget | None = None
        self.close_button = icon_button(Icon.CLOSE, close)
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(Space.L, Space.M, Space.S, Space.XS)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addLayout(head)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Show another title, which is also the panel's accessible name."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_body(self, body: QWidget) -> None:
        """Put a widget below the title, in place of the one before, which is deleted."""
        if self._body is not None:
            self._rows.removeWidget(self._body)
            self._body.deleteLater()
        self._body = body
        self._rows.addWidget(body, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape as the wish to close."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and the hairline towards the page."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(Tone.SURFACE))
            painter.fillRect(0, 0, 1, self.height(), colour(Tone.HAIRLINE))

    def changeEvent(self, event: QEvent) -> None:
        """Repaint in the new table."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
