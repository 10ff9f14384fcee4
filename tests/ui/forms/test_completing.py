"""What is offered under a line belongs to the line: its look, its life, its keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCompleter, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.completing import complete
from ui.look import dress


@pytest.fixture
def line(dressed: QApplication, qtbot: QtBot) -> Iterator[QLineEdit]:
    """A line that has the keyboard, in a window that has its look."""
    window, line = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(line)
    complete(line, ["Art", "Evening art", "Support"])
    dress(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line.setFocus()
    yield line  # noqa: PT022 `window` lives as long as the test


def offered(line: QLineEdit, qtbot: QtBot) -> QAbstractItemView:
    """The list of what is offered, once it is in sight."""
    completer = line.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    return popup


def test_what_is_offered_wears_the_look_of_the_window(line: QLineEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(line, "art")
    popup = offered(line, qtbot)
    assert popup.isWindow()
    assert popup.model().rowCount() == 2
    assert popup.sizeHintForRow(0) == 28  # as the style sheet has it
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "Art"


def test_what_is_taken_counts_as_typed_so_that_a_field_judges_it_anew(line: QLineEdit, qtbot: QtBot) -> None:
    typed: list[str] = []
    line.textEdited.connect(typed.append)
    QTest.keyClicks(line, "sup")
    popup = offered(line, qtbot)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert (typed[-1], line.text()) == ("Support", "Support")


def test_offering_other_words_lets_go_of_those_before(line: QLineEdit) -> None:
    complete(line, ["Outing"])
    assert len(line.findChildren(QCompleter)) == 1
    QTest.keyClicks(line, "art")
    completer = line.completer()
    assert completer is not None
    assert completer.completionCount() == 0
