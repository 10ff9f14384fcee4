"""The panel that lists with whom a leader could exchange a seat, best first."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rosterdesk.cases import trading
from rosterdesk.cases.seating import Intent, Verdict
from rosterdesk.cases.trading import Exchange
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.words import board as board_words
from rosterdesk.words import inspector as inspector_words
from rosterdesk.words import names, terms
from rosterdesk.words import trading as words
from rosterdesk.words import window as window_words
from solver.judge import Judge
from ui.desk import Desk
from ui.inspector.choices import Choice
from ui.inspector.listing import ChoiceList
from ui.look import Icon, Space
from ui.newest import Newest
from ui.parts.buttons import ButtonKind, button
from ui.parts.panel import SidePanel
from ui.parts.text import Voice, label

LEAST_WIDTH = 300
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class SwapPanel(SidePanel):
    """`chosen` brings the Intent that was taken; Escape leaves all as it was."""

    topic = "swap"

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__("", close=window_words.dismiss())
        self._desk = desk
        self.row: Row | None = None
        self._intents: dict[Choice, Intent] = {}
        self._seat = label("", Voice.MUTED, wrap=True)
        self._hint = label(words.hint(), Voice.SMALL, wrap=True)
        self.field = QLineEdit()
        self.field.setAccessibleName(words.field())
        self.field.setPlaceholderText(board_words.editor_hint())
        self.field.textEdited.connect(self._on_typed)
        self.field.installEventFilter(self)
        self._looking = label("", Voice.MUTED, wrap=True)
        self.list = ChoiceList(words.listed())
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.doubleClicked.connect(lambda _: self._take())
        self.button = button(words.swap_button(), Icon.SWAP, kind=ButtonKind.PRIMARY)
        self.button.clicked.connect(self._take)
        self._working = Newest(self)
        self._working.finished.connect(self._on_found)
        self._working.failed.connect(desk.tell)
        self.set_body(self._body_of())
        self.setMinimumWidth(LEAST_WIDTH)
        self.setFocusProxy(self.field)
        desk.document.changed.connect(self._again)

    def ask(self, row: Row) -> None:
        """List with whom the leader of the row could exchange it."""
        programme = self._desk.programme
        self.row = row
        self.set_title(words.title(names.display_name(programme, row.leader)))
        self._seat.setText(board_words.seat_of(programme, row.session, row.role))
        self.field.clear()
        self.list.choices.type_text("")
        self._show(())
        self._say(words.looking())
        self._look()

    def forget(self) -> None:
        """Nobody waits any more."""
        self.row = None
        self._working.drop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk through the list and Enter take, while the field has the keyboard."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in STEPS:
            self.list.step(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            return False
        return True

    def _again(self) -> None:
        """Look anew after a change, or leave where the seat is theirs no more."""
        if self.row is not None and self.row.id not in self._desk.programme.roster:
            self.closed.emit()
        elif self.row is not None:
            self._look()

    def _look(self) -> None:
        row, programme, now = self.row, self._desk.programme, self._desk.clock()
        if row is not None:
            self._working.ask(lambda _tell, stop: (programme, _found(programme, row, now, stop.is_set)))

    def _on_found(self, answer: object) -> None:
        assert isinstance(answer, tuple)
        programme, found = answer
        if programme is self._desk.programme:
            self._show(found)

    def _show(self, found: tuple[Exchange, ...]) -> None:
        programme = self._desk.programme
        self._intents = {_choice(programme, each): each.intent for each in found}
        self.list.choices.show_choices(tuple(self._intents))
        self.list.choose_first()
        self.button.setEnabled(bool(found))
        self._say("" if found else words.nobody())

    def _say(self, text: str) -> None:
        """Say why the list is empty."""
        self._looking.setText(text)
        self._looking.setVisible(bool(text))

    def _on_typed(self, text: str) -> None:
        self.list.choices.type_text(text)
        self.list.choose_first()

    def _take(self) -> None:
        choice = self.list.chosen
        if choice is not None:
            self.chosen.emit(self._intents[choice])

    def _body_of(self) -> QWidget:
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, Space.M)
        rows.setSpacing(Space.S)
        top = QVBoxLayout()
        top.setContentsMargins(Space.L, 0, Space.L, 0)
        for each in (self._seat, self._hint, self.field, self._looking):
            top.addWidget(each)
        rows.addLayout(top)
        rows.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.L, 0, Space.L, 0)
        foot.addWidget(self.button)
        foot.addStretch(1)
        rows.addLayout(foot)
        return body


def _found(
    programme: Programme, row: Row, now: datetime, stopped: Callable[[], bool]
) -> tuple[Exchange, ...]:
    judge = Judge(programme, tuple(programme.roster.values()))
    return trading.exchanges(judge, row, now=now, stopped=stopped)


def _choice(programme: Programme, exchange: Exchange) -> Choice:
    """An exchange as a line: who, and below it which seat, then why not."""
    other, intent = exchange.other, exchange.intent
    session = programme.session(other.session)
    seat = words.seat(terms.role(other.role), names.session_label(session))
    if exchange.declined:
        seat = f"{seat}; {words.declined()}"
    return Choice(
        leader=other.leader,
        name=names.full_name(programme, other.leader),
        verdict=intent.verdict,
        grade=None,
        say_load=lambda: seat,
        say_note=partial(_against, programme, intent, seat),
    )


def _against(programme: Programme, intent: Intent, seat: str) -> str:
    """Why not; those who may never change places have no other line, so theirs begins with the seat."""
    if intent.verdict is Verdict.MAY:
        return ""
    told = [
        words.against(names.display_name(programme, leader), inspector_words.sentence(reasons, programme))
        for leader, reasons in ((intent.leader, intent.reasons), (intent.other or "", intent.return_reasons))
        if reasons
    ]
    return " ".join([seat + ".", *told] if intent.verdict is Verdict.MAY_NOT else told)
