"""A window that was closed is gone, whatever was opened in it: nothing it made stays in memory."""

import gc
from collections.abc import Iterable, Iterator
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGraphicsObject
from shiboken6 import isValid

from rosterdesk.domain.programme import Programme
from rosterdesk.storage.store import Store
from tests.ui.conftest import NOW, ON_ROSTER
from tests.ui.whole.tour import settle, tour
from ui import app as application
from ui import memory
from ui.files.windows import Windows
from ui.window import MainWindow

WINDOWS = 2
STRAY = 200  # objects that a window may leave in the caches of libraries; it has some fifteen thousand

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture(autouse=True)
def uncollected() -> Iterator[None]:
    """Have Python's collector come only when it is called, and then look at everything."""
    gc.unfreeze()
    gc.disable()
    yield
    gc.enable()
    memory.let_go()


def walked(database: Path) -> MainWindow:
    """A window in which every page and panel has been opened."""
    window = application.open_window(Store.open(database), ON_ROSTER, clock=lambda: NOW)
    window.show()
    assert sum(1 for _ in tour(window)) > 40
    return window


def close(window: MainWindow) -> None:
    """Close it as the program does."""
    window.document.close()
    window.close()
    window.deleteLater()
    settle()


def collect() -> None:
    """Have Python let go of what is gone."""
    gc.unfreeze()
    gc.collect()


def living(objects: Iterable[object]) -> list[QObject]:
    """Which of them are Qt's, and have not been deleted."""
    return [each for each in objects if isinstance(each, QObject) and isValid(each)]


def ours(thing: QObject) -> bool:
    """Whether the window made it; a plot keeps its own parts in its scene."""
    return type(thing).__module__.startswith("ui.") and not isinstance(thing, QGraphicsObject)


def top(thing: QObject) -> QObject:
    """What it hangs in."""
    parent = thing.parent()
    return thing if parent is None else top(parent)


def test_all_that_a_window_makes_hangs_in_it_and_goes_with_it(database: Path, week: Programme) -> None:
    Store.create(database, week).close()
    close(walked(database))  # the first one loads what all the others use
    collect()
    lasting, count = set(living(gc.get_objects())), len(gc.get_objects())
    traces = []
    for _ in range(WINDOWS):
        window = walked(database)
        made = set(living(gc.get_objects())) - lasting
        assert {window.document, window.frame.desk, window.shown, window.building.panel} <= made
        assert {type(each).__name__ for each in made if ours(each) and top(each) is not window} == set()
        traces += [ref(each) for each in made]
        close(window)
        del window, made
        assert {type(each).__name__ for each in set(living(gc.get_objects())) - lasting} == set()
    collect()
    assert {type(each()).__name__ for each in traces if each() is not None} == set()
    assert len(traces) > WINDOWS * 1000
    assert len(gc.get_objects()) - len(traces) < count + WINDOWS * STRAY


def test_closing_one_of_several_programmes_frees_its_memory(database: Path, week: Programme) -> None:
    other = database.with_name("other.rosterdesk")
    for each in (database, other):
        Store.create(each, week).close()
    windows = Windows()
    first = windows.start(str(database))
    assert first is not None
    windows.open(other, origin=first)
    while len(windows.open_ones) < 2:
        settle(10)
    memory.keep()  # as once the libraries for plots have been loaded
    traces = [ref(each) for each in (first, first.document, first.frame.desk, first.shown)]
    first.close()
    del first
    settle(10)
    assert [each() for each in traces if each() is not None] == []
    windows.open_ones[0].close()
    settle(10)
