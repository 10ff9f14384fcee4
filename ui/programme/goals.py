"""The goals in their order: dragged by hand, or moved by Alt and the arrow keys."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from rosterdesk.domain.edits import settings as edits
from rosterdesk.domain.terms import Goal
from rosterdesk.words import dates, goals
from rosterdesk.words import programme as words
from ui.desk import Desk
from ui.look import Icon, Space, Tone, colour, paint_icon
from ui.look.tokens import ICON_SMALL
from ui.parts.buttons import ButtonKind, button, icon_button
from ui.parts.ring import ring_line
from ui.parts.spoken import announce
from ui.parts.text import Voice, label

WIDEST = 760
NUMBER_WIDTH = 28
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
Index = QModelIndex | QPersistentModelIndex


class GoalList(QListWidget):
    """`moved` when a goal is to take another place, 0 being the first."""

    moved = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(words.text("tab_goals"))
        self.setAccessibleDescription(words.text("goals_meaning"))
        self.setItemDelegate(_Line(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        ring_line(self)
        self._shown: tuple[Goal, ...] = ()
        self._dragged: Goal | None = None

    @property
    def goal(self) -> Goal | None:
        """The goal in hand."""
        row = self.currentRow()
        return self._shown[row] if row >= 0 else None

    def show_goals(self, shown: tuple[Goal, ...]) -> None:
        """Show the goals in this order; the one in hand stays in hand."""
        held = self.goal
        if shown != self._shown:
            self._shown = shown
            self.clear()
            for place, goal in enumerate(shown, start=1):
                item = QListWidgetItem(goals.name(goal))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words.goal_line(place, goal))
                self.addItem(item)
        self.setCurrentRow(shown.index(held) if held else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def line(self, row: int) -> tuple[str, str, str]:
        """Number, name and meaning of a goal."""
        goal = self._shown[row]
        return dates.number(row + 1), goals.name(goal), goals.meaning(goal)

    def step(self, places: int) -> None:
        """Move the goal in hand so many places down, or up where negative."""
        row = self.currentRow()
        place = max(0, min(row + places, len(self._shown) - 1))
        if self.goal is not None and place != row:
            self._take_to(self.goal, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Alt with an arrow as moving the goal in hand."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step(step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the goal under the hand."""
        super().mousePressEvent(event)
        taken = self.itemAt(event.position().toPoint())
        self._dragged = self.goal if taken and event.button() is Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the goal to where the hand is, so that its place is seen before it is let go."""
        if self._dragged is None:
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        target = self.itemAt(event.position().toPoint())
        row = self.currentRow()
        if target is not None and self.row(target) != row:
            self._carry(row, self.row(target))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the goal go: this is its place."""
        super().mouseReleaseEvent(event)
        self.unsetCursor()
        dragged, self._dragged = self._dragged, None
        if dragged is not None:
            self.moved.emit(dragged, self.currentRow())

    def _carry(self, row: int, to: int) -> None:
        order = list(self._shown)
        order.insert(to, order.pop(row))
        goal = self._dragged
        self.show_goals(tuple(order))
        self._dragged = goal
        self.setCurrentRow(to)

    def _take_to(self, goal: Goal, place: int) -> None:
        self.moved.emit(goal, place)
        announce(self, words.goal_moved(place + 1, goal))


class _Line(QStyledItemDelegate):
    """Draws a grip, the number, the name, and below it what the goal means."""

    def __init__(self, shown: GoalList) -> None:
        super().__init__(shown)
        self._list = shown

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the name and the lines of the meaning at the width of the list."""
        width = max(200, self._list.viewport().width())
        meaning = self._meaning_box(option, index, width)
        return QSize(0, option.fontMetrics.height() + meaning.height() + 2 * Space.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        number, name, meaning = self._list.line(index.row())
        area = option.rect.adjusted(Space.S, Space.S, -Space.M, -Space.S)
        grip = QRect(area.left(), area.top(), ICON_SMALL, option.fontMetrics.height())
        painter.save()
        paint_icon(painter, grip, Icon.GRIP, colour(Tone.MUTED))
        line = area.adjusted(ICON_SMALL + Space.S, 0, 0, 0)
        painter.setPen(colour(Tone.MUTED))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), number)
        painter.setPen(colour(Tone.TEXT))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        text = line.adjusted(NUMBER_WIDTH, 0, 0, 0)
        painter.drawText(text, int(Qt.AlignmentFlag.AlignTop), name)
        painter.setFont(option.font)
        painter.setPen(colour(Tone.MUTED))
        below = text.adjusted(0, option.fontMetrics.height(), 0, 0)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), meaning)
        painter.restore()

    def _meaning_box(self, option: QStyleOptionViewItem, index: Index, width: int) -> QRect:
        room = width - Space.S - ICON_SMALL - Space.S - NUMBER_WIDTH - Space.M
        return option.fontMetrics.boundingRect(
            QRect(0, 0, room, 1000), int(Qt.TextFlag.TextWordWrap), self._list.line(index.row())[2]
        )

    def helpEvent(self, *_args: object) -> bool:
        """There is nothing to tell beyond what is seen."""
        return False


class Goals(QWidget):
    """The list of goals with its meaning and buttons."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.list = GoalList()
        self.up = icon_button(Icon.UP, words.text("goal_up"))
        self.down = icon_button(Icon.DOWN, words.text("goal_down"))
        self.usual = button(words.text("goals_usual"), Icon.RESTORE, kind=ButtonKind.QUIET)
        self.list.moved.connect(self._move)
        self.up.clicked.connect(lambda: self.list.step(-1))
        self.down.clicked.connect(lambda: self.list.step(1))
        self.usual.clicked.connect(self._restore)
        self.list.currentRowChanged.connect(self._offer)
        self._lay_out()

    def refresh(self) -> None:
        """Show the goals of the programme."""
        self.list.show_goals(self._desk.programme.settings.goals)
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the lines out anew in other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.list.scheduleDelayedItemsLayout()

    def _move(self, goal: Goal, place: int) -> None:
        self._desk.attempt(lambda programme: edits.move_goal(programme, goal, place))
        self.refresh()

    def _restore(self) -> None:
        self._desk.attempt(lambda programme: edits.order_goals(programme, tuple(Goal)))

    def _offer(self) -> None:
        row = self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)
        self.usual.setEnabled(self._desk.programme.settings.goals != tuple(Goal))

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(label(words.text("goals_title"), Voice.STRONG))
        head.addWidget(label(words.text("goals_meaning"), Voice.SMALL, wrap=True))
        deeds = QVBoxLayout()
        deeds.addWidget(self.up)
        deeds.addWidget(self.down)
        deeds.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.list, 1)
        middle.addLayout(deeds)
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        rows.setSpacing(Space.S)
        rows.addLayout(head)
        rows.addLayout(middle)
        rows.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(body, 1)
        whole.addStretch(0)
