"""The call list as a view: a model of lines, and a delegate that gives each the room it needs."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.cover.calls import Call
from ui.look import Icon, Space, TextSize, Tone, colour, paint_icon
from ui.look.fonts import sized
from ui.look.tokens import ICON_SMALL
from ui.parts.spoken import let_readers_choose

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
AT_END = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
BATCH = 24  # more than are in sight
SIGN_ROOM = ICON_SMALL + Space.S


class CallRole(IntEnum):
    """What the model gives beside words."""

    CALL = Qt.ItemDataRole.UserRole


class CallModel(QAbstractListModel):
    """The lines in sight."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Call, ...] = ()

    def show_lines(self, lines: Sequence[Call]) -> None:
        """Show others."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name; for screen readers and tips all that the line says."""
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.spoken
            case CallRole.CALL:
                return line
        return None


class CallDelegate(QStyledItemDelegate):
    """The name with the number after it, then why; what was answered; greyed where they cannot."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        call: Call = index.data(CallRole.CALL)
        area = QRect(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colour(Tone.SELECTION))
            painter.fillRect(area.x(), area.y(), 3, area.height(), colour(Tone.ACCENT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colour(Tone.SUNKEN))
        inner = area.adjusted(Space.L, Space.XS, -Space.M, -Space.XS)
        top = QRect(inner.x(), inner.y(), inner.width(), _name_height(call))
        paint_icon(
            painter, QRect(top.x(), top.y(), ICON_SMALL, top.height()), _sign(call), colour(Tone.MUTED)
        )
        inner.setLeft(inner.left() + SIGN_ROOM)
        top.setLeft(inner.left())
        self._paint_name(painter, top, call)
        self._paint_notes(painter, inner, top.bottom() + 1, call)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As tall as the line needs at the width of the list."""
        call: Call = index.data(CallRole.CALL)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 300
        width -= Space.L + Space.M + SIGN_ROOM
        small = QFontMetrics(sized(TextSize.SMALL))
        notes = sum(small.boundingRect(0, 0, width, 1000, WRAP, each).height() for each in _notes(call))
        return QSize(0, _name_height(call) + notes + 2 * Space.XS)

    def _paint_name(self, painter: QPainter, area: QRect, call: Call) -> None:
        small = sized(TextSize.SMALL)
        phone = call.phone if call.chain is None else ""
        painter.setFont(small)
        painter.setPen(colour(Tone.MUTED))
        painter.drawText(area, AT_END, phone)
        room = area.width() - QFontMetrics(small).horizontalAdvance(phone) - Space.S
        painter.setFont(_name_font(call))
        painter.setPen(colour(_ink(call)))
        name = painter.fontMetrics().elidedText(call.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, ONE_LINE, name)

    def _paint_notes(self, painter: QPainter, area: QRect, y: int, call: Call) -> None:
        painter.setFont(sized(TextSize.SMALL))
        for note in _notes(call):
            painter.setPen(colour(Tone.ATTENTION if note == call.answer else Tone.MUTED))
            room = QRect(area.x(), y, area.width(), 1000)
            used = painter.boundingRect(room, WRAP, note)
            painter.drawText(room, WRAP, note)
            y = used.bottom() + 1


class CallList(QListView):
    """The lines of one seat; the keys of an answer are told as `pressed`, unfolding as `unfolded`."""

    answered = Signal(object)  # a Qt.Key that may be an answer
    moved = Signal(int)  # -1 to the seat before, 1 to the next
    followed = Signal()  # the cursor went to another line

    def __init__(self, name: str) -> None:
        super().__init__()
        self.found = CallModel(self)
        self.setModel(self.found)
        let_readers_choose(self)
        self.setItemDelegate(CallDelegate(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # hundreds cannot come: each is measured in its turn
        self.setBatchSize(BATCH)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("plain", True)
        self.selectionModel().currentChanged.connect(self.followed)

    @property
    def chosen(self) -> Call | None:
        """The line under the cursor."""
        row = self.currentIndex().row()
        return self.found.lines[row] if 0 <= row < len(self.found.lines) else None

    def choose(self, row: int) -> None:
        """Put the cursor on a line."""
        self.setCurrentIndex(self.found.index(row, 0))
        self.followed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and Enter are answers, Left and Right go to another seat; nothing searches by letters."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif (event.text().isprintable() and event.text()) or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # a key held down is one answer, not one for each who follows
                self.answered.emit(key)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the lines anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


def _notes(call: Call) -> list[str]:
    return [each for each in (call.why, call.answer) if each]


def _name_font(call: Call) -> QFont:
    return sized(TextSize.BODY, bold=call.waiting and call.chain is None)


def _name_height(call: Call) -> int:
    return max(QFontMetrics(_name_font(call)).height(), ICON_SMALL)


def _ink(call: Call) -> Tone:
    if call.fold:
        return Tone.ACCENT
    return Tone.TEXT if call.waiting else Tone.MUTED


def _sign(call: Call) -> Icon:
    if call.sign is not None:
        return call.sign
    if call.fold:
        return Icon.HELP
    if not call.may:
        return Icon.PERSON_OFF
    return Icon.SWAP if call.chain else Icon.PHONE
