"""A programme without anything: every page says what to do next, and the keyboard is already there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.hands import settle
from ui.actions import Command
from ui.window import MainWindow

LEADS_TO = {
    Command.THIS_WEEK: Command.LEADERS,
    Command.ROSTER: Command.GROUPS,
    Command.LEADERS: Command.LEADERS,
    Command.GROUPS: Command.GROUPS,
    Command.AWAY: Command.LEADERS,
}


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window(make.programme())


@pytest.mark.parametrize("page", LEADS_TO)
def test_enter_on_an_empty_page_leads_to_where_the_first_name_is_typed(
    window: MainWindow, page: Command
) -> None:
    window.show_page(Command.HISTORY)
    window.show_page(page)
    settle()
    held = QApplication.focusWidget()
    assert held is not None
    if not isinstance(held, QLineEdit):
        QTest.keyClick(held, Qt.Key.Key_Return)
        settle()
    assert window.shown.command is LEADS_TO[page]
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "First")
    QTest.keyClick(field, Qt.Key.Key_Return)
    made = window.document.programme
    people, groups = made.leaders.values(), made.groups.values()
    assert [*(leader.name for leader in people), *(group.name for group in groups)] == ["First"]


def test_whoever_asks_who_is_away_is_told_that_there_is_nobody_yet(window: MainWindow) -> None:
    window.frame.actions[Command.SOMEONE_AWAY].trigger()
    settle()
    assert "no leaders yet" in window.cover.panel.who.field.accessibleDescription()
