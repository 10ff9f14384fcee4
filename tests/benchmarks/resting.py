"""A window at rest, to measure beside."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.storage.store import Store
from tests.ui.conftest import NOW
from ui import app as application
from ui.settings import Remembered
from ui.window import MainWindow

REST = 3000  # milliseconds until what a window does after it is shown has been done


@contextmanager
def window_at_rest(qtbot: QtBot, folder: Path, programme: Programme) -> Iterator[MainWindow]:
    """The window of a programme kept in a folder, in sight for a while."""
    with Store.create(folder / "measured.rosterdesk", programme) as store:
        window = application.open_window(store, Remembered(), clock=lambda: NOW)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        qtbot.wait(REST)
        yield window
