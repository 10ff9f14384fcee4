"""The line in which one types to find something on the board."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rosterdesk.words import board as words
from rosterdesk.words import tables as table_words
from rosterdesk.words import window as window_words
from ui.desk import Desk
from ui.look import Icon, Space
from ui.parts.buttons import icon_button
from ui.parts.search import SearchField
from ui.parts.text import Voice, label
from ui.roster.board import Board
from ui.roster.finding import found
from ui.views import Pick

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QWidget):
    """Selects what holds the letters, one after another; Enter goes on, Escape goes back to the board."""

    closed = Signal()

    def __init__(self, desk: Desk, board: Board) -> None:
        super().__init__()
        self._desk, self._board = desk, board
        self.field = SearchField(name=words.find_name(), hint=words.find_hint(), clear=table_words.clear())
        self.said = label("", Voice.SMALL)
        self._close = icon_button(Icon.CLOSE, window_words.dismiss())
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.L, 0, Space.L, Space.S)
        line.setSpacing(Space.S)
        line.addWidget(self.field, 1)
        line.addWidget(self.said)
        line.addWidget(self._close)
        self.field.textChanged.connect(self._on_typed)
        self.field.stepped.connect(self.step)
        self.field.installEventFilter(self)
        self._close.clicked.connect(self.close_bar)
        self.hide()

    def open(self) -> None:
        """Show the line, its letters selected to be typed over."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Put the line away."""
        self.hide()
        self.closed.emit()

    def step(self, by: int) -> None:
        """Select the next one, or the one before, going round."""
        picks = self._picks()
        if picks:
            here = self._desk.pick
            at = picks.index(here) + by if here in picks else 0
            self._select(picks, at % len(picks))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter as going on (back with Shift) and Escape as closing."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in ENTER:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            return False
        return True

    def _on_typed(self) -> None:
        picks = self._picks()
        if not picks:
            self.said.setText(words.find_nothing() if self.field.text().strip() else "")
            return
        self._select(picks, picks.index(self._desk.pick) if self._desk.pick in picks else 0)

    def _select(self, picks: list[Pick], at: int) -> None:
        self._desk.select(picks[at])
        self.said.setText(words.find_place(at + 1, len(picks)))

    def _picks(self) -> list[Pick]:
        return found(self._board.layout_, self._desk.programme, self.field.text())
