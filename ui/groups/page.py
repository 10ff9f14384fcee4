"""The page Groups: all groups at the left, the one in hand at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from rosterdesk.domain.changes import ChangeSet, Table
from rosterdesk.domain.edits import groups, valid
from rosterdesk.domain.sessions import Session
from rosterdesk.words import groups as words
from rosterdesk.words import window as window_words
from ui.actions import Command
from ui.forms.texts import TextField
from ui.groups.detail import GroupDetail
from ui.groups.lines import GroupLine, GroupLines, columns
from ui.groups.next_sessions import next_sessions
from ui.look import Icon, Space
from ui.menus import GROUP_MENU
from ui.pages import Frame, Page
from ui.parts.buttons import ButtonKind, button
from ui.parts.empty import EmptyState
from ui.tables.bar import TableBar
from ui.tables.menu import offer_menu
from ui.tables.view import Table as TableView
from ui.views import Pick

TABLE = "groups"
LEFT_WIDTH, LEFT_SHARE = 400, 0.36


class GroupsPage(Page):
    """Groups, their meetings, teams and next sessions."""

    command = Command.GROUPS
    concerns = frozenset(Table) - {Table.PAIRS}
    weekly = False

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._lines = GroupLines(frame.desk)
        self.table: TableView[GroupLine] = TableView(
            words.text("table"), columns(self._lines), key=lambda line: line.group.id
        )
        self.bar = TableBar(self.table, find=words.text("find"))
        self.new = TextField(
            words.text("new"), read=self._read_new, shown=str, value="", hint=words.text("new")
        )
        self.add_button = button(words.text("add"), Icon.PLUS)
        self.detail = GroupDetail(frame)
        self.right = QStackedWidget()
        self._moved = self._settling = False
        self._nothing = EmptyState(
            Icon.GROUPS, title=words.text("none_title"), sentence=words.text("none_sentence")
        )
        self.first = button(window_words.command(Command.GROUP_ADD), Icon.PLUS, kind=ButtonKind.PRIMARY)
        self._empty = EmptyState(
            Icon.GROUPS,
            title=words.text("empty_title"),
            sentence=words.text("empty_sentence"),
            buttons=(self.first,),
        )
        self._listen()
        self._lay_out()

    def refresh(self, changes: ChangeSet | None) -> None:
        """Show the groups as they stand; the one in hand stays in hand."""
        found = self._lines.lines()
        before, self._settling = self.table.key, True
        self.table.show_rows(found)
        if self.table.key is None and found:
            self.table.select(before)
            if self.table.key is None:
                self.table.step(0)
        self._settling = False
        self._show_detail()

    def show_group(self, group: str) -> None:
        """Take a group in hand."""
        self.bar.search.clear()
        self.table.select(group)
        self._show_detail()

    def take_focus(self) -> None:
        """To the groups, or where the first one is named."""
        wanted = self.table if self.frame.desk.programme.groups else self.new
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row(self) -> None:
        """Another group is in hand; while the table is filled, it is shown once at the end."""
        if not self._settling:
            self._show_detail()

    def _show_detail(self) -> None:
        group = self.frame.desk.programme.groups.get(self.table.key or "")
        if group is not None:
            self.detail.show_group(group)
            self.right.setCurrentWidget(self.detail)
        else:
            self.right.setCurrentWidget(self._nothing if self.frame.desk.programme.groups else self._empty)

    def _read_new(self, typed: str) -> str:
        others = groups.other_names(self.frame.desk.programme, None)
        return valid.name(typed, others) if typed.strip() else ""

    def _begin(self) -> None:
        """Have a new group named, from wherever that was asked for."""
        self.frame.actions[Command.GROUPS].trigger()
        self.new.setFocus()

    def _add(self) -> None:
        if not self.new.trouble.text and self.new.line.text().strip():
            self._made(self.new.value, like=False)

    def _copy(self) -> None:
        group = self.frame.desk.programme.groups.get(self.table.key or "")
        if group is not None:
            taken = groups.other_names(self.frame.desk.programme, None)
            self._made(words.copy_name(group.name, taken), like=True)

    def _made(self, name: str, *, like: bool) -> None:
        """Add a group, take it in hand, and lead to what it needs next."""
        programme = self.frame.desk.programme
        model = programme.groups.get(self.table.key or "") if like else None
        key = groups.new_id(programme, name)
        if self.frame.desk.attempt(lambda now: groups.add(now, name, like=model)) is None:
            return
        self.new.show_value("")
        self.new.drop_draft()
        self.show_group(key)
        self.frame.notices.say(words.added(name), self.frame.actions[Command.UNDO])
        if like:
            self.detail.tabs.setCurrentIndex(2)
            self.detail.about.name.line.setFocus()
            self.detail.about.name.line.selectAll()
        else:
            self.detail.tabs.setCurrentIndex(0)
            self.detail.meetings.edit(None)

    def _remove(self) -> None:
        group = self.frame.desk.programme.groups.get(self.table.key or "")
        if group and self.frame.desk.attempt(lambda programme: groups.remove(programme, group.id)):
            self.frame.notices.say(words.removed(group.name), self.frame.actions[Command.UNDO])
            self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room between the table and the group, as long as nobody has chosen otherwise."""
        super().resizeEvent(event)
        if not self._moved:
            left = min(LEFT_WIDTH, round(self.width() * LEFT_SHARE))
            self.splitter.setSizes([left, self.width() - left])

    def _on_moved(self) -> None:
        self._moved = True

    def _keep_arrangement(self) -> None:
        self.frame.desk.tables[TABLE] = self.table.arrangement

    def _bind(self) -> None:
        actions, bind = self.frame.actions, self.frame.actions.bind
        bind(Command.GROUP_ADD, self._begin, home=self)
        bind(Command.GROUP_COPY, self._copy, when=self._held, home=self)
        bind(Command.GROUP_REMOVE, self._remove, when=self._held, home=self)
        bind(Command.SESSION_EXTRA, self._extra, when=self._held, home=self.table)
        bind(Command.ON_BOARD, self._show_on_board, when=lambda: self._next is not None, home=self.table)
        offer_menu(
            self.table,
            actions,
            GROUP_MENU,
            show=self._go_to_details,
            when=self._held,
            called=lambda: words.text("go_to"),
        )

    def _held(self) -> bool:
        return self.in_front and self.table.key is not None

    @property
    def _next(self) -> Session | None:
        """The next session of the group in hand."""
        desk = self.frame.desk
        group = desk.programme.groups.get(self.table.key or "")
        if group is None or not self.in_front:
            return None
        return next(iter(next_sessions(desk.programme, group, desk.today)), None)

    def _show_on_board(self) -> None:
        session, desk = self._next, self.frame.desk
        if session is not None:
            desk.show(session.date)
            self.frame.actions[Command.ROSTER].trigger()
            desk.select(Pick(session.id))

    def _go_to_details(self) -> None:
        self.detail.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def _extra(self) -> None:
        """Ask for one more session of the group in hand, where its next ones are seen."""
        self.detail.tabs.setCurrentIndex(0)
        self.detail.sessions.edit(None)

    def _listen(self) -> None:
        self._bind()
        self.table.arrange(self.frame.desk.tables.get(TABLE, ""))
        self.table.arranged.connect(self._keep_arrangement)
        self.table.moved.connect(self._on_row)
        self.table.opened.connect(self._go_to_details)
        self.new.accepted.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.first.clicked.connect(self.frame.actions[Command.GROUP_ADD].trigger)

    def _lay_out(self) -> None:
        for page in (self._nothing, self._empty, self.detail):
            self.right.addWidget(page)
        self.new.show_caption(False)
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(Space.L, Space.M, Space.M, Space.M)
        rows.setSpacing(Space.S)
        rows.addWidget(self.bar)
        rows.addWidget(self.table, 1)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(self.new, 1)
        line.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(line)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(self._on_moved)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)
        self.setFocusProxy(self.table)
