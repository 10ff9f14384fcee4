"""The badge: an icon and a few words that say how something stands."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Icon, Space, colour, paint_icon
from ui.look.tokens import ICON_SMALL
from ui.parts.mood import Mood
from ui.parts.paint import box

SLACK = 2  # letters may be drawn a little wider than they are measured


class Badge(QWidget):
    """A pill with an icon and words in a mood; shortened to the room it has, whole in its tool tip."""

    def __init__(
        self, text: str, mood: Mood = Mood.NEUTRAL, *, sign: Icon | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.tell(text, mood, sign=sign)

    def tell(self, text: str, mood: Mood, *, sign: Icon | None = None) -> None:
        """Say something else, with the mood's own icon unless another is given."""
        self._text, self._mood, self._sign = text, mood, sign or mood.value.icon
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    def sizeHint(self) -> QSize:
        """The size at which nothing is cut."""
        metrics = self.fontMetrics()
        around = 2 * Space.S + ICON_SMALL + Space.XS + SLACK
        return QSize(
            around + metrics.horizontalAdvance(self._text), max(metrics.height(), ICON_SMALL) + Space.XS
        )

    def minimumSizeHint(self) -> QSize:
        """Room for the icon and a few letters."""
        return QSize(2 * Space.S + ICON_SMALL + Space.XL, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        area = self.rect()
        ink = colour(self._mood.value.ink)
        with QPainter(self) as painter:
            ground = colour(self._mood.value.ground)
            box(painter, QRectF(area), fill=ground, line=None, radius=area.height() / 2)
            top = (area.height() - ICON_SMALL) // 2
            paint_icon(painter, QRect(Space.S, top, ICON_SMALL, ICON_SMALL), self._sign, ink)
            words = area.adjusted(Space.S + ICON_SMALL + Space.XS, 0, -Space.S, 0)
            painter.setPen(ink)
            text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
