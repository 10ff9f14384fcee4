"""The commands of the board, bound to the selection."""

from functools import partial

from PySide6.QtWidgets import QMenu

from rosterdesk.cases import afterwards
from rosterdesk.cases.seating import Intent
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.words import board as words
from rosterdesk.words import window as window_words
from ui.actions import Command
from ui.menus import AFTER_MENU, BOARD_MENU
from ui.pages import Frame, Page
from ui.roster.board import Board
from ui.roster.doing import Doer
from ui.roster.editor import SeatEditor
from ui.trading.swaps import SwapPanel
from ui.views import ZOOMS, Pick, Rows

ROW_COMMANDS = {Rows.GROUP: Command.BY_GROUP, Rows.LEADER: Command.BY_LEADER, Rows.VENUE: Command.BY_VENUE}


class Commands:
    """Carries out what keys, buttons and menus ask of the selected seat."""

    def __init__(self, home: Page, frame: Frame, board: Board, editor: SeatEditor, doer: Doer) -> None:
        self._home, self._frame, self._board = home, frame, board
        self._editor, self._doer = editor, doer
        self._swapping: Row | None = None
        self._bind_views()
        self._bind_seats()
        self.swaps = frame.side.hold(SwapPanel(frame.desk))
        self.swaps.chosen.connect(self._on_swap)
        self.swaps.closed.connect(self._stop_swap)
        board.escaped.connect(self._stop_swap)

    def fill(self, pick: Pick | None) -> None:
        """Type a name into a seat."""
        if pick is None or pick.role is None or self._frame.desk.proposal:
            return
        self._board.reveal(pick)
        place = self._board.place_of(pick)
        if place is not None:
            self._editor.open(pick, place)

    def menu(self, pick: Pick) -> QMenu:
        """The context menu of a seat or card."""
        actions, desk = self._frame.actions, self._frame.desk
        actions.refresh()
        session = desk.programme.calendar.find(pick.session)
        over = session is not None and afterwards.begun(session, desk.clock())
        return actions.menu((*AFTER_MENU, None, *BOARD_MENU) if over else BOARD_MENU, self._board)

    def _bind_views(self) -> None:
        desk, actions = self._frame.desk, self._frame.actions
        for rows, command in ROW_COMMANDS.items():
            show, shows = partial(desk.show_rows, rows), partial(desk.shows_rows, rows)
            actions.bind(command, show, checked=shows, when=self._in_front, home=self._home)
        actions.bind(Command.ROWS, self._next_rows, when=self._in_front, home=self._home)
        actions.bind(Command.ZOOM, self._next_zoom, when=self._in_front, home=self._home)
        actions.bind(Command.NEXT_OPEN, self._next_open, when=self._in_front, home=self._home)
        for command in (Command.EARLIER, Command.LATER, Command.TODAY):
            self._home.addAction(actions[command])

    def _bind_seats(self) -> None:
        bind, home = self._frame.actions.bind, self._board
        bind(Command.SEAT, self._fill, when=self._seat, text=self._fill_text, home=home)
        bind(Command.SWAP, self._swap, when=self._held, home=home)
        bind(Command.LOCK, self._lock, when=self._held, text=self._lock_text, home=home)
        bind(Command.WHY, self._why, when=self._seat, home=home)
        bind(Command.CLEAR, self._clear, when=self._held, home=home)

    def _in_front(self) -> bool:
        return self._home.in_front

    @property
    def _pick(self) -> Pick | None:
        desk = self._frame.desk
        return desk.pick if desk.proposal is None and self._home.in_front else None

    @property
    def row(self) -> Row | None:
        """The row of the selected seat, where somebody holds it and nothing is proposed."""
        return self._assignment.row if self._assignment else None

    def rows(self) -> tuple[Row, ...]:
        """That row as the one thing in hand; nothing where there is none."""
        return (self.row,) if self.row else ()

    @property
    def _assignment(self) -> Assignment | None:
        row = self._pick.row if self._pick else None
        return self._frame.desk.programme.roster.get(row.id) if row else None

    def _seat(self) -> bool:
        return self._pick is not None and self._pick.role is not None

    def _held(self) -> bool:
        return self._assignment is not None

    def _fill(self) -> None:
        self.fill(self._pick)

    def _fill_text(self) -> str:
        return window_words.replace() if self._held() else window_words.command(Command.SEAT.value)

    def _clear(self) -> None:
        assignment = self._assignment
        if assignment:
            self._doer.clear(assignment.row)

    def _lock(self) -> None:
        assignment = self._assignment
        if assignment:
            self._doer.set_locked(assignment.row, locked=not assignment.locked)

    def _lock_text(self) -> str:
        assignment = self._assignment
        locked = assignment is not None and assignment.locked
        return window_words.unlock() if locked else window_words.command(Command.LOCK.value)

    def _swap(self) -> None:
        """The first time it lists with whom, the second time, on another seat, the two change places."""
        assignment = self._assignment
        if assignment is None:
            return
        first = self._swapping
        if first is None or first == assignment.row or first.id not in self._frame.desk.programme.roster:
            self._swapping = assignment.row
            self.swaps.ask(assignment.row)
            self._frame.side.open(self.swaps)
            return
        self._stop_swap()
        self._doer.swap(first, assignment.row)

    def _on_swap(self, intent: object) -> None:
        assert isinstance(intent, Intent)
        self._stop_swap()
        self._doer.carry_out(intent)

    def _stop_swap(self) -> None:
        if self._swapping is not None:
            self._swapping = None
            self.swaps.forget()
            self._frame.side.close_panel(self.swaps)
            self._board.setFocus()

    def _why(self) -> None:
        """Show what the rules say of everybody: the inspector does."""
        inspector = self._frame.actions[Command.INSPECTOR]
        if not inspector.isChecked():
            inspector.trigger()
        panel = self._frame.side.currentWidget()
        if panel is not None:
            panel.setFocus()

    def _next_open(self) -> None:
        if not self._board.go_to_next_open():
            self._frame.notices.say(words.nothing_open())

    def _next_rows(self) -> None:
        order, desk = list(Rows), self._frame.desk
        desk.show_rows(order[(order.index(desk.rows) + 1) % len(order)])

    def _next_zoom(self) -> None:
        desk = self._frame.desk
        weeks = ZOOMS[(ZOOMS.index(desk.period.weeks) + 1) % len(ZOOMS)]
        desk.zoom(weeks)
