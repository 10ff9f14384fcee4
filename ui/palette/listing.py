"""What was found, as a list: a name, what it is, and the keys of commands."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rosterdesk.words import palette as words
from ui.look import Icon, Space, TextSize, Tone, colour, paint_icon
from ui.look.fonts import sized
from ui.look.tokens import ICON_SMALL
from ui.palette.ranking import Entry, Kind
from ui.parts.spoken import let_readers_choose

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
AT_END = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
ICONS = {
    Kind.COMMAND: Icon.ARROW_RIGHT,
    Kind.PERSON: Icon.PERSON,
    Kind.GROUP: Icon.GROUPS,
    Kind.PART: Icon.PANEL,
    Kind.ABSENCE: Icon.RESCUE,
    Kind.SESSION: Icon.CALENDAR,
}


class EntryModel(QAbstractListModel):
    """The entries found, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show others."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; for screen readers all that is seen of it."""
        if not 0 <= index.row() < len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        return spoken(entry) if role == Qt.ItemDataRole.AccessibleTextRole else None


class EntryDelegate(QStyledItemDelegate):
    """One line for each entry."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the icon, the title, and at the end the keys or what it is."""
        model = index.model()
        assert isinstance(model, EntryModel)
        entry, area = model.entries[index.row()], QRect(option.rect)
        painter.save()
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colour(Tone.SELECTION))
            painter.fillRect(area.x(), area.y(), 3, area.height(), colour(Tone.ACCENT))
        inner = area.adjusted(Space.L, 0, -Space.M, 0)
        sign = QRect(inner.x(), inner.y(), ICON_SMALL, inner.height())
        paint_icon(painter, sign, ICONS[entry.kind], colour(Tone.MUTED))
        inner.setLeft(sign.right() + Space.M)
        end = entry.keys or entry.note
        small = sized(TextSize.SMALL)
        painter.setFont(small)
        painter.setPen(colour(Tone.MUTED))
        painter.drawText(inner, AT_END, end)
        inner.setRight(inner.right() - QFontMetrics(small).horizontalAdvance(end) - Space.S)
        painter.setFont(sized(TextSize.BODY))
        painter.setPen(colour(Tone.TEXT))
        title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, LINE, title)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line with some air."""
        return QSize(0, max(QFontMetrics(sized(TextSize.BODY)).height(), ICON_SMALL) + Space.M)


class EntryList(QListView):
    """The list of the palette; the keyboard stays in the field above it."""

    def __init__(self) -> None:
        super().__init__()
        self.found = EntryModel(self)
        self.setModel(self.found)
        let_readers_choose(self)
        self.setItemDelegate(EntryDelegate(self))
        self.setAccessibleName(words.results())
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("plain", True)

    @property
    def chosen(self) -> Entry | None:
        """The entry under the cursor."""
        row = self.currentIndex().row()
        return self.found.entries[row] if 0 <= row < len(self.found.entries) else None

    def step(self, by: int) -> None:
        """Go so many entries down, or up where negative."""
        row = max(0, min(self.currentIndex().row() + by, self.found.rowCount() - 1))
        self.setCurrentIndex(self.found.index(row, 0))


def spoken(entry: Entry) -> str:
    """An entry as it is read aloud."""
    return words.spoken(entry.title, words.kind(entry.kind.name.lower()), entry.note, entry.keys)
