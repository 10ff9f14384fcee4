"""The board by keyboard alone: find a seat, fill it, lock it, clear it, take it back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role, Rule
from tests import factories as make
from tests.ui.conftest import Open, roster_page
from ui.actions import Command
from ui.roster.board import Board
from ui.roster.page import RosterPage
from ui.views import Pick, Proposal, Rows
from ui.window import MainWindow

Key = Qt.Key
SUPPORT = make.session("support", 0)
ART = make.session("art", 1, "10:00")


@pytest.fixture
def window(open_window: Open, week: Programme) -> MainWindow:
    shown = open_window(week)
    roster_page(shown).board.setFocus()
    return shown


@pytest.fixture
def page(window: MainWindow) -> RosterPage:
    return roster_page(window)


@pytest.fixture
def board(page: RosterPage) -> Board:
    return page.board


def rows(window: MainWindow) -> set[tuple[str, Role, str]]:
    return {(each.session, each.role, each.leader) for each in window.document.programme.roster.values()}


def choose(window: MainWindow, pick: Pick) -> None:
    window.frame.desk.select(pick)


def panels_shown(window: MainWindow) -> list[QWidget]:
    """The panel over the inspector, if there is one."""
    return [panel] if (panel := window.frame.side.panel) else []


def type_name(page: RosterPage, name: str) -> None:
    QTest.keyClick(page.board, Key.Key_Return)
    assert page.editor.isVisible()
    QTest.keyClicks(page.editor.field, name)
    QTest.keyClick(page.editor.field, Key.Key_Return)


def test_the_arrows_walk_from_card_to_seat(window: MainWindow, board: Board) -> None:
    QTest.keyClick(board, Key.Key_Home)
    assert window.frame.desk.pick == Pick(SUPPORT)
    QTest.keyClick(board, Key.Key_Down)
    assert window.frame.desk.pick == Pick(SUPPORT, Role.LEAD, "ana")


def test_a_name_typed_into_an_open_seat_fills_it(window: MainWindow, page: RosterPage) -> None:
    choose(window, Pick(ART, Role.LEAD))
    type_name(page, "dee")
    assert (ART, Role.LEAD, "dee") in rows(window)
    assert window.frame.desk.pick == Pick(ART, Role.LEAD, "dee")
    assert page.board.hasFocus()


def test_a_name_typed_into_a_held_seat_replaces_who_sat_there(window: MainWindow, page: RosterPage) -> None:
    choose(window, Pick(SUPPORT, Role.LEAD, "ana"))
    type_name(page, "ben")
    assert (SUPPORT, Role.LEAD, "ben") in rows(window)
    assert (SUPPORT, Role.LEAD, "ana") not in rows(window)


def test_escape_leaves_the_seat_as_it_was(window: MainWindow, page: RosterPage) -> None:
    choose(window, Pick(ART, Role.LEAD))
    QTest.keyClick(page.board, Key.Key_Return)
    QTest.keyClick(page.editor.field, Key.Key_Escape)
    assert not page.editor.isVisible()
    assert page.board.hasFocus()


def test_somebody_away_is_listed_with_the_reason_and_refused(window: MainWindow, page: RosterPage) -> None:
    choose(window, Pick(SUPPORT, Role.BACKUP))
    QTest.keyClick(page.board, Key.Key_Return)
    QTest.keyClicks(page.editor.field, "eve")
    assert [choice.name for choice in page.editor.list.choices.shown] == ["Eve"]
    assert page.editor.list.choices.shown[0].note != ""
    before = rows(window)
    QTest.keyClick(page.editor.field, Key.Key_Return)
    assert rows(window) == before
    assert "Eve" in window.frame.notices.trouble.message.text


@pytest.mark.parametrize("turn", ["another seat", "another page", "another person"])
def test_why_somebody_was_refused_is_over_once_one_turns_to_something_else(
    window: MainWindow, page: RosterPage, turn: str
) -> None:
    trouble = window.frame.notices.trouble
    choose(window, Pick(SUPPORT, Role.BACKUP))
    type_name(page, "eve")
    assert trouble.isVisible()
    if turn == "another seat":
        QTest.keyClick(page.board, Key.Key_Up)
    elif turn == "another page":
        window.show_page(Command.LEADERS)
    else:
        type_name(page, "dee")
    assert not trouble.isVisible()


def test_a_rule_is_overridden_only_with_a_reason_which_is_kept(window: MainWindow, page: RosterPage) -> None:
    choose(window, Pick(SUPPORT, Role.BACKUP))
    type_name(page, "dee")
    assert window.frame.side.panel is page.reason
    QTest.keyClick(page.reason.focusWidget(), Key.Key_Return)
    assert (SUPPORT, Role.BACKUP, "dee") not in rows(window)
    QTest.keyClicks(page.reason.focusWidget(), "Agreed by telephone")
    QTest.keyClick(page.reason.focusWidget(), Key.Key_Return)
    override = window.document.programme.roster[Row(SUPPORT, Role.BACKUP, "dee").id].override
    assert override is not None
    assert (override.rules, override.reason) == ((Rule.AVAILABILITY,), "Agreed by telephone")
    assert window.frame.side.panel is None


def test_delete_clears_and_undo_and_redo_bring_back_and_forth(window: MainWindow, board: Board) -> None:
    before = rows(window)
    choose(window, Pick(SUPPORT, Role.LEAD, "ana"))
    QTest.keyClick(board, Key.Key_Delete)
    after = rows(window)
    assert before - after == {(SUPPORT, Role.LEAD, "ana")}
    QTest.keyClick(board, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rows(window) == before
    QTest.keyClick(board, Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert rows(window) == after


def test_l_locks_a_seat_and_unlocks_it(window: MainWindow, board: Board) -> None:
    row = Row(SUPPORT, Role.LEAD, "ana")
    choose(window, Pick(*row))
    QTest.keyClick(board, Key.Key_L)
    assert window.document.programme.roster[row.id].locked
    QTest.keyClick(board, Key.Key_L)
    assert not window.document.programme.roster[row.id].locked


def test_s_twice_lets_two_leaders_change_places(window: MainWindow, page: RosterPage) -> None:
    choose(window, Pick(SUPPORT, Role.BACKUP))
    type_name(page, "ben")
    QTest.keyClick(page.board, Key.Key_S)
    assert panels_shown(window) == [page.commands.swaps]
    page.board.setFocus()
    choose(window, Pick(SUPPORT, Role.LEAD, "ana"))
    QTest.keyClick(page.board, Key.Key_S)
    assert panels_shown(window) == []
    assert {(SUPPORT, Role.LEAD, "ben"), (SUPPORT, Role.BACKUP, "ana")} <= rows(window)


def test_n_goes_to_the_next_open_seat(window: MainWindow, board: Board) -> None:
    QTest.keyClick(board, Key.Key_N)
    assert window.frame.desk.pick == Pick(SUPPORT, Role.BACKUP)


def test_v_turns_the_rows_and_z_the_weeks(window: MainWindow, board: Board) -> None:
    QTest.keyClick(board, Key.Key_V)
    assert window.frame.desk.rows is Rows.LEADER
    QTest.keyClick(board, Key.Key_Z)
    assert window.frame.desk.period.weeks == 2


def test_page_keys_turn_the_weeks_and_t_comes_back(window: MainWindow, board: Board) -> None:
    QTest.keyClick(board, Key.Key_PageDown)
    QTest.keyClick(board, Key.Key_PageDown)
    assert window.frame.desk.period.first == make.day(14)
    QTest.keyClick(board, Key.Key_PageUp)
    assert window.frame.desk.period.first == make.day(7)
    QTest.keyClick(board, Key.Key_T)
    assert window.frame.desk.period.first == make.day(0)


def test_seats_wait_while_a_proposal_lies_over_the_board(window: MainWindow, page: RosterPage) -> None:
    before = rows(window)
    window.frame.desk.propose(Proposal(make.period(), frozenset()))
    choose(window, Pick(SUPPORT, Role.BACKUP))
    page.doer.seat(Pick(SUPPORT, Role.BACKUP), "ben")
    QTest.keyClick(page.board, Key.Key_Return)
    assert rows(window) == before
    assert not page.editor.isVisible()
    assert window.frame.notices.trouble.isVisible()
