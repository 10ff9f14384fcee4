"""How long the window keeps a hand waiting while the demo programme is built, beside the same window at rest.

Nothing here fails on a clock. Run it with `rosterdesk test --long tests/benchmarks -s` to see the figures.
"""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from rosterdesk.exchange import samples
from rosterdesk.storage.store import Store
from solver.posed import Options
from tests.ui.conftest import NOW
from ui import app as application
from ui.actions import Command
from ui.building.panel import Stage
from ui.settings import Remembered

STEP = 5  # milliseconds between two beats
REST = 3000  # milliseconds of rest to compare with
SECONDS = 25.0
HAND = 50.0  # milliseconds that nobody should wait longer than


class Heart:
    """Beats every few milliseconds as long as the window answers; the gaps tell when it did not.

    `work` is what the window's own thread did between two beats: the rest of a gap it was kept waiting for a
    processor, on a machine that has other things to do.
    """

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.work: list[float] = []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=STEP)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def told(self, what: str) -> float:
        """Print the gaps since the last time, in milliseconds; the longest."""
        gaps, self.gaps = sorted(self.gaps), []
        work, self.work = max(self.work), []
        over = sum(gap > HAND for gap in gaps)
        middle, high = gaps[len(gaps) // 2], gaps[int(len(gaps) * 0.999)]
        print(f"{what:>16}: median {middle:5.1f}  99.9 % {high:5.1f}  longest {gaps[-1]:5.1f} ms", end="")
        print(f"  own work {work:5.1f} ms  over {HAND:.0f} ms: {over} of {len(gaps)}")
        return gaps[-1]

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append(1000 * (now - self._last))
        self.work.append(1000 * (worked - self._worked))
        self._last, self._worked = now, worked


@pytest.mark.long
def test_the_window_answers_while_it_builds(
    dressed: object, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Store.create(tmp_path / "demo.rosterdesk", samples.sample("demo")) as store, capsys.disabled():
        window = application.open_window(store, Remembered(), clock=lambda: NOW)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        qtbot.wait(REST)
        print()
        heart = Heart()
        qtbot.wait(REST)
        rest = heart.told("at rest")
        window.building.panel.options = Options(seconds=SECONDS)
        qtbot.wait(20 * STEP)
        heart.told("panel made")
        window.frame.actions[Command.BUILD].trigger()
        panel = window.building.panel
        qtbot.waitUntil(lambda: panel.stage is Stage.RUNNING)
        heart.told("begun")
        qtbot.waitUntil(lambda: panel.stage is Stage.OFFERED, timeout=120_000)
        longest = heart.told("building")
        qtbot.wait(500)
        heart.told("proposal")
        panel.keep_button.click()
        qtbot.wait(500)
        heart.told("kept")
        print(f"building keeps a hand waiting {longest / rest:.1f} times as long as rest does")
        window.close()
    assert window.document.programme.roster
