"""The board for screen readers: a list of cards, each with its seats, read aloud in words.

Qt keeps pointers to accessible objects that Python owns, so pieces are made once for each place on the board,
kept as long as the board, and taken back from Qt before they go.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from rosterdesk.domain.terms import Role
from rosterdesk.words import names
from ui.roster.faces import card_text, seat_text
from ui.roster.layout import CardBox, Layout, SeatBox

if TYPE_CHECKING:
    from ui.roster.board import Board

Key = tuple[str, str, Role | None, int]
"""A place on the board: key of its row, session, and for a seat its role and place."""
Box = CardBox | SeatBox


class BoardAccess(QAccessibleWidget):
    """The board itself: its children are the cards, row by row."""

    def __init__(self, board: "Board") -> None:
        super().__init__(board, QAccessible.Role.List)
        self._board = board

    def childCount(self) -> int:
        """How many cards there are."""
        return len(self._board.access.cards)

    def child(self, index: int) -> QAccessibleInterface:
        """The card at a place, None outside."""
        cards = self._board.access.cards
        inside = 0 <= index < len(cards)
        return self._board.access.piece(cards[index]) if inside else None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a card; -1 for anything else."""
        key = child.key if isinstance(child, Piece) else None
        return self._board.access.cards.index(key) if key in self._board.access.cards else -1

    def focusChild(self) -> QAccessibleInterface:
        """The card or seat that is selected while the keyboard is here."""
        focused = self._board.access.selected if self._board.hasFocus() else None
        return self._board.access.piece(focused) if focused else None  # type: ignore[return-value]


class Pressing(QAccessibleActionInterface):
    """What a screen reader can do to a piece: press it, take it in hand, and open its menu."""

    def __init__(self, access: "Access", key: Key) -> None:
        super().__init__()
        self._access, self._key = access, key

    def actionNames(self) -> list[str]:
        """A seat can be pressed; everything can be taken in hand and has a menu."""
        press = [] if self._key[2] is None else [QAccessibleActionInterface.pressAction()]
        return [
            *press,
            QAccessibleActionInterface.setFocusAction(),
            QAccessibleActionInterface.showMenuAction(),
        ]

    def doAction(self, actionName: str) -> None:  # noqa: N803 the name that Qt gives it
        """Press: a name can be typed into the seat, as by Enter."""
        box = self._access.box(self._key)
        if box is None or actionName not in self.actionNames():
            return
        pick = box.pick if isinstance(box, CardBox) else box.seat.pick
        self._access.board.take(pick)
        if actionName == QAccessibleActionInterface.pressAction():
            self._access.board.activated.emit(pick)
        elif actionName == QAccessibleActionInterface.showMenuAction():
            self._access.board.ask_menu(pick)

    def keyBindingsForAction(self, actionName: str) -> list[str]:  # noqa: N803 the name that Qt gives it
        """The keys that do the same on a selected seat."""
        return ["Return"] if actionName == QAccessibleActionInterface.pressAction() else []


class Piece(QAccessibleInterface):
    """A card or a seat."""

    def __init__(self, access: "Access", key: Key) -> None:
        super().__init__()
        self._access = access
        self.key = key
        self.said = ""  # what a screen reader was told last
        self._pressing = Pressing(access, key)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """What Qt may do to it, as a pointer; anything but a VoidPtr, None and 0 too, ends the program."""
        wanted = kind is QAccessible.InterfaceType.ActionInterface
        return VoidPtr(self._pressing if wanted else 0)  # type: ignore[return-value, arg-type]

    def isValid(self) -> bool:
        """Whether there is such a place on the board at the moment."""
        return self._access.box(self.key) is not None

    def object(self) -> QObject:
        """Nothing of Qt's stands behind it."""
        return None  # type: ignore[return-value]

    def window(self) -> QWindow:
        """The window that the board is in."""
        return self._access.board.window().windowHandle()

    def role(self) -> QAccessible.Role:
        """A card is an item of the list; a seat is something to press."""
        return QAccessible.Role.ListItem if self.key[2] is None else QAccessible.Role.Button

    def text(self, kind: QAccessible.Text) -> str:
        """The whole card or seat, as it is read aloud; of a seat also which session it belongs to."""
        box, programme = self._access.box(self.key), self._access.board.programme
        if box is None:
            return ""
        if kind is QAccessible.Text.Description and isinstance(box, SeatBox):
            return names.session_name(programme, self.key[1])
        if kind is not QAccessible.Text.Name:
            return ""
        if isinstance(box, SeatBox):
            self.said = seat_text(programme, box.seat)
        else:
            self.said = card_text(programme, box.card)
        return self.said

    def rect(self) -> QRect:
        """Where it lies on the screen."""
        board, box = self._access.board, self._access.box(self.key)
        if box is None:
            return QRect()
        place = board.to_view(box.rect)
        return QRect(board.viewport().mapToGlobal(place.topLeft()), place.size())

    def state(self) -> QAccessible.State:
        """Whether it is selected, has the keyboard, and is in sight."""
        board = self._access.board
        state = QAccessible.State()
        state.focusable = state.selectable = True
        state.selected = self._access.selected == self.key
        state.focused = state.selected and board.hasFocus()
        sight = QRect(
            board.viewport().mapToGlobal(board.viewport().rect().topLeft()), board.viewport().size()
        )
        state.offscreen = not sight.intersects(self.rect())
        return state

    def parent(self) -> QAccessibleInterface:
        """The board for a card, the card for a seat."""
        row, session, role, _ = self.key
        if role is not None:
            return self._access.piece((row, session, None, 0))
        return QAccessible.queryAccessibleInterface(self._access.board)

    def childCount(self) -> int:
        """How many seats a card has."""
        return len(self._access.seats(self.key))

    def child(self, index: int) -> QAccessibleInterface:
        """The seat at a place, None outside."""
        seats = self._access.seats(self.key)
        inside = 0 <= index < len(seats)
        return self._access.piece(seats[index]) if inside else None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a seat; -1 for anything else."""
        seats = self._access.seats(self.key)
        return seats.index(child.key) if isinstance(child, Piece) and child.key in seats else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The seat at a place of the screen, None where there is none."""
        pieces = (self._access.piece(key) for key in self._access.seats(self.key))
        return next((each for each in pieces if each.rect().contains(x, y)), None)  # type: ignore[return-value]


class Access:
    """The pieces of one board."""

    def __init__(self, board: "Board") -> None:
        self.board = board
        self._pieces: dict[Key, Piece] = {}
        self._layout: Layout | None = None
        self._boxes: dict[Key, Box] = {}
        self._cards: list[Key] = []
        board.destroyed.connect(self._take_back)

    @property
    def cards(self) -> list[Key]:
        """The places of all cards, row by row."""
        self._follow()
        return self._cards

    @property
    def selected(self) -> Key | None:
        """The place of what is selected."""
        pick = self.board.touch.pick
        found = self.board.layout_.find(pick) if pick else None
        if found is None:
            return None
        card, seat = found
        return seat_key(self.board.layout_, card, seat) if seat else card_key(self.board.layout_, card)

    def box(self, key: Key) -> Box | None:
        """What lies at a place; None where nothing does any more."""
        self._follow()
        return self._boxes.get(key)

    def seats(self, key: Key) -> list[Key]:
        """The places of the seats of a card; none for a seat."""
        box = self.box(key)
        if not isinstance(box, CardBox):
            return []
        return [seat_key(self.board.layout_, box, seat) for seat in box.seats]

    def piece(self, key: Key) -> Piece:
        """The piece that stands for a place."""
        if key not in self._pieces:
            self._pieces[key] = Piece(self, key)
            QAccessible.registerAccessibleInterface(self._pieces[key])
        return self._pieces[key]

    def tell_focus(self) -> None:
        """Have screen readers say what is selected now."""
        key = self.selected
        if key is not None and QAccessible.isActive() and self.board.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self.piece(key), QAccessible.Event.Focus))

    def tell_changes(self) -> None:
        """Have screen readers, which keep what they read, hear which cards and seats say something else."""
        if not QAccessible.isActive():
            return
        for piece in self._pieces.values():
            if piece.said and piece.isValid() and piece.said != piece.text(QAccessible.Text.Name):
                QAccessible.updateAccessibility(QAccessibleEvent(piece, QAccessible.Event.NameChanged))

    def _follow(self) -> None:
        layout = self.board.layout_
        if self._layout is layout:
            return
        self._layout = layout
        self._cards = [card_key(layout, card) for card in layout.cards()]
        self._boxes = dict(zip(self._cards, layout.cards(), strict=True))
        for card in layout.cards():
            self._boxes |= {seat_key(layout, card, seat): seat for seat in card.seats}

    def _take_back(self) -> None:
        pieces, self._pieces = self._pieces, {}
        for piece in pieces.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(piece))


def card_key(layout: Layout, card: CardBox) -> Key:
    """The place of a card."""
    return layout.content.rows[card.row].key, card.card.session.id, None, 0


def seat_key(layout: Layout, card: CardBox, seat: SeatBox) -> Key:
    """The place of a seat."""
    row, session, _, _ = card_key(layout, card)
    return row, session, seat.seat.role, seat.seat.place
