"""A layout that sets widgets side by side and goes on in the next line, like words."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.look import Space


class FlowLayout(QLayout):
    """Lines of widgets in their own sizes, `gap` device-independent pixels apart; needs height for width.

    In a line they are level in their middles, or with `feet` where they end.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = Space.S, feet: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._feet = feet
        self.setSpacing(gap)
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, None outside."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at a place out, None outside."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        gaps = self.spacing() * max(0, len(sizes) - 1)
        whole = QSize(sum(s.width() for s in sizes) + gaps, max((s.height() for s in sizes), default=0))
        return whole.grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """Room for the widest item."""
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least.grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Lay the items out in `rect`, moving them if asked; gives the height that they take."""
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.y()
        for line in self._lines(inner.width()):
            height = max(size.height() for _, size in line)
            left = inner.x()
            for item, size in line:
                if move:
                    spare = height - size.height()
                    item.setGeometry(QRect(QPoint(left, top + (spare if self._feet else spare // 2)), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        used = max(0, top - inner.y() - self.spacing())
        return used + self.contentsMargins().top() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items with their sizes, line by line, at a width."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = width + 1
        for item in self._shown():
            size = item.sizeHint()
            size.setWidth(max(min(size.width(), width), item.minimumSize().width()))
            if used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self.spacing()
        return lines
