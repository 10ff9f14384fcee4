"""The whole story on the screen: open the demo, build, keep, drag, undo, print, close, and find all again."""

import io
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.cases.seating import Verdict
from rosterdesk.cases.standing import standing
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal
from rosterdesk.domain.times import Period
from rosterdesk.exchange import samples
from rosterdesk.words import names
from solver.check import check, needs_attention
from tests import factories as make
from tests.ui.conftest import Open, roster_page
from ui.actions import Command
from ui.building.panel import Stage
from ui.roster.page import RosterPage
from ui.settings import Remembered
from ui.sheets.page import SheetsPage
from ui.this_week.page import ThisWeekPage
from ui.views import Pick, Rows
from ui.window import MainWindow

PATIENCE = 90_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """The demo programme in a window as a newcomer sees it first, in the week before it begins."""
    window = open_window(samples.sample("demo"), Remembered(), now=make.moment(-3, "16:00"))
    window.resize(1280, 800)
    return window


def press(window: MainWindow, section: str) -> None:
    """Press the first button of a section of the start page."""
    page = window.page(Command.THIS_WEEK)
    assert isinstance(page, ThisWeekPage)
    button = page.sections[section].rows[0].button
    assert button is not None
    QTest.mouseClick(button, LEFT)


def rows(programme: Programme) -> frozenset[Row]:
    """Who does what where."""
    return frozenset(assignment.row for assignment in programme.roster.values())


def build_and_keep(window: MainWindow, qtbot: QtBot) -> None:
    """From the start page to a kept roster: watch until the first goals are proved, then stop and keep."""
    start = window.page(Command.THIS_WEEK)
    assert isinstance(start, ThisWeekPage)
    qtbot.waitUntil(lambda: start.outlook is not None)
    press(window, "build")
    panel = window.building.panel
    goals = panel.search.goals
    qtbot.waitUntil(lambda: goals.told(Goal.BACKUPS).endswith("proved best"), timeout=PATIENCE)
    assert window.shown.command is Command.ROSTER
    assert window.frame.desk.proposal is not None
    QTest.mouseClick(panel.stop_button, LEFT)
    qtbot.waitUntil(lambda: panel.stage is Stage.OFFERED, timeout=PATIENCE)
    QTest.mouseClick(panel.keep_button, LEFT)


def moves(page: RosterPage) -> Iterator[tuple[Row, Pick]]:
    """Every way to drag somebody in sight to another seat in sight with which the rules agree."""
    seats = [box.seat.pick for box in page.board.seats_in_sight()]
    held = [pick.row for pick in seats if pick.row is not None]
    for row, target in product(held, seats):
        intent = page.doer.moving(row, target)
        if intent is not None and intent.verdict is Verdict.MAY:
            yield row, target


def drag(page: RosterPage, row: Row, target: Pick) -> None:
    """Take a chip by the mouse and let go over another seat."""
    view = page.board.viewport()
    start = page.board.place_of(Pick(row.session, row.role, row.leader))
    end = page.board.place_of(target)
    assert start is not None
    assert end is not None
    QTest.mousePress(view, LEFT, pos=start.center())
    QTest.mouseMove(view, start.center() + QPoint(30, 4))
    QTest.mouseMove(view, end.center())
    QTest.mouseRelease(view, LEFT, pos=end.center())


def test_from_the_demo_to_paper_and_back_after_a_restart(
    window: MainWindow, open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    build_and_keep(window, qtbot)
    kept = window.document.programme
    stands = standing(kept, Period(make.MONDAY, 4))
    assert stands.running == stands.sessions
    assert not needs_attention(check(kept))
    keeping = window.document.undo_label
    assert keeping is not None
    assert keeping.code == "keep"

    page = roster_page(window)
    row, target = next(moves(page))
    drag(page, row, target)
    assert row not in rows(window.document.programme)
    assert Row(target.session, target.role or row.role, row.leader) in rows(window.document.programme)
    window.frame.actions[Command.UNDO].trigger()
    assert window.document.programme == kept

    printed = tmp_path / "week.pdf"
    window.frame.actions[Command.PRINT].trigger()
    sheets = window.shown
    assert isinstance(sheets, SheetsPage)
    qtbot.waitUntil(lambda: sheets.prepared is not None, timeout=PATIENCE)
    sheets.save_as(printed)
    with pdfplumber.open(io.BytesIO(printed.read_bytes())) as document:
        text = document.pages[0].extract_text()
    assert "Week of 30 November 2026" in text
    assert names.display_name(kept, row.leader) in text

    window.frame.desk.show(make.day(7), 2)
    window.frame.desk.show_rows(Rows.LEADER)
    dragged = window.document.redo_label
    with qtbot.waitSignal(window.closing) as told:
        window.close()
    again = open_window(remembered=told.args[0] if told.args else None)
    assert again.shown.command is Command.SHEETS
    assert (again.width(), again.height()) == (1280, 800)
    assert (again.frame.desk.period, again.frame.desk.rows) == (make.period(2, 7), Rows.LEADER)
    assert again.document.programme == kept
    assert (again.document.undo_label, again.document.redo_label) == (keeping, dragged)
    again.frame.actions[Command.UNDO].trigger()
    assert rows(again.document.programme) == frozenset()
    again.frame.actions[Command.REDO].trigger()
    again.frame.actions[Command.REDO].trigger()
    assert row not in rows(again.document.programme)
