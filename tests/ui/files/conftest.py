"""The windows of a run of the program, and the first of them on a programme of two groups."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.storage.store import Store
from rosterdesk.words import language
from ui import settings
from ui.files.stores import first_path
from ui.files.windows import Windows
from ui.window import MainWindow


@pytest.fixture
def windows(dressed: QApplication, own_home: Path) -> Iterator[Windows]:
    """The windows of a run that nothing came before, and that leaves nothing behind."""
    for path in (settings.default_path(), settings.choices_path(), first_path()):
        path.unlink(missing_ok=True)
    made = Windows()
    yield made
    for each in (*dressed.topLevelWidgets(), *made.open_ones):
        each.close()
    dressed.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    first_path().unlink(missing_ok=True)
    language.choose("en")


@pytest.fixture
def first(windows: Windows, database: Path, week: Programme, qtbot: QtBot) -> MainWindow:
    """The first window, on a programme of two groups."""
    Store.create(database, week).close()
    made = windows.start(str(database))
    assert made is not None
    qtbot.waitExposed(made)
    return made
