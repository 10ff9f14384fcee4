"""Buttons of the look: the next sensible step, the others, the quiet ones, and those that are an icon."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QToolButton

from ui.look import Icon, Space, Tone, colour, icon
from ui.look.tokens import FOCUS_WIDTH, ICON_SMALL, RADIUS
from ui.parts.paint import box


class ButtonKind(Enum):
    """How much a button asks for attention; at most one is primary on a screen."""

    PRIMARY = "primary"
    NORMAL = "normal"
    QUIET = "quiet"


_INK = {
    ButtonKind.PRIMARY: Tone.ON_ACCENT,
    ButtonKind.NORMAL: Tone.TEXT,
    ButtonKind.QUIET: Tone.ACCENT,
}


def by_enter(event: QKeyEvent) -> bool:
    """Whether a key is Enter without others, which presses what has the keyboard as Space does."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """A push button with words and, if wanted, an icon before them; Enter presses it as Space does."""

    def __init__(self, text: str, sign: Icon | None = None, *, kind: ButtonKind = ButtonKind.NORMAL) -> None:
        super().__init__(text)
        self.setAutoDefault(True)  # Qt's name for: Enter presses it
        self.setIconSize(QSize(ICON_SMALL + Space.XS, ICON_SMALL))  # the room on its right keeps words away
        self.dress(sign, kind=kind)

    def dress(self, sign: Icon | None = None, *, kind: ButtonKind = ButtonKind.NORMAL) -> None:
        """Take a kind and an icon, also after having been shown."""
        self._kind = kind
        self.setProperty("kind", kind.value)
        self.setIcon(QIcon() if sign is None else icon(sign, _INK[kind]))
        self.style().unpolish(self)
        self.style().polish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Add a second ring where the first would be lost beside the accent."""
        super().paintEvent(event)
        if self._kind is ButtonKind.PRIMARY and self.hasFocus():
            inner = QRectF(self.rect()).adjusted(FOCUS_WIDTH, FOCUS_WIDTH, -FOCUS_WIDTH, -FOCUS_WIDTH)
            with QPainter(self) as painter:
                box(painter, inner, fill=None, line=colour(Tone.ON_ACCENT), radius=RADIUS - FOCUS_WIDTH)


def button(text: str, sign: Icon | None = None, *, kind: ButtonKind = ButtonKind.NORMAL) -> Button:
    """A push button with words and, if wanted, an icon before them."""
    return Button(text, sign, kind=kind)


class Tool(QToolButton):
    """A tool button that Enter presses as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as a click."""
        if by_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


def icon_button(sign: Icon, name: str, *, tip: str = "", size: int = ICON_SMALL) -> Tool:
    """A button that is only an icon; screen readers say `name`, which is also the tip if none is given."""
    made = Tool()
    made.setIcon(icon(sign, Tone.MUTED, checked_tone=Tone.ACCENT))
    made.setIconSize(QSize(size, size))
    made.setAccessibleName(name)
    made.setToolTip(tip or name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
