"""The page Leaders: the table, and over it the page of the person who was opened."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rosterdesk.domain.changes import ChangeSet, Table
from rosterdesk.words import changes as change_words
from rosterdesk.words import leaders as words
from rosterdesk.words import names
from rosterdesk.words import window as window_words
from ui.actions import Command
from ui.leaders.adding import Adding
from ui.leaders.columns import columns, filters
from ui.leaders.commands import LeaderCommands
from ui.leaders.content import LeaderLine, leader_lines
from ui.leaders.leaving import Leaving
from ui.leaders.person import Person
from ui.leaders.subject import Subject
from ui.look import Icon, Space
from ui.menus import LEADER_MENU
from ui.pages import Frame, Page
from ui.parts.buttons import ButtonKind, button
from ui.parts.empty import EmptyState
from ui.parts.text import Voice, label
from ui.tables.bar import TableBar
from ui.tables.menu import offer_menu
from ui.tables.view import Table as TableView

TABLE = "leaders"


class LeadersPage(Page):
    """The table of leaders; `open_leader(id, part)` shows a person, at a part of the page."""

    command = Command.LEADERS
    concerns = frozenset(Table) - {Table.VERSIONS}
    weekly = False

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        desk = frame.desk
        self.subject = Subject(desk)
        self.table: TableView[LeaderLine] = TableView(words.table(), columns(), key=lambda line: line.id)
        self.table.arrange(desk.tables.get(TABLE, ""))
        self.bar = TableBar(self.table, find=words.find(), filters=filters(desk.programme))
        self.none_found = label(words.none_found(), Voice.MUTED, wrap=True)
        self.adding = frame.side.hold(Adding(desk))
        self.leaving = frame.side.hold(Leaving(self.subject))
        self.add = button(words.add_leader(), Icon.PERSON_ADD)
        self._stack = QStackedWidget()
        self._make()
        self._bind()
        self._listen()

    def refresh(self, changes: ChangeSet | None) -> None:
        """Show the table, and the person if one is open."""
        programme = self.frame.desk.programme
        if self.subject.id and self.subject.leader is None:
            self.close_leader()
        if changes is None or changes.tables & {Table.LEADERS, Table.QUALIFICATIONS}:
            self.bar.offer(filters(programme))
        lines = leader_lines(programme, dict(names.display_names(programme)), self.frame.desk.clock())
        self.table.show_rows(lines)
        if self.subject.id:
            self.person.refresh()
            self.leaving.refresh()
        elif self._stack.currentWidget() is not self.person:
            self._stack.setCurrentWidget(self._list if programme.leaders else self._empty)

    def open_leader(self, leader: str, part: str = "") -> None:
        """Show the page of a person, at a part of it if one is named."""
        if leader in self.frame.desk.programme.leaders:
            self.frame.side.close_panel(self.leaving)
            self.table.select(leader)
            self.person.open(leader, part)
            self._stack.setCurrentWidget(self.person)
            self.frame.actions.refresh()

    def show_found(self, text: str) -> None:
        """Show the table with only those who are found by the text."""
        self.close_leader()
        self.bar.search.setText(text)
        self.table.step(0)

    def close_leader(self) -> None:
        """Go back to the table, where the person is in hand."""
        self.person.settle()
        self.frame.side.close_panel(self.leaving)
        self.subject.id = ""
        self._stack.setCurrentWidget(self._list if self.frame.desk.programme.leaders else self._empty)
        self.table.setFocus()
        self.frame.actions.refresh()

    def take_focus(self) -> None:
        """To the parts of whoever is open, else to the table, or to what fills it."""
        if self.subject.id:
            self.person.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            wanted = self.table if self.frame.desk.programme.leaders else self._first
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """The page goes out of sight, its panels with it."""
        super().leave()
        for panel in (self.adding, self.leaving):
            self.frame.side.close_panel(panel)

    def _make(self) -> None:
        self.person = Person(self.subject, self.frame.actions)
        self._list = self._listed()
        self._empty = self._emptied()
        for each in (self._list, self._empty, self.person):
            self._stack.addWidget(each)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._stack)

    def _listed(self) -> QWidget:
        whole = QWidget()
        head = QHBoxLayout()
        head.addWidget(label(words.table(), Voice.TITLE), 1)
        head.addWidget(self.add)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        rows.setSpacing(Space.M)
        rows.addLayout(head)
        rows.addWidget(self.bar)
        rows.addWidget(self.none_found)
        rows.addWidget(self.table, 1)
        return whole

    def _emptied(self) -> EmptyState:
        self._first = first = button(words.add_leader(), Icon.PERSON_ADD, kind=ButtonKind.PRIMARY)
        first.clicked.connect(self.frame.actions[Command.LEADER_ADD].trigger)
        return EmptyState(
            Icon.LEADERS, title=words.empty_title(), sentence=words.empty_sentence(), buttons=(first,)
        )

    def _bind(self) -> None:
        actions = self.frame.actions
        actions.bind(Command.LEADER_ADD, self._add, home=self)
        for command, run in {
            Command.LEADER_BACK: self.close_leader,
            Command.LEADER_EARLIER: lambda: self._step(-1),
            Command.LEADER_LATER: lambda: self._step(1),
        }.items():
            actions.bind(command, run, when=lambda: bool(self.subject.id), home=self.person)
        actions.bind(Command.LEADER_LEAVES, self._leaves, when=lambda: bool(self._in_hand), home=self)
        LeaderCommands(self.frame, self.table, lambda: self._row)
        offer_menu(
            self.table,
            actions,
            LEADER_MENU,
            show=self._open,
            when=lambda: self._row is not None,
            called=partial(window_words.command, Command.LEADER_PAGE.value),
        )

    @property
    def _row(self) -> str | None:
        """The leader in hand in the table, while it is in sight."""
        return self.table.key if self.in_front and not self.subject.id else None

    @property
    def _in_hand(self) -> str | None:
        """Whose page is open, else who is in hand in the table."""
        return self.subject.id or self._row

    def _listen(self) -> None:
        self.add.clicked.connect(self.frame.actions[Command.LEADER_ADD].trigger)
        self.table.opened.connect(self._open)
        self.table.arranged.connect(self._remember)
        self.table.sifted.connect(self._tell_found)
        self.person.left.connect(self.close_leader)
        self.adding.added.connect(self._on_added)
        self.adding.closed.connect(lambda: self._close(self.adding))
        self.leaving.closed.connect(lambda: self._close(self.leaving))
        self.leaving.done.connect(self._on_left)
        self._tell_found()

    def _tell_found(self) -> None:
        found = self.table.rows.rowCount() or not self.table.rows.total
        self.none_found.setVisible(not found)
        self.table.setVisible(bool(found))

    def _open(self) -> None:
        if self.table.key is not None:
            self.open_leader(self.table.key)
            self.take_focus()

    def _step(self, rows: int) -> None:
        held = self.person.settle()
        self.table.step(rows)
        if self.table.key is not None:
            self.open_leader(self.table.key)
        if held is not None and held.isVisible():
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        elif held is not None:
            self.take_focus()

    def _remember(self) -> None:
        self.frame.desk.tables[TABLE] = self.table.arrangement

    def _add(self) -> None:
        """Have a new leader named, from wherever that was asked for."""
        self.frame.actions[Command.LEADERS].trigger()
        self.adding.begin()
        self.frame.side.open(self.adding)

    def _on_added(self, leader: str) -> None:
        self.frame.side.close_panel(self.adding)
        self.bar.search.clear()
        self.open_leader(leader, "profile")
        self.take_focus()

    def _leaves(self) -> None:
        """Ask about somebody who leaves on their page, where it can be seen who it is."""
        if self._row is not None:
            self.open_leader(self._row)
        leader = self.subject.leader
        if leader is not None:
            self.person.settle()
            self.leaving.ask(leader)
            self.frame.side.open(self.leaving)

    def _on_left(self) -> None:
        self._close(self.leaving)
        label, undo = self.frame.desk.document.undo_label, self.frame.actions[Command.UNDO]
        if label is not None:
            self.frame.notices.say(change_words.sentence(self.frame.desk.programme, label), undo)

    def _close(self, panel: Adding | Leaving) -> None:
        self.frame.side.close_panel(panel)
        self.take_focus()
