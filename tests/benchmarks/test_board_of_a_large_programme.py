"""What a step on the board costs the window's own thread, small programme beside large one, in milliseconds.

Nothing here fails on a clock. Run it with `rosterdesk test --long tests/benchmarks -s` to see the figures.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from rosterdesk.exchange import samples
from rosterdesk.exchange.generate import FIRST, HUGE, programme
from rosterdesk.storage.store import Store
from tests.ui.conftest import NOW, roster_page
from ui import app as application
from ui.roster.page import RosterPage
from ui.settings import Remembered
from ui.views import Pick, Rows
from ui.window import MainWindow

FRAMES = 60


def filled(empty: Programme) -> Programme:
    """The first week seated without any sense, but for one seat in nine."""
    week, leaders = Period(FIRST, 1), list(empty.leaders)
    places = [
        (session.id, role)
        for session in empty.calendar.between(week.first, week.last)
        for role in Role
        for _ in range(session.group.wanted(role))
    ]
    rows = (Row(*place, leaders[n * 7 % len(leaders)]) for n, place in enumerate(places) if n % 9)
    made = {row.id: Assignment(row=row) for row in rows}
    return replace(empty, roster=made)


def cost(step: Callable[[], object]) -> float:
    """What a step and what it draws cost this thread, in milliseconds."""
    before = time.thread_time()
    step()
    QApplication.processEvents()
    return 1000 * (time.thread_time() - before)


def steps(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, float]]:
    """Everything a hand does on the board, each with its cost."""
    desk, page = window.frame.desk, roster_page(window)
    held = [box.seat.pick for box in page.board.seats_in_sight() if box.seat.leader]
    yield "lay the week out", cost(page.board.reload)
    yield "draw the week", cost(page.board.viewport().repaint)
    for rows in (Rows.VENUE, Rows.LEADER, Rows.GROUP):
        yield f"rows by {rows.value}", cost(lambda rows=rows: desk.show_rows(rows))  # type: ignore[misc]
    yield "scroll a little", cost(lambda: page.board.verticalScrollBar().setValue(60))
    for which, pick in zip(("first", "next"), held, strict=False):
        yield f"select the {which} seat", cost(lambda pick=pick: desk.select(pick))  # type: ignore[misc]
        qtbot.wait(400)
    yield "type into a seat", cost(lambda: page.commands.fill(held[1]))
    page.editor.close_editor()
    qtbot.wait(400)
    yield "clear a seat", cost(lambda: page.doer.clear(held[1].row or Row("", Role.LEAD, "")))
    qtbot.wait(400)
    yield from drags(page, held[2])
    yield "the week after", cost(lambda: desk.step(1))


def drags(page: RosterPage, pick: Pick) -> Iterator[tuple[str, float]]:
    """A drag over the board: its beginning, a usual frame, and the worst of twenty."""
    view, place = page.board.viewport(), page.board.place_of(pick)
    assert place is not None
    start = place.center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    yield "begin a drag", cost(lambda: QTest.mouseMove(view, start + QPoint(20, 5)))
    frames = sorted(
        cost(lambda n=n: QTest.mouseMove(view, start + QPoint(20 + n * 6, 5 + n * 3)))  # type: ignore[misc]
        for n in range(FRAMES)
    )
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    yield "a frame of a drag", frames[FRAMES // 2]
    yield "one frame in twenty", frames[FRAMES * 19 // 20]


@pytest.mark.long
def test_steps_on_the_board_of_a_large_programme(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    figures: list[dict[str, float]] = []
    for name, empty in (("demo", samples.sample("demo")), ("huge", programme(HUGE))):
        with closing(Store.create(tmp_path / f"{name}.rosterdesk", filled(empty))) as store:
            window = application.open_window(store, Remembered(page="roster"), clock=lambda: NOW)
            qtbot.addWidget(window)
            window.resize(1280, 800)
            window.show()
            qtbot.waitExposed(window)
            qtbot.wait(500)
            figures.append(dict(steps(window, qtbot)))
            window.close()
    small, large = figures
    print(f"\n{'':>22}  {'demo':>8}  {'huge':>8}")
    for step, value in large.items():
        print(f"{step:>22}  {small[step]:>5.1f} ms  {value:>5.1f} ms")
    assert small.keys() == large.keys()
