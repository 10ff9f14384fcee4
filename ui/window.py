"""The window: pages at the left, the week and the commands above, the page, the inspector, one line below.

    MainWindow(document, remembered, clock=…)
        .frame.desk      ui.desk.Desk        what is looked at: weeks, selection, proposal, proof, judge
        .frame.actions   ui.actions.Actions  every command once; bind what you carry out
        .frame.side      ui.side.Side        `side.open(panel)` lays a panel (build, …) over the inspector
        .frame.notices   ui.notices.Notices  `say` (news with Undo), `advise` and `warn` (a bar that stays)
        .page(Command.ROSTER), .show_page(Command.ROSTER)

Pages get the same `frame` (see `ui.pages`). The window itself carries out only what belongs to no page: going
to a page, week navigation, undo, redo, the inspector, quit.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from rosterdesk.domain.changes import ChangeSet, Label
from rosterdesk.domain.errors import UserError
from rosterdesk.words import changes as change_words
from rosterdesk.words import files as file_words
from rosterdesk.words import window as words
from ui.actions import Actions, Command
from ui.answering import Answering
from ui.building.start import BuildCommand
from ui.contents import PAGES
from ui.cover.start import CoverCommand
from ui.desk import Desk
from ui.document import Document
from ui.focus import FocusKeeper, ask_for_menu
from ui.groups.page import GroupsPage
from ui.hairline import Hairline
from ui.header import Header
from ui.help.panel import HelpCommands
from ui.history.page import HistoryPage
from ui.inspector.panel import Inspector
from ui.jobs import Job
from ui.later import later
from ui.leaders.page import LeadersPage
from ui.look import dress
from ui.marking.marking import Marking
from ui.marking.start import OutcomeCommand
from ui.menus import MENUS
from ui.navigation import Navigation
from ui.notices import Notices
from ui.pages import Frame, Page
from ui.palette.gathering import Ways
from ui.palette.start import PaletteCommand
from ui.parts.scroll import LEAST_VIEW, Pile, roomy
from ui.parts.tab_order import step_focus
from ui.patience import Patience
from ui.places import put_back, take_down
from ui.programme.page import SettingsPage
from ui.roster.page import RosterPage
from ui.settings import Remembered
from ui.side import Side
from ui.status import StatusLine
from ui.tables.kept import kept
from ui.trading.release import Release
from ui.views import ZOOMS, Pick

LEAST = (853, 533)  # what a screen of 1280 x 800 has at 150 %
NARROW = 1000  # below it the pages are named by their icons, so that what they hold has the room
AHEAD = 300  # milliseconds after which the window has drawn itself
ZOOM_COMMANDS = dict(zip(ZOOMS, (Command.ONE_WEEK, Command.TWO_WEEKS, Command.FOUR_WEEKS), strict=True))


class MainWindow(QMainWindow):
    """One programme in one window, with which all it made ends; `closing` tells what to remember of it."""

    closing = Signal(object, object)  # what is Remembered of it, and the window

    def __init__(self, document: Document, remembered: Remembered, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        document.setParent(self)
        self.document = document
        self.frame = Frame(Desk(document, clock), Actions(self), Side(), Notices(self))
        self.frame.desk.restore(remembered)
        self._inspecting = remembered.inspector
        self._stack = Pile()
        self.menus: dict[str, QMenu] = {}
        self._bind()
        self.building = BuildCommand(self.frame, self, weekly=lambda: self.shown.weekly)
        self.cover = CoverCommand(self.frame, self)
        self._pages = {page.command: page(self.frame) for page in PAGES}
        self.inspector = Inspector(self.frame.desk)
        self.help = HelpCommands(self.frame, self, lambda: self.shown)
        self._join()
        self.frame.side.settle(self.inspector)
        self._lay_out()
        self._fill_menus()
        dress(self)
        self._listen()
        self._keeper = FocusKeeper(self, self._on_bereft)
        put_back(self, self.splitter, remembered)
        wanted = next((each for each in self._pages if each.value == remembered.page), PAGES[0].command)
        self.show_page(wanted)
        self.shown.take_focus()  # so that keys mean the page at once
        later(self, AHEAD, self.frame.desk.judge_ahead)

    def page(self, command: Command) -> Page:
        """The page that a command goes to; KeyError where there is none."""
        return self._pages[command]

    @property
    def shown(self) -> Page:
        """The page in front."""
        current = self._stack.currentWidget()
        assert isinstance(current, Page)
        return current

    def _shows(self, command: Command) -> bool:
        return self.shown.command is command

    def show_page(self, command: Command) -> None:
        """Bring a page to the front."""
        before, page = self.shown, self._pages[command]
        if before is not page:
            before.leave()
            self.frame.notices.go_on()
        if page.inspected and self._inspecting:
            self._share_out(beside=True)
        self._stack.setCurrentWidget(page)
        if not (page.inspected and self._inspecting):
            self._share_out(beside=False)
        self.navigation.check(command)
        self.header.show_weeks(page.weekly)
        self.status.name_weeks(not page.weekly)
        page.arrive()
        self.frame.actions.refresh()
        self.help.follow()
        if before is not page or not page.isAncestorOf(QApplication.focusWidget() or self):
            page.take_focus()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Take the keyboard to the next control, or the one before."""
        return step_focus(self, forward=forward)

    def _share_out(self, *, beside: bool) -> None:
        """Have the inspector beside the page or not; where it is, the page is laid out once, not twice."""
        self.frame.side.want_home(beside)
        QApplication.sendPostedEvents(self.splitter, QEvent.Type.LayoutRequest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the pages beside their icons where there is room for both."""
        self.navigation.fold(event.size().width() < NARROW)
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell what to remember."""
        self.building.give_up()
        self.cover.give_up()
        self.closing.emit(self.remember(), self)
        super().closeEvent(event)

    def remember(self) -> Remembered:
        """What to remember of the window as it stands."""
        desk = self.frame.desk
        return take_down(
            self,
            self.splitter,
            page=self.shown.command.value,
            week=desk.period.first.isoformat(),
            weeks=desk.period.weeks,
            rows=desk.rows.value,
            compact=desk.compact,
            tables=kept(desk.tables),
            sent=kept(desk.sent),
            inspector=self._inspecting,
        )

    def _bind(self) -> None:
        desk, actions = self.frame.desk, self.frame.actions
        actions.bind(Command.EARLIER, lambda: desk.step(-1))
        actions.bind(Command.LATER, lambda: desk.step(1))
        actions.bind(Command.TODAY, lambda: desk.show(desk.today))
        for weeks, command in ZOOM_COMMANDS.items():
            actions.bind(command, partial(desk.zoom, weeks), checked=partial(desk.zoomed, weeks))
        actions.bind(Command.UNDO, self._undo, when=self._undoable, text=self._undo_text)
        actions.bind(Command.REDO, self._redo, when=self._redoable, text=self._redo_text)
        actions[Command.UNDO].setIconText(words.command(Command.UNDO.value))
        actions.bind(Command.INSPECTOR, self._toggle_inspector, checked=lambda: self._inspecting)
        actions.bind(Command.NOTICE, self.frame.notices.reach)
        actions.bind(Command.MENU, ask_for_menu)
        actions.bind(Command.QUIT, self.close)

    def _join(self) -> None:
        """Whom the inspector is asked to seat, the board seats: both judge and undo alike."""
        board = self._pages.get(Command.ROSTER)
        if isinstance(board, RosterPage):
            self.inspector.wanted.connect(board.doer.seat)
            self.inspector.agreed.connect(board.doer.agree)
            self.inspector.left.connect(board.board.setFocus)
        history = self._pages.get(Command.HISTORY)
        if isinstance(board, RosterPage) and isinstance(history, HistoryPage):
            self.release = Release(
                self.frame,
                [(board.board, board.commands.rows), (history.answers, history.answer_rows)],
                self.cover,
                self,
            )
            self.answering = Answering(self.frame, self.release, self)
        if isinstance(board, RosterPage):
            self.marking = Marking(self.frame, board.board, lambda: board.commands.row, self)
            homes = [board, self._pages[Command.THIS_WEEK]]
            self.outcomes = OutcomeCommand(self.frame, homes, lambda: board.sessions.session, self)
        ways = Ways(
            leader=self._to_leader,
            group=self._to_group,
            session=self._to_session,
            venue=self._to_venue,
            holders=self._to_holders,
            away=self.cover.run_for,
            part=self._to_part,
        )
        self.palette_ = PaletteCommand(self.frame, self, ways, self._pages)

    def _to_leader(self, leader: str, part: str = "") -> None:
        page = self._pages[Command.LEADERS]
        assert isinstance(page, LeadersPage)
        self.show_page(Command.LEADERS)
        page.open_leader(leader, part)
        page.take_focus()

    def _to_group(self, group: str) -> None:
        page = self._pages[Command.GROUPS]
        assert isinstance(page, GroupsPage)
        self.show_page(Command.GROUPS)
        page.show_group(group)
        page.table.setFocus()

    def _to_holders(self, qualification: str) -> None:
        page = self._pages[Command.LEADERS]
        assert isinstance(page, LeadersPage)
        self.show_page(Command.LEADERS)
        page.show_found(qualification)

    def _to_venue(self, venue: str) -> None:
        page = self._pages[Command.SETTINGS]
        assert isinstance(page, SettingsPage)
        self.show_page(Command.SETTINGS)
        page.show_venue(venue)

    def _to_part(self, command: Command, place: int) -> None:
        self.show_page(command)
        self._pages[command].show_part(place)

    def _to_session(self, session: str) -> None:
        found = self.document.programme.calendar.find(session)
        page = self._pages[Command.ROSTER]
        if found is not None:
            self.frame.desk.show(found.date)
            self.show_page(Command.ROSTER)
            self.frame.desk.select(Pick(session))
            page.setFocus()

    def _lay_out(self) -> None:
        actions = self.frame.actions
        for command, page in self._pages.items():
            self._stack.addWidget(page)
            actions.bind(command, partial(self.show_page, command), checked=partial(self._shows, command))
        self.navigation = Navigation(actions, self._pages)
        self.header = Header(self.frame.desk, actions)
        self.status = StatusLine(self.frame.desk)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self._middle())
        self.splitter.addWidget(self.frame.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for each in (self.navigation, Hairline(upright=True)):
            row.addWidget(each)
        row.addWidget(self.splitter, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(*LEAST)

    def _middle(self) -> QWidget:
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(Hairline(upright=False))
        rows.addWidget(self._pages_area(), 1)
        for bar in (self.frame.notices.trouble, self.frame.notices.news):
            rows.addWidget(bar)  # below the page, which so stays where it is under the hand
        rows.addWidget(Hairline(upright=False))
        rows.addWidget(self.status)
        return middle

    def _pages_area(self) -> QScrollArea:
        """The pages, scrolled where a small window or a panel beside them leaves too little room."""
        area = roomy(self._stack)
        area.setMinimumSize(LEAST_VIEW)
        return area

    def _fill_menus(self) -> None:
        for code, commands in MENUS.items():
            menu = self.menuBar().addMenu(words.menu(code))
            menu.setToolTipsVisible(False)
            self.menus[code] = menu
            self.frame.actions.fill(menu, commands)

    def _listen(self) -> None:
        desk, actions = self.frame.desk, self.frame.actions
        self.document.changed.connect(self._on_changed)
        for signal in (desk.period_changed, desk.rows_changed, desk.selection_changed, desk.proposal_changed):
            signal.connect(actions.refresh)
        for source in (desk, self.document):
            source.troubled.connect(self._on_trouble)
        desk.done.connect(self._on_done)
        desk.selection_changed.connect(self.frame.notices.go_on)
        notices = self.frame.notices
        for keeper in (self.frame.side, notices.trouble, notices.news):
            keeper.bereft.connect(self._on_bereft)
        desk.leader_wanted.connect(self._to_leader)
        desk.entering.begun.connect(self._on_entering)
        desk.entering.ended.connect(actions.refresh)
        self.setWindowTitle(words.title(self.document.programme.settings.name))

    def _on_changed(self, changes: ChangeSet) -> None:
        self.setWindowTitle(words.title(self.document.programme.settings.name))
        self.frame.actions.refresh()

    def _on_trouble(self, error: UserError) -> None:
        self.frame.notices.warn(file_words.trouble(error))

    def _on_bereft(self) -> None:
        self.shown.take_focus()

    def _on_done(self, label: Label) -> None:
        self.frame.notices.clear()

    def _on_entering(self, job: Job) -> None:
        """A large deed is written beside the window: what is taken back or done again comes after it."""
        Patience(job, self.frame.notices, file_words.writing())
        self.frame.actions.refresh()

    def _undoable(self) -> bool:
        return not self.frame.desk.entering.busy and self.document.undo_label is not None

    def _redoable(self) -> bool:
        return not self.frame.desk.entering.busy and self.document.redo_label is not None

    def _undo(self) -> None:
        self._take(lambda: self.frame.desk.entering.undo(self.frame.notices.clear))

    def _redo(self) -> None:
        self._take(lambda: self.frame.desk.entering.redo(self.frame.notices.clear))

    def _take(self, step: Callable[[], object]) -> None:
        try:
            step()
        except UserError as error:
            self._on_trouble(error)

    def _undo_text(self) -> str:
        label = self.document.undo_label
        plain = words.command(Command.UNDO.value)
        return words.undo(change_words.sentence(self.document.programme, label)) if label else plain

    def _redo_text(self) -> str:
        label = self.document.redo_label
        plain = words.command(Command.REDO.value)
        return words.redo(change_words.sentence(self.document.programme, label)) if label else plain

    def _toggle_inspector(self) -> None:
        self._inspecting = not self._inspecting
        self.frame.side.want_home(self.shown.inspected and self._inspecting)
