"""Proof of an installation: the demo programme is read, built, checked, printed, stored and shown."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TypeVar

from rosterdesk.cases import building, demo, printing
from rosterdesk.cases.building import Built
from rosterdesk.cases.printing import Sheet
from rosterdesk.cli.exits import Exit
from rosterdesk.cli.window import has_display
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from rosterdesk.exchange import programme_file, samples
from rosterdesk.words import cli as words
from solver.check import needs_attention
from solver.problem import Options

SECONDS = 20.0
Made = TypeVar("Made")


def run_all() -> int:
    """Run the steps in order and print a line for each; a step that fails is a defect and raises."""
    with tempfile.TemporaryDirectory() as folder:
        programme = _told("demo", _read)
        built = _told("build", lambda: _build(programme))
        _told("print", lambda: _print(built))
        _told("window", lambda: _window(Path(folder), built.after))
    print(words.selftest_passed())
    return Exit.DONE


def _told(step: str, run: Callable[[], Made]) -> Made:
    made = run()
    print(words.selftest_step(step), flush=True)
    return made


def _read() -> Programme:
    programme = samples.sample("demo")
    _must(programme_file.decode(programme_file.encode(programme)) == programme)
    return programme


def _build(programme: Programme) -> Built:
    period = Period(demo.FIRST_WEEK, 4)
    built = building.build(programme, period, Options(seconds=SECONDS), lambda _progress: None, Event())
    _must(not needs_attention(building.findings(built.after, period)))
    return built


def _print(built: Built) -> None:
    sheet = printing.print_sheet(built.after, printing.usual(built.after, Sheet.WEEK, built.period))
    _must(sheet.pdf.startswith(b"%PDF"))


def _window(folder: Path, programme: Programme) -> None:
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # what a screen of none cannot do
    from ui.proof import window_opens  # late: only this step needs Qt

    _must(window_opens(folder / "selftest.rosterdesk", programme))


def _must(held: bool) -> None:
    if not held:
        raise AssertionError
