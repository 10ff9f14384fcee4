"""09:10, a leader phones in ill: name, Enter, Enter, the calls, a yes; by keyboard, and by mouse."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role, Severity
from solver.check import check
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.jobs.ways import CTRL, Key, click, click_named, click_row, focused, key, letters
from ui.window import MainWindow

SUPPORT = make.session("support", 0)


@pytest.fixture
def window(open_window: Open, week: Programme) -> MainWindow:
    """Ana is to lead support this evening; Ben has a telephone."""
    ben = replace(week.leaders["ben"], phone="555 0102")
    return open_window(replace(week, leaders={**week.leaders, "ben": ben}))


def assert_covered(window: MainWindow) -> None:
    """Ana is away today, Ben leads this evening, and no rule is broken."""
    programme = window.document.programme
    assert [each for each in programme.leaders["ana"].leave if each.holds(date(2026, 11, 30))] != []
    leads = [row.leader for row in programme.assignments(SUPPORT) if row.role is Role.LEAD]
    assert leads == ["ben"]
    assert [each for each in check(programme) if each.severity is Severity.BROKEN] == []


def test_by_keyboard_alone(window: MainWindow) -> None:
    key(Key.Key_L, CTRL)
    letters("ana")
    key(Key.Key_Return)
    key(Key.Key_Return)
    calls = window.cover.panel.calls.list
    assert focused() is calls
    assert "555 0102" in calls.found.lines[0].spoken
    key(Key.Key_Y)
    assert_covered(window)


def test_by_mouse_alone(window: MainWindow) -> None:
    click_named(window.header, "Someone is away")
    panel = window.cover.panel
    QApplication.processEvents()
    people = panel.who.list
    rows = [people.found.index(n, 0).data() for n in range(people.found.rowCount())]
    click_row(people, rows.index("Ana"))
    click(panel.until.go)
    click_row(panel.calls.list, 0)
    click_named(panel, "Yes (Y)")
    assert_covered(window)
