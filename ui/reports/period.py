"""The dates that a report is about: a month, some weeks, or any others."""

from collections.abc import Callable
from datetime import timedelta
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Dates, month_of
from rosterdesk.words import reporting_page as words
from ui.desk import Desk
from ui.forms.texts import DateField
from ui.look import Space
from ui.parts.choice import Choice
from ui.parts.flow import FlowLayout

DAY = timedelta(days=1)
LAST_WEEKS = 12
MOST_DAYS = 5 * 366


class Stretch(Enum):
    """Which dates are meant, seen from today."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    NEXT_MONTH = "next_month"
    LAST_WEEKS = "last_weeks"
    SHOWN = "shown"
    CHOSEN = "chosen"


class DatesChoice(QWidget):
    """A box of usual stretches, and two dates for others; `changed` when other dates are meant."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.box = Choice(words.text("dates"), [(each, words.text(each.value)) for each in Stretch])
        self.box.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._chosen = month_of(desk.today)
        today = desk.today
        self.first = DateField(words.text("first"), today=today, value=today, optional=False)
        self.last = DateField(words.text("last"), today=today, value=today, optional=False)
        for field in (self.first, self.last):
            field.show_caption(shown=False)
            field.line.setPlaceholderText(field.name)
            field.accepted.connect(self._on_dates)
        self._line = FlowLayout(self, gap=Space.S)
        for each in (self.box, self.first, self.last):
            self._line.addWidget(each)
        self.box.chosen.connect(self._on_chosen)
        self._show_fields()

    @property
    def dates(self) -> Dates:
        """The dates that are meant."""
        return _STRETCHES[self.box.value](self._desk) if self.box.value in _STRETCHES else self._chosen

    def settle(self) -> None:
        """Mean the month in which somebody is rostered, before anybody has chosen."""
        self.choose(_fitting(self._desk))

    def choose(self, stretch: Stretch) -> None:
        """Mean another stretch, without telling."""
        self.box.choose(stretch)
        self._show_fields()

    def _on_chosen(self) -> None:
        self._show_fields()
        self.changed.emit()

    def _show_fields(self) -> None:
        """Start other dates with those meant before."""
        choosing = self.box.value is Stretch.CHOSEN
        if not choosing:
            self._chosen = self.dates
            self.first.show_value(self._chosen.first)
            self.last.show_value(self._chosen.last)
        for field in (self.first, self.last):
            field.setVisible(choosing)
        self.updateGeometry()

    def _on_dates(self) -> None:
        try:
            first, last = self.first.value, self.last.value
        except UserError:
            return
        if first is None or last is None:
            return
        wrong = "order_wrong" if last < first else "too_long" if (last - first).days > MOST_DAYS else ""
        self.last.complain(words.text(wrong) if wrong else "")
        self.updateGeometry()
        if not wrong:
            self._chosen = Dates(first, last)
            self.first.show_value(first)
            self.last.show_value(last)
            self.changed.emit()


def _last_weeks(desk: Desk) -> Dates:
    """Whole weeks up to the end of this one."""
    first = desk.programme.week_start(desk.today)
    return Dates(first - (LAST_WEEKS - 1) * 7 * DAY, first + 6 * DAY)


_STRETCHES: dict[Stretch, Callable[[Desk], Dates]] = {
    Stretch.THIS_MONTH: lambda desk: month_of(desk.today),
    Stretch.LAST_MONTH: lambda desk: month_of(month_of(desk.today).first - DAY),
    Stretch.NEXT_MONTH: lambda desk: month_of(month_of(desk.today).last + DAY),
    Stretch.LAST_WEEKS: _last_weeks,
    Stretch.SHOWN: lambda desk: Dates(desk.period.first, desk.period.last),
}


def _fitting(desk: Desk) -> Stretch:
    """This month, unless the roster only begins late in it and goes on: then the next."""
    days = _rostered(desk.programme)
    this, following = month_of(desk.today), month_of(month_of(desk.today).last + DAY)
    middle = Dates(this.first, this.first + 14 * DAY)
    late = not any(_within(day, middle) for day in days)
    return Stretch.NEXT_MONTH if late and any(_within(day, following) for day in days) else Stretch.THIS_MONTH


def _rostered(programme: Programme) -> set[str]:
    """The dates for which sessions with somebody in them were scheduled, as their ids write them."""
    return {session.rpartition("/")[2][:10] for session in programme.by_session}


def _within(day: str, dates: Dates) -> bool:
    return dates.first.isoformat() <= day <= dates.last.isoformat()
