"""Closed days, and the public holidays of the programme's region to choose them from."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from rosterdesk.cases.public_holidays import Holiday, offered
from rosterdesk.domain.edits import sessions as edits
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Closure
from rosterdesk.words import dates
from rosterdesk.words import programme as words
from ui.actions import Command
from ui.forms import reading
from ui.forms.keyed import KeyedRows
from ui.forms.layout import beside, scrolled, section
from ui.forms.lines import Line, Lines
from ui.forms.picks import ChoiceField
from ui.forms.texts import DateField, TextField
from ui.look import Icon, Space
from ui.newest import Newest
from ui.pages import Frame
from ui.parts.buttons import button
from ui.parts.text import Voice, label

YEARS_AHEAD = 3


Wanted = tuple[str | None, int, str]  # region, year, language


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was found for what was asked."""

    wanted: Wanted
    found: tuple[Holiday, ...]


class HolidayRow(QWidget):
    """One holiday, ticked to be closed, with what closing it costs."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.cost = label("", Voice.SMALL)
        self.box.setChecked(True)
        self.closed = False
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.box)
        line.addWidget(self.cost)
        line.addStretch(1)

    def show_holiday(self, holiday: Holiday, *, closed: bool, sessions: int) -> None:
        """Show a holiday; one that is closed already cannot be ticked."""
        said = words.holiday(holiday.date, holiday.name)
        cost = words.text("holidays_closed") if closed else words.sessions_closed(sessions)
        self.box.setText(said.replace("&", "&&"))
        self.box.setAccessibleName(said)
        self.box.setAccessibleDescription(cost)
        self.box.setEnabled(not closed)
        if closed:
            self.box.setChecked(True)
        self.closed = closed
        self.cost.setText(cost)


class Holidays(QWidget):
    """The holidays of a year, and the button that closes the ticked ones."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        this_year = frame.desk.today.year
        years = [(year, str(year)) for year in range(this_year, this_year + YEARS_AHEAD)]
        self.year = ChoiceField(words.text("holidays_year"), years, value=this_year, letters=6)
        self.region = label("", Voice.MUTED, wrap=True)
        self.rows: KeyedRows[Holiday, HolidayRow] = KeyedRows(
            key=lambda each: f"{each.date} {each.name}", make=self._make, show=self._show, gap=0
        )
        self._wanted: Wanted | None = None
        self._found: tuple[Holiday, ...] = ()
        self._newest = Newest(self)
        self._newest.finished.connect(self._on_found)
        self._newest.failed.connect(_raise)
        self.close_button = button(words.text("close_ticked"), Icon.SESSION_CANCEL)
        self.close_button.clicked.connect(self._close)
        self.year.typed.connect(self.refresh)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.S)
        self._choosing = beside(self.year)
        for each in (self.region, self._choosing, self.rows):
            rows.addWidget(each)
        rows.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """Offer the holidays of the region as it stands; which they are is looked up beside the window."""
        settings = self._frame.desk.programme.settings
        wanted = (settings.region, self.year.value, settings.language)
        if wanted == self._wanted:
            self._show_found()
            return
        self._wanted = wanted
        region, year, language = wanted
        self.region.setText(words.text("holidays_looking"))
        for each in (self._choosing, self.rows, self.close_button):
            each.setVisible(False)
        self._newest.ask(lambda _tell, _stop: _Answer(wanted, offered(region, year, language=language)))

    def _on_found(self, answer: object) -> None:
        assert isinstance(answer, _Answer)
        if answer.wanted == self._wanted:
            self._found = answer.found
            self._show_found()

    def _show_found(self) -> None:
        """Show what was found; days of the past are offered no more."""
        region, today = self._frame.desk.programme.settings.region, self._frame.desk.today
        found = self._found
        self.rows.show_records(each for each in found if each.date >= today)
        if region is None:
            self.region.setText(words.no_region())
        else:
            self.region.setText(words.holidays_of(region) if found else words.no_holidays(region))
        for each in (self._choosing, self.rows, self.close_button):
            each.setVisible(bool(found))
        self._offer()

    @property
    def ticked(self) -> list[Holiday]:
        """The holidays that are to be closed."""
        return [each for each, row in self._shown() if row.box.isChecked() and not row.closed]

    def _shown(self) -> list[tuple[Holiday, HolidayRow]]:
        found = [(key.partition(" "), row) for key, row in self.rows.held.items()]
        return [(Holiday(date.fromisoformat(day), name), row) for (day, _, name), row in found]

    def _make(self, _holiday: Holiday) -> HolidayRow:
        row = HolidayRow()
        row.box.toggled.connect(self._offer)
        return row

    def _show(self, row: HolidayRow, holiday: Holiday) -> None:
        programme = self._frame.desk.programme
        day = holiday.date
        running = sum(each.runs for each in programme.calendar.between(day, day))
        row.show_holiday(holiday, closed=day.isoformat() in programme.closures, sessions=running)

    def _offer(self) -> None:
        self.close_button.setEnabled(bool(self.ticked))

    def _close(self) -> None:
        days = [Closure(date=each.date, reason=each.name) for each in self.ticked]
        if self._frame.desk.attempt(lambda programme: edits.close(programme, days)) is not None:
            self._frame.notices.say(words.closed(len(days)), self._frame.actions[Command.UNDO])
            self.year.control.setFocus(Qt.FocusReason.OtherFocusReason)  # the button has nothing more to do


def _raise(error: object) -> None:
    assert isinstance(error, BaseException)
    raise error


class Closures:
    """The closed days ahead; `page` holds them and the holidays."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.lines: Lines[Closure] = Lines(
            words.text("closures_title"),
            fresh=self._line,
            start=self._start,
            exchange=self._exchange,
            nothing=words.text("no_closures"),
            new=words.text("new_closure"),
            add=words.text("add_closure"),
        )
        self.past = label(words.text("closures_past"), Voice.SMALL, wrap=True)
        self.holidays = Holidays(frame)
        self.page: QWidget = scrolled(
            [
                section(
                    words.text("closures_title"),
                    self.lines,
                    self.past,
                    meaning=words.text("closures_meaning"),
                ),
                section(words.text("holidays_title"), self.holidays),
            ]
        )

    def refresh(self) -> None:
        """Show the closed days and holidays as they stand."""
        closures, today = self._frame.desk.programme.closures.values(), self._frame.desk.today
        ahead = [each for each in closures if each.date >= today]
        self.lines.show_records(sorted(ahead, key=lambda each: each.date))
        self.past.setVisible(len(ahead) < len(closures))
        self.holidays.refresh()

    def _line(self) -> Line[Closure]:
        today = self._frame.desk.today
        day = DateField(words.text("closure_date"), today=today, value=today, optional=False)
        reason = TextField(
            words.text("closure_reason"),
            read=reading.text,
            shown=str,
            value="",
            hint=words.text("reason_hint"),
            letters=32,
        )

        def read() -> Closure:
            known, found = line.record, day.value
            assert found is not None
            if found.isoformat() in self._frame.desk.programme.closures and (
                known is None or known.date != found
            ):
                raise UserError("closed_already", day=dates.day(found))
            return Closure(date=found, reason=reason.value)

        def show(closure: Closure) -> None:
            day.show_value(closure.date)
            reason.show_value(closure.reason)

        line: Line[Closure] = Line(
            (day, reason), read=read, show=show, named=lambda closure: dates.weekday_day(closure.date)
        )
        return line

    def _start(self) -> Closure:
        """The next day that is not closed."""
        day = self._frame.desk.today + timedelta(days=1)
        while day.isoformat() in self._frame.desk.programme.closures:
            day += timedelta(days=1)
        return Closure(date=day)

    def _exchange(self, before: Closure | None, after: Closure | None) -> bool:
        desk = self._frame.desk
        if after is not None:
            gone = before.date if before else None
            return (
                desk.attempt(lambda programme: edits.close(programme, [after], instead_of=gone)) is not None
            )
        if before is None:
            return False
        return desk.attempt(lambda programme: edits.reopen(programme, before.date)) is not None
