"""The table of days on the screen: bars over days, months above, days marked in one row by hand or key."""

from datetime import date
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from rosterdesk.cases.absences import Absence
from rosterdesk.words import away as words
from rosterdesk.words import dates
from ui.away.model import AwayModel
from ui.look import Space, Tone, colour
from ui.look.tokens import RADIUS
from ui.parts.paint import box
from ui.parts.ring import ring_line

ROW_PADDING = 10
NAMES_LETTERS = 20
BAR_INSET = 4
SATURDAY = 5
Index = QModelIndex | QPersistentModelIndex


class AwayTable(QTableView):
    """`marked` when days of one leader are marked, `opened` on Enter."""

    marked = Signal()
    opened = Signal()

    def __init__(self, model: AwayModel, today: date) -> None:
        super().__init__()
        self.rows, self._today = model, today
        self.setModel(model)
        self.setAccessibleName(words.text("table"))
        self.setAccessibleDescription(words.text("table_help"))
        self.setItemDelegate(_Day(self, today))
        self.setHorizontalHeader(DaysHeader(model, today))
        self._behave()
        self.selectionModel().selectionChanged.connect(self._on_selected)
        ring_line(self)

    @property
    def leader(self) -> str | None:
        """The leader whose days are marked."""
        found = self.selectionModel().selectedIndexes()
        return self.rows.people[found[0].row()].id if found else None

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day marked."""
        columns = [index.column() for index in self.selectionModel().selectedIndexes()]
        return (self.rows.day(min(columns)), self.rows.day(max(columns))) if columns else None

    @property
    def absence(self) -> Absence | None:
        """The absence under the one day that is marked, or under the first of several."""
        found = self.selectionModel().selectedIndexes()
        return self.rows.absence(min(found, key=lambda index: index.column())) if found else None

    def show_day_width(self, width: int) -> None:
        """Have days so wide, in device-independent pixels; the first day in sight stays in sight."""
        first = self.first_seen
        self.horizontalHeader().setDefaultSectionSize(width)
        self.show_from(first)

    @property
    def first_seen(self) -> date:
        """The first day in sight."""
        return self.rows.day(max(0, self.columnAt(0)))

    @property
    def last_seen(self) -> date:
        """The last day in sight."""
        column = self.columnAt(self.viewport().width() - 1)
        return self.rows.day(column if column >= 0 else self.rows.days - 1)

    def show_from(self, day: date) -> None:
        """Scroll until a day is the first one in sight."""
        width = self.horizontalHeader().defaultSectionSize()
        self.horizontalScrollBar().setValue(self.rows.column(day) * width)

    def mark(self, leader: str, first: date, last: date) -> None:
        """Mark days of a leader."""
        row = self.rows.row_of(leader)
        if row is None:
            self.clearSelection()
            return
        start = self.rows.index(row, self.rows.column(first))
        end = self.rows.index(row, self.rows.column(last))
        model = self.selectionModel()
        model.setCurrentIndex(start, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        for column in range(start.column() + 1, end.column() + 1):
            model.select(self.rows.index(row, column), QItemSelectionModel.SelectionFlag.Select)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Keep what is marked within the row where marking began."""
        start = self.selectionModel().selectedIndexes()
        adding = command & QItemSelectionModel.SelectionFlag.Current
        row = start[0].row() if start and adding else self.rowAt(rect.normalized().top())
        if row >= 0:
            line = rect.normalized()
            line.moveTop(self.rowViewportPosition(row) + 1)
            line.setHeight(1)
            super().setSelection(line, command)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin by keyboard at today, not at the first day there is, which is months ago."""
        if not self.currentIndex().isValid() and event.reason() is not Qt.FocusReason.MouseFocusReason:
            start = self.rows.index(0, self.rows.column(self._today))
            self.selectionModel().setCurrentIndex(start, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as opening what is marked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.leader is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click as opening what is marked."""
        super().mouseDoubleClickEvent(event)
        if self.leader is not None:
            self.opened.emit()

    def _on_selected(self) -> None:
        self.viewport().update()  # the bar in hand stands out as a whole
        self.marked.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _behave(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self._fit()

    def _fit(self) -> None:
        names = self.verticalHeader()
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setDefaultSectionSize(self.fontMetrics().height() + ROW_PADDING)
        names.setFixedWidth(NAMES_LETTERS * self.fontMetrics().averageCharWidth())
        names.setHighlightSections(True)


class DaysHeader(QHeaderView):
    """Months above, and the first day of each week below; a mark on today."""

    def __init__(self, model: AwayModel, today: date) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._days, self._today = model, today
        self.week_starts_on = 0
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(4)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """Two lines of letters."""
        return QSize(super().sizeHint().width(), 2 * self.fontMetrics().height() + Space.M)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw months and days."""
        area = self.viewport().rect()
        width = self.defaultSectionSize()
        first = max(0, self.visualIndexAt(0))
        last = min(self._days.days - 1, first + area.width() // max(1, width) + 1)
        with QPainter(self.viewport()) as painter:
            painter.fillRect(area, colour(Tone.BACKGROUND))
            painter.setPen(colour(Tone.HAIRLINE))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
            for column in range(first, last + 1):
                self._paint_day(painter, column, width, begins=column == first)

    def _paint_day(self, painter: QPainter, column: int, width: int, *, begins: bool) -> None:
        day, left = self._days.day(column), self.sectionViewportPosition(column)
        line = self.fontMetrics().height()
        if day.day == 1 or begins:
            painter.setPen(colour(Tone.TEXT))
            end = left + width * (_last_of_month(day) - day.day + 1)
            room = QRect(max(0, left) + Space.XS, Space.XS, max(0, end - max(0, left) - Space.S), line)
            text = dates.capital(dates.month(day))
            elided = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), elided)
        if day.weekday() == self.week_starts_on or day == self._today:
            today = day == self._today
            painter.setPen(colour(Tone.ACCENT if today else Tone.MUTED))
            room = QRect(left - 20, Space.XS + line, width + 40, line)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter), str(day.day))


class _Day(QStyledItemDelegate):
    """Draws one day of one leader: ground, mark, and its piece of a bar."""

    def __init__(self, table: AwayTable, today: date) -> None:
        super().__init__(table)
        self._table, self._today = table, today

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the day."""
        model = self._table.rows
        person, day = model.people[index.row()], model.day(index.column())
        area: QRect = option.rect
        there = person.active_on(day)
        if day.weekday() >= SATURDAY or not there:
            painter.fillRect(area, colour(Tone.SUNKEN if there else Tone.BACKGROUND))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colour(Tone.SELECTION))
        if day.day == 1:
            painter.fillRect(area.left(), area.top(), 1, area.height(), colour(Tone.HAIRLINE))
        absence = person.absence_on(day)
        if absence is not None and there:
            self._paint_bar(painter, area, absence, day)
        if day == self._today:
            painter.fillRect(area.left(), area.top(), 2, area.height(), colour(Tone.ACCENT))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, colour(Tone.HAIRLINE))
        if option.state & QStyle.StateFlag.State_HasFocus:
            box(painter, QRectF(area), fill=None, line=colour(Tone.FOCUS), width=2, radius=2)

    def sizeHint(self, option: Any, index: Index) -> QSize:
        """As the table has it."""
        return QSize(0, 0)

    def _paint_bar(self, painter: QPainter, area: QRect, absence: Absence, day: date) -> None:
        """One piece of a bar, rounded where the leave begins and ends."""
        bar = QRectF(area).adjusted(0, BAR_INSET, 0, -BAR_INSET)
        begins, ends = day == absence.since, day == absence.until
        bar.adjust(1 if begins else -RADIUS, 0, -1 if ends else RADIUS, 0)
        painter.save()
        painter.setClipRect(area)
        held = absence == self._table.absence
        box(painter, bar, fill=colour(Tone.ACCENT if held else Tone.BOUNDARY), line=None)
        painter.restore()


def _last_of_month(day: date) -> int:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return (following - date(day.year, day.month, 1)).days
