"""Until when: today, the rest of the week, until further notice, a part of a day, or dates; or back again."""

from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from rosterdesk.cases import cover_round
from rosterdesk.cases.cover_back import Homecoming, leave_on
from rosterdesk.cases.cover_round import Departure
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import Leave
from rosterdesk.words import coming_back, dates, errors
from rosterdesk.words import someone_away as words
from ui.cover.spans import DatesFields, DayField, GentlyFields, PartFields
from ui.desk import Desk
from ui.look import Icon, Space
from ui.parts.buttons import ButtonKind, button
from ui.parts.flow import FlowLayout
from ui.parts.scroll import scrolled
from ui.parts.text import Voice, label

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Until(Enum):
    """How long somebody is away, or that they are there again."""

    BACK = "back"
    TODAY = "today"
    WEEK = "week"
    OPEN = "open"
    PART = "part"
    DATES = "dates"


GENTLE = (Until.BACK, Until.WEEK, Until.OPEN, Until.DATES)


class UntilView(QWidget):
    """`decided` brings the Departure that was confirmed, `back` the Homecoming; `other` asks anew."""

    decided = Signal(object)
    back = Signal(object)
    other = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._leader = ""
        self._decided = False
        self._leave: Leave | None = None
        today = desk.today
        self.choices = {until: QRadioButton() for until in Until}
        self.dates, self.part = DatesFields(today), PartFields(today)
        self.back_on = DayField(coming_back.first_day(), today)
        self.gently = GentlyFields()
        self._fields = {Until.DATES: self.dates, Until.PART: self.part, Until.BACK: self.back_on}
        self._leaves = label("", Voice.STRONG, wrap=True)
        self._discreet = label(words.discreet(), Voice.MUTED, wrap=True)
        self.go = button("", Icon.PHONE, kind=ButtonKind.PRIMARY)
        self.change = button(words.button("change"))
        self.change.setToolTip(words.button_tip("change"))
        self.go.clicked.connect(self._decide)
        self.change.clicked.connect(self.other)
        for choice in self.choices.values():
            choice.toggled.connect(self._look)
            choice.installEventFilter(self)
        for fields in self._fields.values():
            fields.typed.connect(self._look)
            fields.entered.connect(self._decide)
        self.gently.entered.connect(self._decide)
        self._lay_out()

    def begin(self, leader: str) -> None:
        """Ask for a leader; today is the first guess, or for somebody who is away that they are back."""
        self._leader = leader
        desk, today, now = self._desk, self._desk.today, self._desk.clock()
        self._leave = leave_on(desk.programme, leader, today)
        for until, choice in self.choices.items():
            choice.setText(words.span(until.value, self._last(until)))
        self.choices[Until.BACK].setVisible(self._leave is not None)
        self.dates.begin(today)
        self.back_on.begin(today)
        self.part.begin(desk.programme, today, now.hour * 60 + now.minute)
        self.gently.begin(self._leave.phased_return if self._leave else None)
        first = self.choices[Until.BACK if self._leave else Until.TODAY]
        first.setChecked(True)
        self.setFocusProxy(first)
        self._look()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Count anew what the absence would take; no more once it is decided."""
        if not self._decided and self._leader in self._desk.programme.leaders:
            self._leave = leave_on(self._desk.programme, self._leader, self._desk.today)
            self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter on any choice as the decision; on some desktops it would press the choice instead."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            self._decide()
            return True
        return super().eventFilter(watched, event)

    @property
    def chosen(self) -> Until:
        """Which of the choices is marked."""
        return next(each for each, choice in self.choices.items() if choice.isChecked())

    @property
    def departure(self) -> Departure:
        """What was chosen; UserError where a date cannot be read or cannot be so."""
        until, today = self.chosen, self._desk.today
        since, last, hours = today, self._last(until), None
        if until is Until.DATES:
            since, last = self.dates.since.value or today, self.dates.until.value
        elif until is Until.PART:
            since = last = self.part.day.value or today
            hours = self.part.hours
        return cover_round.departure(
            self._desk.programme,
            self._leader,
            since=since,
            until=last,
            now=self._desk.clock(),
            hours=hours,
            phased=self.gently.value,
        )

    @property
    def homecoming(self) -> Homecoming | None:
        """When they are there again, if that was chosen; UserError where the date cannot be read."""
        if self._leave is None or self.chosen is not Until.BACK:
            return None
        back = self.back_on.day.value or self._desk.today
        return Homecoming(self._leader, self._leave, back, self.gently.value)

    def _last(self, until: Until) -> date | None:
        today = self._desk.today
        week = self._desk.programme.week_start(today) + timedelta(days=6)
        return {Until.TODAY: today, Until.WEEK: week}.get(until)

    def _look(self) -> None:
        """Say what the absence would take, or why it cannot be so."""
        chosen = self.chosen
        for until, fields in self._fields.items():
            fields.setVisible(until is chosen)
        self.gently.setVisible(chosen in GENTLE)
        self._discreet.setVisible(chosen is not Until.BACK)
        try:
            if self.homecoming is not None:
                self._offer_back()
            else:
                self._offer_calls()
        except UserError as error:
            self._leaves.setText(dates.capital(errors.sentence(error)))
            self.go.setEnabled(False)

    def _offer_back(self) -> None:
        leave = self._leave
        assert leave is not None
        self._leaves.setText(coming_back.was_to_be(leave.until))
        self.go.dress(Icon.PERSON_CHECK, kind=ButtonKind.PRIMARY)
        self.go.setText(words.button("welcome"))
        self.go.setToolTip(words.button_tip("welcome"))
        self.go.setEnabled(True)

    def _offer_calls(self) -> None:
        lost = self.departure.lost
        seats = sum(row.role.seated for row in lost)
        self._leaves.setText(words.leaves(seats, len(lost) - seats))
        self.go.dress(Icon.PHONE, kind=ButtonKind.PRIMARY)
        self.go.setText(words.find_button(bool(lost)))
        self.go.setToolTip("")
        self.go.setEnabled(True)

    def _decide(self) -> None:
        if not self.go.isEnabled():
            return
        home = self.homecoming
        self._decided = True
        if home is not None:
            self.back.emit(home)
        else:
            self.decided.emit(self.departure)
        self._decided = False

    def _lay_out(self) -> None:
        self.body = QWidget()
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        rows.setSpacing(Space.XS)
        for until, choice in self.choices.items():
            rows.addWidget(choice)
            if until in self._fields:
                rows.addWidget(self._fields[until])
        rows.addWidget(self.gently)
        rows.addSpacing(Space.M)
        rows.addWidget(self._leaves)
        rows.addWidget(self._discreet)
        rows.addSpacing(Space.M)
        foot = QWidget()
        flow = FlowLayout(foot)
        flow.addWidget(self.go)
        flow.addWidget(self.change)
        rows.addWidget(foot)
        rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(scrolled(self.body))
