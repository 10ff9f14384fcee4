"""How long it takes from one venue to another, as a table that is the same both ways."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rosterdesk.domain.edits import venues as edits
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Venue
from rosterdesk.words import dates, errors
from rosterdesk.words import programme as words
from ui.desk import Desk
from ui.forms import reading
from ui.forms.field import Trouble
from ui.look import Space
from ui.parts.ring import ring_line
from ui.parts.text import Voice, label

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
COLUMN_WIDTH, MOST_ROWS_SHOWN = 130, 12
NAMED = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
HEAD_LETTERS = 34  # of a name beside its row, so that the minutes stay in sight
SAME = "\N{EN DASH}"


class TravelModel(QAbstractTableModel):
    """Minutes between venues; `wanted` when a way is to take another time."""

    wanted = Signal(str, str, int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.venues: list[Venue] = []

    def show_venues(self, venues: list[Venue]) -> None:
        """Show these venues; where they are those of before, only what changed is told."""
        if [each.id for each in venues] == [each.id for each in self.venues]:
            self.venues = venues
            last = len(venues) - 1
            if venues:
                self.dataChanged.emit(self.index(0, 0), self.index(last, last))
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
                self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, last)
            return
        self.beginResetModel()
        self.venues = venues
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are venues."""
        return 0 if parent.isValid() else len(self.venues)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are rows."""
        return self.rowCount(parent)

    def minutes(self, index: Index) -> int:
        """The time of a way."""
        one, other = self._pair(index)
        return self._desk.programme.travel_minutes(one.id, other.id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows and says."""
        one, other = self._pair(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.EditRole:
            return str(self.minutes(index))
        shown = SAME if one is other else dates.duration(self.minutes(index))
        if role == Qt.ItemDataRole.DisplayRole:
            return shown
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{words.way(one.name, other.name)}: {shown}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the venues, on both sides."""
        if role not in NAMED or section >= len(self.venues):
            return None
        name = self.venues[section].name
        upright = orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole
        return f"{name[: HEAD_LETTERS - 1]}…" if upright and len(name) > HEAD_LETTERS else name

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A way can be changed, from a place to itself there is none."""
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain if index.row() == index.column() else plain | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Have a way take other minutes, if they can be read."""
        try:
            minutes = read_minutes(str(value))
        except UserError:
            return False
        one, other = self._pair(index)
        if minutes != self.minutes(index):
            self.wanted.emit(one.id, other.id, minutes)
        return True

    def _pair(self, index: Index) -> tuple[Venue, Venue]:
        return self.venues[index.row()], self.venues[index.column()]


read_minutes = reading.number(0, edits.LONGEST_TRAVEL)


class _Minutes(QStyledItemDelegate):
    """Says while one types what cannot be read."""

    troubled = Signal(str)

    def createEditor(self, parent: QWidget, option: Any, index: Index) -> QWidget:
        """A line for minutes."""
        line = QLineEdit(parent)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        line.textEdited.connect(self._judge)
        return line

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep the line open while what it holds cannot be read."""
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.type() == QEvent.Type.KeyPress and isinstance(editor, QLineEdit):
            self._judge(editor.text())
            if not _readable(editor.text()):
                return True
        return super().eventFilter(editor, event)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """The line is gone, and what was wrong with it."""
        self.troubled.emit("")
        super().destroyEditor(editor, index)

    def _judge(self, text: str) -> None:
        try:
            read_minutes(text)
        except UserError as error:
            self.troubled.emit(errors.sentence(error))
        else:
            self.troubled.emit("")


def _readable(text: str) -> bool:
    try:
        read_minutes(text)
    except UserError:
        return False
    return True


class Travel(QWidget):
    """The table of ways, and below it what is wrong with what is being typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.model = TravelModel(desk, self)
        self.table = QTableView()
        self.trouble = Trouble()
        self.nothing = label(words.text("travel_none"), Voice.MUTED, wrap=True)
        self.model.wanted.connect(self._write)
        self._set_up()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.XS)
        for each in (self.nothing, self.table, self.trouble):
            rows.addWidget(each)

    def show_venues(self, venues: list[Venue]) -> None:
        """Show the ways between these venues."""
        self.model.show_venues(venues)
        self.table.setVisible(len(venues) > 1)
        self.nothing.setVisible(len(venues) < 2)
        row = self.table.verticalHeader().defaultSectionSize()
        shown = min(len(venues), MOST_ROWS_SHOWN)
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + row * shown + Space.M)

    def _set_up(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(words.text("travel_title"))
        delegate = _Minutes(table)
        delegate.troubled.connect(self.trouble.say)
        table.setItemDelegate(delegate)
        table.setTabKeyNavigation(False)
        ring_line(table)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        table.horizontalHeader().setDefaultSectionSize(COLUMN_WIDTH)
        table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        table.horizontalHeader().setHighlightSections(True)
        table.verticalHeader().setHighlightSections(True)
        table.setCornerButtonEnabled(False)

    def _write(self, one: str, other: str, minutes: int) -> None:
        self._desk.attempt(lambda programme: edits.set_travel(programme, one, other, minutes))
