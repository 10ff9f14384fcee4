"""Every page and panel, for eyes, hands and screen readers: named, whole, and reached by Tab."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rosterdesk.domain.programme import Programme
from rosterdesk.words.language import speaking
from tests.ui.conftest import Open
from tests.ui.whole.audits import controls, nameless, still_cut, unreached
from tests.ui.whole.programmes import rostered_demo
from tests.ui.whole.tour import settle, tour
from ui.window import LEAST, MainWindow

MORE = 40  # presses of Tab beyond one for each control: links in a text take one each
RING = 240  # bytes of a picture that differ at least where the focus is drawn: more than a caret


@pytest.fixture(scope="module")
def demo() -> Programme:
    return rostered_demo()


@pytest.fixture(params=["en", "fr"])
def window(request: pytest.FixtureRequest, open_window: Open, demo: Programme) -> Iterator[MainWindow]:
    """The window at its least size, in each language."""
    with speaking(request.param):
        shown = open_window(demo)
        shown.resize(*LEAST)
        settle(50)
        yield shown


def test_everything_is_named_and_whole_in_the_smallest_window(window: MainWindow) -> None:
    assert (window.width(), window.height()) == LEAST
    stops = 0
    wrong = {}
    for stop in tour(window, wait=60):
        stops += 1
        found = nameless(window) + still_cut(window)
        if found:
            wrong[stop] = found
    assert wrong == {}
    assert stops > 40


@pytest.mark.long
def test_tab_comes_to_every_control(open_window: Open, demo: Programme) -> None:
    window = open_window(demo)
    kinds: dict[str, bool] = {}
    unreachable = {}
    for stop in tour(window):
        found = unreached(window, _visited(window, kinds))
        if found:
            unreachable[stop] = found
    assert unreachable == {}
    assert len(kinds) > 12
    assert sorted(kind for kind, seen in kinds.items() if not seen) == []


def _visited(window: MainWindow, kinds: dict[str, bool]) -> set[QWidget]:
    """Where Tab comes to from where the focus is; of each new kind of control whether the focus is seen."""
    visited: set[QWidget] = set()
    wanted = set(controls(window))
    for _ in range(len(wanted) + MORE):
        if wanted <= visited:
            wanted = set(controls(window))  # a card selected on the way has brought others
        if wanted <= visited:
            break
        here = QApplication.focusWidget() or window
        QTest.keyClick(here, Qt.Key.Key_Tab)
        there = QApplication.focusWidget()
        if there is None or there in visited:
            continue
        visited.add(there)
        kind = f"{type(there).__name__} {there.property('kind') or ''}".strip()
        if kind not in kinds:
            kinds[kind] = _ringed(there)
    return visited


def _ringed(control: QWidget) -> bool:
    """Whether a control, while it stays as large as it is, looks otherwise with the focus on it."""
    while True:
        focused = _picture(control)
        control.window().setFocus()  # not nowhere: then the page would have it at once
        resting = _picture(control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if focused.size() == resting.size():
            return _differing(focused, resting) > RING


def _picture(control: QWidget) -> QImage:
    settle()
    return control.grab().toImage()


def _differing(one: QImage, other: QImage) -> int:
    """How many bytes of two pictures of one size differ."""
    return int(np.count_nonzero(np.frombuffer(one.bits(), np.uint8) != np.frombuffer(other.bits(), np.uint8)))
