"""The board: a viewport on the layout, drawn by `painter`, walked over by keys, and where the mouse is."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip

from rosterdesk.domain.groups import Venue
from rosterdesk.domain.programme import Programme
from rosterdesk.words import board as words
from ui.desk import Desk
from ui.look import Tone, colour
from ui.roster.accessible import Access, BoardAccess
from ui.roster.ahead import Ahead
from ui.roster.content import Content, Kept
from ui.roster.faces import card_text, seat_text
from ui.roster.layout import CardBox, Layout, Rect, SeatBox, lay_out
from ui.roster.painter import Painter
from ui.roster.pens import Pens, note_words, row_words
from ui.roster.touch import Touch, Welcome
from ui.roster.walk import Step, next_open, walk
from ui.views import Pick, Rows

STEPS = {
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
    Qt.Key.Key_Home: Step.FIRST,
    Qt.Key.Key_End: Step.LAST,
}
MARGIN = 8
LINE_STEP = 24


class Board(QAbstractScrollArea):
    """The weeks shown, as cards; what is selected is the desk's selection."""

    pressed = Signal(object, object)  # the SeatBox under the left button and the event's place
    activated = Signal(object)  # the Pick that was double-clicked
    escaped = Signal()
    menu_wanted = Signal(object, QPoint)  # the Pick and a global place

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pens = Pens()
        self._touch = Touch()
        self._laid: tuple[int, Pens] | None = None
        self._layout: Layout | None = None
        self._before: Layout | None = None
        self._kept = Kept()
        self._ahead = Ahead(desk, self._kept, self)
        self._venues: Mapping[str, Venue] = {}
        self.access = Access(self)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.board())
        self.setAccessibleDescription(words.board_help())
        self.setMinimumSize(320, 200)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(LINE_STEP)
        self.horizontalScrollBar().setSingleStep(LINE_STEP)
        desk.selection_changed.connect(self._on_selection)

    # What is shown -------------------------------------------------------------------------------

    @property
    def layout_(self) -> Layout:
        """Where everything lies at the present width."""
        if self._layout is None:
            desk, shown = self._desk, self._shown()
            self._laid = (self.viewport().width(), self._pens)
            note = partial(note_words, desk.programme, shown)
            titles = [row_words(desk.programme, shown, row.key)[0] for row in shown.rows]
            self._layout = lay_out(
                shown,
                self._pens.metrics(titles, note, signed=desk.rows is not Rows.GROUP, compact=desk.compact),
                self.viewport().width(),
                self._before if self._still_says(shown) else None,
            )
        return self._layout

    @property
    def programme(self) -> Programme:
        """The programme that is shown."""
        return self._desk.programme

    @property
    def touch(self) -> Touch:
        """What hands and keys are doing."""
        return self._touch

    def reload(self) -> None:
        """Show the programme as it stands; selection and scroll stay."""
        if not self._stands():
            self._before, self._layout = self._layout or self._before, None
        self._set_bars()
        self.viewport().update()
        self.access.tell_changes()
        self._ahead.rest()

    def show_drag(self, dragged: Pick | None, welcome: Mapping[Pick, Welcome]) -> None:
        """Fade what is dragged, and let the seats say whether they would have it."""
        self._touch = replace(self._touch, dragged=dragged, welcome=welcome)
        self.viewport().update()

    def place_of(self, pick: Pick) -> QRect | None:
        """Where a selection lies in the viewport; None where it is not on the board."""
        found = self.layout_.find(pick)
        if found is None:
            return None
        card, seat = found
        return self.to_view(seat.rect if seat else card.rect)

    def seat_under(self, place: QPoint) -> SeatBox | None:
        """The seat under a place of the viewport."""
        return self.layout_.seat_at(*self._to_body(place)) if self._in_body(place) else None

    def card_under(self, place: QPoint) -> CardBox | None:
        """The card under a place of the viewport."""
        return self.layout_.card_at(*self._to_body(place)) if self._in_body(place) else None

    def seats_in_sight(self) -> list[SeatBox]:
        """The seats that can be seen at the moment, from top to bottom."""
        top = self.verticalScrollBar().value()
        rows = self.layout_.rows_between(top, top + self.viewport().height())
        return [seat for row in rows for card in row.cards for seat in card.seats]

    def go_to_next_open(self) -> bool:
        """Select the next open seat for which somebody is needed; False where there is none."""
        found = next_open(self.layout_, self._desk.pick, self._desk.clock())
        if found:
            self._desk.select(found)
            self.setFocus()
        return found is not None

    def take(self, pick: Pick) -> None:
        """Take a card or seat in hand, and the keyboard here."""
        self.setFocus()
        self._desk.select(pick)

    def ask_menu(self, pick: Pick) -> None:
        """Ask for the menu of a card or seat, below it."""
        self._menu(pick)

    def reveal(self, pick: Pick) -> None:
        """Scroll as far as needed to see a selection whole."""
        found = self.layout_.find(pick)
        if found is None:
            return
        card, seat = found
        for rect in (card.rect, *((seat.rect,) if seat else ())):
            self._scroll_to(rect)

    # Qt's events ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the event asks for."""
        layout, whole = self.layout_, event.rect()
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(whole, colour(Tone.BACKGROUND))
            clock = self._desk.clock()
            draw = Painter(painter, self._desk.programme, layout, self._pens, self._touch, clock, top=y)
            for area in cast(Iterable[QRect], event.region()):  # which Qt’s stubs do not know
                painter.save()
                painter.setClipRect(area.intersected(self._body()))
                painter.translate(-x, layout.head_height - y)
                stripe = area.translated(x, y - layout.head_height)
                for row in layout.rows_between(stripe.top(), stripe.bottom()):
                    draw.row(row, stripe)
                painter.restore()
            if whole.top() < layout.head_height:
                painter.translate(-x, 0)
                draw.head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for the width; while nobody sees the board, that waits until somebody does."""
        super().resizeEvent(event)
        if self.isVisible():
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the width."""
        super().showEvent(event)
        if not self._stands():
            self.reload()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font, and light and dark."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._pens = Pens()
            self.reload()
        elif event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is; something is always selected while it is here."""
        super().focusInEvent(event)
        self._touch = replace(self._touch, focused=True)
        by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_tab and (self._desk.pick is None or self.layout_.find(self._desk.pick) is None):
            self._desk.select(walk(self.layout_, None, Step.FIRST))
        self.viewport().update()
        QTimer.singleShot(0, self, self.access.tell_focus)  # after Qt has told of the board as a whole

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard has gone elsewhere."""
        super().focusOutEvent(event)
        self._touch = replace(self._touch, focused=False)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over cards and seats."""
        step = STEPS.get(Qt.Key(event.key()))
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if step is not None and plain:
            self._desk.select(walk(self.layout_, self._desk.pick, step))
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is under the mouse."""
        place = event.position().toPoint()
        seat, card = self.seat_under(place), self.card_under(place)
        pick = seat.seat.pick if seat else card.pick if card else None
        self._desk.select(pick)
        if seat and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(seat, place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fill the seat under the mouse."""
        seat = self.seat_under(event.position().toPoint())
        if seat:
            self.activated.emit(seat.seat.pick)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse from seat to seat."""
        seat = self.seat_under(event.position().toPoint())
        hovered = seat.seat.pick if seat else None
        if hovered != self._touch.hovered:
            for each in (self._touch.hovered, hovered):
                self.update_pick(each)
            self._touch = replace(self._touch, hovered=hovered)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse has gone elsewhere."""
        super().leaveEvent(event)
        self.update_pick(self._touch.hovered)
        self._touch = replace(self._touch, hovered=None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected: at the mouse, or below the seat for the menu key."""
        if self._desk.pick:
            by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
            self._menu(self._desk.pick, event.globalPos() if by_mouse else None)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tool tip all that a card or seat stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def sizeHint(self) -> QSize:
        """As large as a good part of a screen."""
        return QSize(860, 560)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is drawn already, and draw only what comes into sight and the heads, which stay in it."""
        if dx:
            self.viewport().update()
        else:
            body = self._body()
            self.viewport().scroll(0, dy, body)
            body.setRight(self.layout_.metrics.head - self.horizontalScrollBar().value() - 1)
            self.viewport().update(body)

    # Within --------------------------------------------------------------------------------------

    def _shown(self) -> Content:
        """What there is to show, at whatever width."""
        desk = self._desk
        return self._kept.content(desk.programme, desk.period, desk.rows, desk.proposal, compact=desk.compact)

    def _stands(self) -> bool:
        """Whether everything lies where it would if it were laid out anew."""
        laid = self._layout
        at = (self.viewport().width(), self._pens)
        return laid is not None and laid.content is self._shown() and self._laid == at

    def _still_says(self, shown: Content) -> bool:
        """Whether notes on unchanged cards say what they said before: places with the same names."""
        before = self._before
        venues = self._desk.programme.venues
        same = (
            before is not None and before.content.by is shown.by and before.content.compact == shown.compact
        )
        same, self._venues = same and venues is self._venues, venues
        return same

    def _on_selection(self) -> None:
        before, self._touch = self._touch.pick, replace(self._touch, pick=self._desk.pick)
        self.update_pick(before)
        self.update_pick(self._touch.pick)
        if self._touch.pick:
            self.reveal(self._touch.pick)
            self.access.tell_focus()

    def update_pick(self, pick: Pick | None) -> None:
        """Draw a card or seat again."""
        place = self.place_of(pick) if pick else None
        if place:
            self.viewport().update(place.adjusted(-2, -2, 2, 2))

    def _menu(self, pick: Pick, at: QPoint | None = None) -> None:
        place = self.place_of(pick)
        if at is None and place:
            at = self.viewport().mapToGlobal(place.bottomLeft())
        if at is not None:
            self.menu_wanted.emit(pick, at)

    def _tip(self, place: QPoint) -> str:
        programme, card, seat = self._desk.programme, self.card_under(place), self.seat_under(place)
        if seat:
            return seat_text(programme, seat.seat)
        return card_text(programme, card.card) if card else ""

    def _scroll_to(self, rect: Rect) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height() - self.layout_.head_height
        if rect.y - MARGIN < bar.value():
            bar.setValue(rect.y - MARGIN)
        elif rect.bottom + MARGIN > bar.value() + room:
            bar.setValue(rect.bottom + MARGIN - room)
        across, wide = self.horizontalScrollBar(), self.viewport().width()
        if rect.x < across.value() + 0:
            across.setValue(rect.x - MARGIN)
        elif rect.right + MARGIN > across.value() + wide:
            across.setValue(rect.right + MARGIN - wide)

    def _set_bars(self) -> None:
        layout, view = self.layout_, self.viewport().size()
        room = view.height() - layout.head_height
        self.verticalScrollBar().setPageStep(max(1, room - LINE_STEP))
        self.verticalScrollBar().setRange(0, max(0, layout.height + MARGIN - room))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setRange(0, max(0, layout.width - view.width()))

    def _body(self) -> QRect:
        return self.viewport().rect().adjusted(0, self.layout_.head_height, 0, 0)

    def _in_body(self, place: QPoint) -> bool:
        return place.y() >= self.layout_.head_height

    def _to_body(self, place: QPoint) -> tuple[int, int]:
        x = place.x() + self.horizontalScrollBar().value()
        return x, place.y() - self.layout_.head_height + self.verticalScrollBar().value()

    def to_view(self, rect: Rect) -> QRect:
        """Where a rectangle of the body lies in the viewport."""
        x = rect.x - self.horizontalScrollBar().value()
        y = rect.y + self.layout_.head_height - self.verticalScrollBar().value()
        return QRect(x, y, rect.width, rect.height)


def _access(name: str, thing: QObject) -> QAccessibleInterface | None:
    """What Qt asks for when a screen reader meets an object."""
    return BoardAccess(thing) if isinstance(thing, Board) else None


QAccessible.installFactory(_access)
