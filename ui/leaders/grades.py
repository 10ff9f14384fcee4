"""How the grades of availability look: a ground, a line at the left, a pattern; colour is never alone."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QIconEngine, QPainter, QPixmap

from rosterdesk.domain.terms import Grade
from ui.look import Tone, colour
from ui.look.tokens import STRIP_WIDTH
from ui.parts.paint import box

BRUSHES = (Grade.PREFER, Grade.CAN, Grade.RATHER_NOT, Grade.CANNOT)
GROUND = {Grade.PREFER: Tone.FINE_GROUND, Grade.CAN: Tone.SELECTION, Grade.RATHER_NOT: Tone.ATTENTION_GROUND}
INK = {Grade.PREFER: Tone.FINE, Grade.CAN: Tone.ACCENT, Grade.RATHER_NOT: Tone.ATTENTION}
RADIUS = 3.0
HATCHING = 60  # of 255


def paint_grade(painter: QPainter, area: QRectF, grade: Grade) -> None:
    """Fill `area` as time of that grade; `cannot` is the bare ground with a line around."""
    if grade is Grade.CANNOT:
        box(painter, area, fill=colour(Tone.SURFACE), line=colour(Tone.BOUNDARY), radius=RADIUS)
        return
    box(painter, area, fill=colour(GROUND[grade]), line=None, radius=RADIUS)
    ink = colour(INK[grade])
    if grade is Grade.RATHER_NOT:
        painter.fillRect(area, QBrush(_faint(ink), Qt.BrushStyle.BDiagPattern))
    width = STRIP_WIDTH if grade is Grade.PREFER else STRIP_WIDTH / 2
    painter.fillRect(QRectF(area.left(), area.top(), width, area.height()), ink)


def grade_icon(grade: Grade) -> QIcon:
    """A swatch of a grade that keeps step with light and dark."""
    return QIcon(_Swatch(grade))


def _faint(ink: QColor) -> QColor:
    faint = QColor(ink)
    faint.setAlpha(HATCHING)
    return faint


class _Swatch(QIconEngine):
    """Draws a swatch in the table in force at the moment of drawing."""

    def __init__(self, grade: Grade) -> None:
        super().__init__()
        self._grade = grade

    def clone(self) -> QIconEngine:
        return _Swatch(self._grade)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        area = QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side)
        painter.save()
        area = area.adjusted(1, 1, -1, -1)
        paint_grade(painter, area, self._grade)
        box(painter, area, fill=None, line=colour(Tone.BOUNDARY), radius=RADIUS)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            self.paint(painter, picture.rect(), mode, state)
        return picture
