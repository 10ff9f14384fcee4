"""What going about in the window costs its own thread, small programme beside large one, in milliseconds.

Nothing here fails on a clock. Run it with `rosterdesk test --long tests/benchmarks -s` to see the figures.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rosterdesk.exchange import samples
from rosterdesk.exchange.generate import HUGE, programme
from rosterdesk.storage.store import Store
from tests.benchmarks.test_board_of_a_large_programme import cost, filled
from tests.ui.conftest import NOW, roster_page
from ui import app as application
from ui.actions import Command
from ui.contents import PAGES
from ui.leaders.page import LeadersPage
from ui.settings import Remembered
from ui.window import MainWindow

BESIDE = 800  # milliseconds in which work beside the window ends
Step = tuple[str, Callable[[], object]]


def ways(window: MainWindow) -> Iterator[Step]:
    """From page to page, twice; then a seat, the search for everything, and a name among the leaders."""
    for again in ("", " again"):
        for page in PAGES:
            yield f"{page.command.value}{again}", partial(window.show_page, page.command)
    yield "roster once more", partial(window.show_page, Command.ROSTER)
    picks = [box.seat.pick for box in roster_page(window).board.seats_in_sight()]
    for which, pick in zip(("a seat", "another seat"), picks, strict=False):
        yield f"candidates for {which}", partial(window.frame.desk.select, pick)
    yield "search opened", window.frame.actions[Command.SEARCH].trigger
    for letter in "mar":
        yield f"{letter} typed to search", partial(QTest.keyClicks, window.palette_.panel.field, letter)
    yield "search closed", window.frame.actions[Command.SEARCH].trigger
    leaders = window.page(Command.LEADERS)
    assert isinstance(leaders, LeadersPage)
    yield "leaders once more", partial(window.show_page, Command.LEADERS)
    for letter in "an":
        yield f"{letter} typed to filter", partial(QTest.keyClicks, leaders.bar.search, letter)
    yield "a leader opened", partial(leaders.open_leader, next(iter(window.document.programme.leaders)))
    yield "someone is away", window.frame.actions[Command.SOMEONE_AWAY].trigger


@pytest.mark.long
def test_going_about_in_a_large_programme(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    figures: list[dict[str, float]] = []
    for name, empty in (("demo", samples.sample("demo")), ("huge", programme(HUGE))):
        with closing(Store.create(tmp_path / f"{name}.rosterdesk", filled(empty))) as store:
            window = application.open_window(store, Remembered(), clock=lambda: NOW)
            qtbot.addWidget(window)
            window.resize(1280, 800)
            window.show()
            qtbot.waitExposed(window)
            qtbot.wait(5 * BESIDE)
            found = {}
            for step, run in ways(window):
                found[step] = cost(run)
                qtbot.wait(BESIDE)
            figures.append(found)
            window.close()
    small, large = figures
    print(f"\n{'':>28}  {'demo':>8}  {'huge':>8}")
    for step, value in large.items():
        print(f"{step:>28}  {small[step]:>5.1f} ms  {value:>5.1f} ms")
    assert small.keys() == large.keys()
