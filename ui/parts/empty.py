"""What a page shows while it has nothing to show: why, and what to do next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.look import Icon, Space, Tone, colour, paint_icon
from ui.parts.text import Voice, label

PICTURE = 48
WIDEST = 480


class EmptyState(QWidget):
    """An icon, a title, a sentence and buttons in the middle of the room they have."""

    def __init__(
        self,
        sign: Icon,
        *,
        title: str,
        sentence: str,
        buttons: Sequence[QAbstractButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        rows = QVBoxLayout(self)
        rows.setSpacing(Space.S)
        rows.addStretch(1)
        rows.addWidget(_Picture(sign), 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addSpacing(Space.S)
        for words in (label(title, Voice.TITLE, wrap=True), label(sentence, Voice.MUTED, wrap=True)):
            rows.addLayout(_centred(words))
        rows.addSpacing(Space.M)
        rows.addLayout(_line(buttons))
        rows.addStretch(2)


class _Picture(QLabel):
    """A large icon that keeps step with light and dark."""

    def __init__(self, sign: Icon) -> None:
        super().__init__()
        self._sign = sign
        self.setFixedSize(PICTURE, PICTURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon afresh."""
        with QPainter(self) as painter:
            paint_icon(painter, self.rect(), self._sign, colour(Tone.BOUNDARY))


def _centred(words: QLabel) -> QHBoxLayout:
    """A line of text in the middle, no wider than is good to read."""
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    words.setMaximumWidth(WIDEST)
    line = QHBoxLayout()
    line.addStretch(1)
    line.addWidget(words, WIDEST)
    line.addStretch(1)
    return line


def _line(buttons: Sequence[QAbstractButton]) -> QHBoxLayout:
    """Buttons side by side in the middle."""
    line = QHBoxLayout()
    line.setSpacing(Space.S)
    line.addStretch(1)
    for each in buttons:
        line.addWidget(each)
    line.addStretch(1)
    return line
