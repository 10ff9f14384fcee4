"""Every change of the journal, the newest first, found by words, and the way back to any of them."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.history import back_to
from rosterdesk.domain.roster import Version
from rosterdesk.words import history as words
from rosterdesk.words import tables as table_words
from ui.actions import Command
from ui.history.lines import ChangeLine, Found, find
from ui.look import Icon, Space
from ui.newest import Newest
from ui.pages import Frame
from ui.parts.buttons import button
from ui.parts.empty import EmptyState
from ui.parts.search import SearchField
from ui.parts.text import Voice, label
from ui.tables.columns import Column
from ui.tables.view import Table

TABLE = "history"


class ChangesTab(QWidget):
    """The journal as a table; it is read beside the window, some hundred entries at a time."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._found = Found((), None, frame.desk.programme)
        self._reading, self._stepping = Newest(self), Newest(self)
        self._reading.finished.connect(self._show)
        self._stepping.finished.connect(self._step)
        for work in (self._reading, self._stepping):
            work.failed.connect(frame.desk.tell)
        self.search = SearchField(
            name=words.text("find_change"), hint=words.text("find_change"), clear=table_words.clear()
        )
        self.count = label("", Voice.SMALL)
        self.table: Table[ChangeLine] = Table(
            words.text("change_table"), _columns(), key=lambda line: str(line.number)
        )
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.older = button(words.text("older"), Icon.HISTORY)
        self.back = button(words.text("step_back"), Icon.RESTORE)
        self.back.setToolTip(words.text("step_back_tip"))
        self.back.setAccessibleDescription(words.text("step_back_tip"))
        self._none = EmptyState(
            Icon.HISTORY, title=words.text("no_changes_title"), sentence=words.text("no_changes_sentence")
        )
        self._no_such = EmptyState(
            Icon.SEARCH, title=words.text("none_found_title"), sentence=words.text("none_found_sentence")
        )
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        """Read the newest entries again, as many as were in sight."""
        wanted = max(len(self._found.lines), 1)
        self._ask(before=None, wanted=wanted, kept=())

    def _ask(self, *, before: int | None, wanted: int, kept: tuple[ChangeLine, ...]) -> None:
        desk, sought = self._frame.desk, self.search.text()
        programme, store = self._found.known if kept else desk.programme, desk.document.store

        def work(_tell: object, _stop: object) -> Found:
            found = find(
                lambda below, most: store.heads(before=below, most=most),
                programme,
                sought,
                before=before,
                wanted=wanted,
            )
            return replace(found, lines=(*kept, *found.lines))

        self._reading.ask(work)

    def _show(self, found: object) -> None:
        assert isinstance(found, Found)
        self._found = found
        self.table.show_rows(found.lines)
        self.count.setText(words.listed(len(found.lines), more=found.older is not None))
        self.older.setVisible(found.older is not None)
        empty = self._no_such if self.search.text() else self._none
        self._stack.setCurrentWidget(self.table if found.lines else empty)
        self._on_moved()

    def _on_typed(self) -> None:
        self._ask(before=None, wanted=1, kept=())

    def _on_older(self) -> None:
        self._ask(before=self._found.older, wanted=1, kept=self._found.lines)

    def _on_moved(self) -> None:
        newest = self._found.lines[0].number if self._found.lines and not self.search.text() else None
        self.back.setEnabled(self.table.key is not None and self.table.key != str(newest))

    def _ask_step(self) -> None:
        line = next((each for each in self._found.lines if str(each.number) == self.table.key), None)
        if line is None:
            return
        programme, store = self._frame.desk.programme, self._frame.desk.document.store
        self._stepping.ask(lambda _tell, _stop: back_to(programme, store.journal(after=line.number), line.at))

    def _step(self, changes: object) -> None:
        assert isinstance(changes, ChangeSet)
        notices = self._frame.notices
        if not changes:
            notices.say(words.is_so_already())
        else:
            self._frame.desk.attempt_long(lambda _: changes, self._on_stepped_back)

    def _on_stepped_back(self, changes: ChangeSet) -> None:
        undo = self._frame.actions[Command.UNDO]
        pairs = ((each.before, each.after) for each in changes.changes)
        gone = sorted(old.number for old, new in pairs if isinstance(old, Version) and new is None)
        self._frame.notices.say(words.stepped_back(len(changes.changes), gone), undo)

    def _listen(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        self.search.stepped.connect(self._on_stepped)
        self.older.clicked.connect(self._on_older)
        self.back.clicked.connect(self._ask_step)
        self.table.moved.connect(self._on_moved)
        self.table.opened.connect(self.back.setFocus)

    def _on_stepped(self, rows: int) -> None:
        self.table.step(rows if self.table.key is not None else 0)
        self.table.setFocus()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for each in (self.table, self._none, self._no_such):
            self._stack.addWidget(each)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.older)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        rows.setSpacing(Space.S)
        rows.addLayout(top)
        rows.addWidget(self._stack, 1)
        rows.addLayout(foot)
        self.setFocusProxy(self.search)


def _columns() -> tuple[Column[ChangeLine], ...]:
    return (
        Column(
            code="when",
            title=words.text("when"),
            text=lambda line: words.moment(line.at),
            order=lambda line: line.number,
            width=26,
        ),
        Column(code="who", title=words.text("who"), text=lambda line: line.who, width=14),
        Column(code="what", title=words.text("what"), text=lambda line: line.what, width=60),
    )
