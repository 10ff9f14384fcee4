"""The fields of a rhythm: how often, on which days, or a rule of one's own."""

from datetime import date
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.domain import rhythm
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.rhythm import NTHS, Daily, Monthly, Own, Rhythm, Weekly
from rosterdesk.domain.terms import Weekday
from rosterdesk.words import dates, recurrence, terms
from rosterdesk.words import groups as words
from ui.forms import reading
from ui.forms.layout import beside
from ui.forms.picks import ChoiceField
from ui.forms.texts import TextField
from ui.forms.toggles import TogglesField
from ui.look import Space

MOST_APART = 99


class Often(Enum):
    """The kinds of rhythm that are offered."""

    WEEKLY = "weekly"
    WEEKS = "weeks"
    MONTHLY = "monthly"
    DAILY = "daily"
    OWN = "own"


class RhythmFields(QWidget):
    """`typed` whenever something else is shown."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rule, self._since = "", date.min
        self._shown: Rhythm = Own("")
        days = [(day, dates.capital(terms.weekday(day))) for day in Weekday]
        self.often = ChoiceField(
            words.text("how_often"),
            [(each, words.text(each.value)) for each in Often],
            value=Often.WEEKLY,
            letters=22,
        )
        self.every = _apart(words.text("every_weeks"), 2)
        self.every_days = _apart(words.text("every_days"), 1)
        self.days = TogglesField(words.text("days"), days, check=_some)
        self.nths = TogglesField(
            words.text("nths"), [(nth, dates.capital(recurrence.nth(nth))) for nth in NTHS], check=_some
        )
        self.day = ChoiceField(words.text("day"), days, value=Weekday.MON)
        self.own = TextField(
            words.text("rule"), read=str.strip, shown=str, value="", hint=words.text("rule_hint"), letters=44
        )
        self._lay_out()

    @property
    def untouched(self) -> bool:
        """Whether the rhythm is still the one that was shown."""
        try:
            return self._rhythm() == self._shown
        except UserError:
            return False

    def show_rule(self, rule: str, since: date) -> None:
        """Show the rhythm of a rule that starts on `since`."""
        self._rule, self._since = rule, since
        self._shown = rhythm.read(rule, since)
        self._fill(self._shown)
        self._offer()

    def rule(self, since: date) -> str:
        """The rule that is wanted from `since` on; UserError where a field cannot be read."""
        wanted = self._rhythm()
        if wanted == self._shown and since == self._since:
            return self._rule
        return rhythm.written(wanted)

    def _rhythm(self) -> Rhythm:
        match self.often.value:
            case Often.WEEKLY:
                return Weekly(self.days.value)
            case Often.WEEKS:
                return Weekly(self.days.value, self.every.value)
            case Often.MONTHLY:
                every = self._shown.every if isinstance(self._shown, Monthly) else 1
                return Monthly(self.nths.value, self.day.value, every)
            case Often.DAILY:
                return Daily(self.every_days.value)
            case Often.OWN:
                return Own(self.own.value)

    def _fill(self, shown: Rhythm) -> None:
        """Set every field to what the rhythm says of it, or to something sensible."""
        weekday = tuple(Weekday)[self._since.weekday()]
        self.often.show_value(_often(shown))
        self.every.show_value(shown.every if isinstance(shown, Weekly) and shown.every > 1 else 2)
        self.every_days.show_value(shown.every if isinstance(shown, Daily) else 1)
        self.days.show_value(shown.days if isinstance(shown, Weekly) else (weekday,))
        self.nths.show_value(shown.nths if isinstance(shown, Monthly) else (1,))
        self.day.show_value(shown.day if isinstance(shown, Monthly) else weekday)
        self.own.show_value(rhythm.written(shown))
        for field in (self.every, self.every_days, self.own):
            field.drop_draft()

    def _on_often(self) -> None:
        if self.often.value is Often.OWN and not isinstance(self._shown, Own):
            self.own.show_value(rhythm.written(self._shown))
        self._offer()
        self.typed.emit()

    def _offer(self) -> None:
        often = self.often.value
        wanted: dict[QWidget, bool] = {
            self.every: often is Often.WEEKS,
            self.every_days: often is Often.DAILY,
            self.days: often in (Often.WEEKLY, Often.WEEKS),
            self.nths: often is Often.MONTHLY,
            self.day: often is Often.MONTHLY,
            self.own: often is Often.OWN,
        }
        for field, shown in wanted.items():
            field.setVisible(shown)

    def _lay_out(self) -> None:
        self.often.typed.connect(self._on_often)
        for field in (self.every, self.every_days, self.days, self.nths, self.day, self.own):
            field.typed.connect(self.typed)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.M)
        rows.addWidget(beside(self.often, self.every, self.every_days, self.day))
        for each in (self.days, self.nths, self.own):
            rows.addWidget(each)


def _apart(name: str, least: int) -> TextField[int]:
    """A field for how many weeks or days lie between two meetings."""
    read = reading.number(least, MOST_APART)
    return TextField(name, read=read, shown=reading.number_text, value=least, letters=5)


def _some(chosen: tuple[object, ...]) -> None:
    if not chosen:
        raise UserError("no_day_chosen")


def _often(shown: Rhythm) -> Often:
    match shown:
        case Weekly(_, 1):
            return Often.WEEKLY
        case Weekly():
            return Often.WEEKS
        case Monthly():
            return Often.MONTHLY
        case Daily():
            return Often.DAILY
        case Own():
            return Often.OWN
