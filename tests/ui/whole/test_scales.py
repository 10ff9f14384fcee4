"""No text is cut at 150 and 200 %, in English and French, in the least window and in one of 1280 x 800."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.house.tree import ROOT
from tests.screen import start_xvfb
from ui.window import LEAST

SECONDS = 300


@pytest.mark.long
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("factor", [1.5, 2.0])
@pytest.mark.parametrize("size", [LEAST, (1280, 800)], ids=["least", "usual"])
def test_nothing_is_cut_at_a_larger_scale(factor: float, language: str, size: tuple[int, int]) -> None:
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("no screen of its own: install xvfb")
    with start_xvfb(program) as display:
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.whole.scaled", language, *map(str, size)],
            env=os.environ | {"DISPLAY": display, "QT_SCALE_FACTOR": str(factor), "QT_QPA_PLATFORM": "xcb"},
            cwd=ROOT, capture_output=True, text=True, check=False, timeout=SECONDS,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["scale"] == factor
    assert told["stops"] > 40
    assert told["cut"] == {}
