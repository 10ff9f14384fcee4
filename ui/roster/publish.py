"""The panel that publishes: which weeks, what they replace, and one button."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from rosterdesk.cases import printing
from rosterdesk.cases.printing import Sheet
from rosterdesk.cases.standing import Standing, standing
from rosterdesk.domain.edits import rosters
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from rosterdesk.words import board as words
from rosterdesk.words import dates
from rosterdesk.words import window as window_words
from ui.actions import Actions, Command
from ui.desk import Desk
from ui.look import Icon, Space
from ui.notices import Notices, Offer
from ui.parts.buttons import ButtonKind, button
from ui.parts.panel import SidePanel
from ui.parts.text import Voice, label

MOST_WEEKS = 12


def drafted(programme: Programme, first: Period) -> Period:
    """From the first week shown to the last week after it that holds any row, at most twelve weeks."""
    weeks = first.weeks
    for more in range(first.weeks, MOST_WEEKS):
        week = Period(first.first + timedelta(days=7 * more), 1)
        if rosters.rows_in(programme, week):
            weeks = more + 1
    return Period(first.first, weeks)


class PublishPanel(SidePanel):
    """Asks once which weeks go out; Escape leaves all as it was."""

    topic = "publish"

    def __init__(self, desk: Desk, actions: Actions, notices: Notices) -> None:
        super().__init__(words.publish_title(), close=window_words.dismiss())
        self._desk, self._actions, self._notices = desk, actions, notices
        self._choices: list[tuple[QRadioButton, Period]] = []
        self._replaces = label("", Voice.MUTED, wrap=True)
        self._open = label("", Voice.MUTED, wrap=True)
        self.button = button("", Icon.PUBLISH, kind=ButtonKind.PRIMARY)
        self.button.clicked.connect(self._publish)
        self._offer = QVBoxLayout()
        self.set_body(self._body_of())
        self.setFocusProxy(self.button)

    def ask(self) -> None:
        """Offer the weeks shown, and all that is drafted from there on."""
        programme, shown = self._desk.programme, self._desk.period
        for choice, _ in self._choices:
            choice.setParent(None)
            choice.deleteLater()
        self._choices = []
        for period in dict.fromkeys((shown, drafted(programme, shown))):
            first, last = dates.day_short(period.first), dates.day_short(period.last)
            choice = QRadioButton(words.publish_weeks(first, last, period.weeks))
            choice.toggled.connect(self._refresh)
            self._offer.addWidget(choice)
            self._choices.append((choice, period))
        self._choices[-1][0].setChecked(True)

    def _body_of(self) -> QWidget:
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        rows.setSpacing(Space.S)
        rows.addWidget(label(words.publish_question(), wrap=True))
        rows.addLayout(self._offer)
        for each in (self._replaces, self._open):
            rows.addWidget(each)
        rows.addLayout(_left(self.button))
        rows.addStretch(1)
        return body

    @property
    def period(self) -> Period:
        """The weeks chosen."""
        return next((period for choice, period in self._choices if choice.isChecked()), self._desk.period)

    def _number(self) -> int:
        return max((version.number for version in self._desk.programme.versions.values()), default=0) + 1

    def _refresh(self) -> None:
        now = standing(self._desk.programme, self.period)
        self._replaces.setText(_replaced(now))
        self._replaces.setVisible(now.version is not None)
        self._open.setText(words.publish_open(now.sessions - now.running))
        self.button.setText(words.publish_button(self._number()))

    def _publish(self) -> None:
        period, number = self.period, self._number()
        held = any(self._desk.programme.published(first) for first in period.week_firsts)
        sessions = standing(self._desk.programme, period).sessions
        now = self._desk.clock()
        if self._desk.attempt(lambda programme: rosters.publish(programme, period, now=now)):
            self.closed.emit()
            sheet, what = (Sheet.CHANGES, "changes") if held else (Sheet.WEEK, "week")
            print_it = Offer(words.publish_print(what), partial(self._show, sheet, period))
            self._notices.say(words.published(number, sessions), self._actions[Command.UNDO], offer=print_it)

    def _show(self, sheet: Sheet, period: Period) -> None:
        """What people now get in their hands: the weeks, or only what differs from those they have."""
        self._desk.sheet_wanted.emit(printing.usual(self._desk.programme, sheet, period))


def _replaced(now: Standing) -> str:
    return words.publish_replaces(now.version, now.changes) if now.version else ""


def _left(widget: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    line.addStretch(1)
    return line
