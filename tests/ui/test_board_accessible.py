"""What a screen reader finds on the painted board."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from tests import factories as make
from tests.ui.conftest import Open, roster_page
from ui.views import Pick, Rows
from ui.window import MainWindow

NAME = QAccessible.Text.Name


@pytest.fixture
def window(open_window: Open, week: Programme) -> MainWindow:
    return open_window(week)


def board_of(window: MainWindow) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(roster_page(window).board)


def cards(board: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [board.child(number) for number in range(board.childCount())]


def test_the_board_and_its_cards_are_read_in_words(window: MainWindow) -> None:
    board = board_of(window)
    assert (board.role(), board.text(NAME)) == (QAccessible.Role.List, "Roster board")
    assert [card.text(NAME) for card in cards(board)] == [
        "Support, 30 November 18:30, lead Ana, co-lead Cleo, backup open",
        "Art, 1 December 10:00, lead open, co-lead open",
    ]


def test_every_seat_of_a_card_is_read_with_its_signs(open_window: Open) -> None:
    seat = make.session("art", 0)
    window = open_window(
        make.programme(
            leaders=[make.leader("ana")],
            groups=[make.group("art", regulars=("ana",), shadows=1)],
            roster=[make.assigned(seat, "ana", locked=True)],
        )
    )
    card = board_of(window).child(0)
    seats = [card.child(number).text(NAME) for number in range(card.childCount())]
    assert seats == ["lead Ana, regular person, locked", "shadow open"]


def test_pieces_know_their_place_their_parent_and_where_they_lie(window: MainWindow) -> None:
    board = board_of(window)
    for number, card in enumerate(cards(board)):
        assert board.indexOfChild(card) == number
        assert card.parent().text(NAME) == board.text(NAME)
        for place in range(card.childCount()):
            seat = card.child(place)
            assert card.indexOfChild(seat) == place
            assert card.rect().contains(seat.rect())
            assert card.childAt(seat.rect().center().x(), seat.rect().center().y()) is seat


def test_the_selected_seat_is_told_as_selected_and_focused(window: MainWindow) -> None:
    page = roster_page(window)
    page.board.setFocus()
    window.frame.desk.select(Pick(make.session("support", 0), Role.LEAD, "ana"))
    focused = board_of(window).focusChild()
    assert focused.text(NAME) == "lead Ana"
    assert bool(focused.state().selected)
    assert bool(focused.state().focused)


def test_pieces_of_cards_that_are_gone_say_so_and_the_board_goes_on(window: MainWindow) -> None:
    board = board_of(window)
    before = cards(board)
    window.frame.desk.show_rows(Rows.LEADER)
    assert not any(piece.isValid() for piece in before)
    assert board.childCount() == 4
    window.frame.desk.show_rows(Rows.GROUP)
    assert all(piece.isValid() for piece in before)


def test_what_is_read_follows_every_change(window: MainWindow) -> None:
    card = board_of(window).child(0)
    page = roster_page(window)
    page.doer.seat(Pick(make.session("support", 0), Role.BACKUP), "ben")
    assert card.text(NAME).endswith("backup Ben")
