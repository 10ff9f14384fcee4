"""The few shapes that all painted parts are made of."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from ui.look import Hue, Tone, colour
from ui.look.tokens import FOCUS_WIDTH, HAIRLINE_WIDTH, RADIUS, STRIP_WIDTH

DASH = [3.0, 2.5]


def box(
    painter: QPainter,
    area: QRectF,
    *,
    fill: QColor | None,
    line: QColor | None,
    width: float = HAIRLINE_WIDTH,
    dashed: bool = False,
    radius: float = RADIUS,
) -> None:
    """Draw a rounded box that fills `area`, its line inside; `fill` and `line` may be left out."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(Qt.PenStyle.NoPen) if line is None else QPen(line, width)
    if dashed and line is not None:
        pen.setDashPattern(DASH)
    inset = 0.0 if line is None else width / 2
    painter.setPen(pen)
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush) if fill is None else QBrush(fill))
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def focus_ring(painter: QPainter, area: QRectF, *, radius: float = RADIUS) -> None:
    """Draw the ring that tells where the keyboard is, inside the edge of `area`."""
    box(painter, area, fill=None, line=colour(Tone.FOCUS), width=FOCUS_WIDTH, radius=radius)


def strip(painter: QPainter, area: QRectF, hue: Hue) -> None:
    """Draw the thin strip of a group's hue along the left edge of a rounded box that fills `area`."""
    path = QPainterPath()
    path.addRoundedRect(area, RADIUS, RADIUS)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(area.left(), area.top(), STRIP_WIDTH, area.height()))
    painter.fillPath(path, colour(hue))
    painter.restore()


def card(
    painter: QPainter, area: QRectF, *, hue: Hue | None = None, ground: Tone = Tone.SURFACE,
    line: Tone = Tone.HAIRLINE, width: float = HAIRLINE_WIDTH,
) -> None:  # fmt: skip
    """Draw a card: a surface with a hairline and, for a group, its strip."""
    box(painter, area, fill=colour(ground), line=None)
    if hue is not None:
        strip(painter, area, hue)
    box(painter, area, fill=None, line=colour(line), width=width)
