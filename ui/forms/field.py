"""What all fields have in common: a name above the control, and below it what is wrong, in words."""

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.look import Icon, Space, Tone, colour, paint_icon
from ui.look.tokens import ICON_SMALL
from ui.parts.text import Voice, label

Value = TypeVar("Value")
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TALLEST = 10_000


class Trouble(QWidget):
    """A line with a sign that says what is wrong; out of sight while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def text(self) -> str:
        """What is wrong, empty for nothing."""
        return self._text

    def say(self, text: str) -> None:
        """Say what is wrong; nothing takes the line away."""
        self._text = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in device-independent pixels at which every word is seen."""
        room = QRect(0, 0, max(1, width - ICON_SMALL - Space.XS), _TALLEST)
        return max(ICON_SMALL, self.fontMetrics().boundingRect(room, int(_WRAPPED), self._text).height())

    def sizeHint(self) -> QSize:
        """The height of one line, whatever the width."""
        return QSize(0, max(ICON_SMALL, self.fontMetrics().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign and the words."""
        ink = colour(Tone.BROKEN)
        with QPainter(self) as painter:
            line = max(ICON_SMALL, self.fontMetrics().height())
            paint_icon(painter, QRect(0, (line - ICON_SMALL) // 2, ICON_SMALL, ICON_SMALL), Icon.BROKEN, ink)
            painter.setPen(ink)
            words = self.rect().adjusted(ICON_SMALL + Space.XS, 0, 0, 0)
            painter.drawText(words, int(_WRAPPED), self._text)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint in the new table."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


class Field(QWidget, Generic[Value]):
    """A named control; `typed` when it holds something else, `accepted` when that is valid and confirmed."""

    typed = Signal()
    accepted = Signal()
    complained = Signal()  # something else is wrong with it than before, or nothing any more

    def __init__(self, name: str, value: Value, *, meaning: str = "") -> None:
        super().__init__()
        self.name, self._known, self._meaning = name, value, meaning
        self._control: QWidget | None = None
        self.caption: QLabel = label(name, Voice.SMALL)
        self.trouble = Trouble()
        self._told_here = True
        self._captioned = True
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.XS)
        self._rows.addWidget(self.caption)

    @property
    def value(self) -> Value:
        """What it holds; UserError where that is not valid."""
        return self._known

    @property
    def control(self) -> QWidget:
        """What takes the keyboard."""
        assert self._control is not None
        return self._control

    def show_value(self, value: Value) -> None:
        """Show a value of the programme; what is being typed stays."""
        self._known = value

    def drop_draft(self) -> None:
        """Forget what was typed and show the programme's value again."""
        self.show_value(self._known)
        self.complain("")

    def show_caption(self, shown: bool) -> None:
        """Whether the name stands above; its width stays, and screen readers say it either way."""
        self._captioned = shown
        self.caption.setVisible(shown)

    def minimumSizeHint(self) -> QSize:
        """Room for the name, whether it is shown or not."""
        least = super().minimumSizeHint()
        return least if self._captioned else least.expandedTo(QSize(self.caption.sizeHint().width(), 0))

    def tell_elsewhere(self) -> None:
        """Leave saying what is wrong to whoever holds this field."""
        self._told_here = False
        self.trouble.hide()

    def complain(self, text: str) -> None:
        """Say what is wrong with the value, nothing where all is well."""
        before = self.trouble.text
        self.trouble.say(text)
        if not self._told_here:
            self.trouble.hide()
        if text != before:
            self.complained.emit()
        self.control.setAccessibleDescription(" ".join(each for each in (text, self._meaning) if each))
        if bool(self.control.property("wrong")) is not bool(text):
            self.control.setProperty("wrong", bool(text))  # the look rings it
            self.control.style().polish(self.control)

    def settle(self, control: QWidget, *beside: QWidget) -> None:
        """Put the control below the name, with what belongs beside it."""
        self._control = control
        control.setAccessibleName(self.name)
        control.setAccessibleDescription(self._meaning)
        self.setFocusProxy(control)
        self.caption.setBuddy(control)
        line = QHBoxLayout()
        line.setSpacing(Space.XS)
        fixed = control.minimumWidth() == control.maximumWidth()
        line.addWidget(control, 0 if fixed else 1)
        for each in beside:
            line.addWidget(each)
        if fixed:
            line.addStretch(1)  # below the start of its name, however long that is
        self._rows.addLayout(line)
        if self._meaning:
            self._rows.addWidget(label(self._meaning, Voice.SMALL, wrap=True))
        self._rows.addWidget(self.trouble)
