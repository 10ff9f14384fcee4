"""The fields below *Someone is away…*: dates, a part of a day, when they are back, and how gently."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.cases.cover_round import Hours
from rosterdesk.domain.edits import leave as leave_edits
from rosterdesk.domain.people import PhasedReturn
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import DayPart
from rosterdesk.domain.times import DAY
from rosterdesk.words import dates, person, terms
from rosterdesk.words import someone_away as words
from ui.forms import reading
from ui.forms.layout import beside
from ui.forms.picks import CheckField
from ui.forms.texts import DateField, TextField
from ui.look import Space
from ui.parts.buttons import Button, button
from ui.parts.flow import FlowLayout

CLOCK_WIDTH, COUNT_WIDTH = 7, 4
USUAL_WEEKS, USUAL_SESSIONS = 2, 1


class _Fields(QWidget):
    """Fields that tell when something else is written, and when Enter is pressed in one of them."""

    typed = Signal()
    entered = Signal()

    def _settle(self, *fields: TextField[date | None] | TextField[int] | TextField[int | None]) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.XL, 0, 0, Space.XS)
        rows.setSpacing(Space.XS)
        rows.addWidget(beside(*fields, gap=Space.M))
        self._rows = rows
        for field in fields:
            field.typed.connect(self.typed)
            field.line.returnPressed.connect(self.entered)


class DatesFields(_Fields):
    """From which day to which; no last day is without an end."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.since = DateField(words.first_day(), today=today, value=today, optional=False)
        self.until = DateField(words.last_day(), today=today, hint=words.no_end())
        self._settle(self.since, self.until)

    def begin(self, today: date) -> None:
        """Show today, and no end."""
        for field, value in ((self.since, today), (self.until, None)):
            field.drop_draft()
            field.show_value(value)


class DayField(_Fields):
    """One day: the first on which somebody is there again."""

    def __init__(self, name: str, today: date) -> None:
        super().__init__()
        self.day = DateField(name, today=today, value=today, optional=False)
        self._settle(self.day)

    def begin(self, today: date) -> None:
        """Show today."""
        self.day.drop_draft()
        self.day.show_value(today)


class PartFields(_Fields):
    """A day, and the hours of it; the day parts are a press away."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.day = DateField(person.day(), today=today, value=today, optional=False)
        self.start = _clock(person.start(), 0)
        self.end = _clock(person.end(), DAY)
        self._settle(self.day, self.start, self.end)
        self.parts: dict[DayPart, Button] = {}
        room = QWidget()
        flow = FlowLayout(room)
        for part in DayPart:
            made = button(dates.capital(terms.day_part(part)))
            made.clicked.connect(lambda _=False, part=part: self._take(part))
            self.parts[part] = made
            flow.addWidget(made)
        self._rows.insertWidget(0, room)
        self._spans: Sequence[Hours] = (Hours(0, DAY),) * len(DayPart)

    def begin(self, programme: Programme, today: date, minute: int) -> None:
        """Show the day part in which `minute` of today lies."""
        noon, evening = programme.settings.afternoon, programme.settings.evening
        self._spans = (Hours(0, noon), Hours(noon, evening), Hours(evening, DAY))
        self.day.drop_draft()
        self.day.show_value(today)
        self._show(next(each for each in self._spans if minute < each.end))

    @property
    def hours(self) -> Hours:
        """The part of the day; UserError where a time cannot be read."""
        return Hours(self.start.value, self.end.value)

    def _take(self, part: DayPart) -> None:
        self._show(self._spans[part.value])
        self.typed.emit()
        self.end.setFocus()

    def _show(self, hours: Hours) -> None:
        for field, value in ((self.start, hours.start), (self.end, hours.end)):
            field.drop_draft()
            field.show_value(value)


class GentlyFields(QWidget):
    """A phased return: so many weeks with at most so many sessions; nothing unless the box is ticked."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = CheckField(words.gently())
        self.box.box.setToolTip(words.gently_tip())
        self.weeks = TextField(
            person.phased_weeks(),
            read=reading.number(1, leave_edits.MOST_WEEKS_BACK),
            shown=str,
            value=USUAL_WEEKS,
            letters=COUNT_WIDTH,
        )
        self.sessions = TextField(
            person.phased_sessions(),
            read=reading.number(),
            shown=str,
            value=USUAL_SESSIONS,
            letters=COUNT_WIDTH,
        )
        self._room = beside(self.weeks, self.sessions, gap=Space.M)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, Space.XS, 0, 0)
        rows.setSpacing(Space.XS)
        rows.addWidget(self.box)
        rows.addWidget(self._room)
        self.box.typed.connect(self._follow)
        for field in (self.weeks, self.sessions):
            field.line.returnPressed.connect(self.entered)
        self.begin(None)

    def begin(self, known: PhasedReturn | None) -> None:
        """Show what is known of the way back."""
        self.box.show_value(known is not None)
        for field, value in (
            (self.weeks, known.weeks if known else USUAL_WEEKS),
            (self.sessions, known.sessions_per_week if known else USUAL_SESSIONS),
        ):
            field.drop_draft()
            field.show_value(value)
        self._follow()

    @property
    def value(self) -> PhasedReturn | None:
        """The way back; UserError where a number cannot be read."""
        if self.isHidden() or not self.box.value:
            return None
        return PhasedReturn(weeks=self.weeks.value, sessions_per_week=self.sessions.value)

    def _follow(self) -> None:
        self._room.setVisible(self.box.value)


def _clock(name: str, value: int) -> TextField[int]:
    return TextField(name, read=reading.clock, shown=dates.time, value=value, letters=CLOCK_WIDTH)
