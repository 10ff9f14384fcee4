"""What was published: every version, any two side by side, and the way back to one."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from rosterdesk.cases import printing
from rosterdesk.cases.printing import Sheet
from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits import rosters
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Version
from rosterdesk.domain.times import Period
from rosterdesk.words import dates
from rosterdesk.words import history as words
from ui.actions import Command
from ui.history.differences import Compared, DifferenceLine, compared, difference_columns
from ui.look import Icon, Space
from ui.newest import Newest
from ui.pages import Frame
from ui.parts.buttons import button
from ui.parts.choice import Choice
from ui.parts.empty import EmptyState
from ui.parts.text import Voice, label
from ui.tables.bar import TableBar
from ui.tables.columns import Column, measured
from ui.tables.view import Table
from ui.views import Pick

Down, Right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
DRAFT = 0
PATIENCE = 400  # milliseconds after which a comparison that goes on is spoken of
LEFT_WIDTH, RIGHT_WIDTH = 500, 620
LEAST_BESIDE = 900  # pixels of the page
BEFORE, AFTER = 2, 3  # the columns of the two that are compared
MANY = 12  # lines in which one would rather search than read


class VersionsTab(QWidget):
    """Versions at the left; at the right what differs between the one in hand and another.

    Rosters are compared beside the window: with hundreds of leaders thousands of rows differ.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self.table: Table[Version] = Table(
            words.text("version_table"), _version_columns(), key=lambda version: version.id
        )
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.one: Choice[int] = Choice(words.text("compare"))
        self.other: Choice[int] = Choice(words.text("with"))
        self.said = label("", Voice.MUTED, wrap=True)
        self.differences: Table[DifferenceLine] = Table(
            words.text("difference_table"), difference_columns(), key=lambda line: line.key
        )
        self.bar = TableBar(self.differences, find=words.text("find_difference"))
        self.back = button("", Icon.RESTORE)
        self.back.setToolTip(words.go_back_tip())
        self.back.setAccessibleDescription(words.go_back_tip())
        self.print = button(words.text("print_changes"), Icon.PRINT)
        self._printed: Period | None = None
        self._stack = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._versions_box, self._differences_box = QBoxLayout(Down), QBoxLayout(Down)
        self._comparing = Newest(self)
        self._comparing.finished.connect(self._on_compared)
        self._comparing.failed.connect(frame.desk.tell)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._say_comparing)
        self._lay_out()
        self.table.moved.connect(self._on_moved)
        self.table.opened.connect(self.other.setFocus)
        for choice in (self.one, self.other):
            choice.chosen.connect(self._compare)
        self.back.clicked.connect(self._go_back)
        self.print.clicked.connect(self._print)
        self.differences.opened.connect(self._show_session)

    def refresh(self) -> None:
        """Show the versions as they stand; what is compared stays so."""
        versions = self._versions
        self._stack.setCurrentIndex(0 if versions else 1)
        offered = [(version.number, words.version(version.number)) for version in versions]
        for choice in (self.one, self.other):
            first = not choice.values
            choice.offer([*offered, (DRAFT, words.text("draft"))])
            if choice is self.other and first:
                choice.choose(DRAFT)
        self.table.show_rows(versions)
        if self.table.key is None:
            self.table.step(0)
        self._tell_version()
        self._compare()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the versions over what differs where there is no room beside it."""
        super().resizeEvent(event)
        beside = event.size().width() >= LEAST_BESIDE
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._splitter.orientation() is not wanted:
            self._splitter.setOrientation(wanted)
            self._splitter.setSizes([LEFT_WIDTH, RIGHT_WIDTH] if beside else [1, 3])
            self._versions_box.setDirection(Down if beside else Right)
            self._differences_box.setDirection(Down if beside else Right)

    @property
    def _programme(self) -> Programme:
        return self._frame.desk.programme

    @property
    def _versions(self) -> list[Version]:
        return sorted(self._programme.versions.values(), key=lambda version: -version.number)

    @property
    def _in_hand(self) -> Version | None:
        return self._programme.versions.get(self.table.key or "")

    def _on_moved(self) -> None:
        self._tell_version()
        if self._in_hand and self._in_hand.number in self.one.values:
            self.one.choose(self._in_hand.number)
            self._compare()

    def _tell_version(self) -> None:
        version = self._in_hand
        self.back.setVisible(version is not None)
        if version:
            self.back.setText(words.go_back(version.number))

    def _compare(self) -> None:
        """Ask what differs between the two chosen; what was asked before is let go."""
        programme, versions = self._programme, self._programme.versions
        one, other = (versions.get(str(choice.value)) for choice in (self.one, self.other))
        if one is None and other is None:
            self._comparing.drop()
            self._patience.stop()
            self.said.setText("")
            self._show_differences(())
            return
        self._patience.start()
        self.print.setVisible(False)
        self._comparing.ask(lambda _tell, _stop: compared(programme, one, other))

    def _on_compared(self, found: object) -> None:
        assert isinstance(found, Compared)
        self._patience.stop()
        self._printed = found.period
        self._show_differences(found.lines)
        self.print.setVisible(found.held and bool(found.lines))
        if found.period is None:
            self.said.setText(words.nothing_common())
        else:
            self.said.setText(words.differ(found.sessions, found.period.first, found.period.last))

    def _say_comparing(self) -> None:
        """It takes a while: what is in sight is of other rosters, so it goes."""
        self.said.setText(words.comparing())
        self._show_differences(())

    def _show_differences(self, lines: tuple[DifferenceLine, ...]) -> None:
        self.print.setVisible(False)
        for column, choice in ((BEFORE, self.one), (AFTER, self.other)):
            self.differences.rows.retitle(column, choice.currentText())
        self.differences.show_rows(lines)
        self.bar.setVisible(len(lines) >= MANY)
        if len(lines) < MANY:
            self.bar.search.clear()

    def _print(self) -> None:
        """Show the sheet of what differs from what people hold."""
        if self._printed is not None:
            order = printing.usual(self._programme, Sheet.CHANGES, self._printed)
            self._frame.desk.sheet_wanted.emit(order)

    def _go_back(self) -> None:
        version = self._in_hand
        if version is None:
            return
        now = self._frame.desk.clock()
        self._frame.desk.attempt_long(
            lambda programme: rosters.go_back(programme, version, now=now),
            partial(self._on_gone_back, version.number),
        )

    def _on_gone_back(self, number: int, changes: ChangeSet) -> None:
        notices = self._frame.notices
        if changes:
            notices.say(words.gone_back(number, len(changes.changes)), self._frame.actions[Command.UNDO])
        else:
            notices.say(words.is_version_already(number))

    def _show_session(self) -> None:
        """Go to the session on the board."""
        session = self._programme.calendar.find((self.differences.key or "").partition(" ")[0])
        if session:
            self._frame.desk.show(session.date)
            self._frame.actions[Command.ROSTER].trigger()
            self._frame.desk.select(Pick(session.id))

    def _lay_out(self) -> None:
        empty = EmptyState(
            Icon.PUBLISH, title=words.text("no_versions_title"), sentence=words.text("no_versions_sentence")
        )
        for part in (self._left(), self._right()):
            self._splitter.addWidget(part)
        self._splitter.setSizes([LEFT_WIDTH, RIGHT_WIDTH])
        self._splitter.setChildrenCollapsible(False)
        for each in (self._splitter, empty):
            self._stack.addWidget(each)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._stack)
        self.setFocusProxy(self.table)

    def _left(self) -> QWidget:
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        rows.addLayout(self._versions_box)
        _fill(self._versions_box, self.table, self.back)
        return left

    def _right(self) -> QWidget:
        right = QWidget()
        rows = QVBoxLayout(right)
        rows.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        rows.setSpacing(Space.S)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        for word, choice in (("compare", self.one), ("with", self.other)):
            before: QLabel = label(words.text(word), Voice.MUTED)
            before.setBuddy(choice)
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
            line.addWidget(before)
            line.addWidget(choice)
        line.addStretch(1)
        rows.addLayout(line)
        rows.addWidget(self.said)
        rows.addWidget(self.bar)
        rows.addLayout(self._differences_box, 1)
        _fill(self._differences_box, self.differences, self.print)
        return right


def _fill(box: QBoxLayout, table: QWidget, button: QWidget) -> None:
    """A table, and below or beside it the button for what is in hand there."""
    box.setSpacing(Space.S)
    box.addWidget(table, 1)
    box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)


def _version_columns() -> tuple[Column[Version], ...]:
    title = words.text
    return (
        measured("version", title("version"), lambda each: each.number, dates.number, width=9, numeric=False),
        Column(code="weeks", title=title("weeks"), text=words.version_weeks, width=30),
        measured(
            "published",
            title("published"),
            lambda each: each.published,
            words.moment,
            width=22,
            numeric=False,
        ),
        measured("seats", title("seats"), lambda each: len(each.rows), dates.number, shown=False),
    )
