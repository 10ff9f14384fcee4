"""The choices at the left of the page Sheets: which sheet, of what, for whom, on what paper."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QVBoxLayout, QWidget

from rosterdesk.cases import printing
from rosterdesk.cases.printing import Ask, Order, Paper, Privacy, Sheet
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Dates, Period
from rosterdesk.words import dates, names
from rosterdesk.words import printing as words
from rosterdesk.words.language import LANGUAGES
from ui.look import Space
from ui.parts.choice import Choice
from ui.parts.text import Voice, label
from ui.sheets.kinds import SheetList
from ui.sheets.topics import EVERY_DAY, Topic, topics

WEEKS = (1, 2, 4, 8)
READERS = {Sheet.CALLS: Privacy.TEAM, Sheet.SLIP: Privacy.TEAM, Sheet.HOURS: Privacy.COORDINATOR}
USUAL_WEEKS = {Sheet.SLIP: 2, Sheet.CALENDAR: 4, Sheet.CHANGES: 4, Sheet.HOURS: 4, Sheet.EVALUATION: 4}
Value = TypeVar("Value")
Span = int | Dates  # so many weeks, or the very dates that another page asked for


class SheetOptions(QWidget):
    """`changed` when another sheet is wanted; each sheet keeps what was chosen for it."""

    changed = Signal()

    def __init__(self, programme: Programme, first: date) -> None:
        super().__init__()
        self._programme = programme
        self._kept: dict[Sheet, Order] = {}
        self.setAccessibleName(words.options())
        self.kinds = SheetList()
        self.weeks: Choice[Span] = Choice(words.weeks())
        self.leaders: Choice[tuple[str, ...]] = Choice(words.leader())
        self.venue: Choice[str | None] = Choice(words.venue())
        self.topic: Choice[Topic] = Choice(words.day())
        self.privacy = Choice(words.readers(), [(each, words.privacy(each.value)) for each in Privacy])
        self.paper = Choice(words.paper(), [(each, words.paper_size(each.value)) for each in Paper])
        self.language = Choice(words.language(), [(each, words.language_name(each)) for each in LANGUAGES])
        self.mono = QCheckBox(words.mono())
        self._meaning = label("", Voice.SMALL, wrap=True)
        self._lay_out()
        self.show_order(self._usual(Sheet.WEEK, first))
        self._listen()

    def order(self, programme: Programme, first: date) -> Order:
        """The sheet that is wanted of the weeks from `first`, which must be in the programme as it stands."""
        self._programme = programme
        self._asked = self._now(first)
        self._offer(self._asked)
        self._asked = self._now(first)
        return self._asked

    def show_order(self, order: Order) -> None:
        """Have every choice say what is ordered."""
        self._asked = order
        self.kinds.choose(order.sheet)
        self._offer(order)
        _take(self.weeks, order.dates or order.period.weeks)
        _take(self.leaders, order.leaders)
        _take(self.venue, order.venue)
        _take(self.topic, Topic.of(order))
        self.privacy.choose(order.privacy)
        self.paper.choose(order.paper)
        self.language.choose(order.lang)
        blocked = self.mono.blockSignals(True)
        self.mono.setChecked(order.mono)
        self.mono.blockSignals(blocked)
        self._show_fields(order.sheet)

    def _usual(self, sheet: Sheet, first: date) -> Order:
        """A sheet as it is mostly wanted."""
        weeks, readers = USUAL_WEEKS.get(sheet, 1), READERS.get(sheet, Privacy.WALL)
        return printing.usual(self._programme, sheet, Period(first, weeks), privacy=readers)

    def _now(self, first: date) -> Order:
        """What the choices say."""
        span, sheet = self.weeks.value, self.kinds.sheet
        asks = printing.asks(sheet)
        order = Order(
            sheet=sheet,
            period=Period(first, span) if isinstance(span, int) else self._asked.period,
            privacy=self.privacy.value,
            paper=self.paper.value,
            lang=self.language.value,
            mono=self.mono.isChecked(),
            leaders=self.leaders.value if Ask.LEADERS in asks else (),
            venue=self.venue.value if Ask.VENUE in asks else None,
            dates=span if isinstance(span, Dates) else None,
        )
        return self.topic.value.put(order) if Ask.DAY in asks else order

    def _offer(self, order: Order) -> None:
        """What there is to choose from in the programme and the weeks of the order."""
        programme = self._programme
        spans: list[tuple[Span, str]] = [
            (each, words.weeks_count(each)) for each in sorted({*WEEKS, order.period.weeks})
        ]
        if order.dates is not None:
            spans.insert(0, (order.dates, dates.days_short(order.dates.first, order.dates.last)))
        self.weeks.offer(spans)
        self.leaders.offer(self._leaders(order.leaders))
        venues = sorted((venue.name, key) for key, venue in programme.venues.items())
        self.venue.offer([(None, words.every_venue()), *((key, name) for name, key in venues)])
        self.topic.offer(topics(programme, order.period, Topic.of(order)))

    def _leaders(self, asked: tuple[str, ...]) -> list[tuple[tuple[str, ...], str]]:
        programme = self._programme
        together = len(asked) > 1 and all(key in programme.leaders for key in asked)
        named = words.several([names.display_name(programme, key) for key in asked])
        several = [(asked, named)] if together else []
        known = sorted((names.display_name(programme, key).casefold(), key) for key in programme.leaders)
        single = [((key,), names.display_name(programme, key)) for _, key in known]
        return [((), words.everybody()), *several, *single]

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setVerticalSpacing(Space.XS)
        self._form.setContentsMargins(0, 0, 0, 0)
        for choice in self._choices():
            over = label(choice.accessibleName())
            over.setBuddy(choice)
            over.setContentsMargins(0, Space.S, 0, 0)
            self._form.addRow(over, choice)
            if choice is self.privacy:
                self._form.addRow(self._meaning)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.S)
        rows.addWidget(self.kinds)
        rows.addLayout(self._form)
        rows.addSpacing(Space.S)
        rows.addWidget(self.mono)
        self.setFocusProxy(self.kinds)

    def _choices(self) -> tuple[Choice, ...]:  # type: ignore[type-arg]
        return (
            self.weeks,
            self.leaders,
            self.venue,
            self.topic,
            self.privacy,
            self.paper,
            self.language,
        )

    def _listen(self) -> None:
        self.kinds.chosen.connect(self._on_sheet)
        for choice in self._choices():
            choice.chosen.connect(self._on_chosen)
        self.mono.toggled.connect(self._on_chosen)

    def _show_fields(self, sheet: Sheet) -> None:
        """Only what means something to the sheet."""
        asks = printing.asks(sheet)
        notice = Ask.SESSION in asks and self.topic.value.session is not None
        self._form.setRowVisible(self.weeks, not notice)
        self._form.setRowVisible(self.leaders, Ask.LEADERS in asks)
        self._form.setRowVisible(self.venue, Ask.VENUE in asks and not notice)
        self._form.setRowVisible(self.topic, Ask.DAY in asks)
        for each in (self.privacy, self._meaning):
            self._form.setRowVisible(each, not printing.alike(sheet))
        told = words.hours_meaning if sheet is Sheet.HOURS else words.privacy_meaning
        self._meaning.setText(told(self.privacy.value.value))

    def _on_sheet(self) -> None:
        """Another sheet, as it was wanted last; paper and language stay."""
        before, sheet = self._asked, self.kinds.sheet
        self._kept[before.sheet] = before
        kept = self._kept.get(sheet) or self._usual(sheet, before.period.first)
        period = Period(before.period.first, kept.period.weeks)
        shown = replace(kept, period=period, paper=before.paper, lang=before.lang, mono=before.mono)
        self.show_order(EVERY_DAY.put(shown) if sheet is Sheet.DOOR else shown)
        self.changed.emit()

    def _on_chosen(self) -> None:
        self._show_fields(self.kinds.sheet)
        self.changed.emit()


def _take(choice: Choice[Value], value: Value) -> None:
    """Show a value where it is offered, else the first."""
    choice.choose(value if value in choice.values else choice.values[0])
