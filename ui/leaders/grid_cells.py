"""The painted week as a table model: rows are stretches of the day, columns the days of the week."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rosterdesk.domain.people import Window
from rosterdesk.domain.terms import Weekday
from rosterdesk.domain.times import DAY
from rosterdesk.words import dates, terms, weekly
from ui.leaders.grid_model import pieces, special

Index = QModelIndex | QPersistentModelIndex
HOUR = 60
_NOWHERE = QModelIndex()
_A_MONDAY = date(2024, 1, 1)


class GridCells(QAbstractTableModel):
    """Every cell says in words what is offered in it; the picture is painted by the view."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.windows: tuple[Window, ...] = ()
        self.raster = 30
        self.days: Sequence[Weekday] = tuple(Weekday)

    def start_week_on(self, first: Weekday) -> None:
        """Have the first column stand for that day."""
        days = tuple(Weekday)
        turned = days[first.number :] + days[: first.number]
        if turned != self.days:
            self.beginResetModel()
            self.days = turned
            self.endResetModel()

    def refine(self, raster: int) -> None:
        """Have a row for every so many minutes."""
        self.beginResetModel()
        self.raster = raster
        self.endResetModel()

    def show_windows(self, windows: Sequence[Window]) -> None:
        """Show other windows; tells only where they differ."""
        if tuple(windows) != self.windows:
            self.windows = tuple(windows)
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many stretches a day has."""
        return 0 if parent.isValid() else DAY // self.raster

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Seven days."""
        return 0 if parent.isValid() else len(self.days)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says: `Monday 09:00 to 09:30, prefer`."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._said(self.days[index.column()], index.row() * self.raster)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Days in short above, whole for screen readers; times at the left."""
        aloud = role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if not aloud and role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return dates.time(section * self.raster)
        day = self.days[section]
        if aloud:
            return dates.capital(terms.weekday(day))
        return dates.capital(dates.weekday_short(_A_MONDAY + timedelta(days=day.number)))

    def _said(self, day: Weekday, start: int) -> str:
        end = start + self.raster
        found = pieces(self.windows, day, start, end)
        if len(found) == 1:
            what = terms.grade(found[0].grade)
        else:
            what = dates.listed([weekly.piece(each.start, each.end, each.grade) for each in found])
        also = [weekly.window(each) for each in special(self.windows, day, start, end)]
        return weekly.cell(day, start, end, weekly.cell_also(what, also) if also else what)
