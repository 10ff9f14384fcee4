"""A swap and a release as they are agreed by telephone, by keyboard and by mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rosterdesk.cases.seating import Verdict
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import CallAnswer, Reply, Role
from tests import factories as make
from tests.ui.conftest import Open, roster_page
from tests.ui.hands import nameless, press
from ui.trading.swaps import SwapPanel
from ui.views import Pick
from ui.window import MainWindow

Key = Qt.Key
SUPPORT, ART = make.session("support", 0), make.session("art", 1, "10:00")


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """Ana leads support, Ben art; Dee, who can on Tuesdays only, co-leads art."""
    programme = make.programme(
        leaders=[
            make.staff("ana"),
            make.leader("ben"),
            make.leader("dee", availability=make.windows("tue", "00:00", "24:00")),
        ],
        groups=[
            make.group("support", backups=1),
            make.group("art", on="tue", at="10:00", length=120, co_leads=1),
        ],
        roster=[
            make.assigned(SUPPORT, "ana"),
            make.assigned(ART, "ben"),
            make.assigned(ART, "dee", Role.CO_LEAD),
        ],
    )
    shown = open_window(programme)
    roster_page(shown).board.setFocus()
    shown.frame.desk.select(Pick(SUPPORT, Role.LEAD, "ana"))
    return shown


def rows(programme: Programme) -> set[Row]:
    return {each.row for each in programme.roster.values()}


def panels(window: MainWindow) -> list[QWidget]:
    """The panel over the inspector, if there is one."""
    return [panel] if (panel := window.frame.side.panel) else []


def swaps(window: MainWindow, qtbot: QtBot) -> SwapPanel:
    """The panel after S, once it has found everybody."""
    QTest.keyClick(roster_page(window).board, Key.Key_S)
    panel = roster_page(window).commands.swaps
    assert window.frame.side.panel is panel
    qtbot.waitUntil(lambda: bool(panel.list.choices.shown))
    return panel


def test_s_lists_with_whom_and_enter_swaps_two_sessions(window: MainWindow, qtbot: QtBot) -> None:
    before = window.document.programme
    panel = swaps(window, qtbot)
    assert [(each.name, each.verdict) for each in panel.list.choices.shown] == [
        ("Ben", Verdict.MAY),
        ("Dee", Verdict.OVERRIDE),
    ]
    assert "Art" in panel.list.choices.shown[0].load
    assert nameless(panel) == []
    QTest.keyClick(panel.field, Key.Key_Return)
    assert {Row(SUPPORT, Role.LEAD, "ben"), Row(ART, Role.LEAD, "ana")} <= rows(window.document.programme)
    for row in (Row(SUPPORT, Role.LEAD, "ben"), Row(ART, Role.LEAD, "ana")):  # they were on the telephone
        assert window.document.programme.roster[row.id].reply is Reply.YES
    assert window.frame.side.panel is None
    assert roster_page(window).board.hasFocus()
    QTest.keyClick(roster_page(window).board, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.programme == before


def test_a_swap_against_a_rule_asks_for_a_reason_which_stays_with_that_seat(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = swaps(window, qtbot)
    QTest.keyClicks(panel.field, "dee")
    QTest.keyClick(panel.field, Key.Key_Return)
    reason = roster_page(window).reason
    assert window.frame.side.panel is reason
    QTest.keyClicks(reason.focusWidget(), "Just this once")
    QTest.keyClick(reason.focusWidget(), Key.Key_Return)
    programme = window.document.programme
    override = programme.roster[Row(SUPPORT, Role.LEAD, "dee").id].override
    assert override is not None
    assert override.reason == "Just this once"
    assert programme.roster[Row(ART, Role.CO_LEAD, "ana").id].override is None


def test_escape_swaps_nothing_and_the_mouse_takes_a_line_and_the_button(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = window.document.programme
    panel = swaps(window, qtbot)
    QTest.keyClick(panel.field, Key.Key_Escape)
    assert panels(window) == []
    assert window.document.programme == before
    panel = swaps(window, qtbot)
    place = panel.list.visualRect(panel.list.choices.index(0, 0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    press(panel.button)
    assert Row(SUPPORT, Role.LEAD, "ben") in rows(window.document.programme)


def test_a_seat_given_back_brings_the_calls_and_one_undo_takes_it_all_back(window: MainWindow) -> None:
    before = window.document.programme
    QTest.keyClick(roster_page(window).board, Key.Key_G)
    programme, panel = window.document.programme, window.cover.panel
    assert Row(SUPPORT, Role.LEAD, "ana") not in rows(programme)
    assert [each.answer for each in programme.calls.values()] == [CallAnswer.NO]
    assert window.frame.side.panel is panel
    assert [gap.row for gap in panel.gaps if gap.open] == [Row(SUPPORT, Role.LEAD, "ana")]
    chosen = panel.calls.list.chosen
    assert chosen is not None
    assert chosen.leader == "ben"
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_Y)
    assert Row(SUPPORT, Role.LEAD, "ben") in rows(window.document.programme)
    window.document.undo()
    window.document.undo()
    assert window.document.programme == before
