"""The model behind a table: rows by key, sorted and sifted in plain Python."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rosterdesk.words import tables as words
from ui.look import icon
from ui.tables.columns import Column, Row, everything
from ui.tables.titles import in_two

Index = QModelIndex | QPersistentModelIndex
Ascending = Qt.SortOrder.AscendingOrder
_NOWHERE = QModelIndex()
ROOM_FOR_MARK = (
    5 * "\N{NO-BREAK SPACE}"
)  # after a title at the right, where the arrow that tells the order is


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows of one table; views hear only of what has changed, so that selection and scroll stay."""

    def __init__(
        self, columns: Sequence[Column[Row]], key: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._all: dict[str, Row] = {}
        self._seen: list[str] = []
        self._places: dict[str, int] = {}
        self._words: list[str] = []
        self._keeps: Callable[[Row], bool] = everything
        self._sorted: tuple[int, Qt.SortOrder] = (0, Ascending)
        self._folded = False

    @property
    def total(self) -> int:
        """How many rows there are, seen or not."""
        return len(self._all)

    @property
    def keys(self) -> Sequence[str]:
        """The keys of the rows seen, from top to bottom."""
        return self._seen

    def row_of(self, key: str) -> int | None:
        """Where the row of that key is seen; None where it is not."""
        return self._places.get(key)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows in the place of those before."""
        before, self._all = self._all, {self._key(row): row for row in rows}
        self._settle(before)

    def search(self, text: str) -> None:
        """Show only rows in which every word of `text` occurs, in whatever column."""
        self._words = text.casefold().split()
        self._settle(self._all)

    def keep(self, keeps: Callable[[Row], bool]) -> None:
        """Show only rows for which `keeps` holds."""
        self._keeps = keeps
        self._settle(self._all)

    def retitle(self, column: int, title: str) -> None:
        """Call a column otherwise."""
        columns = list(self.columns)
        columns[column] = replace(columns[column], title=title)
        self.columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)

    def sort(self, column: int, order: Qt.SortOrder = Ascending) -> None:
        """Order the rows by a column; rows alike in it stay in the order of the first column."""
        self._sorted = (column, order)
        self._settle(self._all)

    def fold_heads(self, folded: bool) -> bool:
        """Have titles of several words in two lines or in one; whether that is another way than before."""
        if folded is self._folded:
            return False
        self._folded = folded
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        return True

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows are seen."""
        return 0 if parent.isValid() else len(self._seen)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are, shown or not."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows and says."""
        if not index.isValid() or index.row() >= len(self._seen):
            return None
        row, column = self._all[self._seen[index.row()]], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return _spoken(column, row) or (
                    words.nothing() if role != Qt.ItemDataRole.ToolTipRole else ""
                )
            case Qt.ItemDataRole.DecorationRole:
                sign = column.sign(row) if column.sign else None
                return icon(sign.icon, sign.mood.value.ink) if sign else None
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
                return Qt.AlignmentFlag.AlignVCenter | side
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles of the columns."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.title
        if role == Qt.ItemDataRole.DisplayRole:
            ordered = section == self._sorted[0]
            head = in_two(column.title) if self._folded else column.title
            return _with_room_for_mark(head) if column.numeric and ordered else head
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return Qt.AlignmentFlag.AlignVCenter | side
        return None

    def _settle(self, before: Mapping[str, Row]) -> None:
        """Sift and sort anew, and tell views either which cells have changed or that rows have moved."""
        seen = self._in_order([key for key, row in self._all.items() if self._found(row)])
        if seen == self._seen:
            self._tell_changed(before)
            return
        self.layoutAboutToBeChanged.emit()
        held = [(index, self._seen[index.row()]) for index in self.persistentIndexList()]
        self._seen = seen
        self._places = {key: place for place, key in enumerate(seen)}
        for index, key in held:
            place = self._places.get(key)
            self.changePersistentIndex(
                index, _NOWHERE if place is None else self.index(place, index.column())
            )
        self.layoutChanged.emit()

    def _tell_changed(self, before: Mapping[str, Row]) -> None:
        for place, key in enumerate(self._seen):
            if before.get(key) != self._all[key]:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    def _found(self, row: Row) -> bool:
        if not self._keeps(row):
            return False
        if not self._words:
            return True
        text = " ".join(f"{c.text(row)} {_spoken(c, row)}" for c in self.columns if c.searched).casefold()
        return all(word in text for word in self._words)

    def _in_order(self, keys: list[str]) -> list[str]:
        """The keys by the column in force; those without a value last, whichever way round."""
        column, order = self._sorted
        first = {key: _order(self.columns[0], self._all[key]) for key in keys}
        by = {key: _order(self.columns[column], self._all[key]) for key in keys} if column else first
        keys = sorted(keys, key=first.__getitem__)
        valued = [key for key in keys if by[key][0] == 0]
        empty = [key for key in keys if by[key][0] == 1]
        valued.sort(key=by.__getitem__, reverse=order is not Ascending)
        return valued + empty


def _with_room_for_mark(head: str) -> str:
    return "\n".join(line + ROOM_FOR_MARK for line in head.split("\n"))


def _spoken(column: Column[Row], row: Row) -> str:
    return column.spoken(row) if column.spoken else column.text(row)


def _order(column: Column[Row], row: Row) -> tuple[int, Any]:
    """What to sort by: first the rows that have a value."""
    value = column.text(row).casefold() or None if column.order is None else column.order(row)
    return (1, 0) if value is None else (0, value)
