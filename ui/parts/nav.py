"""The buttons of the left-hand navigation."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.look import Icon, Space, Tone, colour, paint_icon
from ui.look.tokens import ICON_LARGE, RADIUS, STRIP_WIDTH
from ui.parts.buttons import by_enter
from ui.parts.paint import box, focus_ring

HEIGHT_LEAST = 36
STRIP_INSET = 8


class NavButton(QAbstractButton):
    """The icon and name of a page, with a strip and bold letters while that page is the one shown."""

    def __init__(self, sign: Icon, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._folded = sign, False
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def fold(self, wanted: bool) -> None:
        """Show the icon alone, where the window is narrow, or the name beside it again."""
        self._folded = wanted
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the icon and, unless it is folded, the name in bold."""
        height = max(HEIGHT_LEAST, self.fontMetrics().height() + Space.L)
        if self._folded:
            return QSize(Space.L + ICON_LARGE + Space.L, height)
        words = self.fontMetrics().horizontalAdvance(self.text()) * 9 // 8
        return QSize(Space.L + ICON_LARGE + Space.M + words + Space.L, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as a click."""
        if by_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the strip, the icon and the name."""
        area = self.rect()
        with QPainter(self) as painter:
            self._paint_ground(painter, area)
            ink = colour(Tone.ACCENT if self.isChecked() else Tone.MUTED)
            top = (area.height() - ICON_LARGE) // 2
            paint_icon(painter, QRect(Space.L, top, ICON_LARGE, ICON_LARGE), self._sign, ink)
            if not self._folded:
                self._paint_name(painter, area.adjusted(Space.L + ICON_LARGE + Space.M, 0, -Space.S, 0))

    def _paint_name(self, painter: QPainter, area: QRect) -> None:
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(colour(Tone.TEXT))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_ground(self, painter: QPainter, area: QRect) -> None:
        """What lies below the icon and the name."""
        if self.isChecked():
            box(painter, QRectF(area), fill=colour(Tone.SELECTION), line=None)
            bar = QRectF(0, STRIP_INSET, STRIP_WIDTH, area.height() - 2 * STRIP_INSET)
            box(painter, bar, fill=colour(Tone.ACCENT), line=None, radius=STRIP_WIDTH / 2)
        elif self.underMouse():
            box(painter, QRectF(area), fill=colour(Tone.SUNKEN), line=None)
        if self.hasFocus():
            focus_ring(painter, QRectF(area), radius=RADIUS)
