"""Dragging a chip to another seat: the seats say whether they would have the person, and why not."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from rosterdesk.cases.seating import Intent, Verdict
from rosterdesk.domain.roster import Row
from rosterdesk.words import board as words
from rosterdesk.words import names
from ui.desk import Desk
from ui.look import Space, TextSize, Tone, colour
from ui.look.fonts import sized
from ui.parts.paint import box
from ui.roster.board import Board
from ui.roster.content import Mark
from ui.roster.doing import Doer
from ui.roster.layout import SeatBox
from ui.roster.touch import Welcome
from ui.views import Pick

WELCOMES = {Verdict.MAY: Welcome.YES, Verdict.OVERRIDE: Welcome.OVERRIDE, Verdict.MAY_NOT: Welcome.NO}
PATIENCE_MS = 3
EDGE = 32
SCROLL_STEP = 16
SCROLL_MS = 16
BUBBLE_WIDTH = 280
BELOW = QPoint(14, 18)


class Bubble(QWidget):
    """A name and a sentence beside the mouse."""

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self._room = room
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._name, self._text = "", ""
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text

    def tell(self, name: str, text: str, at: QPoint) -> None:
        """Say something at a place of the parent, inside its edges."""
        if (name, text) != (self._name, self._text):
            self._name, self._text = name, text
            self._fit()
            self.update()
        room = self._room.rect()
        place = at + BELOW
        x = min(place.x(), room.right() - self.width())
        y = place.y() if place.y() + self.height() < room.bottom() else at.y() - self.height() - Space.XS
        self.move(max(0, x), max(0, y))
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the name and the sentence."""
        with QPainter(self) as painter:
            box(painter, self.rect().toRectF(), fill=colour(Tone.SURFACE), line=colour(Tone.BOUNDARY))
            area = self.rect().adjusted(Space.S, Space.XS, -Space.S, -Space.XS)
            painter.setPen(colour(Tone.TEXT))
            painter.setFont(sized(TextSize.BODY, bold=True))
            painter.drawText(area, 0, self._name)
            painter.setFont(sized(TextSize.SMALL))
            area.setTop(area.top() + QFontMetrics(sized(TextSize.BODY, bold=True)).height())
            painter.drawText(area, Qt.TextFlag.TextWordWrap, self._text)

    def _fit(self) -> None:
        strong, small = QFontMetrics(sized(TextSize.BODY, bold=True)), QFontMetrics(sized(TextSize.SMALL))
        text = small.boundingRect(0, 0, BUBBLE_WIDTH, 400, int(Qt.TextFlag.TextWordWrap), self._text)
        width = max(strong.horizontalAdvance(self._name), text.width()) + 2 * Space.S + 2
        self.resize(width, strong.height() + text.height() + 2 * Space.XS + 2)


class Drag(QObject):
    """Follows the left button from a held seat to where it is let go; Escape ends it."""

    def __init__(self, board: Board, desk: Desk, doer: Doer) -> None:
        super().__init__(board)
        self._board, self._desk, self._doer = board, desk, doer
        self._start: tuple[SeatBox, QPoint] | None = None
        self._row: Row | None = None
        self._welcome: dict[Pick, Welcome] = {}
        self._waiting: list[Pick] = []
        self._intents: dict[Pick, Intent | None] = {}
        self._told: dict[Pick, str] = {}
        self.bubble = Bubble(board.viewport())
        self._asking = QTimer(self, interval=0)
        self._asking.timeout.connect(self._ask_some)
        self._scrolling = QTimer(self, interval=SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)
        board.pressed.connect(self._on_pressed)
        board.viewport().installEventFilter(self)
        board.installEventFilter(self)

    @property
    def going_on(self) -> bool:
        """Whether somebody is being dragged."""
        return self._row is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the moves and the release of the left button, and Escape, while it matters."""
        if isinstance(event, QMouseEvent) and self._start is not None:
            if event.type() == QEvent.Type.MouseMove:
                return self._on_move(event.position().toPoint())
            if event.type() == QEvent.Type.MouseButtonRelease:
                return self._on_release(event.position().toPoint())
        if isinstance(event, QKeyEvent) and self.going_on and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.stop()
            return True
        return False

    def stop(self) -> None:
        """End without doing anything."""
        self._start, self._row = None, None
        self._waiting.clear()
        self._asking.stop()
        self._scrolling.stop()
        self.bubble.hide()
        self._board.viewport().unsetCursor()
        self._board.show_drag(None, {})

    def _on_pressed(self, seat: SeatBox, place: QPoint) -> None:
        held = seat.seat.leader is not None and seat.seat.mark is Mark.NONE
        self._start = (seat, place) if held and self._desk.proposal is None else None

    def _on_move(self, place: QPoint) -> bool:
        seat, start = self._start or (None, place)
        if not self.going_on:
            if (place - start).manhattanLength() < QApplication.startDragDistance() or seat is None:
                return False
            self._begin(seat)
        self._tell(place)
        top, bottom = self._board.layout_.head_height + EDGE, self._board.viewport().height() - EDGE
        near = not top <= place.y() <= bottom
        if near and not self._scrolling.isActive():
            self._scrolling.start()
        elif not near:
            self._scrolling.stop()
        return True

    def _on_release(self, place: QPoint) -> bool:
        row, target = self._row, self._board.seat_under(place)
        going_on = self.going_on
        self.stop()
        if row is not None and target is not None:
            self._doer.carry_out(self._doer.moving(row, target.seat.pick))
        return going_on

    def _begin(self, seat: SeatBox) -> None:
        self._row = seat.seat.pick.row
        self._welcome, self._intents, self._told = {}, {}, {}
        self._board.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._wonder()
        self._board.show_drag(seat.seat.pick, self._welcome)

    def _wonder(self) -> None:
        """Ask the seats in sight, some at a time, so that the mouse never waits."""
        seen = (box.seat.pick for box in self._board.seats_in_sight())
        self._waiting = [pick for pick in seen if pick not in self._welcome and pick.row != self._row]
        self._asking.start()

    def _ask_some(self) -> None:
        watch = QElapsedTimer()
        watch.start()
        while self._waiting and watch.elapsed() < PATIENCE_MS:
            self._answer(self._waiting.pop(0))
        if not self._waiting:
            self._asking.stop()

    def _answer(self, pick: Pick) -> None:
        intent = self._intent(pick)
        if intent is not None:
            self._welcome[pick] = WELCOMES[intent.verdict]
            self._board.update_pick(pick)

    def _intent(self, pick: Pick) -> Intent | None:
        """What letting go over a seat would mean, worked out once."""
        if pick not in self._intents:
            self._intents[pick] = self._doer.moving(self._row, pick) if self._row else None
        return self._intents[pick]

    def _said(self, pick: Pick) -> str:
        """What letting go over a seat would do, said once."""
        if pick not in self._told:
            intent = self._intent(pick)
            self._told[pick] = self._doer.preview(intent) if intent else words.drop_nowhere()
        return self._told[pick]

    def _tell(self, place: QPoint) -> None:
        """Say what letting go here would do."""
        if self._row is None:
            return
        target = self._board.seat_under(place)
        text = self._said(target.seat.pick) if target else words.drop_nowhere()
        self.bubble.tell(self._name(), text, place)

    def _name(self) -> str:
        return names.display_name(self._desk.programme, self._row.leader) if self._row else ""

    def _scroll(self) -> None:
        place = self._board.viewport().mapFromGlobal(self._board.cursor().pos())
        bar = self._board.verticalScrollBar()
        up = place.y() < self._board.layout_.head_height + EDGE
        bar.setValue(bar.value() + (-SCROLL_STEP if up else SCROLL_STEP))
        self._wonder()
