"""What five years of published rosters cost when a programme is opened and changed, beside none.

Nothing here fails on a clock. Run it with `rosterdesk test --long tests/benchmarks -s` to see the figures.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rosterdesk.domain.edits import seats
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from rosterdesk.exchange.generate import FIRST, LARGE, MIDDLE, programme
from rosterdesk.exchange.generate.history import with_history
from rosterdesk.storage.store import Store
from tests.ui.conftest import NOW
from ui import app as application
from ui.settings import Remembered

T = TypeVar("T")
Figure = tuple[str, float]


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """What work cost the window's own thread, in milliseconds, and what came of it."""
    before = time.thread_time()
    done = work()
    return 1000 * (time.thread_time() - before), done


def opening(path: Path, qtbot: QtBot) -> Iterator[Figure]:
    """The database read, the window made, shown, and one seat filled in it."""
    spent, store = timed(lambda: Store.open(path))
    yield "opened and checked", spent
    spent, snapshot = timed(store.snapshot)
    yield "read", spent
    spent, window = timed(
        lambda: application.open_window(store, Remembered(), clock=lambda: NOW, snapshot=snapshot)
    )
    yield "window made", spent
    qtbot.addWidget(window)
    window.resize(1280, 800)

    def show() -> None:
        window.show()
        qtbot.waitExposed(window)
        QApplication.processEvents()

    yield "window shown", timed(show)[0]
    qtbot.wait(4000)
    now = window.document.programme
    session = next(iter(now.calendar.between(FIRST, FIRST)))
    row = Row(session.id, Role.LEAD, next(iter(now.leaders)))
    yield "a seat filled", timed(lambda: window.document.do(seats.seat(now, row)))[0]
    qtbot.wait(4000)
    window.close()
    store.close()


@pytest.mark.long
@pytest.mark.parametrize("size", [MIDDLE, LARGE], ids=["40 leaders", "120 leaders"])
def test_five_years_of_rosters(dressed: QApplication, qtbot: QtBot, tmp_path: Path, size: object) -> None:
    young: Programme = programme(size)  # type: ignore[arg-type]
    old = with_history(young, FIRST)
    figures = []
    for name, each in (("young", young), ("old", old)):
        path = tmp_path / f"{name}.rosterdesk"
        Store.create(path, each).close()
        figures.append(dict(opening(path, qtbot)))
    without, with_years = figures
    print(f"\n{len(old.roster)} rows, {len(old.versions)} versions")
    print(f"{'':>20}  {'none':>9}  {'5 years':>9}")
    for step, value in with_years.items():
        print(f"{step:>20}  {without[step]:>6.0f} ms  {value:>6.0f} ms")
    print(f"{'together':>20}  {sum(without.values()):>6.0f} ms  {sum(with_years.values()):>6.0f} ms")
    assert without.keys() == with_years.keys()
