"""The card: a quiet surface that holds what belongs together, with a group's strip on its left."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.look import Hue, Space, Tone
from ui.look.tokens import FOCUS_WIDTH, HAIRLINE_WIDTH, STRIP_WIDTH
from ui.parts.paint import card, focus_ring

_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Card(QFrame):
    """A frame for other widgets; with `name` it can be focused and clicked, and screen readers say it."""

    clicked = Signal()

    def __init__(self, *, name: str = "", hue: Hue | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hue = hue
        self._selected = False
        self.rows = QVBoxLayout(self)
        self.rows.setSpacing(Space.XS)
        left = Space.M + (STRIP_WIDTH if hue is not None else 0)
        self.rows.setContentsMargins(left, Space.M, Space.M, Space.M)
        if name:
            self.setAccessibleName(name)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def selected(self) -> bool:
        """Whether the card is the one that was chosen."""
        return self._selected

    def select(self, selected: bool) -> None:
        """Mark the card as chosen or not."""
        self._selected = selected
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface, the hairline, the strip and the focus ring."""
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            if self._selected:
                card(painter, area, hue=self._hue, line=Tone.ACCENT, width=FOCUS_WIDTH)
            else:
                card(painter, area, hue=self._hue, width=HAIRLINE_WIDTH)
            if self.hasFocus():
                focus_ring(painter, area)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Space as a click."""
        if event.key() in _PRESSING and self.hasFocus():
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint in the new table."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
