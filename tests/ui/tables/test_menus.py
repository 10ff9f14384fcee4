"""The menu of a row: by mouse and by key, every command that makes sense for the row, about that row."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Reply, Role
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.hands import settle
from ui.actions import Actions, Command
from ui.cover.panel import Stage
from ui.groups.page import GroupsPage
from ui.history.answers import AnswerLine
from ui.history.page import HistoryPage
from ui.leaders.page import LeadersPage
from ui.menus import ANSWER_MENU, GROUP_MENU, LEADER_MENU
from ui.sheets.page import SheetsPage
from ui.tables.columns import Row
from ui.tables.view import Table
from ui.window import MainWindow

ART = make.session("art", 1, "10:00")
SUPPORT = make.session("support", 0)
Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def programme() -> Programme:
    """Ana leads support on Monday and Ben art on Tuesday, published."""
    return make.programme(
        leaders=[make.leader("ana", "fac"), make.leader("ben"), make.leader("cleo")],
        groups=[make.group("art", on="tue", at="10:00"), make.group("support", lead=make.needs("fac"))],
        roster=[make.assigned(SUPPORT, "ana"), make.assigned(ART, "ben")],
        versions=[make.version(make.row(SUPPORT, "ana"), make.row(ART, "ben"))],
    )


@pytest.fixture
def window(open_window: Open, programme: Programme) -> MainWindow:
    return open_window(programme)


def leaders(window: MainWindow) -> LeadersPage:
    window.show_page(Command.LEADERS)
    page = window.page(Command.LEADERS)
    assert isinstance(page, LeadersPage)
    return page


def groups(window: MainWindow) -> GroupsPage:
    window.show_page(Command.GROUPS)
    page = window.page(Command.GROUPS)
    assert isinstance(page, GroupsPage)
    return page


def answers(window: MainWindow) -> Table[AnswerLine]:
    window.show_page(Command.HISTORY)
    page = window.page(Command.HISTORY)
    assert isinstance(page, HistoryPage)
    page.tabs.setCurrentWidget(page.answers)
    return page.answers.table


def right_click(table: Table[Row], key: str) -> QMenu:
    """Press the right button of the mouse on a row, as desktops do it."""
    settle()
    index = table.rows.index(table.rows.row_of(key) or 0, 0)
    place = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=place)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, table.viewport().mapToGlobal(place))
    QApplication.sendEvent(table.viewport(), asked)
    return menu()


def menu() -> QMenu:
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    return shown


def choose(shown: QMenu, actions: Actions, command: Command) -> None:
    """Take a command from a menu by keyboard."""
    assert actions[command].isEnabled()
    shown.setActiveAction(actions[command])
    QTest.keyClick(shown, Key.Key_Return)


TABLES: dict[str, tuple[Callable[[MainWindow], Table], tuple[Command | None, ...]]] = {  # type: ignore[type-arg]
    "leaders": (lambda window: leaders(window).table, LEADER_MENU),
    "groups": (lambda window: groups(window).table, GROUP_MENU),
    "answers": (answers, ANSWER_MENU),
}


@pytest.mark.parametrize("place", TABLES)
def test_a_right_click_takes_the_row_in_hand_and_offers_all_that_can_be_done_with_it(
    window: MainWindow, place: str
) -> None:
    show, commands = TABLES[place]
    table = show(window)
    last = table.rows.keys[-1]
    shown = right_click(table, last)
    assert table.key == last
    actions = window.frame.actions
    offered = [each for each in shown.actions() if not each.isSeparator()]
    assert offered == [actions[each] for each in commands if each is not None]
    assert [each.text() for each in offered if not (each.isVisible() and each.isEnabled())] == []


@pytest.mark.parametrize("place", TABLES)
def test_shift_and_f10_bring_the_same_menu_below_the_row_in_hand(window: MainWindow, place: str) -> None:
    table = TABLES[place][0](window)
    table.setFocus()
    table.go_to(1)
    QTest.keyClick(table, Key.Key_F10, Shift)
    row = table.visualRect(table.currentIndex())
    assert menu().pos() == table.viewport().mapToGlobal(row.bottomLeft())
    QTest.keyClick(menu(), Key.Key_Escape)
    assert table.hasFocus()


def test_where_no_row_is_no_menu_comes(window: MainWindow) -> None:
    table = leaders(window).table
    place = QPoint(20, table.viewport().height() - 4)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, table.viewport().mapToGlobal(place))
    QApplication.sendEvent(table.viewport(), asked)
    assert QApplication.activePopupWidget() is None


def test_who_is_away_is_known_from_the_row_and_only_until_when_is_asked(window: MainWindow) -> None:
    shown = right_click(leaders(window).table, "ana")
    choose(shown, window.frame.actions, Command.LEADER_AWAY)
    panel = window.cover.panel
    assert window.frame.side.panel is panel
    assert panel.stage is Stage.UNTIL
    assert panel.until.departure.leader == "ana"


@pytest.mark.parametrize(
    ("command", "part"),
    [(Command.SHOW_ROW, ""), (Command.LEADER_WEEK, "availability"), (Command.LEADER_LEAVE, "away")],
)
def test_a_page_opens_at_the_part_that_was_asked_for(window: MainWindow, command: Command, part: str) -> None:
    page = leaders(window)
    choose(right_click(page.table, "ben"), window.frame.actions, command)
    assert page.subject.id == "ben"
    assert page.person.shown is page.person.part(part or "profile")


def test_the_slip_of_the_leader_in_hand_is_ready_to_print(window: MainWindow) -> None:
    choose(right_click(leaders(window).table, "ben"), window.frame.actions, Command.LEADER_SLIP)
    page = window.page(Command.SHEETS)
    assert isinstance(page, SheetsPage)
    assert window.shown is page
    order = page.options.order(window.document.programme, window.frame.desk.period.first)
    assert (order.sheet.value, order.leaders, order.period.first) == ("slip", ("ben",), make.MONDAY)


def test_leaving_is_asked_on_the_page_of_who_was_in_hand(window: MainWindow) -> None:
    page = leaders(window)
    choose(right_click(page.table, "cleo"), window.frame.actions, Command.LEADER_LEAVES)
    assert page.subject.id == "cleo"
    assert window.frame.side.panel is page.leaving


def test_the_next_session_of_the_group_in_hand_is_shown_on_the_board(window: MainWindow) -> None:
    choose(right_click(groups(window).table, "art"), window.frame.actions, Command.ON_BOARD)
    pick = window.frame.desk.pick
    assert window.shown.command is Command.ROSTER
    assert pick is not None
    assert pick.session == ART


def test_the_group_in_hand_is_removed_and_comes_back_by_undo(window: MainWindow) -> None:
    page = groups(window)
    choose(right_click(page.table, "support"), window.frame.actions, Command.GROUP_COPY)
    assert len(window.document.programme.groups) == 3
    made = page.table.key
    assert made not in (None, "support", "art")
    choose(right_click(page.table, str(made)), window.frame.actions, Command.GROUP_REMOVE)
    assert made not in window.document.programme.groups
    window.frame.actions[Command.UNDO].trigger()
    assert made in window.document.programme.groups


def test_one_more_session_is_asked_of_the_group_in_hand_also_by_its_key(window: MainWindow) -> None:
    page = groups(window)
    page.table.select("support")
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_E)
    assert page.detail.sessions.form.isVisible()
    assert page.detail.sessions.form.session is None


def test_an_answer_is_noted_and_its_seat_shown_from_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    table, actions = answers(window), window.frame.actions
    key = next(each for each in table.rows.keys if "ben" in each)
    choose(right_click(table, key), actions, Command.SAID_YES)
    assert window.document.programme.roster[key].reply is Reply.YES
    choose(right_click(table, key), actions, Command.SHOW_ROW)
    pick = window.frame.desk.pick
    assert window.shown.command is Command.ROSTER
    assert pick is not None
    assert (pick.session, pick.role, pick.leader) == (ART, Role.LEAD, "ben")


def test_the_page_of_who_answered_opens_from_the_menu(window: MainWindow) -> None:
    table = answers(window)
    key = next(each for each in table.rows.keys if "ben" in each)
    choose(right_click(table, key), window.frame.actions, Command.LEADER_PAGE)
    assert window.shown.command is Command.LEADERS
    page = window.page(Command.LEADERS)
    assert isinstance(page, LeadersPage)
    assert page.subject.id == "ben"
