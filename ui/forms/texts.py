"""Fields in which one types: words, numbers, times, and dates with a calendar to point at."""

from collections.abc import Callable
from datetime import date
from typing import Generic

from PySide6.QtCore import QDate, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QToolButton, QWidget, QWidgetAction

from rosterdesk.domain.errors import UserError
from rosterdesk.words import dates, errors
from rosterdesk.words import tables as words
from ui.forms import reading
from ui.forms.field import Field, Value
from ui.look import Icon, Space, icon
from ui.parts.buttons import icon_button

CALENDAR_ROWS = 10  # six weeks, the days' names, and the month with its buttons


class TextField(Field[Value], Generic[Value]):
    """A line of text that `read` turns into a value, and `shown` back; `letters` is its usual width."""

    def __init__(
        self,
        name: str,
        *,
        read: Callable[[str], Value],
        shown: Callable[[Value], str],
        value: Value,
        hint: str = "",
        meaning: str = "",
        letters: int = 0,
    ) -> None:
        super().__init__(name, value, meaning=meaning)
        self._read, self._shown = read, shown
        self.line = QLineEdit(shown(value))
        self.line.setPlaceholderText(hint)
        if letters:
            self.line.setFixedWidth(letters * self.line.fontMetrics().averageCharWidth() + 22)
        self.settle(self.line, *self.beside())
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self._on_finished)
        self.line.installEventFilter(self)

    def beside(self) -> tuple[QWidget, ...]:
        """What stands beside the line."""
        return ()

    @property
    def value(self) -> Value:
        """What the text means; UserError where it cannot be read."""
        return self._read(self.line.text())

    @property
    def drafting(self) -> bool:
        """Whether the text is another than that of the value known."""
        return self.line.text() != self._shown(self._known)

    def show_value(self, value: Value) -> None:
        """Show a value of the programme, unless other text is being typed."""
        drafting, self._known = self.drafting, value
        if not drafting:
            self.drop_draft()

    def drop_draft(self) -> None:
        """Show the value known."""
        if self.drafting:
            self.line.setText(self._shown(self._known))
            if not self.line.hasFocus():
                self.line.setCursorPosition(0)  # what is too long for the line shows how it begins
        self.complain("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape take back what was typed."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and self.drafting and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            if event.type() == QEvent.Type.KeyPress:
                self.drop_draft()
                self.typed.emit()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def enter(self, value: Value) -> None:
        """Take a value that was pointed at as if it had been typed and confirmed."""
        self.line.setText(self._shown(value))
        self._on_typed()
        self._on_finished()

    def _on_typed(self) -> None:
        try:
            self._read(self.line.text())
        except UserError as error:
            self.complain(errors.sentence(error))
        else:
            self.complain("")
        self.typed.emit()

    def _on_finished(self) -> None:
        try:
            value = self.value
        except UserError:
            return
        if value == self._known:
            self.drop_draft()
            return
        self.line.setText(self._shown(value))
        self.accepted.emit()  # it stays a draft until the programme shows it back


class DateField(TextField[date | None]):
    """A date, typed or pointed at in a calendar; `optional` lets it be empty, which means no such date."""

    def __init__(
        self,
        name: str,
        *,
        today: date,
        value: date | None = None,
        optional: bool = True,
        hint: str = "",
        meaning: str = "",
        letters: int = 14,
    ) -> None:
        self._today = today
        self._button = icon_button(Icon.CALENDAR, words.calendar_of(name))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F4 or Alt+Down in the line opens it too
        read = reading.day_or_none(today) if optional else reading.day(today)
        super().__init__(
            name,
            read=read,
            shown=reading.day_text,
            value=value,
            hint=hint,
            meaning=meaning,
            letters=letters,
        )
        self._button.clicked.connect(self.point)
        self.typed.connect(self._tell_weekday)
        self._tell_weekday()

    def beside(self) -> tuple[QWidget, ...]:
        """The button that opens the calendar."""
        return (self._button,)

    def show_value(self, value: date | None) -> None:
        """Show a date of the programme, its day of the week in the tip."""
        super().show_value(value)
        self._tell_weekday()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the calendar as a box of choices opens: by F4 or Alt+Down."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _opens(event):
            self.point()
            return True
        return super().eventFilter(watched, event)

    def point(self) -> None:
        """Open a calendar to point at the date."""
        menu = QMenu(self)
        month = _month(self._shown_day())
        month.setAccessibleName(words.calendar_of(self.name))
        action = QWidgetAction(menu)
        action.setDefaultWidget(month)
        menu.addAction(action)
        month.activated.connect(lambda day: self._take(menu, day))
        month.clicked.connect(lambda day: self._take(menu, day))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.line.mapToGlobal(self.line.rect().bottomLeft()))
        month.setFocus()

    def _take(self, menu: QMenu, day: QDate) -> None:
        menu.close()
        self.line.setFocus()
        self.enter(date(day.year(), day.month(), day.day()))

    def _shown_day(self) -> date:
        try:
            return self.value or self._today
        except UserError:
            return self._today

    def _tell_weekday(self) -> None:
        try:
            day = self.value
        except UserError:
            day = None
        self.line.setToolTip("" if day is None else dates.capital(dates.weekday_day(day)))


def _month(start: date) -> QCalendarWidget:
    """A month to point at a day in; no day has a colour of its own."""
    month = QCalendarWidget()
    month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    month.setSelectedDate(QDate(start.year, start.month, start.day))
    month.setMinimumHeight(CALENDAR_ROWS * (month.fontMetrics().height() + Space.S))
    plain = QTextCharFormat()
    plain.setForeground(month.palette().brush(QPalette.ColorRole.Text))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        month.setWeekdayTextFormat(day, plain)
    for name, sign in (("qt_calendar_prevmonth", Icon.LEFT), ("qt_calendar_nextmonth", Icon.RIGHT)):
        button = month.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(sign))
    return month


def _opens(event: QKeyEvent) -> bool:
    down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
    return event.key() == Qt.Key.Key_F4 or bool(down)
