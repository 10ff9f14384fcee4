"""How long the window keeps a hand waiting while the demo programme is built, beside the same window at rest.

Nothing here fails on a clock. Run it with `rosterdesk test --long tests/benchmarks -s` to see the figures.
"""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rosterdesk.exchange import samples
from rosterdesk.storage.store import Store
from solver.posed import Options
from tests.benchmarks.heart import STEP, Heart
from tests.ui.conftest import NOW
from ui import app as application
from ui.actions import Command
from ui.building.panel import Stage
from ui.settings import Remembered

REST = 3000  # milliseconds of rest to compare with
SECONDS = 25.0


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
