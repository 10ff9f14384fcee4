"""The chip: one seat or person on a line, painted alike by widgets and by pages that paint themselves."""

from dataclasses import dataclass
from enum import Enum, IntEnum

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QToolTip, QWidget

from ui.look import Icon, Space, Tone, colour, paint_icon
from ui.look.tokens import ICON_SMALL
from ui.parts.mood import Mood
from ui.parts.paint import box, focus_ring

SIGN_SIZE = 14
TEXT_ROOM = 24
SLACK = 2  # letters may be drawn a little wider than they are measured


class ChipKind(Enum):
    """What a chip stands for."""

    FILLED = "filled"
    OPEN = "open"
    GHOST = "ghost"


class Density(IntEnum):
    """How tall a chip is beyond its text, in device-independent pixels."""

    COMPACT = 4
    COMFORTABLE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipFace:
    """All that a chip shows: text, an icon before it, signs after it, and how things stand."""

    text: str
    kind: ChipKind = ChipKind.FILLED
    icon: Icon | None = None
    signs: tuple[Icon, ...] = ()
    mood: Mood = Mood.NEUTRAL


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipState:
    """What the hand and the keyboard do with a chip at the moment."""

    hovered: bool = False
    selected: bool = False
    focused: bool = False


CALM = ChipState()


def chip_height(metrics: QFontMetrics, density: Density = Density.COMFORTABLE) -> int:
    """The height of a chip in device-independent pixels."""
    return max(metrics.height(), ICON_SMALL) + density


def chip_width(face: ChipFace, metrics: QFontMetrics) -> int:
    """The width, in device-independent pixels, at which nothing of a chip is cut."""
    return _around(face) + metrics.horizontalAdvance(face.text)


def chip_is_cut(face: ChipFace, metrics: QFontMetrics, width: int) -> bool:
    """Whether a chip `width` device-independent pixels wide shortens its text."""
    return chip_width(face, metrics) > width


def paint_chip(
    painter: QPainter, area: QRect, face: ChipFace, state: ChipState = CALM, *, inset: int = Space.S
) -> None:
    """Draw a chip that fills `area` in the painter's font, its content `inset` pixels from the sides."""
    painter.save()
    _paint_ground(painter, QRectF(area), face, state)
    ink = _ink(face)
    inner = area.adjusted(inset, 0, -inset, 0)
    if face.icon is not None:
        size = min(ICON_SMALL, area.height() - 2)
        _paint_sign(painter, inner.left(), inner, face.icon, ink, size)
        inner.setLeft(inner.left() + size + Space.XS)
    for sign in reversed(face.signs):
        _paint_sign(painter, inner.right() + 1 - SIGN_SIZE, inner, sign, ink, SIGN_SIZE)
        inner.setRight(inner.right() - SIGN_SIZE - Space.XS)
    painter.setPen(colour(ink))
    text = painter.fontMetrics().elidedText(face.text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()


def _around(face: ChipFace) -> int:
    """What a chip needs beside its text."""
    before = ICON_SMALL + Space.XS if face.icon is not None else 0
    return 2 * Space.S + before + len(face.signs) * (SIGN_SIZE + Space.XS) + SLACK


def _ink(face: ChipFace) -> Tone:
    return Tone.DISABLED if face.kind is ChipKind.GHOST else face.mood.value.ink


def _paint_ground(painter: QPainter, area: QRectF, face: ChipFace, state: ChipState) -> None:
    """Fill, line and focus ring of a chip."""
    fill: Tone | None = face.mood.value.ground
    if face.kind is ChipKind.GHOST:
        fill = None
    if state.selected:
        fill = Tone.SELECTION
    box(
        painter,
        area,
        fill=None if fill is None else colour(fill),
        line=_line(face, state),
        dashed=face.kind is ChipKind.OPEN,
    )
    if state.focused:
        focus_ring(painter, area)


def _line(face: ChipFace, state: ChipState) -> QColor | None:
    """The colour of a chip's outline, None for no outline."""
    if state.selected or state.hovered:
        return colour(Tone.ACCENT)
    if face.kind is ChipKind.OPEN or face.mood in (Mood.BROKEN, Mood.ACCENT):
        return colour(face.mood.value.ink if face.mood is not Mood.NEUTRAL else Tone.BOUNDARY)
    return None if face.kind is ChipKind.FILLED else colour(Tone.HAIRLINE)


def _paint_sign(painter: QPainter, left: int, line: QRect, sign: Icon, ink: Tone, size: int) -> None:
    """Draw an icon at `left`, in the middle of a line's height; a star is filled."""
    top = line.top() + (line.height() - size) // 2
    paint_icon(painter, QRect(left, top, size, size), sign, colour(ink), filled=sign is Icon.STAR)


class Chip(QAbstractButton):
    """A chip that can be clicked, focused and dragged; screen readers say `name`, or else its text."""

    dragged = Signal()

    def __init__(
        self,
        face: ChipFace,
        *,
        name: str = "",
        density: Density = Density.COMFORTABLE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._density = density
        self._pressed_at: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_face(face, name=name)

    @property
    def face(self) -> ChipFace:
        """What is shown."""
        return self._face

    def show_face(self, face: ChipFace, *, name: str = "") -> None:
        """Show something else."""
        self._face = face
        self.setText(face.text.replace("&", "&&"))
        self.setAccessibleName(name or face.text)
        self.setEnabled(face.kind is not ChipKind.GHOST)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The size at which nothing is cut."""
        metrics = self.fontMetrics()
        return QSize(chip_width(self._face, metrics), chip_height(metrics, self._density))

    def minimumSizeHint(self) -> QSize:
        """Room for the icons and a few letters."""
        return QSize(_around(self._face) + TEXT_ROOM, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the face as the hand and the keyboard have it."""
        state = ChipState(
            hovered=self.underMouse() and self.isEnabled(), selected=self.isChecked(), focused=self.hasFocus()
        )
        with QPainter(self) as painter:
            painter.setFont(self.font())
            paint_chip(painter, self.rect(), self._face, state)

    def event(self, event: QEvent) -> bool:
        """Tell the whole text in a tool tip while it is cut and no other tip was set."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.toolTip():
            if chip_is_cut(self._face, self.fontMetrics(), self.width()):
                QToolTip.showText(event.globalPos(), self._face.text, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed_at = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say `dragged` once the hand has moved far enough with the button down."""
        start = self._pressed_at
        if start is not None and self._far(event.position().toPoint() - start):
            self._pressed_at = None
            self.setDown(False)
            self.dragged.emit()
            return
        super().mouseMoveEvent(event)

    @staticmethod
    def _far(way: QPoint) -> bool:
        return way.manhattanLength() >= QApplication.startDragDistance()
