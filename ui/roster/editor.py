"""Typing a name into a seat: a field over the chip, with everybody below it, best first."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from rosterdesk.words import board as words
from rosterdesk.words import inspector as inspector_words
from rosterdesk.words import names
from ui.desk import Desk
from ui.inspector.choices import Offered
from ui.inspector.listing import ChoiceList
from ui.inspector.offering import Offering
from ui.look import Space
from ui.parts.spoken import announce
from ui.roster.doing import Doer
from ui.views import Pick

WIDTH = 300
HEIGHT = 320
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class SeatEditor(QFrame):
    """Opens on a seat, closes when somebody is chosen, when Escape is pressed or when the keyboard leaves."""

    closed = Signal()

    def __init__(self, room: QWidget, desk: Desk, doer: Doer) -> None:
        super().__init__(room)
        self._desk, self._doer = desk, doer
        self._pick: Pick | None = None
        self._accepting = False
        self._offering = Offering(desk, self)
        self._offering.ready.connect(self._on_offered)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(words.editor_hint())
        self.list = ChoiceList(inspector_words.open_leaders())
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        rows.setSpacing(Space.XS)
        rows.addWidget(self.field)
        rows.addWidget(self.list, 1)
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._accept())
        self.hide()

    def open(self, pick: Pick, over: QRect) -> None:
        """Open on a seat that lies `over` there in the parent."""
        if pick.role is None:
            return
        self._pick = pick
        session = names.session_name(self._desk.programme, pick.session)
        self.field.setAccessibleName(words.editor_name(pick.role, session))
        self.field.clear()
        self.list.choices.type_text("")
        self.list.choices.show_choices(())
        self._accepting = False
        self.setGeometry(self._place(over))
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offering.ask(pick)

    def close_editor(self) -> None:
        """Close without choosing."""
        if self.isVisible():
            self.hide()
            self._pick = None
            self._offering.drop()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk through the list and Enter choose, while the field has the keyboard."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.close_editor()
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # while a name is typed, no key is a command of the board below
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in STEPS:
            self.list.step(STEPS[key])
            self._say_chosen()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab):
            self.close_editor()
        else:
            return False
        return True

    def _on_typed(self, text: str) -> None:
        self.list.choices.type_text(text)
        self.list.choose_first()
        self._say_chosen()

    def _on_offered(self, found: Offered) -> None:
        if found.pick != self._pick:
            return
        self.list.choices.show_choices(found.choices)
        self.list.choose_first()
        self._say_chosen()
        if self._accepting:
            self._accept()

    def _say_chosen(self) -> None:
        """Have screen readers say whom Enter would seat."""
        chosen = self.list.chosen
        said = chosen.spoken if chosen else words.nobody_found(self.field.text())
        self.field.setAccessibleDescription(said)
        announce(self.field, said)

    def _accept(self) -> None:
        """Seat whom the list offers first, or as soon as it offers anybody."""
        self._accepting = self._offering.busy
        pick, choice = self._pick, self.list.chosen
        if pick is None or choice is None:
            return
        self.close_editor()
        self._doer.seat(pick, choice.leader)

    def _place(self, over: QRect) -> QRect:
        """At the seat, moved as far as needed to lie within the parent."""
        parent = self.parentWidget()
        room = parent.rect() if parent else over
        size = QSize(min(WIDTH, room.width()), min(HEIGHT, room.height()))
        corner = QPoint(
            min(over.x(), room.width() - size.width()), min(over.y(), room.height() - size.height())
        )
        return QRect(QPoint(max(0, corner.x()), max(0, corner.y())), size)
