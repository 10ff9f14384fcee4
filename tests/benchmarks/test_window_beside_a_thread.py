"""How much longer opening a page takes while a thread of the program counts, beside the same at rest.

Nothing here fails on a clock. Run it with `rosterdesk test --long tests/benchmarks -s` to see the figures.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from rosterdesk.exchange import samples
from tests.benchmarks.resting import window_at_rest
from ui.actions import Command
from ui.jobs import HANDOVER_SECONDS, Job
from ui.window import MainWindow

PYTHONS_OWN = 0.005  # seconds for which one thread keeps another waiting where nobody says otherwise
TIMES = 15


@contextmanager
def counting(qtbot: QtBot) -> Iterator[None]:
    """A job that does nothing but keep Python busy."""

    def work(_tell: object, stop: Event) -> int:
        count = 0
        while not stop.is_set():
            count += 1
        return count

    job = Job(work)
    job.start()
    yield
    with qtbot.waitSignal(job.ended):
        job.cancel()


def opened(window: MainWindow, qtbot: QtBot) -> float:
    """Seconds until a page is in front and drawn, in the middle of several times."""
    taken = []
    for _ in range(TIMES):
        for command in (Command.LEADERS, Command.GROUPS):
            before = time.perf_counter()
            window.show_page(command)
            window.repaint()
            taken.append(time.perf_counter() - before)
            qtbot.wait(20)
    return sorted(taken)[len(taken) // 2]


@pytest.mark.long
def test_pages_open_beside_a_counting_thread(
    dressed: object, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with window_at_rest(qtbot, tmp_path, samples.sample("demo")) as window, capsys.disabled():
        rest = opened(window, qtbot)
        print(f"\n{'at rest':>34}: {1000 * rest:6.1f} ms")
        for name, seconds in (("Python's own handover", PYTHONS_OWN), ("ours", HANDOVER_SECONDS)):
            with counting(qtbot):
                sys.setswitchinterval(seconds)
                beside = opened(window, qtbot)
            print(f"{f'beside a thread, {name}':>34}: {1000 * beside:6.1f} ms, {beside / rest:.1f} times")
        window.close()
