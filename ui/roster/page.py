"""The page Roster: the board of the weeks shown, and what can be done on it."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from rosterdesk.cases.seating import Intent
from rosterdesk.domain.changes import ChangeSet, Table
from rosterdesk.domain.edits.rosters import rows_in
from rosterdesk.words import board as words
from rosterdesk.words import dates
from ui.actions import Command
from ui.look import Icon
from ui.pages import Frame, Page
from ui.parts.buttons import Button, ButtonKind, button
from ui.parts.empty import EmptyState
from ui.parts.panel import SidePanel
from ui.roster.board import Board
from ui.roster.commands import Commands
from ui.roster.doing import Doer
from ui.roster.drag import Drag
from ui.roster.editor import SeatEditor
from ui.roster.find_bar import FindBar
from ui.roster.publish import PublishPanel
from ui.roster.reason import ReasonPanel
from ui.roster.session_commands import SessionCommands
from ui.roster.toolbar import Toolbar
from ui.views import Pick


class RosterPage(Page):
    """The weeks shown as a board."""

    command = Command.ROSTER
    concerns = frozenset(Table) - {Table.PAIRS}
    inspected = True

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.board = Board(frame.desk)
        self.doer = Doer(frame.desk, frame.notices, self)
        self.drag = Drag(self.board, frame.desk, self.doer)
        self.editor = SeatEditor(self.board.viewport(), frame.desk, self.doer)
        self.reason = frame.side.hold(ReasonPanel(frame.desk, self.doer))
        self.publish = frame.side.hold(PublishPanel(frame.desk, frame.actions, frame.notices))
        self.commands = Commands(self, frame, self.board, self.editor, self.doer)
        self.sessions = SessionCommands(self, frame, self.board)
        self.find_bar = FindBar(frame.desk, self.board)
        self.toolbar = Toolbar(frame.desk, frame.actions)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._empty: EmptyState | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.toolbar)
        rows.addWidget(self.find_bar)
        rows.addWidget(self._stack, 1)
        self.setFocusProxy(self.board)
        self._listen()

    def refresh(self, changes: ChangeSet | None) -> None:
        """Show the programme as it stands."""
        self.toolbar.refresh()
        self.board.reload()
        self._show_board_or_why_not()

    def take_focus(self) -> None:
        """To the board, or to what brings the first sessions onto it."""
        step = self._empty.findChild(Button) if self._empty is not None else None
        (step or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _listen(self) -> None:
        desk = self.frame.desk
        for signal in (desk.rows_changed, desk.proposal_changed):
            signal.connect(self._draw_anew)
        self.board.activated.connect(self.commands.fill)
        self.board.menu_wanted.connect(self._show_menu)
        self.editor.closed.connect(self.board.setFocus)
        self.doer.reason_wanted.connect(self._ask_reason)
        self.find_bar.closed.connect(self.board.setFocus)
        for panel in (self.reason, self.publish, self.sessions.panel):
            panel.closed.connect(partial(self._close_panel, panel))
        bind = self.frame.actions.bind
        bind(Command.PUBLISH, self._ask_publish, when=self._publishable)
        bind(Command.FIND, self.find_bar.open, when=self._board_in_sight, home=self)
        bind(
            Command.COMPACT,
            lambda: desk.set_compact(not desk.compact),
            checked=lambda: desk.compact,
            when=lambda: self.in_front,
            home=self,
        )

    def _draw_anew(self) -> None:
        self.refresh(None)

    def _board_in_sight(self) -> bool:
        return self.in_front and self._stack.currentWidget() is self.board

    def _show_menu(self, pick: Pick, at: QPoint) -> None:
        self.commands.menu(pick).popup(at)

    def _ask_reason(self, intent: Intent) -> None:
        self.reason.ask(intent)
        self.frame.side.open(self.reason)

    def _publishable(self) -> bool:
        desk = self.frame.desk
        return desk.proposal is None and bool(rows_in(desk.programme, desk.period))

    def _ask_publish(self) -> None:
        self.publish.ask()
        self.frame.side.open(self.publish)

    def _close_panel(self, panel: SidePanel) -> None:
        self.frame.side.close_panel(panel)

    def _show_board_or_why_not(self) -> None:
        """An empty board says why it is empty and what to do next."""
        programme, period = self.frame.desk.programme, self.frame.desk.period
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if programme.calendar.between(period.first, period.last):
            self._stack.setCurrentWidget(self.board)
            return
        self._empty = self._why_not()
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _why_not(self) -> EmptyState:
        programme, period = self.frame.desk.programme, self.frame.desk.period
        if not programme.groups:
            return self._no_groups()
        closed = sorted(each.date for each in programme.closures.values() if each.date in period)
        sentence = words.empty_sentence([dates.day_month(day) for day in closed])
        return EmptyState(Icon.CALENDAR, title=words.empty_title(), sentence=sentence)

    def _no_groups(self) -> EmptyState:
        add = button(words.go_to_groups(), Icon.GROUPS, kind=ButtonKind.PRIMARY)
        add.clicked.connect(self.frame.actions[Command.GROUPS].trigger)
        return EmptyState(
            Icon.ROSTER,
            title=words.no_groups_title(),
            sentence=words.no_groups_sentence(),
            buttons=(add,),
        )
