"""The test run itself watches: what goes wrong without an exception still fails a test."""

import re
import subprocess
import sys

import pytest

from tests.house.tree import ROOT

PLANTED = """
import threading, time, warnings
import pytest
from PySide6.QtCore import QRunnable, QThreadPool, QTimer, qWarning

def test_a_warning():
    warnings.warn("careful", UserWarning)

def test_a_message_of_qt(qtbot):
    qWarning("Qt is not content")

def test_an_exception_in_a_slot(qtbot):
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(50)

def test_a_thread_left_behind():
    threading.Thread(target=time.sleep, args=(3,), daemon=True, name="straggler").start()

def test_work_left_behind():
    QThreadPool.globalInstance().start(lambda: time.sleep(1))

@pytest.mark.long
def test_that_takes_long():
    pass

def test_nothing_wrong(qtbot, tmp_path):
    threading.Thread(target=time.sleep, args=(0.01,)).start()
"""
CAUGHT = {
    "test_a_warning": "FAILED",
    "test_a_message_of_qt": "FAILED",
    "test_an_exception_in_a_slot": "FAILED",
    "test_a_thread_left_behind": "ERROR",
    "test_work_left_behind": "ERROR",
    "test_nothing_wrong": "PASSED",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, screen: str) -> str:
    """What a run with our settings over planted troubles prints; it waits but a moment for stragglers."""
    folder = tmp_path_factory.mktemp("planted")
    (folder / "test_planted.py").write_text(PLANTED, encoding="utf-8")
    (folder / "conftest.py").write_text("import tests.conftest\ntests.conftest.THREAD_GRACE_SECONDS = 0.5\n")
    settings = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder), "-p", "tests.conftest"]
    command = [sys.executable, "-m", "pytest", *settings, "-p", "no:cacheprovider", "-rA", "-n0", str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 1, run.stdout + run.stderr
    return run.stdout


@pytest.mark.parametrize(("name", "outcome"), CAUGHT.items())
def test_planted_troubles_are_caught_and_good_tests_pass(name: str, outcome: str, report: str) -> None:
    assert re.search(rf"^{outcome} \S*test_planted\.py::{name}\b", report, re.MULTILINE)


def test_long_tests_are_left_out_unless_asked_for(report: str) -> None:
    assert "test_that_takes_long" not in report
    assert "1 deselected" in report
