"""Until when: today, the rest of the week, until further notice, or dates; and what that would leave."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from rosterdesk.cases import cover_round
from rosterdesk.cases.cover_round import Departure
from rosterdesk.domain.errors import UserError
from rosterdesk.words import dates, errors
from rosterdesk.words import someone_away as words
from ui.desk import Desk
from ui.forms.texts import DateField
from ui.look import Icon, Space
from ui.parts.buttons import ButtonKind, button
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Until(Enum):
    """How long somebody is away."""

    TODAY = "today"
    WEEK = "week"
    OPEN = "open"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates chosen; no `until` is without an end."""

    since: date
    until: date | None


class UntilView(QWidget):
    """`decided` brings the Departure that was confirmed; `other` asks for another person."""

    decided = Signal(object)
    other = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._leader = ""
        self.choices = {until: QRadioButton() for until in Until}
        self.since = DateField(words.first_day(), today=desk.today, value=desk.today, optional=False)
        self.until = DateField(words.last_day(), today=desk.today, hint=words.no_end())
        self._dates = QWidget()
        self._leaves = label("", Voice.STRONG, wrap=True)
        self._discreet = label(words.discreet(), Voice.MUTED, wrap=True)
        self.go = button("", Icon.PHONE, kind=ButtonKind.PRIMARY)
        self.back = button(words.button("change"))
        self.back.setToolTip(words.button_tip("change"))
        self.go.clicked.connect(self._decide)
        self.back.clicked.connect(self.other)
        for choice in self.choices.values():
            choice.toggled.connect(self._look)
        for field in (self.since, self.until):
            field.typed.connect(self._look)
            field.line.returnPressed.connect(self._decide)
        self._lay_out()

    def begin(self, leader: str) -> None:
        """Ask for a leader; today is the first guess."""
        self._leader = leader
        today = self._desk.today
        for until, choice in self.choices.items():
            choice.setText(words.span(until.value, self._last(until)))
        for field, value in ((self.since, today), (self.until, None)):
            field.drop_draft()
            field.show_value(value)
        self.choices[Until.TODAY].setChecked(True)
        self._look()
        self.choices[Until.TODAY].setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Count anew what the absence would take."""
        if self._leader in self._desk.programme.leaders:
            self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter on any choice as the decision."""
        if event.key() in ENTER:
            self._decide()
        else:
            super().keyPressEvent(event)

    @property
    def departure(self) -> Departure:
        """What was chosen; UserError where a date cannot be read or cannot be so."""
        chosen = self._chosen()
        return cover_round.departure(
            self._desk.programme,
            self._leader,
            since=chosen.since,
            until=chosen.until,
            now=self._desk.clock(),
        )

    def _chosen(self) -> Dates:
        today = self._desk.today
        until = next(each for each, choice in self.choices.items() if choice.isChecked())
        if until is Until.DATES:
            since = self.since.value
            assert since is not None
            return Dates(since, self.until.value)
        return Dates(today, self._last(until))

    def _last(self, until: Until) -> date | None:
        today = self._desk.today
        week = self._desk.programme.week_start(today) + timedelta(days=6)
        return {Until.TODAY: today, Until.WEEK: week}.get(until)

    def _look(self) -> None:
        """Say what the absence would take, or why it cannot be so."""
        self._dates.setVisible(self.choices[Until.DATES].isChecked())
        try:
            lost = self.departure.lost
        except UserError as error:
            self._leaves.setText(dates.capital(errors.sentence(error)))
            self.go.setEnabled(False)
            return
        seats = sum(row.role.seated for row in lost)
        self._leaves.setText(words.leaves(seats, len(lost) - seats))
        self.go.setText(words.find_button(bool(lost)))
        self.go.setEnabled(True)

    def _decide(self) -> None:
        if self.go.isEnabled():
            self.decided.emit(self.departure)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        rows.setSpacing(Space.XS)
        for choice in self.choices.values():
            rows.addWidget(choice)
        inner = FlowLayout(self._dates, gap=Space.M)
        inner.setContentsMargins(Space.XL, 0, 0, 0)
        for name, field in ((words.first_day(), self.since), (words.last_day(), self.until)):
            both = QWidget()
            column = QVBoxLayout(both)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(label(name, Voice.SMALL))
            column.addWidget(field)
            inner.addWidget(both)
        rows.addWidget(self._dates)
        rows.addSpacing(Space.M)
        rows.addWidget(self._leaves)
        rows.addWidget(self._discreet)
        rows.addSpacing(Space.M)
        foot = QWidget()
        flow = FlowLayout(foot)
        flow.addWidget(self.go)
        flow.addWidget(self.back)
        rows.addWidget(foot)
        rows.addStretch(1)
