"""Whatever is typed or pasted into a field: nothing falls, and nothing is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from rosterdesk.words.language import speaking
from tests.ui.conftest import Open
from tests.ui.whole.audits import in_sight, still_cut
from tests.ui.whole.programmes import rostered_demo
from tests.ui.whole.tour import settle, tour
from ui.window import LEAST, MainWindow

PAGES = ("leader", "groups", "away", "settings")
CONTROL = Qt.KeyboardModifier.ControlModifier
NONSENSE = (
    "25:00",
    "31 février",
    "-5",
    "9" * 6000,
    "🙂🙃" + "n" * 300,
    "many words " * 40,
    "שלום\nمرحبا\t%s {0} {name} <b>&amp;</b>",
    "",
)


def lines(window: MainWindow) -> list[QLineEdit]:
    """The fields in which somebody could type now."""
    return [
        each
        for each in in_sight(window)
        if isinstance(each, QLineEdit) and each.isEnabled() and not each.isReadOnly()
    ]


def paste(line: QLineEdit, text: str) -> None:
    """Put a text in the place of what a field holds, as people paste, and confirm it with Enter."""
    line.setFocus()
    line.selectAll()
    QApplication.clipboard().setText(text)
    if text:
        QTest.keyClick(line, Qt.Key.Key_V, CONTROL)
    else:
        QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.fixture
def window(open_window: Open) -> Iterator[MainWindow]:
    """The window at its least size, in the language with the longer words."""
    with speaking("fr"):
        shown = open_window(rostered_demo())
        shown.resize(*LEAST)
        settle(50)
        yield shown


@pytest.mark.long
def test_nonsense_in_any_field_neither_falls_nor_breaks_the_page(window: MainWindow) -> None:
    typed, wrong = 0, {}
    for stop in tour(window):
        if not stop.startswith(PAGES):
            continue
        for place in range(len(lines(window))):
            for text in NONSENSE:
                found = lines(window)
                if place >= len(found):
                    break
                paste(found[place], text)
                typed += 1
                settle()
                if cut := still_cut(window):
                    wrong[stop, found[place].accessibleName(), text[:12]] = cut
    assert wrong == {}
    assert typed > 500
