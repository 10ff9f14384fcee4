"""Work with files that takes long says so in the window, which goes on, and can be left."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import programme_file
from rosterdesk.storage.copy import copy_database
from rosterdesk.words import files as words
from ui.files.windows import Windows
from ui.window import MainWindow

LONGEST = 20.0  # seconds after which the work of a test ends by itself


def said(window: MainWindow) -> str:
    bar = window.frame.notices.trouble
    return bar.message.text if bar.isVisible() else ""


def leave(window: MainWindow) -> None:
    """Press the button that leaves what takes long."""
    buttons = window.frame.notices.trouble.findChildren(QAbstractButton)
    button = next(each for each in buttons if each.text() == words.leave_it())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_takes_long_is_said_and_taken_back(windows: Windows, first: MainWindow, qtbot: QtBot) -> None:
    gate, done = Event(), list[object]()
    windows.work(lambda _left: gate.wait(LONGEST), done.append, origin=first)
    qtbot.waitUntil(lambda: said(first) == words.going_on())
    gate.set()
    qtbot.waitUntil(lambda: done == [True])
    qtbot.waitUntil(lambda: said(first) == "")


def test_what_takes_long_can_be_left(windows: Windows, first: MainWindow, qtbot: QtBot) -> None:
    gate, done = Event(), list[object]()
    windows.work(lambda _left: gate.wait(LONGEST), done.append, origin=first)
    qtbot.waitUntil(lambda: said(first) == words.going_on())
    leave(first)
    gate.set()
    qtbot.waitUntil(lambda: said(first) == "")
    assert done == []


def held_up(gate: Event, write: Callable[..., object]) -> Callable[[Callable[[], bool]], object]:
    """Work that writes as the commands do, but on a disk that keeps it waiting."""

    def work(left: Callable[[], bool]) -> object:
        gate.wait(LONGEST)
        return write(left=left)

    return work


@pytest.mark.parametrize("kind", ["copy", "export"])
def test_a_file_that_is_left_is_as_it_was(
    kind: str, windows: Windows, first: MainWindow, database: Path, week: Programme, qtbot: QtBot
) -> None:
    target, gate = database.with_name("target"), Event()
    target.write_text("as it was")
    before = sorted(database.parent.iterdir())
    ways: dict[str, Callable[..., object]] = {
        "copy": partial(copy_database, database, target, replace=True),
        "export": partial(programme_file.write, week, target),
    }
    ended = Event()

    def work(left: Callable[[], bool]) -> object:
        try:
            return held_up(gate, ways[kind])(left)
        finally:
            ended.set()

    windows.work(work, pytest.fail, origin=first, writes=True)
    qtbot.waitUntil(lambda: said(first) == words.going_on())
    leave(first)
    gate.set()
    qtbot.waitUntil(ended.is_set)
    assert sorted(database.parent.iterdir()) == before
    assert target.read_text() == "as it was"


def test_a_window_that_closes_waits_for_what_it_writes_and_leaves_all_else(
    windows: Windows, first: MainWindow, database: Path, week: Programme, qtbot: QtBot
) -> None:
    target, read, gate = database.with_name("out.json"), Event(), Event()
    windows.work(held_up(gate, lambda left: left()), pytest.fail, origin=first)

    def write(left: Callable[[], bool]) -> None:
        time.sleep(0.2)
        programme_file.write(week, target, left=left)

    windows.work(write, lambda _: read.set(), origin=first, writes=True)
    first.close()
    gate.set()
    assert read.is_set()
    assert programme_file.read(target) == week
