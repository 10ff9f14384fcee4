"""What going about in the window costs its own thread, small programme beside large one, in milliseconds.

Told is the longest work between two beats of the window, from a step until all that it asked for is in
sight: no hand and no key waits longer than that. Nothing here fails on a clock. Run it with
`rosterdesk test --long tests/benchmarks -s` to see the figures.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rosterdesk.cases.telling.contents import Report
from rosterdesk.exchange import samples
from rosterdesk.exchange.generate import HUGE, programme
from rosterdesk.storage.store import Store
from tests.benchmarks.heart import HAND, Heart
from tests.benchmarks.test_board_of_a_large_programme import filled
from tests.ui.conftest import NOW, roster_page
from ui import app as application
from ui.actions import Command
from ui.contents import PAGES
from ui.history.page import HistoryPage
from ui.leaders.page import LeadersPage
from ui.programme.page import SettingsPage
from ui.reports.page import ReportsPage
from ui.settings import Remembered
from ui.window import MainWindow

BESIDE = 800  # milliseconds in which work beside the window ends
Step = tuple[str, Callable[[], object]]


def ways(window: MainWindow) -> Iterator[Step]:
    """From page to page, twice; then a seat, the search for everything, and a name among the leaders."""
    for again in ("", " again"):
        for page in PAGES:
            yield f"{page.command.value}{again}", partial(window.show_page, page.command)
    settings = window.page(Command.SETTINGS)
    assert isinstance(settings, SettingsPage)
    for tab in range(1, settings.tabs.count()):
        yield f"settings: {settings.tabs.tabText(tab)}", partial(settings.tabs.setCurrentIndex, tab)
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
    yield "who is away", partial(press, window, Qt.Key.Key_Return)
    yield "until when", partial(press, window, Qt.Key.Key_Return)
    roster = roster_page(window)
    yield "roster at last", partial(window.show_page, Command.ROSTER)
    yield "publish asked", window.frame.actions[Command.PUBLISH].trigger
    yield "published", roster.publish.button.click
    history = window.page(Command.HISTORY)
    assert isinstance(history, HistoryPage)
    yield "history at last", partial(window.show_page, Command.HISTORY)
    for tab in range(1, history.tabs.count()):
        yield f"history: {history.tabs.tabText(tab)}", partial(history.tabs.setCurrentIndex, tab)
    reports = window.page(Command.REPORTS)
    assert isinstance(reports, ReportsPage)
    yield "reports at last", partial(window.show_page, Command.REPORTS)
    for report in Report:
        yield f"report: {report.value}", partial(reports.show_report, report)


def press(window: MainWindow, key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    focus = window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


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
            found, heart = {}, Heart()
            for step, run in ways(window):
                heart.longest_work()
                run()
                qtbot.wait(BESIDE)
                found[step] = heart.longest_work()
            figures.append(found)
            window.close()
    small, large = figures
    print(f"\n{'':>28}  {'demo':>8}  {'huge':>8}  ratio")
    for step, value in large.items():
        slow = f"  over {HAND:.0f} ms" if value > HAND else ""
        print(f"{step:>28}  {small[step]:>5.1f} ms  {value:>5.1f} ms  {value / small[step]:>5.1f}{slow}")
    assert small.keys() == large.keys()
