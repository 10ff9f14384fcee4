"""Words on the window: labels in the voices of the look, and one that shortens itself."""

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QVBoxLayout, QWidget


class Voice(Enum):
    """How loudly a label speaks; the style sheet gives each its size and tone."""

    BODY = "body"
    TITLE = "title"
    STRONG = "strong"
    MUTED = "muted"
    SMALL = "small"


def label(text: str = "", voice: Voice = Voice.BODY, *, wrap: bool = False) -> QLabel:
    """A plain-text label in a voice, breaking its lines when asked."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("voice", voice.value)
    made.setWordWrap(wrap)
    return made


def under_each_other(*labels: QWidget) -> QVBoxLayout:
    """Labels that belong together, with nothing between them."""
    column = QVBoxLayout()
    column.setSpacing(0)
    for each in labels:
        column.addWidget(each)
    return column


class ElidedLabel(QLabel):
    """One line that is shortened to the room it has, and tells the whole in its tool tip."""

    def __init__(self, text: str = "", voice: Voice = Voice.BODY, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._shorter: list[str] = []
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("voice", voice.value)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell_whole()

    def say(self, text: str, *, short: str, shortest: str = "") -> None:
        """Show another text, or where it does not fit a shorter wording of it."""
        self._shorter = [each for each in (short, shortest) if each]
        self.setText(text)

    def room_for_short(self) -> int:
        """The width in device-independent pixels at which the short wording is whole."""
        return self.fontMetrics().horizontalAdvance(next(iter(self._shorter), self.text()))

    def width_within(self, room: int) -> int:
        """The width of the longest wording that has room, or all the room where none has."""
        advance = self.fontMetrics().horizontalAdvance
        return next((advance(way) + 1 for way in (self.text(), *self._shorter) if advance(way) < room), room)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the tool tip only while the text is cut."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        option = QStyleOption()
        option.initFrom(self)
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
            self.style().drawItemText(
                painter,
                self.contentsRect(),
                int(self.alignment()),
                self.palette(),
                self.isEnabled(),
                self.fitting(),
                self.foregroundRole(),
            )

    def fitting(self) -> str:
        """What is drawn: the longest wording that fits, cut where none does."""
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        ways = [self.text(), *self._shorter]
        whole = next((way for way in ways if metrics.horizontalAdvance(way) <= room), ways[-1])
        return metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)

    def _tell_whole(self) -> None:
        self.setToolTip(self.text() if self.fitting() != self.text() else "")
