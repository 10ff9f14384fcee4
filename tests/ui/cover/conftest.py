"""The demo programme with a quick roster, in a window on Wednesday of its second week at ten past nine."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Severity
from rosterdesk.exchange import samples
from rosterdesk.storage.store import Store
from solver.check import check
from solver.construct import first_roster
from solver.posed import Options
from solver.problem import pose
from tests import factories as make
from tests.ui.conftest import ON_ROSTER
from ui import app as application
from ui.actions import Command
from ui.roster.page import RosterPage
from ui.window import MainWindow

NOW = make.moment(9, "09:10")
EVENING = make.session("support-wed", 9)
OpenDemo = Callable[[], MainWindow]


@cache
def demo() -> Programme:
    """The demo programme with a roster of its four weeks that was made in a moment."""
    bare = samples.sample("demo")
    rows = first_roster(pose(bare, make.period(4), Options()))
    return replace(bare, roster={row.id: Assignment(row=row) for row in rows})


@pytest.fixture
def open_demo(dressed: QApplication, qtbot: QtBot, database: Path) -> Iterator[OpenDemo]:
    """Show a window on the file of the test: a new one the first time, the one there is afterwards."""
    opened: list[tuple[MainWindow, Store]] = []

    def show() -> MainWindow:
        store = Store.open(database) if database.exists() else Store.create(database, demo())
        window = application.open_window(store, ON_ROSTER, clock=lambda: NOW)
        opened.append((window, store))
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield show
    for window, store in opened:
        window.close()
        store.close()


@pytest.fixture
def window(open_demo: OpenDemo) -> Iterator[MainWindow]:
    window = open_demo()
    page = window.page(Command.ROSTER)
    assert isinstance(page, RosterPage)
    page.board.setFocus()
    yield window
    broken = [each for each in check(window.document.programme) if each.severity is Severity.BROKEN]
    assert broken == []
