"""Monday morning: open, see what waits, build, keep, print the wall sheet; by keyboard, and by mouse."""

from pathlib import Path

import pdfplumber
import pytest
from pytestqt.qtbot import QtBot

from rosterdesk.exchange import samples
from rosterdesk.words import names
from tests.ui.building.test_panel import quick
from tests.ui.conftest import Open
from tests.ui.jobs.ways import CTRL, PATIENCE, Key, accept_file, click, click_named, key, press_by_keys
from ui.actions import Command
from ui.building.panel import Stage
from ui.settings import Remembered
from ui.sheets.page import SheetsPage
from ui.this_week.page import ThisWeekPage
from ui.window import MainWindow


@pytest.fixture
def window(open_window: Open, qtbot: QtBot) -> MainWindow:
    """The smallest programme, as a newcomer sees it first; its builds take a moment."""
    window = quick(open_window(samples.sample("tiny"), Remembered()))
    page = window.page(Command.THIS_WEEK)
    assert isinstance(page, ThisWeekPage)
    qtbot.waitUntil(lambda: page.outlook is not None)
    assert page.sections["build"].rows
    return window


def offered(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.building.panel
    qtbot.waitUntil(lambda: panel.stage is Stage.OFFERED, timeout=PATIENCE)
    qtbot.waitUntil(panel.keep_button.isEnabled)


def prepared(window: MainWindow, qtbot: QtBot) -> SheetsPage:
    """The page Sheets with the week's sheet in sight."""
    sheets = window.shown
    assert isinstance(sheets, SheetsPage)
    qtbot.waitUntil(lambda: sheets.prepared is not None, timeout=PATIENCE)
    return sheets


def assert_on_the_wall(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    """Who leads stands on a sheet in the folder, and nobody's number does."""
    qtbot.waitUntil(lambda: bool(list(folder.glob("*.pdf"))))
    (sheet,) = folder.glob("*.pdf")
    with pdfplumber.open(sheet) as document:
        text = "".join(page.extract_text() for page in document.pages)
    programme = window.document.programme
    assert programme.roster
    assert all(names.display_name(programme, row.leader) in text for row in programme.roster.values())
    assert not any(leader.phone and leader.phone in text for leader in programme.leaders.values())


def test_by_keyboard_alone(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    key(Key.Key_B, CTRL)
    offered(window, qtbot)
    press_by_keys(window.building.panel.keep_button)
    key(Key.Key_P, CTRL)
    sheets = prepared(window, qtbot)
    accept_file(tmp_path, by_keys=True)
    press_by_keys(sheets.save_button)
    assert_on_the_wall(window, tmp_path, qtbot)


def test_by_mouse_alone(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = window.shown
    assert isinstance(page, ThisWeekPage)
    button = page.sections["build"].rows[0].button
    assert button is not None
    click(button)
    offered(window, qtbot)
    click(window.building.panel.keep_button)
    click_named(window.header, "Print")
    sheets = prepared(window, qtbot)
    accept_file(tmp_path, by_keys=False)
    click(sheets.save_button)
    assert_on_the_wall(window, tmp_path, qtbot)
