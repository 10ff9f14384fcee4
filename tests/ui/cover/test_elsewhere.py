"""While the hand is at the board, calls that wait, in sight or not, take no key of it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Reply
from tests.ui.conftest import roster_page
from tests.ui.cover.conftest import EVENING
from tests.ui.cover.steps import CTRL, away_today, entries, holder, key, letters, to_evening
from tests.ui.hands import hold, settle
from ui.actions import Command
from ui.cover.panel import Stage
from ui.views import Pick
from ui.window import MainWindow


def seats(programme: Programme) -> set[Row]:
    return {each.row for each in programme.roster.values()}


def answers(window: MainWindow) -> list[Reply]:
    return [each.reply for each in window.document.programme.roster.values() if each.reply]


def another_seat(window: MainWindow) -> Pick:
    """A seat on the board whose leader is not away."""
    gone = {gap.row.leader for gap in window.cover.panel.gaps}
    held = (box.seat.pick for box in roster_page(window).board.seats_in_sight())
    return next(pick for pick in held if pick.leader and pick.leader not in gone)


@pytest.mark.parametrize("in_sight", [False, True])
def test_an_answer_noted_on_the_board_leaves_the_keyboard_there_and_answers_no_call(
    window: MainWindow, *, in_sight: bool
) -> None:
    panel = away_today(window, holder(window.document.programme))
    if not in_sight:
        key(Qt.Key.Key_Escape)
    board = roster_page(window).board
    board.setFocus()
    window.frame.desk.select(another_seat(window))
    before = seats(window.document.programme)
    letters("y")
    settle()
    assert answers(window) == [Reply.YES]
    assert board.hasFocus()
    letters("y")
    letters("y")
    assert answers(window) == [Reply.YES]
    assert seats(window.document.programme) == before
    assert panel.isVisible() is in_sight


def test_calls_that_were_out_of_sight_show_what_is_so_when_they_are_taken_up_again(
    window: MainWindow,
) -> None:
    panel = away_today(window, holder(window.document.programme))
    key(Qt.Key.Key_Escape)
    window.frame.actions[Command.UNDO].trigger()
    assert not panel.isVisible()
    assert not panel.gaps
    window.frame.actions[Command.REDO].trigger()
    key(Qt.Key.Key_L, CTRL)
    assert panel.go_on_button.isVisible()
    panel.go_on_button.click()
    assert EVENING in {gap.row.session for gap in panel.gaps}
    assert panel.calls.list.hasFocus()


def test_closing_a_panel_over_the_calls_gives_the_keyboard_back_to_the_call_at_hand(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = away_today(window, holder(window.document.programme))
    window.frame.actions[Command.KEYS].trigger()
    assert not panel.isVisible()
    window.frame.side.close_panel(window.frame.side.panel or panel)
    assert panel.stage is Stage.CALLS
    qtbot.waitUntil(panel.calls.list.hasFocus)


def test_yes_held_down_is_the_answer_of_one_person(window: MainWindow) -> None:
    panel = away_today(window, holder(window.document.programme))
    assert sum(gap.open for gap in panel.gaps) > 1
    to_evening(panel)
    taken = len(entries(window))
    hold(Qt.Key.Key_Y, "y")
    assert len(entries(window)) == taken + 1
