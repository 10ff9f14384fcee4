"""Month end: hours on paper, continuity to take along, who changed what and when. Keyboard, and mouse."""

import csv
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rosterdesk.cases.telling.contents import Report
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.jobs.ways import (
    ALT,
    PATIENCE,
    Key,
    accept_file,
    click,
    click_menu,
    click_named,
    click_row,
    click_seat,
    key,
    press_by_keys,
    press_until,
    tab_to,
)
from ui.actions import Command
from ui.history.page import HistoryPage
from ui.reports.page import ReportsPage
from ui.sheets.page import SheetsPage
from ui.views import Pick
from ui.window import MainWindow

SUPPORT = make.session("support", 0)
HOURS = tuple(Report).index(Report.HOURS)
CONTINUITY = tuple(Report).index(Report.CONTINUITY)


@pytest.fixture
def window(open_window: Open, week: Programme) -> MainWindow:
    """A week of two groups, one of its seats just emptied by hand."""
    return open_window(week)


def reports(window: MainWindow, qtbot: QtBot) -> ReportsPage:
    """The page Reports with what was asked for in sight."""
    page = window.page(Command.REPORTS)
    assert isinstance(page, ReportsPage)
    qtbot.waitUntil(lambda: page.told is not None, timeout=PATIENCE)
    return page


def assert_statement(window: MainWindow, qtbot: QtBot) -> None:
    """The hours stand on a sheet, ready to print."""
    sheets = window.shown
    assert isinstance(sheets, SheetsPage)
    qtbot.waitUntil(lambda: sheets.prepared is not None, timeout=PATIENCE)
    assert sheets.prepared is not None
    assert sheets.prepared.order.sheet.value == "hours"


def assert_taken_along(folder: Path) -> None:
    """The numbers of continuity lie in a file that any table program reads."""
    (file,) = folder.glob("*.csv")
    rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert any("Support" in cell for row in rows for cell in row)


def assert_told(window: MainWindow, qtbot: QtBot) -> None:
    """The history says what was changed, and who did it."""
    page = window.shown
    assert isinstance(page, HistoryPage)
    (entry, *_) = window.document.store.journal()
    table = page.changes.table
    qtbot.waitUntil(lambda: table.model().rowCount() > 0)
    told = [str(table.model().index(0, column).data()) for column in range(table.model().columnCount())]
    assert any("Ana no longer leads" in each for each in told), told
    assert entry.author in told


def test_by_keyboard_alone(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    press_until(lambda: window.frame.desk.pick == Pick(SUPPORT, Role.LEAD, "ana"), Key.Key_Down)
    key(Key.Key_Delete)
    key(Key.Key_7, ALT)
    page = reports(window, qtbot)
    tab_to(page.list)
    press_until(lambda: page.report is Report.CONTINUITY, Key.Key_Down)
    reports(window, qtbot)
    accept_file(tmp_path, by_keys=True)
    press_by_keys(page.taking.export_button)
    assert_taken_along(tmp_path)
    tab_to(page.list)
    press_until(lambda: page.report is Report.HOURS, Key.Key_Down)
    reports(window, qtbot)
    press_by_keys(page.taking.print_button)
    assert_statement(window, qtbot)
    key(Key.Key_8, ALT)
    assert_told(window, qtbot)


def test_by_mouse_alone(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    click_seat(window, Pick(SUPPORT, Role.LEAD, "ana"))
    click_menu(window, "seat", Command.CLEAR)
    click_named(window.navigation, "Reports")
    page = reports(window, qtbot)
    click_row(page.list, CONTINUITY)
    reports(window, qtbot)
    accept_file(tmp_path, by_keys=False)
    click(page.taking.export_button)
    assert_taken_along(tmp_path)
    click_row(page.list, HOURS)
    reports(window, qtbot)
    click(page.taking.print_button)
    assert_statement(window, qtbot)
    click_named(window.navigation, "History")
    assert_told(window, qtbot)
