"""The days of the page Away as a table: a row for each leader, a column for each day."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rosterdesk.cases.absences import Absence, Person
from rosterdesk.words import away as words
from rosterdesk.words import dates

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
MONTHS_BACK, MONTHS_AHEAD = 3, 15


class AwayModel(QAbstractTableModel):
    """People over a stretch of days; `free` counts leaders for each day once it is known."""

    def __init__(self, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self.first = month_from(today, -MONTHS_BACK)
        self.days = (month_from(today, MONTHS_AHEAD) - self.first).days
        self.people: tuple[Person, ...] = ()
        self.free: tuple[int, ...] = ()

    def show_people(self, people: tuple[Person, ...]) -> None:
        """Show these people; where the rows are those of before, only what is in them is told anew."""
        if [each.id for each in people] == [each.id for each in self.people]:
            self.people = people
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, len(people) - 1))
            self._tell()
            return
        self.beginResetModel()
        self.people = people
        self.endResetModel()

    def show_free(self, free: tuple[int, ...]) -> None:
        """Know how many leaders are free on each day."""
        self.free = free

    def day(self, column: int) -> date:
        """The date of a column."""
        return self.first + timedelta(days=column)

    def column(self, day: date) -> int:
        """The column of a date, the nearest one where it is outside."""
        return max(0, min((day - self.first).days, self.days - 1))

    def row_of(self, leader: str) -> int | None:
        """The row of a leader."""
        return next((row for row, each in enumerate(self.people) if each.id == leader), None)

    def absence(self, index: Index) -> Absence | None:
        """The absence that holds the day of a cell."""
        return self.people[index.row()].absence_on(self.day(index.column())) if index.isValid() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One for each leader."""
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One for each day."""
        return 0 if parent.isValid() else self.days

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; it is painted without words."""
        if role not in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        person, day = self.people[index.row()], self.day(index.column())
        absence = person.absence_on(day)
        if role == Qt.ItemDataRole.ToolTipRole and absence is not None:
            return words.bar(person.name, absence.since, absence.until)
        free = self.free[index.column()] if self.free else None
        return words.cell(person.name, day, away=absence is not None, there=person.active_on(day), free=free)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names at the left; the days above are painted."""
        names = orientation is Qt.Orientation.Vertical and section < len(self.people)
        if names and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.people[section].name
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.AccessibleTextRole:
            return dates.day(self.day(section))
        return None

    def _tell(self) -> None:
        if self.people:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.people) - 1, self.days - 1))


def month_from(day: date, months: int) -> date:
    """The first day of the month so many months later, or earlier where negative."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
