"""A list that is seen whole: as high as all its lines, and as wide as the longest where asked."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QListWidget, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.look import Space
from ui.parts.paint import focus_ring
from ui.parts.ring import ring_line


class WholeList(QListWidget):
    """A few lines to choose from, with a name for readers; `hugging` makes it no wider than its words."""

    def __init__(self, name: str, *, hugging: bool = False) -> None:
        super().__init__()
        self._hugging = hugging
        self.setAccessibleName(name)
        self.setProperty("padded", True)
        self.setItemDelegate(_Line(self))
        ring_line(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if hugging:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def changeEvent(self, event: QEvent) -> None:
        """Another font or style makes other lines."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure once the style is known."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the room that all lines need, so that nothing is ever scrolled."""
        lines = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(lines + self.height() - self.viewport().height())
        if self._hugging:
            self.setMinimumWidth(self.sizeHintForColumn(0) + 2 * Space.XL)


class _Line(QStyledItemDelegate):
    """A line as others are drawn, but for the ring: it goes around the whole line, not only its words."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line, and the ring where the keyboard is."""
        held = option.state & QStyle.StateFlag.State_HasFocus
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        if held:
            focus_ring(painter, QRectF(option.rect), radius=0)
