"""A real window on a real database: `open_window(programme)` shows one, with a clock that stands still."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.storage.store import Store
from tests import factories as make
from ui import app as application
from ui.actions import Command
from ui.roster.page import RosterPage
from ui.settings import Remembered
from ui.window import MainWindow

ON_ROSTER = Remembered(page=Command.ROSTER.value)
NOW = datetime(2026, 11, 30, 9, 10)
Open = Callable[..., MainWindow]


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The application as the program sets it up."""
    return application.application()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where the programme of the test is kept."""
    return tmp_path / "test.rosterdesk"


@pytest.fixture
def open_window(dressed: QApplication, qtbot: QtBot, database: Path) -> Iterator[Open]:
    """Show a window: on a new database of the programme given, or again on the one there is.

    `now` is where its clock stands, `size` that of the window in pixels, where it matters.
    """
    opened: list[tuple[MainWindow, Store]] = []

    def show(
        programme: Programme | None = None,
        remembered: Remembered | None = None,
        *,
        now: datetime = NOW,
        size: tuple[int, int] | None = None,
    ) -> MainWindow:
        store = Store.create(database, programme) if programme else Store.open(database)
        window = application.open_window(store, remembered or ON_ROSTER, clock=lambda: now)
        opened.append((window, store))
        if size:
            window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield show
    for window, store in opened:
        window.close()
        store.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def week() -> Programme:
    """Two groups, five people: Ana and Ben can lead support, Cleo not, Dee only on Tuesdays, Eve is away."""
    support = make.session("support", 0)
    return make.programme(
        leaders=[
            make.staff("ana", "fac"),
            make.leader("ben", "fac"),
            make.leader("cleo"),
            make.leader("dee", "fac", availability=make.windows("tue", "00:00", "24:00")),
            make.leader("eve", "fac", leave=(make.leave(0, 6),)),
        ],
        groups=[
            make.group("support", co_leads=1, backups=1, lead=make.needs("fac"), kind="support"),
            make.group("art", on="tue", at="10:00", length=120, co_leads=1, venue="studio"),
        ],
        roster=[make.assigned(support, "ana"), make.assigned(support, "cleo", Role.CO_LEAD)],
    )


def roster_page(window: MainWindow) -> RosterPage:
    """The page Roster of a window."""
    page = window.page(Command.ROSTER)
    assert isinstance(page, RosterPage)
    return page
