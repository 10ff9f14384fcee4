"""A line as thin as a hair between two parts of the window."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look import Tone, colour
from ui.look.tokens import HAIRLINE_WIDTH


class Hairline(QWidget):
    """A vertical or horizontal line that keeps step with light and dark."""

    def __init__(self, *, upright: bool) -> None:
        super().__init__()
        if upright:
            self.setFixedWidth(HAIRLINE_WIDTH)
        else:
            self.setFixedHeight(HAIRLINE_WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(Tone.HAIRLINE))

    def changeEvent(self, event: QEvent) -> None:
        """Repaint in the new table."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
