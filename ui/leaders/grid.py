"""The painted week: drag, or arrows with Shift and then a letter, to say how gladly somebody would serve."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from rosterdesk.domain.people import Window
from rosterdesk.domain.terms import Grade, Weekday
from rosterdesk.domain.times import DAY
from rosterdesk.words import dates, terms, weekly
from ui.leaders.grades import BRUSHES, GROUND, grade_icon, paint_grade
from ui.leaders.grid_cells import HOUR, GridCells
from ui.leaders.grid_model import pieces, plain
from ui.look import Icon, Space, TextSize, Tone, colour, paint_icon
from ui.look.fonts import sized
from ui.look.tokens import FOCUS_WIDTH, HAIRLINE_WIDTH
from ui.parts.paint import box
from ui.parts.ring import ring_line

FIRST_SEEN = 8 * HOUR
LEAST_ROW = 9
LEAST_COLUMN = 44
ROW_SHARE = {15: 0.6, 30: 1.0, 60: 1.5}
SIGN = 12
_ERASING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class Stroke:
    """What the brush did: days, minutes of the day, and the grade; `cannot` erases."""

    days: tuple[Weekday, ...]
    start: int
    end: int
    grade: Grade


class Grid(QTableView):
    """Paints windows to the minute; `stroked` brings a Stroke for whoever writes it."""

    stroked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.brush = Grade.CAN
        self.cells = GridCells(self)
        self._dragging = False
        self._fresh = True
        self._marked: Window | None = None
        self.setModel(self.cells)
        ring_line(self)
        self.setAccessibleName(weekly.grid())
        self.setVerticalHeader(_Hours(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(LEAST_COLUMN)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.cells.dataChanged.connect(self.viewport().update)
        self.refine(30)

    def refine(self, raster: int) -> None:
        """Have a row for every 15, 30 or 60 minutes."""
        top = self._minute_at(0) if not self._fresh else FIRST_SEEN
        self.cells.refine(raster)
        height = max(LEAST_ROW, round(small_letters().height() * ROW_SHARE[raster]))
        self.verticalHeader().setDefaultSectionSize(height)
        self._show_minute(top)
        self.setCurrentIndex(self.cells.index(top // raster, 0))

    def let_go(self) -> None:
        """Select no more than one cell: what was selected was another person's."""
        if len(self.selectedIndexes()) > 1:
            self.setCurrentIndex(self.currentIndex())

    def mark(self, window: Window | None) -> None:
        """Draw a frame around the window that is chosen elsewhere; None takes it away."""
        self._marked = window
        self.viewport().update()

    def paint_selection(self, grade: Grade) -> None:
        """Paint what is selected; nothing where nothing is."""
        found = self._selected()
        if found is not None:
            days = tuple(self.cells.days[found.left() : found.right() + 1])
            raster = self.cells.raster
            self.stroked.emit(Stroke(days, found.top() * raster, (found.bottom() + 1) * raster, grade))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin to paint by keyboard at the hour at which days usually begin, which is in sight."""
        if not self.currentIndex().isValid() and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.setCurrentIndex(self.cells.index(FIRST_SEEN // self.cells.raster, 0))
        super().focusInEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where days usually begin."""
        super().showEvent(event)
        if self._fresh:
            self._fresh = False
            QTimer.singleShot(0, self, lambda: self._show_minute(FIRST_SEEN))  # once it has its height

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take letters, Space and Delete as strokes; Escape lets the selection go."""
        grade = self._meant(event)
        if grade is not None:
            self.paint_selection(grade)
        elif event.key() == Qt.Key.Key_Escape and len(self.selectedIndexes()) > 1:
            self.let_go()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters paint; they do not search."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
        elif self.indexAt(event.position().toPoint()) in self.selectedIndexes():
            return  # the menu is about what is selected
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a stroke."""
        super().mouseReleaseEvent(event)
        if self._dragging and event.button() == Qt.MouseButton.LeftButton:
            self._dragging = False
            self.paint_selection(self.brush)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Draw the frame around what is selected anew."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Room for a working day."""
        return QSize(7 * 80, 20 * self.verticalHeader().defaultSectionSize())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, what is offered, and what is selected."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), colour(Tone.SURFACE))
            self._paint_lines(painter)
            painter.setFont(sized(TextSize.SMALL))
            for column, day in enumerate(self.cells.days):
                self._paint_day(painter, column, day)
            self._paint_marked(painter)
            self._paint_selection(painter)

    def _meant(self, event: QKeyEvent) -> Grade | None:
        """Which grade a key asks for."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return None
        if event.key() == Qt.Key.Key_Space:
            return self.brush
        if event.key() in _ERASING:
            return Grade.CANNOT
        letter = event.text().upper()
        return next((each for each in BRUSHES if letter and weekly.brush_key(each) == letter), None)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for grade in BRUSHES:
            text = weekly.brush(grade)
            action = menu.addAction(grade_icon(grade), f"{text}\t{weekly.brush_key(grade)}")
            action.triggered.connect(lambda _=False, grade=grade: self.paint_selection(grade))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(at))

    def _selected(self) -> QRect | None:
        """The selected cells: columns from left to right, rows from top to bottom."""
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(number) for number in range(chosen.count())]
        if not ranges:
            return None
        left, right = min(each.left() for each in ranges), max(each.right() for each in ranges)
        top, bottom = min(each.top() for each in ranges), max(each.bottom() for each in ranges)
        return QRect(QPoint(left, top), QPoint(right, bottom))

    def _minute_at(self, y: int) -> int:
        return max(0, self.rowAt(y)) * self.cells.raster

    def _show_minute(self, minute: int) -> None:
        self.verticalScrollBar().setValue(
            minute // self.cells.raster * self.verticalHeader().defaultSectionSize()
        )

    def y_of(self, minute: int) -> float:
        """Where a minute of the day lies in the viewport, in device-independent pixels."""
        height = self.verticalHeader().defaultSectionSize()
        return self.rowViewportPosition(0) + minute * height / self.cells.raster

    def _across(self, column: int) -> tuple[int, int]:
        """Left edge and width of a day."""
        return self.columnViewportPosition(column), self.columnWidth(column)

    def _paint_lines(self, painter: QPainter) -> None:
        width, height = self.viewport().width(), self.viewport().height()
        for minute in range(0, DAY, HOUR // 2):
            y = round(self.y_of(minute))
            if 0 <= y <= height:
                tone = Tone.HAIRLINE if minute % HOUR == 0 else Tone.SUNKEN
                painter.fillRect(0, y, width, HAIRLINE_WIDTH, colour(tone))
        for column in range(1, len(self.cells.days)):
            painter.fillRect(self._across(column)[0], 0, HAIRLINE_WIDTH, height, colour(Tone.HAIRLINE))

    def _paint_day(self, painter: QPainter, column: int, day: Weekday) -> None:
        left, width = self._across(column)
        for piece in pieces(self.cells.windows, day, 0, DAY):
            if piece.grade is not Grade.CANNOT:
                top, bottom = self.y_of(piece.start), self.y_of(piece.end)
                area = QRectF(left + 2, top + 1, width - 4, bottom - top - 1)
                paint_grade(painter, area, piece.grade)
                times = [dates.time(piece.start), dates.time(piece.end)]
                self._paint_words(painter, area, [terms.grade(piece.grade), *times])
        for window in self.cells.windows:
            if window.day is day and not plain(window):
                top, bottom = self.y_of(window.start), self.y_of(window.end)
                self._paint_special(
                    painter, QRectF(left + 5, top + 1, width - 10, bottom - top - 1), window.grade
                )

    def _paint_words(self, painter: QPainter, area: QRectF, lines: Sequence[str]) -> None:
        """As many of the lines as there is room for."""
        line = painter.fontMetrics().height()
        room = area.adjusted(Space.S, 1, -Space.XS, -1).toRect()
        painter.setPen(colour(Tone.TEXT))
        for number, text in enumerate(lines[: max(0, int(room.height() + 2) // line)]):
            place = QRect(room.left(), room.top() + number * line, room.width(), line)
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)

    def _paint_special(self, painter: QPainter, area: QRectF, grade: Grade) -> None:
        """A window of its own rhythm: a dashed frame with a sign."""
        box(painter, area, fill=None, line=colour(Tone.BOUNDARY), dashed=True, width=1.5)
        self._paint_words(painter, area, [terms.grade(grade)])
        corner = QRect(round(area.right()) - SIGN - 3, round(area.top()) + 3, SIGN, SIGN)
        painter.fillRect(corner.adjusted(-1, -1, 1, 1), colour(GROUND[grade]))
        paint_icon(painter, corner, Icon.REPEAT, colour(Tone.TEXT))

    def _paint_marked(self, painter: QPainter) -> None:
        window = self._marked
        if window is not None and window.day in self.cells.days:
            left, width = self._across(self.cells.days.index(window.day))
            top, bottom = self.y_of(window.start), self.y_of(window.end)
            area = QRectF(left + 1, top, width - 2, bottom - top)
            box(painter, area, fill=None, line=colour(Tone.ACCENT), width=FOCUS_WIDTH, radius=3)

    def _paint_selection(self, painter: QPainter) -> None:
        found = self._selected()
        if found is None:
            return
        left = self._across(found.left())[0]
        right = sum(self._across(found.right()))
        raster = self.cells.raster
        area = QRectF(left, self.y_of(found.top() * raster), right - left, 0)
        area.setBottom(self.y_of((found.bottom() + 1) * raster))
        if self._dragging:
            painter.setOpacity(0.7)
            paint_grade(painter, area.adjusted(2, 1, -2, 0), self.brush)
            painter.setOpacity(1.0)
        if self.hasFocus() or self._dragging or found.width() * found.height() > 1:
            tone = Tone.FOCUS if self.hasFocus() else Tone.ACCENT
            box(painter, area, fill=None, line=colour(tone), width=FOCUS_WIDTH, radius=3)


def small_letters() -> QFontMetrics:
    """The measure of the small letters in the grid."""
    return QFontMetrics(sized(TextSize.SMALL))


class _Hours(QHeaderView):
    """The times at the left: a label at every full hour, however low the rows."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(Qt.Orientation.Vertical, grid)
        self._grid = grid
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(LEAST_ROW)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        """As wide as the widest time."""
        metrics = small_letters()
        return QSize(max(metrics.horizontalAdvance(text) for _, text in self._labels()) + Space.M, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hours at their lines."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), colour(Tone.BACKGROUND))
            painter.setFont(sized(TextSize.SMALL))
            painter.setPen(colour(Tone.MUTED))
            line = painter.fontMetrics().height()
            for minute, text in self._labels():
                y = round(self._grid.y_of(minute))
                place = QRect(0, y, self.width() - Space.S, line)
                painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, text)

    def _labels(self) -> Iterator[tuple[int, str]]:
        return ((minute, dates.time(minute)) for minute in range(0, DAY, HOUR))
