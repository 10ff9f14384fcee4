"""The page Reports: a list of reports at the left, the one in hand at the right as figure and numbers."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from rosterdesk.cases.telling.contents import Report
from rosterdesk.cases.telling.counting import Nothing, counted
from rosterdesk.cases.telling.told import Told
from rosterdesk.domain.changes import ChangeSet, Table
from rosterdesk.domain.times import Dates
from rosterdesk.words import reporting as report_words
from rosterdesk.words import reporting_page as words
from ui.actions import Command
from ui.hairline import Hairline
from ui.look import Icon, Space
from ui.newest import Newest
from ui.pages import Frame, Page
from ui.parts.buttons import ButtonKind, button
from ui.parts.empty import EmptyState
from ui.parts.scroll import Pile
from ui.parts.text import Voice, label
from ui.parts.whole_list import WholeList
from ui.reports.period import DatesChoice
from ui.reports.taking import Taking
from ui.reports.view import ReportView

PATIENCE = 400  # milliseconds after which it is said that something is being counted


class ReportsPage(Page):
    """Counts the report in hand beside the window, anew whenever the programme or the dates change."""

    command = Command.REPORTS
    concerns = frozenset(Table) - {Table.VERSIONS, Table.CALLS, Table.CONVERSATIONS}
    weekly = False

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._settled = False
        self._told: Told | None = None
        self._newest = Newest(self)
        self._newest.finished.connect(self._on_told)
        self._newest.failed.connect(frame.desk.tell)
        self._newest.progressed.connect(self._on_progress)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._say_counting)
        self._make()
        self._lay_out()
        self._listen()

    @property
    def report(self) -> Report:
        """The report in hand."""
        return tuple(Report)[max(0, self.list.currentRow())]

    @property
    def told(self) -> Told | None:
        """What is in sight; None while it is counted."""
        return self._told

    @property
    def busy(self) -> bool:
        """Whether a report is being counted."""
        return self._newest.busy

    @property
    def dates(self) -> Dates:
        """The dates that are reported; hours only up to today where the time is not over yet."""
        chosen, today = self.choice.dates, self.frame.desk.today
        going_on = chosen.first <= today < chosen.last
        return Dates(chosen.first, today) if going_on and self.report is Report.HOURS else chosen

    def parts(self) -> tuple[str, ...]:
        """The reports."""
        return tuple(self.list.item(place).text() for place in range(self.list.count()))

    def show_part(self, place: int) -> None:
        """Take a report in hand."""
        self.list.setCurrentRow(place)

    def show_report(self, report: Report) -> None:
        """Take a report in hand."""
        self.list.setCurrentRow(tuple(Report).index(report))

    def arrive(self) -> None:
        """Look first at the month in which somebody is rostered."""
        if not self._settled:
            self._settled = True
            self.choice.settle()
        super().arrive()

    def refresh(self, changes: ChangeSet | None) -> None:
        """Count the report in hand from the programme as it stands."""
        self._told = None
        self._offer()
        self.view.head(self.report, self.dates)
        programme, dates, report = self.frame.desk.programme, self.dates, self.report
        self._patience.start()
        self._newest.ask(lambda say, stop: counted(report, programme, dates, say, stop))
        QTimer.singleShot(0, self.view, self.view.make_ready)

    def _make(self) -> None:
        self.list = WholeList(words.text("reports"), hugging=True)
        for report in Report:
            item = QListWidgetItem(report_words.name(report.value))
            item.setToolTip(report_words.question(report.value))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.choice = DatesChoice(self.frame.desk)
        self.view = ReportView(self.frame.desk, self)
        self.taking = Taking(self.frame)
        self.history_button = button(words.text("history"), Icon.HISTORY, kind=ButtonKind.QUIET)
        self.build_button = button(words.text("build"), Icon.BUILD)
        self.again_button = button(words.text("again"), Icon.RESTORE)
        self.stop_button = button(words.text("cancel"), Icon.CLOSE)
        self.counting = label(words.text("counting"), Voice.MUTED)

    def _lay_out(self) -> None:
        self._none = _empty(Icon.CALENDAR, "none")
        self._nobody = _empty(Icon.ROSTER, "empty", self.build_button)
        self._stopped = _empty(Icon.REPORTS, "stopped", self.again_button)
        self._wait = _middle(self.counting, self.stop_button)
        self.stack = _Rest()
        for each in (self.view.body, self._none, self._nobody, self._stopped, self._wait):
            self.stack.addWidget(each)
        left = QVBoxLayout()
        left.setContentsMargins(Space.S, Space.M, Space.S, Space.M)
        left.setSpacing(Space.M)
        left.addWidget(self.list)
        left.addWidget(self.history_button)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        right.setSpacing(Space.M)
        right.addWidget(self.view.heading)
        right.addWidget(self.choice)
        right.addWidget(self.stack, 1)
        right.addWidget(self.taking)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addLayout(left)
        columns.addWidget(Hairline(upright=True))
        columns.addLayout(right, 1)
        self.setFocusProxy(self.list)

    def _listen(self) -> None:
        desk, actions = self.frame.desk, self.frame.actions
        self.list.currentRowChanged.connect(self._again)
        self.choice.changed.connect(self._again)
        self.history_button.clicked.connect(actions[Command.HISTORY].trigger)
        self.build_button.clicked.connect(lambda: desk.build_wanted.emit(self.dates.first))
        self.again_button.clicked.connect(self._again)
        self.stop_button.clicked.connect(self._stop)
        self.view.moved.connect(self._offer)

    def _again(self) -> None:
        if self.in_front:
            self.refresh(None)

    def _offer(self) -> None:
        self.taking.offer(self.report, self.dates, self._told, self.view.key)

    def _on_told(self, told: object) -> None:
        self._patience.stop()
        if isinstance(told, Nothing):
            self.stack.setCurrentWidget(self._none if told is Nothing.PLANNED else self._nobody)
            return
        assert isinstance(told, Told)
        self._told = told
        self.view.show_told(self.report, told)
        self.stack.setCurrentWidget(self.view.body)
        self._offer()

    def _say_counting(self) -> None:
        """It takes a while: say so, and offer to stop."""
        self.counting.setText(words.text("counting"))
        self.stack.setCurrentWidget(self._wait)

    def _on_progress(self, said: object) -> None:
        assert isinstance(said, tuple)
        self.counting.setText(words.counting(*said))

    def _stop(self) -> None:
        self._newest.drop()
        self._patience.stop()
        self.stack.setCurrentWidget(self._stopped)
        self.again_button.setFocus()


class _Rest(Pile):
    """What takes the room that is left, and scrolls inside; the page need not grow for it."""

    def hasHeightForWidth(self) -> bool:
        """Let no width ask for more height."""
        return False

    def sizeHint(self) -> QSize:
        """Want no more than what is needed at least."""
        return self.minimumSizeHint()


def _middle(*widgets: QWidget) -> QWidget:
    """Widgets below each other in the middle of the room they have."""
    room = QWidget()
    rows = QVBoxLayout(room)
    rows.addStretch(1)
    for each in widgets:
        rows.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
    rows.addStretch(2)
    return room


def _empty(sign: Icon, code: str, *buttons: QAbstractButton) -> EmptyState:
    return EmptyState(
        sign, title=words.text(f"{code}_title"), sentence=words.text(f"{code}_sentence"), buttons=buttons
    )
