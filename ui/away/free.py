"""How many leaders are free on each day, below the days they belong to."""

from datetime import date

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from rosterdesk.words import away as words
from ui.away.table import AwayTable
from ui.look import Space, TextSize, Tone, colour
from ui.parts.paint import box

BAR_HEIGHT = 28
BAR_WIDEST = 18


class FreeStrip(QWidget):
    """A column for each day in sight, as high as there are leaders free, with the number where it fits."""

    def __init__(self, table: AwayTable) -> None:
        super().__init__()
        self._table = table
        self.setAccessibleName(words.text("free"))
        table.horizontalScrollBar().valueChanged.connect(self._on_scrolled)

    def tell(self) -> None:
        """Show what is known by now, and say where it is tightest."""
        model = self._table.rows
        first, last = model.column(self._table.first_seen), model.column(self._table.last_seen)
        seen = model.free[first : last + 1]
        if seen:
            place = min(range(len(seen)), key=lambda n: seen[n])
            self.setAccessibleDescription(words.fewest(model.day(first + place), seen[place]))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a column and a number."""
        return QSize(0, BAR_HEIGHT + self.fontMetrics().height() + Space.S)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name and the columns."""
        left = self._left
        with QPainter(self) as painter:
            painter.setPen(colour(Tone.MUTED))
            names = QRect(Space.S, 0, left - Space.S, self.height())
            painter.drawText(names, int(Qt.AlignmentFlag.AlignVCenter), words.text("free"))
            painter.setClipRect(left, 0, self.width() - left, self.height())
            self._paint_days(painter, left)

    def event(self, event: QEvent) -> bool:
        """Tell the number of a day in the tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            model = self._table.rows
            column = self._table.columnAt(event.pos().x() - self._left)
            if model.free and column >= 0:
                QToolTip.showText(
                    event.globalPos(), words.free_told(model.day(column), model.free[column]), self
                )
            return True
        return super().event(event)

    @property
    def _left(self) -> int:
        """Where the days of the table begin."""
        return self._table.viewport().x()

    def _paint_days(self, painter: QPainter, left: int) -> None:
        model = self._table.rows
        if not model.free:
            return
        width = self._table.horizontalHeader().defaultSectionSize()
        most = max(1, *model.free)
        first: date = self._table.first_seen
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * TextSize.SMALL.value * TextSize.SMALL.value)
        painter.setFont(small)
        numbered = width > painter.fontMetrics().horizontalAdvance("00")
        for column in range(model.column(first), model.column(self._table.last_seen) + 1):
            place = left + self._table.columnViewportPosition(column)
            count = model.free[column]
            height = round(BAR_HEIGHT * count / most)
            wide = min(width - 2, BAR_WIDEST)
            bar = QRect(place + (width - wide) // 2, BAR_HEIGHT - height + 2, wide, max(1, height))
            box(painter, bar.toRectF(), fill=colour(Tone.HAIRLINE), line=None, radius=2)
            if numbered:
                room = QRect(place - 10, BAR_HEIGHT + 2, width + 20, self.fontMetrics().height())
                painter.setPen(colour(Tone.MUTED))
                painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter), str(count))

    def _on_scrolled(self) -> None:
        self.tell()
