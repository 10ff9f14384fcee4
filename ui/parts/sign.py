"""An icon on its own, beside words that say what it means."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from ui.look import Hue, Icon, Tone, colour, paint_icon
from ui.look.tokens import ICON_LARGE, ICON_SMALL, RADIUS
from ui.parts.paint import box


class SignLabel(QLabel):
    """A small icon in a tone that keeps step with light and dark."""

    def __init__(self, sign: Icon, tone: Tone = Tone.MUTED) -> None:
        super().__init__()
        self._sign, self._tone = sign, tone
        self.setFixedSize(ICON_SMALL, ICON_LARGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon afresh."""
        with QPainter(self) as painter:
            paint_icon(painter, self.rect(), self._sign, colour(self._tone))


class KindLabel(QLabel):
    """The icon of a kind of group on a ground with a strip of its hue."""

    SIDE = 40

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._hue = Icon.GROUP_OTHER, Hue.BLUE
        self.setFixedSize(self.SIDE, self.SIDE)

    def show_kind(self, sign: Icon, hue: Hue) -> None:
        """Show another kind."""
        self._sign, self._hue = sign, hue
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the strip below and the icon."""
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            box(painter, area, fill=colour(Tone.SUNKEN), line=None)
            bar = QRectF(RADIUS, area.height() - 4, area.width() - 2 * RADIUS, 4)
            box(painter, bar, fill=colour(self._hue), line=None, radius=2)
            inner = self.rect().adjusted(10, 8, -10, -12)
            paint_icon(painter, inner, self._sign, colour(Tone.TEXT))
