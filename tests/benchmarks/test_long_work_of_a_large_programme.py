"""Long work with hundreds of leaders: what it costs the window's own thread, and how soon a stop is obeyed.

For each: milliseconds of the longest work between two beats of the window, from the step until its answer;
seconds until the answer; and where it was left before, seconds until nothing worked at it any more.
Nothing here fails on a clock. Run it with `rosterdesk test --long tests/benchmarks -s` to see the figures.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rosterdesk.cases import printing
from rosterdesk.cases.printing import Sheet
from rosterdesk.cases.telling.contents import Report
from rosterdesk.domain.changes import ChangeSet, Label, difference
from rosterdesk.domain.edits import rosters
from rosterdesk.domain.people import Leave
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from rosterdesk.exchange.generate import FIRST, HUGE, LARGE, programme
from rosterdesk.storage.store import Store
from solver.construct import first_roster
from solver.posed import Options
from solver.problem import pose
from tests.benchmarks.heart import HAND, Heart
from tests.ui.conftest import NOW
from ui import app as application
from ui.actions import Command
from ui.history.page import HistoryPage
from ui.reports.page import ReportsPage
from ui.settings import Remembered
from ui.sheets.page import SheetsPage
from ui.window import MainWindow

WEEKS = Period(FIRST, 4)
LONGEST = 120.0  # seconds after which an answer is waited for no more
LOOK = 20  # milliseconds between two looks
SOON = 700  # milliseconds for which left work had been going on


@dataclass(frozen=True)
class Work:
    """Something that takes long: how it is begun, when it is answered, and how it is left, if it can be."""

    name: str
    begin: Callable[[], object]
    answered: Callable[[], bool]
    leave: Callable[[], object] | None = None
    left: Callable[[], bool] = lambda: True


def built(empty: Programme) -> Programme:
    """The programme with a roster for four weeks, within every rule."""
    rows = first_roster(pose(empty, WEEKS, Options()))
    kept = rosters.keep(empty, WEEKS, rows)
    made = {change.key: change.after for change in kept.changes}
    return replace(empty, roster=made)  # type: ignore[arg-type]


def long_work(window: MainWindow) -> Iterator[Work]:
    """All that is answered later, each with its way out."""
    yield from _deeds(window)
    yield from _comparing(window)
    yield from _sheets(window)
    yield from _reports(window)
    yield from _leave(window)


def _renamed(before: Programme) -> ChangeSet:
    named = {key: replace(each, name=f"{each.name} X") for key, each in before.leaders.items()}
    thinned = dict(list(before.roster.items())[::2])
    return difference(before, replace(before, leaders=named, roster=thinned), Label("import", {"name": "x"}))


def _deeds(window: MainWindow) -> Iterator[Work]:
    desk, actions = window.frame.desk, window.frame.actions
    before = window.document.programme

    def other() -> bool:
        return not desk.entering.busy

    yield Work("a large import", partial(desk.attempt_long, _renamed, lambda _: None), other)
    yield Work("undone", actions[Command.UNDO].trigger, other)
    yield Work("done again", actions[Command.REDO].trigger, other)
    yield Work("undone again", actions[Command.UNDO].trigger, other)
    assert window.document.programme == before
    now = window.frame.desk.clock()
    publish = partial(desk.attempt, lambda current: rosters.publish(current, WEEKS, now=now))
    yield Work("published", publish, lambda: True)


def _comparing(window: MainWindow) -> Iterator[Work]:
    page = window.page(Command.HISTORY)
    assert isinstance(page, HistoryPage)
    desk = window.frame.desk
    desk.attempt_long(_renamed, lambda _: None)
    desk.entering.finish()
    window.show_page(Command.HISTORY)
    tab = page.versions

    def compared() -> bool:
        return tab.differences.rows.total > 0

    yield Work("versions compared", partial(page.tabs.setCurrentWidget, tab), compared)
    yield Work("gone back", tab.back.click, lambda: not desk.entering.busy)
    yield Work("answers", partial(page.tabs.setCurrentWidget, page.answers), lambda: True)


def _sheets(window: MainWindow) -> Iterator[Work]:
    page = window.page(Command.SHEETS)
    assert isinstance(page, SheetsPage)
    for sheet in Sheet:
        order = printing.usual(window.document.programme, sheet, WEEKS)
        yield Work(
            f"sheet: {sheet.value}",
            partial(page.open_on, order),
            lambda: page.prepared is not None,
            page.stop,
            lambda: not page.busy,
        )


def _reports(window: MainWindow) -> Iterator[Work]:
    page = window.page(Command.REPORTS)
    assert isinstance(page, ReportsPage)
    window.show_page(Command.REPORTS)
    for report in (Report.FAIRNESS, Report.SUCCESSION, Report.RESILIENCE, Report.BARRIERS):
        yield Work(
            f"report: {report.value}",
            partial(_count, page, report),
            lambda: page.told is not None,
            page.stop_button.click,
            lambda: not page.busy,
        )


def _count(page: ReportsPage, report: Report) -> None:
    """Take a report in hand, and count it anew where it was in hand already."""
    if page.report is report:
        page.refresh(None)
    page.show_report(report)


def _leave(window: MainWindow) -> Iterator[Work]:
    panel, roster = window.cover.panel, window.document.programme.roster.values()
    busiest = max(window.document.programme.leaders, key=lambda key: sum(a.leader == key for a in roster))
    leave = Leave(since=date(2026, 12, 7), until=date(2026, 12, 20))
    yield Work(
        "a leave considered",
        partial(window.frame.desk.grant_wanted.emit, busiest, leave),
        lambda: panel.grant.price is not None,
        panel.close_panel,
        lambda: not panel.grant.busy,
    )


def until(done: Callable[[], bool], qtbot: QtBot) -> bool:
    """Wait until it is done, but not for ever; whether it is."""
    before = time.perf_counter()
    while not done() and time.perf_counter() - before < LONGEST:
        qtbot.wait(LOOK)
    return done()


def told(work: Work, heart: Heart, qtbot: QtBot) -> str:
    """The figures of one work: first left, where it can be, then answered."""
    way_out = " " * 12
    if work.leave is not None:
        work.begin()
        qtbot.wait(SOON)
        before = time.perf_counter()
        work.leave()
        until(work.left, qtbot)
        way_out = f"{time.perf_counter() - before:6.2f} s left"
        qtbot.wait(SOON)
    qtbot.wait(SOON)  # what came before has been drawn
    heart.longest_work()
    before = time.perf_counter()
    work.begin()
    answered = until(work.answered, qtbot)
    taken = time.perf_counter() - before
    if not answered and work.leave is not None:
        work.leave()
    qtbot.wait(SOON)
    longest = heart.longest_work()
    over = f"  over {HAND:.0f} ms" if longest > HAND else ""
    over += "" if answered else "  no answer yet"
    return f"{work.name:>24}  {longest:7.1f} ms  {taken:7.2f} s  {way_out}{over}"


@pytest.mark.long
@pytest.mark.parametrize("size", [LARGE, HUGE], ids=["120 leaders", "400 leaders"])
def test_long_work(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str], size: object
) -> None:
    full = built(programme(size))  # type: ignore[arg-type]
    with closing(Store.create(tmp_path / "large.rosterdesk", full)) as store, capsys.disabled():
        window = application.open_window(store, Remembered(page="roster"), clock=lambda: NOW)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        qtbot.wait(5 * SOON)
        heart, lines = Heart(), []
        print(f"\n{len(full.leaders)} leaders, {len(full.roster)} rows: own work, answer, left")
        for work in long_work(window):
            lines.append(told(work, heart, qtbot))
            print(lines[-1])
        window.close()
    assert len(lines) > len(Sheet)
