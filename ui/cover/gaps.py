"""The seats that lost their leader as a list, soonest first, each with who stands in by now."""

from collections.abc import Sequence
from datetime import datetime

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
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rosterdesk.cases.cover_round import Gap
from rosterdesk.domain.programme import Programme
from rosterdesk.words import someone_away as words
from ui.look import Icon, Space, TextSize, Tone, colour, paint_icon
from ui.look.fonts import sized
from ui.look.tokens import ICON_SMALL
from ui.parts.spoken import let_readers_choose

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
MOST_IN_SIGHT = 4
LEAST_IN_SIGHT = 1.5


class GapModel(QAbstractListModel):
    """The gaps in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gaps: tuple[Gap, ...] = ()
        self._said: tuple[tuple[str, str], ...] = ()

    def show_gaps(self, programme: Programme, gaps: Sequence[Gap], now: datetime) -> None:
        """Show others."""
        self.beginResetModel()
        self.gaps = tuple(gaps)
        self._said = tuple(
            (
                words.gap(programme, gap.row),
                words.gap_state(
                    programme,
                    gap.row.role,
                    gap.taken_by,
                    begun=programme.session(gap.row.session).start <= now,
                ),
            )
            for gap in gaps
        )
        self.endResetModel()

    def said(self, row: int) -> tuple[str, str]:
        """Which seat, and how it stands."""
        return self._said[row]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.gaps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The seat; for screen readers and tips how it stands too."""
        if not 0 <= index.row() < len(self.gaps):
            return None
        seat, state = self._said[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return seat
        whole = role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return words.spoken(seat, [state], may=True) if whole else None


class GapDelegate(QStyledItemDelegate):
    """Two lines: the session, then the role with who stands in."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one gap."""
        model = index.model()
        assert isinstance(model, GapModel)
        gap, (seat, state) = model.gaps[index.row()], model.said(index.row())
        area = QRect(option.rect)
        flags: QStyle.StateFlag = option.state
        painter.save()
        if flags & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colour(Tone.SELECTION))
            painter.fillRect(area.x(), area.y(), 3, area.height(), colour(Tone.ACCENT))
        inner = area.adjusted(Space.L, Space.XS, -Space.M, -Space.XS)
        sign = Icon.OPEN_SEAT if gap.open else Icon.FINE
        tone = Tone.ATTENTION if gap.open else Tone.FINE
        half = inner.height() // 2
        paint_icon(painter, QRect(inner.x(), inner.y(), ICON_SMALL, half), sign, colour(tone))
        inner.setLeft(inner.left() + ICON_SMALL + Space.S)
        top = QRect(inner.x(), inner.y(), inner.width(), half)
        for place, text, size, ink in (
            (top, seat, TextSize.BODY, Tone.TEXT if gap.open else Tone.MUTED),
            (top.translated(0, half), state, TextSize.SMALL, tone),
        ):
            painter.setFont(sized(size))
            painter.setPen(colour(ink))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, LINE, shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines with some air."""
        return QSize(0, gap_height())


def gap_height() -> int:
    """How tall one gap is, in device-independent pixels."""
    return 2 * max(QFontMetrics(sized(TextSize.BODY)).height(), ICON_SMALL) + 2 * Space.XS


class GapList(QListView):
    """The gaps; as tall as they are few. Letters are answers to the call at hand, Enter goes to the calls."""

    answered = Signal(object)  # a Qt.Key that may be an answer
    went_in = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tall = 0
        self.found = GapModel(self)
        self.setModel(self.found)
        let_readers_choose(self)
        self.setItemDelegate(GapDelegate(self))
        self.setAccessibleName(words.gaps())
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("plain", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let nothing search by letters."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_in.emit()
        elif (
            event.text()
            and event.text().isprintable()
            and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        ):
            if not event.isAutoRepeat():
                self.answered.emit(key)
        else:
            super().keyPressEvent(event)

    @property
    def chosen(self) -> Gap | None:
        """The gap under the cursor."""
        row = self.currentIndex().row()
        return self.found.gaps[row] if 0 <= row < len(self.found.gaps) else None

    def show_gaps(self, programme: Programme, gaps: Sequence[Gap], chosen: Gap | None, now: datetime) -> None:
        """Show these, with the cursor where it is wanted."""
        self.found.show_gaps(programme, gaps, now)
        rows = [gap.row for gap in gaps]
        if chosen is not None and chosen.row in rows:
            self.setCurrentIndex(self.found.index(rows.index(chosen.row), 0))
        # half of one more shows that the list goes on
        shown = len(gaps) if len(gaps) <= MOST_IN_SIGHT else MOST_IN_SIGHT + 0.5
        self._tall = round(max(1, shown) * gap_height()) + 4
        self.setMaximumHeight(self._tall)
        self.setMinimumHeight(min(self._tall, round(LEAST_IN_SIGHT * gap_height())))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As tall as the gaps that should be in sight; a low window shows fewer."""
        return QSize(super().sizeHint().width(), self._tall)
