"""The board by mouse: chips dragged to other seats, with what the rules say of each."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from tests import factories as make
from tests.ui.conftest import Open, roster_page
from ui.roster.page import RosterPage
from ui.roster.touch import Welcome
from ui.views import Pick
from ui.window import MainWindow

Left = Qt.MouseButton.LeftButton
SUPPORT = make.session("support", 0)
ART = make.session("art", 1, "10:00")
ANA, CLEO = Pick(SUPPORT, Role.LEAD, "ana"), Pick(SUPPORT, Role.CO_LEAD, "cleo")


@pytest.fixture
def window(open_window: Open, week: Programme) -> MainWindow:
    return open_window(week)


@pytest.fixture
def page(window: MainWindow) -> RosterPage:
    return roster_page(window)


def middle(page: RosterPage, pick: Pick) -> QPoint:
    place = page.board.place_of(pick)
    assert place is not None
    return place.center()


def take(page: RosterPage, pick: Pick, over: Pick) -> None:
    """Press on one seat and move over another, without letting go."""
    view, start, end = page.board.viewport(), middle(page, pick), middle(page, over)
    QTest.mousePress(view, Left, pos=start)
    QTest.mouseMove(view, start + QPoint(30, 4))
    QTest.mouseMove(view, end)


def drop(page: RosterPage, over: Pick) -> None:
    QTest.mouseRelease(page.board.viewport(), Left, pos=middle(page, over))


def held(window: MainWindow) -> set[tuple[str, Role, str]]:
    return {(each.session, each.role, each.leader) for each in window.document.programme.roster.values()}


def test_a_chip_dragged_to_an_open_seat_moves_there(window: MainWindow, page: RosterPage) -> None:
    take(page, CLEO, Pick(ART, Role.LEAD))
    drop(page, Pick(ART, Role.LEAD))
    assert held(window) == {(SUPPORT, Role.LEAD, "ana"), (ART, Role.LEAD, "cleo")}
    assert window.frame.desk.pick == Pick(ART, Role.LEAD, "cleo")


def test_seats_say_whether_they_would_have_the_person(
    window: MainWindow, page: RosterPage, qtbot: QtBot
) -> None:
    take(page, ANA, Pick(ART, Role.LEAD))
    qtbot.waitUntil(lambda: len(page.board.touch.welcome) == 4)
    assert page.board.touch.welcome[Pick(ART, Role.LEAD)] is Welcome.YES
    drop(page, ANA)
    assert not page.drag.going_on


def test_why_not_is_said_beside_the_mouse_and_nothing_is_done(window: MainWindow, page: RosterPage) -> None:
    before = held(window)
    take(page, CLEO, Pick(SUPPORT, Role.BACKUP))
    assert page.drag.bubble.isVisible()
    assert "Fac" in page.drag.bubble.text
    QTest.keyClick(page.board, Qt.Key.Key_Escape)
    drop(page, Pick(SUPPORT, Role.BACKUP))
    assert held(window) == before


def test_a_seat_that_cannot_have_the_person_asks_for_a_reason_or_refuses(
    window: MainWindow, page: RosterPage
) -> None:
    take(page, CLEO, Pick(SUPPORT, Role.BACKUP))
    drop(page, Pick(SUPPORT, Role.BACKUP))
    assert (SUPPORT, Role.BACKUP, "cleo") not in held(window)
    assert window.frame.side.panel is page.reason


def test_dropping_on_somebody_swaps_where_both_may(open_window: Open, week: Programme) -> None:
    art = make.assigned(ART, "dee")
    window = open_window(
        make.programme(
            leaders=[*week.leaders.values()],
            groups=[*week.groups.values()],
            roster=[*week.roster.values(), art],
        )
    )
    page = roster_page(window)
    take(page, CLEO, Pick(ART, Role.LEAD, "dee"))
    drop(page, Pick(ART, Role.LEAD, "dee"))
    assert (ART, Role.LEAD, "cleo") in held(window)
    assert (ART, Role.LEAD, "dee") not in held(window)


def test_a_click_selects_and_does_nothing_else(window: MainWindow, page: RosterPage) -> None:
    before = held(window)
    QTest.mouseClick(page.board.viewport(), Left, pos=middle(page, ANA))
    assert window.frame.desk.pick == ANA
    assert held(window) == before


def test_a_double_click_opens_the_field_in_the_seat(window: MainWindow, page: RosterPage) -> None:
    QTest.mouseDClick(page.board.viewport(), Left, pos=middle(page, Pick(ART, Role.LEAD)))
    assert page.editor.isVisible()


def test_the_context_menu_holds_what_can_be_done_with_a_seat(window: MainWindow, page: RosterPage) -> None:
    window.frame.desk.select(ANA)
    menu = page.commands.menu(ANA)
    usable = [action.objectName() for action in menu.actions() if action.isEnabled() and action.objectName()]
    seat = ["seat", "swap", "give_back", "lock", "why", "said_yes", "said_no", "clear"]
    assert usable == [*seat, "session_move", "session_cancel", "session_extra", "copy"]
