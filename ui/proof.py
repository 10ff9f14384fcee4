"""Proof that the window works: a real one on a real database, every page, one deed, one short search."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from rosterdesk.domain.edits import seats
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.store import Store
from solver.posed import Options
from ui.actions import Command
from ui.app import application, open_window
from ui.building.panel import BuildPanel, Stage
from ui.contents import PAGES
from ui.settings import Remembered
from ui.sheets.page import SheetsPage
from ui.this_week.page import ThisWeekPage
from ui.window import MainWindow

PATIENCE_SECONDS = 60.0
SEARCH_SECONDS = 2.0
SLICE_SECONDS = 0.01


def window_opens(path: Path, programme: Programme) -> bool:
    """Whether the window shows the programme, kept at `path`, on every page, and does, undoes and builds.

    The programme holds a roster; the day is the first on which somebody is seated.
    """
    application()
    with Store.create(path, programme) as store, _shown(store, programme) as window:
        return all(
            (
                all(_page_shows(window, page.command) for page in PAGES),
                _does_and_undoes(window, programme),
                _builds(window),
            )
        )


@contextmanager
def _shown(store: Store, programme: Programme) -> Iterator[MainWindow]:
    found = map(programme.calendar.find, programme.by_session)
    first = min((session.start for session in found if session), default=datetime.now())
    window = open_window(store, Remembered(), clock=lambda: first.replace(hour=0, minute=0))
    window.show()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _page_shows(window: MainWindow, command: Command) -> bool:
    window.frame.actions[command].trigger()
    page = window.page(command)
    if isinstance(page, SheetsPage):
        return _comes(lambda: page.prepared is not None and page.preview.pages != [])
    if isinstance(page, ThisWeekPage):
        return _comes(lambda: page.outlook is not None)
    return _comes(page.isVisible)


def _does_and_undoes(window: MainWindow, programme: Programme) -> bool:
    row = min(programme.roster.values(), key=lambda assignment: assignment.row).row
    window.frame.desk.attempt(lambda now: seats.clear(now, row))
    cleared = row.id not in window.document.programme.roster
    window.frame.actions[Command.UNDO].trigger()
    return cleared and window.document.programme == programme == window.document.store.load()


def _builds(window: MainWindow) -> bool:
    """A search in a process of its own comes to a proposal."""
    panel: BuildPanel = window.building.panel
    panel.options = Options(seconds=SEARCH_SECONDS)
    window.frame.actions[Command.BUILD].trigger()
    begun = _comes(lambda: panel.stage is Stage.RUNNING)
    came = begun and _comes(lambda: panel.stage is not Stage.RUNNING) and panel.stage is Stage.OFFERED
    panel.discard()
    return came


def _comes(true: Callable[[], bool]) -> bool:
    """Let the window work until something is true, or patience ends."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not true() and time.monotonic() < deadline:
        QCoreApplication.processEvents()
        time.sleep(SLICE_SECONDS)
    return true()
