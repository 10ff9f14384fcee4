"""How a row of a table looks: with one ring around all of it where the keyboard is, not around a cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.look import Tone, colour
from ui.look.tokens import FOCUS_WIDTH

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Each cell of the row in hand draws its part of the ring."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell as others are drawn, without a ring of its own."""
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        if index.row() == self._table.currentIndex().row() and self._table.hasFocus():
            self._paint_ring(painter, QRect(option.rect), index.column())

    def _paint_ring(self, painter: QPainter, area: QRect, column: int) -> None:
        ink, width = colour(Tone.FOCUS), FOCUS_WIDTH
        painter.fillRect(area.left(), area.top(), area.width(), width, ink)
        painter.fillRect(area.left(), area.bottom() + 1 - width, area.width(), width, ink)
        first, last = self._ends()
        if column == first:
            painter.fillRect(area.left(), area.top(), width, area.height(), ink)
        if column == last:
            painter.fillRect(area.right() + 1 - width, area.top(), width, area.height(), ink)

    def _ends(self) -> tuple[int, int]:
        """The columns at the very left and right of those that are shown."""
        header = self._table.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        shown = [column for column in order if not self._table.isColumnHidden(column)]
        return shown[0], shown[-1]
