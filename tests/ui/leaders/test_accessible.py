"""The page for screen readers, keyboards and narrow windows."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.leaders.conftest import Show
from ui.actions import Command
from ui.leaders.availability import Availability
from ui.leaders.page import LeadersPage
from ui.leaders.person import PARTS
from ui.parts.text import ElidedLabel

LEAST = (900, 560)


def controls(page: LeadersPage) -> Iterator[QWidget]:
    """Whatever the Tab key can come to."""
    for each in page.window().findChildren(QWidget):
        takes_tab = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and each.isVisible() and not isinstance(each, QScrollBar) and page.isAncestorOf(each):
            yield each


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("part", ["", *PARTS])
def test_every_control_has_a_name(show: Show, part: str) -> None:
    page = show("ana" if part else "", part)
    found = list(controls(page))
    assert len(found) > 3
    inner = [each for each in found if each.objectName().startswith("qt_")]
    assert [repr(each) for each in found if each not in inner and not spoken(each)] == []


@pytest.mark.parametrize("command", [Command.LEADER_ADD, Command.LEADER_LEAVES])
def test_every_control_of_a_panel_has_a_name(show: Show, command: Command) -> None:
    page = show("ana", "profile")
    page.frame.actions[command].trigger()
    panel = page.frame.side.panel
    assert panel is not None
    inside = [each for each in panel.findChildren(QWidget) if each.isVisible()]
    found = [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert found
    assert [type(each).__name__ for each in found if not spoken(each)] == []


@pytest.mark.parametrize("part", ["", *PARTS])
def test_nothing_is_cut_in_the_narrowest_window(show: Show, part: str, qtbot: QtBot) -> None:
    page = show("ana" if part else "", part)
    page.window().resize(*LEAST)
    qtbot.waitUntil(lambda: (page.window().width(), page.window().height()) == LEAST)
    qtbot.waitUntil(lambda: cut(page) == [])  # what is counted beside the window comes when it is ready
    body = page.person.shown.widget() if part else None
    if body is not None:
        assert body.width() <= page.person.shown.viewport().width()


def cut(page: QWidget) -> list[str]:
    """The texts in sight that have too little room."""
    texts = [
        each
        for each in page.findChildren(QWidget)
        if isinstance(each, QLabel | QAbstractButton)
        and each.isVisible()
        and not isinstance(each, ElidedLabel)
    ]
    return [each.text() for each in texts if _wider_than_room(each) and each.text()]


def _wider_than_room(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    return widget.width() + 1 < widget.minimumSizeHint().width()


def test_the_painted_week_is_read_cell_by_cell(show: Show) -> None:
    part = show("ben", "availability").person.part("availability")
    assert isinstance(part, Availability)
    grid = QAccessible.queryAccessibleInterface(part.grid)
    assert grid.text(QAccessible.Text.Name) == "Weekly availability"
    cells = {grid.child(n).text(QAccessible.Text.Name) for n in range(grid.childCount())}
    assert {"Monday 09:30 to 10:00, can", "Sunday 23:30 to 24:00, cannot", "Monday", "09:30"} <= cells


def test_the_table_is_read_cell_by_cell(show: Show) -> None:
    page = show()
    table = QAccessible.queryAccessibleInterface(page.table)
    assert table.text(QAccessible.Text.Name) == "Leaders"
    cells = {table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())}
    assert {"Cleo", "Volunteer", "until further notice", "nothing", "Next session"} <= cells
