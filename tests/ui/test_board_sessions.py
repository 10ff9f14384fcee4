"""What is done to whole sessions on the board, what is found and copied, and small cards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from tests import factories as make
from tests.ui.conftest import Open, roster_page
from ui.actions import Command
from ui.roster.page import RosterPage
from ui.settings import Remembered
from ui.views import Pick
from ui.window import MainWindow

SUPPORT, ART = make.session("support", 0), make.session("art", 1, "10:00")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: Open, week: Programme) -> MainWindow:
    window = open_window(week)
    roster_page(window).board.setFocus()
    return window


@pytest.fixture
def page(window: MainWindow) -> RosterPage:
    return roster_page(window)


def test_a_session_is_cancelled_by_one_key_and_takes_place_again_by_the_same(
    window: MainWindow, page: RosterPage
) -> None:
    window.frame.desk.select(Pick(SUPPORT))
    QTest.keyClick(page.board, Qt.Key.Key_X, SHIFT)
    assert window.document.programme.session(SUPPORT).cancelled
    assert window.frame.notices.news.message.text == "Support, 30 November 18:30 is cancelled."
    assert window.frame.actions[Command.SESSION_CANCEL].text() == "Let the session take place"
    QTest.keyClick(page.board, Qt.Key.Key_X, SHIFT)
    assert window.document.programme.session(SUPPORT).runs


def test_a_session_is_moved_in_a_panel_beside_the_board(window: MainWindow, page: RosterPage) -> None:
    window.frame.desk.select(Pick(ART))
    QTest.keyClick(page.board, Qt.Key.Key_M)
    panel = page.sessions.panel
    assert window.frame.side.panel is panel
    line = panel.form.start.line
    line.selectAll()
    QTest.keyClicks(line, "11:15")
    QTest.mouseClick(panel.form.save, Qt.MouseButton.LeftButton)
    assert window.document.programme.session(ART).start == make.moment(1, "11:15")
    assert not panel.isVisible()
    assert page.board.hasFocus()


def test_one_more_session_of_the_group_is_added(window: MainWindow, page: RosterPage) -> None:
    window.frame.desk.select(Pick(ART))
    QTest.keyClick(page.board, Qt.Key.Key_E)
    proposed = page.sessions.panel.form.day.value
    QTest.mouseClick(page.sessions.panel.form.save, Qt.MouseButton.LeftButton)
    extra = [
        each for each in window.document.programme.calendar.between(make.day(0), make.day(6)) if each.extra
    ]
    assert [(each.group.id, each.date) for each in extra] == [("art", proposed)]


def test_escape_leaves_the_panel_and_everything_as_it_was(window: MainWindow, page: RosterPage) -> None:
    before = window.document.programme
    window.frame.desk.select(Pick(ART))
    QTest.keyClick(page.board, Qt.Key.Key_M)
    QTest.keyClick(page.sessions.panel.form.day, Qt.Key.Key_Escape)
    assert window.frame.side.panel is None
    assert window.document.programme is before


def find(page: RosterPage, typed: str) -> None:
    QTest.keyClick(page.board, Qt.Key.Key_F, CTRL)
    assert page.find_bar.field.hasFocus()
    QTest.keyClicks(page.find_bar.field, typed)


def test_people_and_places_are_found_on_the_board_one_after_another(
    window: MainWindow, page: RosterPage
) -> None:
    find(page, "cle")
    assert window.frame.desk.pick == Pick(SUPPORT, Role.CO_LEAD, "cleo")
    assert page.find_bar.said.text() == "1 of 1"
    page.find_bar.field.selectAll()
    QTest.keyClicks(page.find_bar.field, "studio")
    assert window.frame.desk.pick == Pick(ART)
    page.find_bar.field.selectAll()
    QTest.keyClicks(page.find_bar.field, "a")
    seen = {window.frame.desk.pick}
    for _ in range(3):
        QTest.keyClick(page.find_bar.field, Qt.Key.Key_Return)
        seen.add(window.frame.desk.pick)
    assert Pick(SUPPORT, Role.LEAD, "ana") in seen
    QTest.keyClick(page.find_bar.field, Qt.Key.Key_Escape)
    assert not page.find_bar.isVisible()
    assert page.board.hasFocus()


def test_what_is_not_on_the_board_is_said_to_be_so(window: MainWindow, page: RosterPage) -> None:
    window.frame.desk.select(Pick(ART))
    find(page, "zzz")
    assert page.find_bar.said.text() == "not on the board"
    assert window.frame.desk.pick == Pick(ART)


def test_the_session_in_hand_is_copied_as_text(window: MainWindow, page: RosterPage) -> None:
    window.frame.desk.select(Pick(SUPPORT, Role.LEAD, "ana"))
    QTest.keyClick(page.board, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text().splitlines() == [
        "Support, Monday 30 November, 18:30–20:00",
        "by telephone or online",
        "Lead: Ana",
        "Co-lead: Cleo",
        "Backup: open",
    ]


def test_the_weeks_shown_are_copied_as_a_table(window: MainWindow, page: RosterPage) -> None:
    QTest.keyClick(page.board, Qt.Key.Key_C, CTRL | SHIFT)
    data = QApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in data.text().splitlines()]
    assert lines[0] == ["Date", "Time", "Group", "Place", "Lead", "Co-lead", "Shadow", "Backup"]
    assert lines[2] == ["Tue 1 Dec", "10:00–12:00", "Art", "Studio", "open", "open", "", ""]
    assert data.html().count("<tr>") == 3


def test_small_cards_are_smaller_and_remembered(open_window: Open, week: Programme) -> None:
    window = open_window(week)
    page = roster_page(window)
    page.board.setFocus()
    before = page.board.layout_.height
    QTest.keyClick(page.board, Qt.Key.Key_D)
    assert page.board.layout_.height < before
    assert window.remember().compact
    window.close()
    again = open_window(remembered=Remembered(page="roster", compact=True))
    assert again.frame.actions[Command.COMPACT].isChecked()


def test_a_screen_reader_presses_a_seat_and_a_name_can_be_typed(window: MainWindow, page: RosterPage) -> None:
    board = QAccessible.queryAccessibleInterface(page.board)
    actions = board.child(1).child(0).actionInterface()
    assert QAccessibleActionInterface.pressAction() in actions.actionNames()
    actions.doAction(QAccessibleActionInterface.pressAction())
    assert page.editor.isVisible()
    assert page.editor.field.hasFocus()
    QTest.keyClicks(page.editor.field, "ben")
    QTest.keyClick(page.editor.field, Qt.Key.Key_Return)
    assert make.row(ART, "ben").id in window.document.programme.roster


def test_a_screen_reader_takes_a_card_in_hand(window: MainWindow, page: RosterPage) -> None:
    board = QAccessible.queryAccessibleInterface(page.board)
    actions = board.child(1).actionInterface()
    assert QAccessibleActionInterface.pressAction() not in actions.actionNames()
    actions.doAction(QAccessibleActionInterface.setFocusAction())
    assert window.frame.desk.pick == Pick(ART)
