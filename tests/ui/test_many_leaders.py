"""With many leaders, who could take a seat is worked out beside the window, and comes out the same."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.domain.edits import seats
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from solver.judge import Judge
from tests import factories as make
from tests.ui.conftest import Open, roster_page
from tests.ui.cover.steps import focus
from ui.actions import Command
from ui.cover.calls import round_for
from ui.inspector.choices import AT_ONCE, choices
from ui.views import Pick
from ui.window import MainWindow

ART = make.session("art", 0)
OPEN = Pick(ART, Role.LEAD)


@pytest.fixture
def crowd() -> Programme:
    """More leaders than are judged at once; every third of them may lead."""
    leaders = [make.leader(f"ana{n:03}", *(("fac",) if n % 3 == 0 else ())) for n in range(AT_ONCE + 40)]
    return make.programme(
        leaders=leaders, groups=[make.group("art", co_leads=1, lead=make.needs("fac"), backups=1)]
    )


@pytest.fixture
def window(open_window: Open, crowd: Programme) -> MainWindow:
    window = open_window(crowd)
    window.frame.desk.show(make.day(0))
    roster_page(window).board.setFocus()
    return window


def listed(window: MainWindow) -> list[str]:
    return [each.leader for each in window.inspector.seat.list.choices.shown]


def test_the_inspector_lists_everybody_a_moment_later(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.frame.desk
    desk.select(OPEN)
    assert listed(window) == []
    qtbot.waitUntil(lambda: len(listed(window)) == AT_ONCE + 40)
    fresh = Judge(desk.programme, desk.programme.roster.values())
    assert listed(window) == [each.leader for each in choices(fresh, OPEN, Role.LEAD)]
    assert desk.known_judge is not None


def test_only_the_seat_in_hand_is_answered(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.frame.desk
    desk.select(OPEN)
    backup = Pick(ART, Role.BACKUP)
    desk.select(backup)
    qtbot.waitUntil(lambda: len(listed(window)) == AT_ONCE + 40)
    assert listed(window) == [each.leader for each in choices(desk.judge, backup, Role.BACKUP)]


def test_a_name_typed_faster_than_the_answer_is_seated_when_it_comes(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.frame.desk.select(OPEN)
    page = roster_page(window)
    QTest.keyClick(page.board, Qt.Key.Key_Return)
    QTest.keyClicks(page.editor.field, "ana030")
    QTest.keyClick(page.editor.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: make.row(ART, "ana030").id in window.document.programme.roster)


def test_after_a_change_the_list_is_that_of_the_change(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.frame.desk
    desk.select(OPEN)
    qtbot.waitUntil(lambda: bool(listed(window)))
    desk.attempt(lambda programme: seats.seat(programme, make.row(ART, "ana000", Role.CO_LEAD)))
    wanted = [each.leader for each in choices(desk.judge, OPEN, Role.LEAD)]
    qtbot.waitUntil(lambda: listed(window) == wanted)
    assert desk.judge.view.rows(ART) != ()


def test_whom_to_call_among_many_is_ranked_a_moment_later_and_a_yes_is_taken(
    window: MainWindow, qtbot: QtBot
) -> None:
    desk = window.frame.desk
    desk.attempt(lambda programme: seats.seat(programme, make.row(ART, "ana000")))
    window.frame.actions[Command.SOMEONE_AWAY].trigger()
    QTest.keyClicks(focus(), "ana000")
    for _ in range(2):
        QTest.keyClick(focus(), Qt.Key.Key_Return)
    view = window.cover.panel.calls
    assert view.gap is not None
    qtbot.waitUntil(lambda: bool(view.list.found.lines))
    expected = [each.leader for each in round_for(desk.judge, view.gap).calls]
    assert [each.leader for each in view.list.found.lines[: len(expected)]] == expected
    QTest.keyClick(focus(), Qt.Key.Key_Y)
    held = [each.leader for each in desk.programme.assignments(ART) if each.role is Role.LEAD]
    assert held == expected[:1]
