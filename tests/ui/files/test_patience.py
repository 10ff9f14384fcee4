"""Work with files that takes long says so in the window, which goes on, and can be left."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.storage.store import Store
from rosterdesk.words import files as words
from ui.files.windows import Windows
from ui.window import MainWindow

LONGEST = 20.0  # seconds after which the work of a test ends by itself


@pytest.fixture
def windows(dressed: QApplication, own_home: Path) -> Iterator[Windows]:
    made = Windows()
    yield made
    for window in list(made.open_ones):
        window.close()


@pytest.fixture
def window(windows: Windows, database: Path, week: Programme, qtbot: QtBot) -> MainWindow:
    Store.create(database, week).close()
    made = windows.start(str(database))
    qtbot.waitExposed(made)
    return made


def said(window: MainWindow) -> str:
    bar = window.frame.notices.trouble
    return bar.message.text if bar.isVisible() else ""


def test_what_takes_long_is_said_and_taken_back(windows: Windows, window: MainWindow, qtbot: QtBot) -> None:
    gate, done = Event(), list[object]()
    windows.work(lambda: gate.wait(LONGEST), done.append, origin=window)
    qtbot.waitUntil(lambda: said(window) == words.going_on())
    gate.set()
    qtbot.waitUntil(lambda: done == [True])
    qtbot.waitUntil(lambda: said(window) == "")


def test_what_takes_long_can_be_left(windows: Windows, window: MainWindow, qtbot: QtBot) -> None:
    gate, done = Event(), list[object]()
    windows.work(lambda: gate.wait(LONGEST), done.append, origin=window)
    qtbot.waitUntil(lambda: said(window) == words.going_on())
    buttons = window.frame.notices.trouble.findChildren(QAbstractButton)
    leave = next(each for each in buttons if each.text() == words.leave_it())
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    gate.set()
    qtbot.waitUntil(lambda: said(window) == "")
    assert done == []
