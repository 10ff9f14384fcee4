"""Choices as a list: a model with everybody in it, and a delegate that gives each the lines they need."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rosterdesk.cases.seating import Verdict
from rosterdesk.words import inspector as words
from ui.inspector.choices import Choice
from ui.look import Icon, Space, TextSize, Tone, colour, paint_icon
from ui.look.fonts import sized
from ui.parts.spoken import let_readers_choose

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SIGN = 14
BATCH = 10
MOST_IN_ONE_GO = 200  # choices that are laid out while one waits
LEFT = Space.L
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
SIGNS = {Verdict.MAY: None, Verdict.OVERRIDE: Icon.WARNING, Verdict.MAY_NOT: Icon.PERSON_OFF}


class ChoiceRole(IntEnum):
    """What the model gives beside words."""

    CHOICE = Qt.ItemDataRole.UserRole


class ChoiceModel(QAbstractListModel):
    """The choices whose names hold what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Choice, ...] = ()
        self._shown: tuple[Choice, ...] = ()
        self._typed = ""

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show other choices, with what was typed before."""
        self._all = tuple(choices)
        self.type_text(self._typed)

    def type_text(self, text: str) -> None:
        """Keep those whose names begin with the letters typed, then those that hold them."""
        self.beginResetModel()
        self._typed = text
        sought = text.strip().casefold()
        order = {verdict: place for place, verdict in enumerate(Verdict)}
        found = [each for each in self._all if sought in each.name.casefold()]
        self._shown = tuple(
            sorted(found, key=lambda each: (order[each.verdict], not _begins(each, sought)))
            if sought
            else self._all
        )
        self.endResetModel()

    @property
    def shown(self) -> tuple[Choice, ...]:
        """The choices in sight."""
        return self._shown

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name; for screen readers and tips all that is said of a choice."""
        if not 0 <= index.row() < len(self._shown):
            return None
        choice = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return choice.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return choice.spoken
            case ChoiceRole.CHOICE:
                return choice
        return None


def _begins(choice: Choice, sought: str) -> bool:
    return any(word.startswith(sought) for word in (choice.name.casefold(), *choice.name.casefold().split()))


class ChoiceDelegate(QStyledItemDelegate):
    """The name in bold with the grade after it, then the load, then why or why not."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one choice."""
        choice = index.data(ChoiceRole.CHOICE)
        painter.save()
        area: QRect = option.rect
        _paint_ground(painter, option, area)
        inner = area.adjusted(LEFT, Space.XS, -Space.S, -Space.XS)
        may = choice.verdict is Verdict.MAY
        sign = SIGNS[choice.verdict]
        top = QRect(inner.x(), inner.y(), inner.width(), QFontMetrics(_name_font(choice)).height())
        if sign is not None:
            paint_icon(painter, QRect(top.x(), top.y(), SIGN, top.height()), sign, colour(Tone.MUTED))
            top.setLeft(top.left() + SIGN + Space.XS)
        self._paint_name(painter, top, choice, may=may)
        y = top.bottom() + 1
        painter.setFont(sized(TextSize.SMALL))
        painter.setPen(colour(Tone.MUTED))
        for line in _lines(choice):
            room = QRect(inner.x(), y, inner.width(), area.height())
            used = painter.boundingRect(room, WRAP, line)
            painter.drawText(room, WRAP, line)
            y = used.bottom() + 1
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As tall as the lines of the choice need at the width of the list."""
        choice = index.data(ChoiceRole.CHOICE)
        view = option.widget
        width = (view.viewport().width() if isinstance(view, QListView) else 240) - LEFT - Space.S
        small = QFontMetrics(sized(TextSize.SMALL))
        height = QFontMetrics(_name_font(choice)).height() + 2 * Space.XS
        for line in _lines(choice):
            height += small.boundingRect(0, 0, width, 1000, WRAP, line).height()
        return QSize(0, height)

    def _paint_name(self, painter: QPainter, area: QRect, choice: Choice, *, may: bool) -> None:
        grade = words.grade(choice.grade) if choice.grade else ""
        small = sized(TextSize.SMALL)
        taken = QFontMetrics(small).horizontalAdvance(grade)
        painter.setFont(small)
        painter.setPen(colour(Tone.MUTED))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), grade)
        painter.setFont(_name_font(choice))
        painter.setPen(colour(Tone.TEXT if may else Tone.MUTED))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(choice.name, Qt.TextElideMode.ElideRight, area.width() - taken - Space.S)
        painter.drawText(area, ONE_LINE, name)


def _lines(choice: Choice) -> list[str]:
    return [line for line in (choice.load, choice.note) if line]


def _name_font(choice: Choice) -> QFont:
    return sized(TextSize.BODY, bold=choice.verdict is Verdict.MAY)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
    state: QStyle.StateFlag = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(area, colour(Tone.SELECTION))
        painter.fillRect(area.x(), area.y(), 3, area.height(), colour(Tone.ACCENT))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, colour(Tone.SUNKEN))


class ChoiceList(QListView):
    """A list of choices, one selected."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.choices = ChoiceModel(self)
        self.setModel(self.choices)
        let_readers_choose(self)
        self.setItemDelegate(ChoiceDelegate(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setBatchSize(BATCH)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("plain", True)

    def reset(self) -> None:
        """Lay out few choices in one go: in batches Qt may stop after the first. Many come as they come."""
        few = self.choices.rowCount() <= MOST_IN_ONE_GO
        self.setLayoutMode(QListView.LayoutMode.SinglePass if few else QListView.LayoutMode.Batched)
        super().reset()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the lines anew: left alone, Qt may keep heights of before a side panel lay here."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @property
    def chosen(self) -> Choice | None:
        """The choice that is selected."""
        index = self.currentIndex()
        return index.data(ChoiceRole.CHOICE) if index.isValid() else None

    def choose_first(self) -> None:
        """Select the best choice."""
        self.setCurrentIndex(self.choices.index(0, 0))

    def step(self, by: int) -> None:
        """Select the choice so many places on, as far as there are any."""
        row = self.currentIndex().row() + by
        self.setCurrentIndex(self.choices.index(max(0, min(row, self.choices.rowCount() - 1)), 0))
