"""How long the window keeps a hand waiting while the demo programme is built, beside the same window at rest.

Nothing here fails on a clock. Run it with `rosterdesk test --long tests/benchmarks -s` to see the figures.
"""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rosterdesk.exchange import samples
from solver.posed import Options
from tests.benchmarks.heart import STEP, Heart
from tests.benchmarks.resting import REST, window_at_rest
from ui.actions import Command
from ui.building.panel import Stage

SECONDS = 25.0


@pytest.mark.long
def test_the_window_answers_while_it_builds(
    dressed: object, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with window_at_rest(qtbot, tmp_path, samples.sample("demo")) as window, capsys.disabled():
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
