"""The windows of availability in words, and below them the fields of the one that is chosen."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rosterdesk.domain.edits import people
from rosterdesk.domain.people import Window
from rosterdesk.domain.terms import Grade, Weekday
from rosterdesk.words import dates, person, terms, weekly
from ui.forms import reading
from ui.forms.lines import Line
from ui.forms.picks import ChoiceField
from ui.forms.texts import DateField, TextField
from ui.forms.toggles import TogglesField
from ui.leaders.subject import Subject
from ui.look import Icon, Space
from ui.parts.buttons import ButtonKind, button
from ui.parts.card import Card
from ui.parts.ring import ring_line
from ui.parts.spoken import let_readers_choose
from ui.parts.text import Voice, label

NINE, NOON = 9 * 60, 12 * 60
USUAL = Window(day=Weekday.MON, start=NINE, end=NOON, grade=Grade.CAN)
CLOCK_WIDTH, COUNT_WIDTH = 8, 6
LIST_ROWS = 6
LIST_WIDTH = 290


class Windows(QWidget):
    """Every window of the leader by day and time; the draft of a new one where none is chosen."""

    def __init__(self, subject: Subject, chosen: Callable[[Window | None], object]) -> None:
        super().__init__()
        self._subject, self._chosen = subject, chosen
        self.shown: list[Window] = []
        self.list = QListWidget()
        self.list.setAccessibleName(weekly.windows_list())
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(LIST_ROWS * (self.fontMetrics().height() + Space.S))
        self.nothing = label(weekly.no_windows(), Voice.MUTED, wrap=True)
        self.line = WindowLine(subject)
        self.new = button(weekly.window_new(), kind=ButtonKind.QUIET)
        self.add = button(weekly.window_add(), Icon.PLUS)
        self.remove = button(weekly.window_remove(), Icon.TRASH)
        self.list.currentRowChanged.connect(self._on_row)
        let_readers_choose(self.list)
        ring_line(self.list)
        self.line.complete.connect(self._write)
        self.new.clicked.connect(self._begin)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self._lay_out()
        self._show_whether_any()
        self._begin()

    @property
    def picked(self) -> Window | None:
        """The one that is chosen."""
        row = self.list.currentRow()
        return self.shown[row] if 0 <= row < len(self.shown) else None

    def show_windows(self, windows: tuple[Window, ...]) -> None:
        """Show the leader's windows; the chosen one stays so, or the one that took its place."""
        ordered = sorted(windows, key=lambda each: (each.day.number, each.start, each.end, each.grade.rank))
        if ordered == self.shown:
            return
        before, row = self.picked, self.list.currentRow()
        fresh = [each for each in ordered if each not in self.shown]
        same_number = len(ordered) == len(self.shown)
        self.shown = ordered
        self.list.blockSignals(True)
        self.list.clear()
        for each in ordered:
            self.list.addItem(self._item(weekly.window(each)))
        if before in ordered:
            row = ordered.index(before)
        elif before is not None and same_number and len(fresh) == 1:
            row = ordered.index(fresh[0])
        else:
            row = -1
        self.list.setCurrentRow(row, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.blockSignals(False)
        self._show_whether_any()
        self._on_row(row)

    def _show_whether_any(self) -> None:
        """Say so where no time is offered, in the place of an empty list."""
        self.nothing.setVisible(not self.shown)
        self.list.setVisible(bool(self.shown))

    def choose(self, window: Window | None) -> None:
        """Choose a window of the list."""
        self.list.setCurrentRow(self.shown.index(window) if window in self.shown else -1)

    def drop_drafts(self) -> None:
        """Forget what was typed and not accepted."""
        self.choose(None)
        self._begin()

    def _item(self, text: str) -> QListWidgetItem:
        """A line of the list, twice as high where its words need two."""
        item = QListWidgetItem(text)
        metrics = self.list.fontMetrics()
        if metrics.horizontalAdvance(text) > LIST_WIDTH:
            item.setSizeHint(QSize(0, 2 * metrics.height() + Space.M))
        return item

    def _lay_out(self) -> None:
        card = Card()
        card.rows.setSpacing(Space.S)
        self._title = label("", Voice.STRONG)
        card.rows.addWidget(self._title)
        card.rows.addWidget(self.line)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        for each in (self.add, self.remove, self.new):
            buttons.addWidget(each)
        buttons.addStretch(1)
        card.rows.addLayout(buttons)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.M)
        rows.addWidget(self.nothing)
        rows.addWidget(self.list, 1)
        rows.addWidget(card)
        rows.addStretch(0)

    def _on_row(self, row: int) -> None:
        window = self.picked
        if window is None:
            self._show_draft()
        elif window != self.line.record:
            self.line.drop_draft()
            self.line.take(window)
        self._show_buttons()
        self._chosen(window)

    def _begin(self) -> None:
        """Let the chosen window go and start a new one."""
        self.list.setCurrentRow(-1)
        self.line.record = None
        self._show_draft()
        self._show_buttons()

    def _show_draft(self) -> None:
        self.line.record = None
        self.line.show_record(USUAL)
        self.line.drop_draft()

    def _show_buttons(self) -> None:
        chosen = self.picked is not None
        self._title.setText(weekly.window_chosen() if chosen else weekly.window_new())
        self.line.setAccessibleName(self._title.text())
        self.add.setVisible(not chosen)
        self.remove.setVisible(chosen)
        self.new.setVisible(chosen)

    def _write(self) -> None:
        before = self.line.record
        if before is not None and not self._subject.exchange(before, self.line.read()):
            self.line.take(before)

    def _add(self) -> None:
        if self.line.judge():
            made = self.line.read()
            if self._subject.exchange(None, made):
                self.choose(made)

    def _remove(self) -> None:
        window = self.picked
        if window is not None:
            self._subject.exchange(window, None)


class WindowLine(Line[Window]):
    """The fields of one window: day, times, how gladly, rhythm, nth of the month, and season."""

    def __init__(self, subject: Subject) -> None:
        today = subject.today
        days = [(day, dates.capital(terms.weekday(day))) for day in Weekday]
        grades = [(g, dates.capital(terms.grade(g))) for g in Grade if g is not Grade.CANNOT]
        self.day: ChoiceField[Weekday] = ChoiceField(person.day(), days, value=USUAL.day, letters=10)
        self.start = TextField(
            person.start(), read=reading.start_clock, shown=dates.time, value=NINE, letters=CLOCK_WIDTH
        )
        self.end = TextField(
            person.end(), read=reading.clock, shown=dates.time, value=NOON, letters=CLOCK_WIDTH
        )
        self.grade: ChoiceField[Grade] = ChoiceField(person.grade_name(), grades, value=Grade.CAN, letters=10)
        self.every = TextField(
            weekly.every(),
            read=reading.number(1, people.LONGEST_RHYTHM),
            shown=reading.number_text,
            value=1,
            letters=COUNT_WIDTH,
        )
        self.nth: TogglesField[int] = TogglesField(
            weekly.nth_name(), [(n, weekly.nth(n)) for n in range(1, people.LAST_NTH + 1)]
        )
        self.since = DateField(weekly.season_from(), today=today, hint=person.open_start())
        self.until = DateField(weekly.season_until(), today=today, hint=person.open_end())
        super().__init__(
            (self.day, self.start, self.end, self.grade, self.every, self.since, self.until, self.nth),
            read=self._read,
            show=self._show,
            named=weekly.window,
        )

    def _read(self) -> Window:
        made = Window(
            day=self.day.value,
            start=self.start.value,
            end=self.end.value,
            grade=self.grade.value,
            since=self.since.value,
            until=self.until.value,
            every=self.every.value,
            nth=self._order(self.nth.value),
        )
        people.check_entry(made)
        return made

    def _show(self, window: Window) -> None:
        self.day.show_value(window.day)
        self.start.show_value(window.start)
        self.end.show_value(window.end)
        self.grade.show_value(window.grade)
        self.since.show_value(window.since)
        self.until.show_value(window.until)
        self.every.show_value(window.every)
        self.nth.show_value(tuple(sorted(window.nth)))

    def _order(self, nth: tuple[int, ...]) -> tuple[int, ...]:
        """The order of the programme where the same are chosen: a file may name them in any."""
        known = self.record.nth if self.record is not None else ()
        return known if sorted(known) == sorted(nth) else nth
