"""The demo programme with a quick roster, in a window on Wednesday of its second week at ten past nine."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Severity
from rosterdesk.exchange import samples
from solver.check import check
from solver.construct import first_roster
from solver.posed import Options
from solver.problem import pose
from tests import factories as make
from tests.ui.conftest import Open, roster_page
from ui.window import MainWindow

NOW = make.moment(9, "09:10")
EVENING = make.session("support-wed", 9)
OpenDemo = Callable[[], MainWindow]


@cache
def demo() -> Programme:
    """The demo programme with a roster of its four weeks that was made in a moment."""
    bare = samples.sample("demo")
    rows = first_roster(pose(bare, make.period(4), Options()))
    return replace(bare, roster={row.id: Assignment(row=row) for row in rows})


@pytest.fixture
def open_demo(open_window: Open, database: Path) -> OpenDemo:
    """Show a window on the file of the test: a new one the first time, the one there is afterwards."""
    return lambda: open_window(None if database.exists() else demo(), now=NOW, size=(1280, 800))


@pytest.fixture
def window(open_demo: OpenDemo) -> Iterator[MainWindow]:
    window = open_demo()
    roster_page(window).board.setFocus()
    yield window
    broken = [each for each in check(window.document.programme) if each.severity is Severity.BROKEN]
    assert broken == []
