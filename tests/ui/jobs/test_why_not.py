"""“Why not Alex?”: the reason in plain words; for a seat nobody can take, what would open it, as buttons."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.exchange import samples
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.jobs.ways import Key, click, click_row, click_seat, focused, key, press_by_keys, press_until
from ui.inspector.listing import ChoiceList
from ui.views import Pick
from ui.window import MainWindow

POTTERY = make.session("crafts", 2, "18:30")
CO_LEAD = Pick(POTTERY, Role.CO_LEAD)


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """The smallest programme, in which nobody can co-lead the pottery evening."""
    return open_window(samples.sample("tiny"))


def why_not(choices: ChoiceList) -> str:
    """What is said of the person in hand."""
    return str(choices.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def assert_agreed(programme: Programme) -> None:
    """Somebody co-leads, and what they agreed to is recorded with the seat."""
    (row,) = [each for each in programme.assignments(POTTERY) if each.role is Role.CO_LEAD]
    assert row.override is not None
    assert row.override.reason.endswith("is trained in Pottery")


def test_by_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    key(Key.Key_T)
    press_until(lambda: window.frame.desk.pick == CO_LEAD, Key.Key_N)
    key(Key.Key_W)
    choices = window.inspector.seat.list
    assert focused() is choices
    press_until(lambda: why_not(choices).startswith("Theo"), Key.Key_Down)
    assert "does not hold Pottery" in why_not(choices)
    openings = window.inspector.seat.openings
    qtbot.waitUntil(lambda: bool(openings.buttons))
    press_by_keys(openings.buttons[0])
    assert_agreed(window.document.programme)


def test_by_mouse_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.frame.desk.show(make.day(0))
    click_seat(window, CO_LEAD)
    choices = window.inspector.seat.list
    rows = [each.name for each in choices.choices.shown]
    click_row(choices, rows.index("Theo Achterberg"))
    assert "does not hold Pottery" in why_not(choices)
    openings = window.inspector.seat.openings
    qtbot.waitUntil(lambda: bool(openings.buttons))
    click(openings.buttons[0])
    assert_agreed(window.document.programme)
