"""Choosing among equals: others as good are found, compared in words, laid over the board, and kept."""

import multiprocessing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.exchange import samples
from solver.check import check, needs_attention
from tests import factories as make
from tests.ui.building.test_panel import PATIENCE, QUICK, built, panel_of, quick, rows
from tests.ui.conftest import Open
from ui.actions import Command
from ui.building.panel import BuildPanel
from ui.window import MainWindow


@pytest.fixture
def twins() -> Programme:
    """Three people who could each do all of art."""
    return make.programme(
        leaders=[make.leader(who) for who in ("ana", "ben", "cleo")],
        groups=[make.group("art", "mon wed fri")],
    )


def others(window: MainWindow, qtbot: QtBot) -> BuildPanel:
    """Build, and look for others as good with a click."""
    panel = built(window, qtbot)
    QTest.mouseClick(panel.equals.find_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.equals.looking, timeout=PATIENCE)
    return panel


def laid(window: MainWindow) -> frozenset[Row]:
    """What lies over the board."""
    proposal = window.frame.desk.proposal
    assert proposal is not None
    return proposal.rows


def test_three_rosters_can_be_chosen_by_mouse_and_one_is_kept_with_one_undo(
    open_window: Open, twins: Programme, qtbot: QtBot
) -> None:
    window = quick(open_window(twins))
    panel = others(window, qtbot)
    first = laid(window)
    assert [each.text() for each in panel.equals.rosters] == ["Roster 1", "Roster 2", "Roster 3"]
    QTest.mouseClick(panel.equals.rosters[1], Qt.MouseButton.LeftButton)
    second = laid(window)
    assert not first & second
    assert {row.session for row in first} == {row.session for row in second}
    QTest.mouseClick(panel.equals.rosters[0], Qt.MouseButton.LeftButton)
    assert laid(window) == first
    QTest.mouseClick(panel.equals.rosters[1], Qt.MouseButton.LeftButton)
    panel.keep_button.click()
    assert rows(window) == second
    assert not needs_attention(check(window.document.programme))
    window.frame.actions[Command.UNDO].trigger()
    assert rows(window) == frozenset()


def test_they_are_chosen_by_keyboard_and_told_goal_by_goal_and_name_by_name(
    open_window: Open, qtbot: QtBot
) -> None:
    few = make.programme(
        leaders=[make.leader(who) for who in ("ana", "ben", "cleo")],
        groups=[make.group("art", "mon")],
    )
    window = quick(open_window(few))
    panel = built(window, qtbot)
    panel.equals.find_button.setFocus()
    QTest.keyClick(panel.equals.find_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not panel.equals.looking, timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.focusWidget() is panel.equals.rosters[0])
    assert panel.equals.said.text().startswith("The roster as it was built.")
    before = laid(window)
    QTest.keyClick(panel.equals.rosters[0], Qt.Key.Key_Right)
    QTest.keyClick(panel.equals.rosters[1], Qt.Key.Key_Space)
    (was,), (now,) = before, laid(window)
    assert was.leader != now.leader
    told = panel.equals.compared
    assert f"Serve more: {now.leader.capitalize()} 1 instead of 0" in told
    assert f"Serve less: {was.leader.capitalize()} 0 instead of 1" in told
    panel.equals.rosters[0].click()
    assert panel.equals.compared == []
    assert panel.equals.said.isVisible()


def test_where_there_is_no_other_the_window_says_so(open_window: Open, qtbot: QtBot) -> None:
    alone = make.programme(leaders=[make.leader("ana")], groups=[make.group("art", "mon")])
    window = quick(open_window(alone))
    panel = others(window, qtbot)
    assert panel.equals.rosters == []
    assert panel.equals.said.text() == "No other roster was found that is as good in the first goals."


def test_discarding_ends_the_search_for_others(open_window: Open, qtbot: QtBot) -> None:
    window = quick(open_window(samples.sample("demo")), QUICK)
    panel = built(window, qtbot)
    panel.equals.look()
    qtbot.waitUntil(lambda: len(multiprocessing.active_children()) == 1, timeout=PATIENCE)
    panel.discard_button.click()
    qtbot.waitUntil(lambda: multiprocessing.active_children() == [], timeout=PATIENCE)
    assert panel_of(window).equals.rosters == []
    assert window.frame.desk.proposal is None
