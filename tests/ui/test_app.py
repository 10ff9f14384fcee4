"""Starting and ending the program, and what it does when it is itself at fault."""

import logging
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.store import Store
from tests.ui.conftest import Open
from ui import app as application
from ui import settings
from ui.actions import Command
from ui.defects import Defects, describe
from ui.window import MainWindow


def window_of(app: QApplication) -> MainWindow:
    found = [each for each in app.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_run_remembers_its_database_and_page_for_the_next(
    dressed: QApplication, database: Path, week: Programme
) -> None:
    Store.create(database, week).close()

    def use() -> None:
        window_of(dressed).show_page(Command.ROSTER)
        window_of(dressed).frame.actions[Command.QUIT].trigger()

    QTimer.singleShot(0, use)
    assert application.run(str(database)) == 0
    remembered = settings.load(settings.default_path())
    assert (remembered.database, remembered.page) == (str(database), "roster")

    pages: list[Command] = []

    def look() -> None:
        pages.append(window_of(dressed).shown.command)
        window_of(dressed).close()

    QTimer.singleShot(0, look)
    assert application.run(None) == 0
    assert pages == [Command.ROSTER]


def test_a_database_that_is_not_there_is_the_users_trouble(dressed: QApplication, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        application.run(str(tmp_path / "nothing.rosterdesk"))


def fail_on(name: str) -> None:
    raise ValueError(f"{name} is ill")


def test_a_defect_is_told_once_and_logged_without_what_it_happened_on(
    open_window: Open, week: Programme, caplog: pytest.LogCaptureFixture
) -> None:
    window = open_window(week)
    with Defects(lambda: window.frame.notices), caplog.at_level(logging.ERROR):
        for _ in range(2):
            try:
                fail_on("Ana")
            except ValueError as error:
                sys.excepthook(type(error), error, error.__traceback__)
    assert window.frame.notices.trouble.isVisible()
    assert len(caplog.records) == 1
    assert "fail_on" in caplog.text
    assert "Ana" not in caplog.text
    window.frame.notices.trouble.acted.emit()
    clipboard = QApplication.clipboard().text()
    assert "ValueError" in clipboard
    assert "Ana" not in clipboard


def test_a_defect_is_described_by_place_alone() -> None:
    try:
        fail_on("Ana")
    except ValueError as error:
        text = describe(type(error), error.__traceback__)
    assert text.splitlines()[0].endswith("ValueError")
    assert "Ana" not in text
