"""Python's collector comes only while Qt rests, in the thread of the windows."""

import gc
import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.jobs import Job
from ui.memory import Collector

MANY = 100_000  # objects, for which the collector would come by itself

pytestmark = pytest.mark.usefixtures("dressed")


class Knot:
    """Something that only Python's collector lets go of, and that notes where it does."""

    def __init__(self, gone: list[threading.Thread]) -> None:
        self.itself, self.gone = self, gone

    def __del__(self) -> None:
        self.gone.append(threading.current_thread())


@pytest.fixture
def gone() -> list[threading.Thread]:
    """Empty, until Python lets go of the knot."""
    found: list[threading.Thread] = []
    Knot(found)
    return found


def test_what_is_left_of_windows_goes_in_their_own_thread(gone: list[threading.Thread], qtbot: QtBot) -> None:
    def work(_tell: Callable[[Any], None], stop: threading.Event) -> int:
        made = [[number] for number in range(MANY)]
        assert stop.wait(30)
        return len(made)

    job = Job(work)
    job.start()
    qtbot.waitUntil(lambda: gone != [])
    assert gone == [threading.main_thread()]
    job.close()


def test_nothing_goes_in_the_midst_of_an_event(gone: list[threading.Thread], qtbot: QtBot) -> None:
    made: list[list[int]] = []
    before: list[int] = []

    def hear() -> None:
        made.extend([number] for number in range(MANY))
        before.append(len(gone))

    QTimer.singleShot(0, hear)
    qtbot.waitUntil(lambda: gone != [])
    assert (len(made), before) == (MANY, [0])


def test_what_lasts_is_looked_through_seldom(dressed: QApplication) -> None:
    collector = dressed.findChild(Collector)
    assert collector is not None
    lasting: list[list[int]] = []
    looked: list[int] = []  # the generations

    def hear(phase: str, about: dict[str, int]) -> None:
        if phase == "stop":
            looked.append(about["generation"])

    gc.callbacks.append(hear)
    try:
        for _ in range(400):
            lasting.extend([number] for number in range(2000))
            collector.collect_if_due()
    finally:
        gc.callbacks.remove(hear)
    youngest, middle, full = (looked.count(generation) for generation in range(3))
    assert youngest > middle > full > 0
