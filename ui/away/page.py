"""The page Away: who is away when, how many are free, and a form to note another leave."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rosterdesk.cases.absences import Person, free_per_day, people
from rosterdesk.domain.changes import ChangeSet, Table
from rosterdesk.words import away as words
from rosterdesk.words import leaders as leader_words
from ui.actions import Command
from ui.away.form import AwayForm
from ui.away.free import FreeStrip
from ui.away.model import AwayModel, month_from
from ui.away.table import AwayTable, DaysHeader
from ui.look import Icon, Space
from ui.newest import Newest
from ui.pages import Frame, Page
from ui.parts.buttons import ButtonKind, button, icon_button
from ui.parts.choice import Choice
from ui.parts.empty import EmptyState
from ui.parts.text import ElidedLabel, Voice

DAY_WIDTHS = (("near", 28), ("usual", 16), ("far", 8))
EVERYBODY, ONLY_AWAY = False, True


class AwayPage(Page):
    """Names and dates only; how a leave is handled stands on the leader's own page."""

    command = Command.AWAY
    concerns = frozenset(
        {Table.LEADERS, Table.ROSTER, Table.SETTINGS, Table.GROUPS, Table.OVERRIDES, Table.CLOSURES}
    )
    weekly = False

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        today = frame.desk.today
        self.days = AwayModel(today, self)
        self.table = AwayTable(self.days, today)
        self.free = FreeStrip(self.table)
        self.form = AwayForm(frame)
        self.first = button(leader_words.add_leader(), Icon.PERSON_ADD, kind=ButtonKind.PRIMARY)
        self.months = ElidedLabel("", Voice.TITLE)
        self.earlier = icon_button(Icon.LEFT, words.text("earlier"))
        self.later = icon_button(Icon.RIGHT, words.text("later"))
        self.now = button(words.text("today"), Icon.CALENDAR)
        self.zoom = Choice(words.text("zoom"), [(width, words.text(code)) for code, width in DAY_WIDTHS])
        self.who = Choice(
            words.text("who"), [(EVERYBODY, words.text("everybody")), (ONLY_AWAY, words.text("only_away"))]
        )
        self._newest = Newest(self)
        self._newest.finished.connect(self._on_free)
        self._newest.failed.connect(_raise)
        self._begun = False
        self._listen()
        self._lay_out()

    def refresh(self, changes: ChangeSet | None) -> None:
        """Show who is away as it stands; what is marked and being typed stays."""
        programme = self.frame.desk.programme
        header = self.table.horizontalHeader()
        if isinstance(header, DaysHeader):
            header.week_starts_on = programme.settings.week_starts_on.number
        self.days.show_people(self._shown())
        self.form.refresh()
        self._stack.setCurrentIndex(0 if programme.leaders else 1)
        first, days = self.days.first, self.days.days
        self._newest.ask(lambda _tell, stop: free_per_day(programme, first, days, stop.is_set))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where today is."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self, self._show_today)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say which months are in sight now."""
        super().resizeEvent(event)
        self._tell_months()

    def _shown(self) -> tuple[Person, ...]:
        found = people(self.frame.desk.programme, self.days.first)
        if self.who.value is EVERYBODY:
            return found
        today = self.frame.desk.today
        return tuple(
            each for each in found if any(a.until is None or a.until >= today for a in each.absences)
        )

    def _on_free(self, found: object) -> None:
        assert isinstance(found, tuple)
        self.days.show_free(found)
        self.free.tell()

    def _on_marked(self) -> None:
        """What is marked goes to the form: a leave under the mark to be changed, else days for a new one."""
        leader, span, absence = self.table.leader, self.table.span, self.table.absence
        if leader is None or span is None:
            return
        if absence is not None and span[0] == span[1]:
            self.form.begin(absence)
        else:
            self.form.mark(leader, *span)

    def _on_opened(self) -> None:
        target = self.form.save if self.form.save.isEnabled() else self.form.until.line
        target.setFocus()

    def _on_done(self) -> None:
        """The form is empty again: whoever stood in it begins with the next."""
        self.table.clearSelection()
        if self.form.isAncestorOf(QApplication.focusWidget() or self):
            self.form.leader.line.setFocus()

    def _step(self, months: int) -> None:
        first = self.table.first_seen
        at = month_from(first, months if first.day == 1 or months > 0 else 0)
        self.table.show_from(at)

    def _show_today(self) -> None:
        self.table.show_from(month_from(self.frame.desk.today, 0))
        self._tell_months()

    def _on_zoom(self) -> None:
        self.table.show_day_width(self.zoom.value)
        self._tell_months()

    def _on_who(self) -> None:
        self.days.show_people(self._shown())

    def _tell_months(self) -> None:
        first, last = self.table.first_seen, self.table.last_seen
        self.months.say(
            words.months(first, last),
            short=words.months_short(first, last),
            shortest=words.month_first(first),
        )
        self.free.tell()

    def _listen(self) -> None:
        self.table.marked.connect(self._on_marked)
        self.table.opened.connect(self._on_opened)
        self.table.horizontalScrollBar().valueChanged.connect(self._tell_months)
        self.form.done.connect(self._on_done)
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.later.clicked.connect(lambda: self._step(1))
        self.now.clicked.connect(self._show_today)
        for each in (self.zoom, self.who):
            each.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.zoom.choose(DAY_WIDTHS[1][1])
        self.zoom.chosen.connect(self._on_zoom)
        self.who.chosen.connect(self._on_who)
        self.table.show_day_width(self.zoom.value)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(Space.XS)
        line.addWidget(self.earlier)
        line.addWidget(self.months, 1)
        line.addWidget(self.later)
        line.addSpacing(Space.S)
        for each in (self.now, self.who, self.zoom):
            line.addWidget(each)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        rows.setSpacing(Space.S)
        rows.addLayout(line)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.free)
        rows.addWidget(self.form)
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._stack.addWidget(
            EmptyState(
                Icon.AWAY,
                title=words.text("empty_title"),
                sentence=words.text("empty_sentence"),
                buttons=(self.first,),
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        QWidget.setTabOrder(self.table, self.form.leader.line)
        self.setFocusProxy(self.table)
        self.first.clicked.connect(self.frame.actions[Command.LEADER_ADD].trigger)

    def take_focus(self) -> None:
        """To the months, or to what brings the first name into them."""
        wanted = self.table if self.frame.desk.programme.leaders else self.first
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)


def _raise(error: object) -> None:
    assert isinstance(error, BaseException)
    raise error
