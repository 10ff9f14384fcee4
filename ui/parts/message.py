"""A message that stands in the page, blocks nothing, and can be acted on or closed."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QLabel, QWidget
from shiboken6 import isValid

from ui.look import Icon, Space, colour, paint_icon
from ui.look.tokens import ICON_LARGE
from ui.parts.buttons import ButtonKind, button, icon_button
from ui.parts.mood import Mood
from ui.parts.paint import box
from ui.parts.spoken import announce
from ui.parts.text import Voice, label

LEAST_WORDS = 260  # points that a sentence has at least beside the buttons


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is said, in which mood, the words of its buttons if any, and for how long (0: until closed)."""

    text: str
    mood: Mood = Mood.NEUTRAL
    action: str = ""
    offer: str = ""
    seconds: float = 0.0


class MessageBar(QWidget):
    """Shows one message at a time; `acted` or `taken` at a button, `closed` when it goes away."""

    acted = Signal()  # the action
    taken = Signal()  # the offer, which stands before it
    closed = Signal()
    bereft = Signal()  # it had the keyboard, and where that came from is not there any more

    def __init__(self, *, close: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = Message(text="")
        self._came_from: QWidget | None = None
        self._words: QLabel = label("", Voice.BODY, wrap=True)
        self._action = button("", kind=ButtonKind.QUIET)
        self._action.setObjectName("action")
        self._action.clicked.connect(self._act)
        self._offer = button("", kind=ButtonKind.QUIET)
        self._offer.setObjectName("offer")
        self._offer.clicked.connect(self._take)
        self._close = icon_button(Icon.CLOSE, close)
        self._close.clicked.connect(self.dismiss)
        for each in (self._offer, self._action, self._close):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._time_is_up)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(Space.S)
        self._line.addWidget(self._words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        for each in (self._offer, self._action):
            buttons.addWidget(each)
        buttons.addStretch(1)
        self._line.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(Space.M + ICON_LARGE + Space.S, Space.XS, Space.XS, Space.XS)
        whole.setSpacing(Space.S)
        whole.addLayout(self._line, 1)
        whole.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def message(self) -> Message:
        """What was said last."""
        return self._message

    def tell(self, message: Message) -> None:
        """Show a message in place of the one before and have screen readers say it."""
        self._message = message
        self._words.setText(message.text)
        self.setAccessibleName(message.text)
        for each, words in ((self._offer, message.offer), (self._action, message.action)):
            each.setText(words)
            each.setVisible(bool(words))
        self._arrange()
        self._timer.stop()
        if message.seconds > 0:
            self._timer.start(round(message.seconds * 1000))
        self.show()
        self.update()
        announce(self, message.text)

    def reach(self) -> None:
        """Take the keyboard to the first button; it goes back to where it was when the bar goes away."""
        focus = QApplication.focusWidget()
        if not self._holds(focus):
            self._came_from = focus
        shown = (each for each in (self._offer, self._action, self._close) if each.isVisibleTo(self))
        next(shown).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        """Go away."""
        self._timer.stop()
        before, self._came_from = self._came_from, None
        held = self._holds(QApplication.focusWidget())
        self.hide()
        if held and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif held:
            self.bereft.emit()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape as the wish to close."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the buttons below the words where they would leave them too little room."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the icon of the mood."""
        face = self._message.mood.value
        with QPainter(self) as painter:
            box(painter, QRectF(self.rect()), fill=colour(face.ground), line=None)
            place = self.rect()
            place.setLeft(Space.M)
            place.setWidth(ICON_LARGE)
            paint_icon(painter, place, face.icon, colour(face.ink))

    def changeEvent(self, event: QEvent) -> None:
        """Repaint in the new table."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _arrange(self) -> None:
        shown = (each for each in (self._offer, self._action, self._close) if each.isVisibleTo(self))
        needed = sum(each.sizeHint().width() + Space.S for each in shown) + LEAST_WORDS
        beside = needed <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(direction)

    def _holds(self, focus: QWidget | None) -> bool:
        return focus is not None and self.isAncestorOf(focus)

    def _act(self) -> None:
        self.dismiss()
        self.acted.emit()

    def _take(self) -> None:
        self.dismiss()
        self.taken.emit()

    def _time_is_up(self) -> None:
        """Stay while the hand or the keyboard is here."""
        if self.underMouse() or self._holds(QApplication.focusWidget()):
            self._timer.start()
        else:
            self.dismiss()
