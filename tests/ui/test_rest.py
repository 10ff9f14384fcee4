"""What takes a while in the window's own thread waits until no hand is at the window."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.rest import Rest

WHILE = 200  # milliseconds


def shown(qtbot: QtBot) -> QWidget:
    """A window in which one can type."""
    window = QLineEdit()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def touch_key(window: QWidget) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)


def touch_mouse(window: QWidget) -> None:
    QTest.mouseMove(window.windowHandle(), window.rect().center())


@pytest.mark.parametrize("touch", [touch_key, touch_mouse])
def test_a_window_that_is_touched_rests_later_than_one_that_is_not(
    qtbot: QtBot, touch: Callable[[QWidget], None]
) -> None:
    touched, left_alone = shown(qtbot), shown(qtbot)
    order: list[QWidget] = []
    for window in (touched, left_alone):
        Rest(window, WHILE).rested.connect(partial(order.append, window))
    touch(touched)
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == [left_alone, touched]
