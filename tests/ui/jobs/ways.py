"""Two ways to use the window: keys wherever the keyboard is, or the mouse on what is in sight. Never both."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)

from tests.ui.conftest import roster_page
from tests.ui.entering.hand import bring
from ui.actions import Command
from ui.views import Pick
from ui.window import MainWindow

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
PATIENCE = 90_000
PAUSE = 20
LOST = 100  # pauses after which nothing gives the keyboard back any more
MOST_TABS = 150


def focused() -> QWidget:
    """What has the keyboard; where a dialog has just closed, once the window has it again."""
    for turn in range(1, PATIENCE // PAUSE):
        found = QApplication.focusWidget()
        if found is not None:
            return found
        if turn % LOST == 0 and QApplication.activeWindow() is None:
            _give_back()
        QTest.qWait(PAUSE)
    raise AssertionError("the keyboard is nowhere")


def _give_back() -> None:
    """Activate the window, or the dialog over it, as a window manager does; a bare screen has none."""
    for each in [QApplication.activeModalWidget(), *QApplication.topLevelWidgets()]:
        if each is not None and each.isVisible() and each.isWindow():
            each.activateWindow()
            return


def key(which: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the keyboard is, once all that was said is shown."""
    QApplication.processEvents()
    QTest.keyClick(focused(), which, held)


def letters(text: str) -> None:
    """Type wherever the keyboard is."""
    QTest.keyClicks(focused(), text)


def tab_to(widget: QWidget) -> None:
    """Press Tab until a widget has the keyboard."""
    for _ in range(MOST_TABS):
        if focused() is widget:
            return
        key(Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {widget.accessibleName() or widget}")


def press_until(there: Callable[[], bool], which: Qt.Key) -> None:
    """Press a key again and again until something is so."""
    for _ in range(MOST_TABS):
        if there():
            return
        key(which)
    raise AssertionError(f"{which} does not lead there")


def press_by_keys(button: QAbstractButton) -> None:
    """Go to a button by Tab and press it with Space."""
    tab_to(button)
    assert button.isEnabled()
    key(Key.Key_Space)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click what can be seen."""
    QApplication.processEvents()
    assert widget.isVisible()
    assert widget.isEnabled()
    bring(widget)
    QTest.mouseClick(widget, LEFT, pos=at or widget.rect().center())


def click_named(room: QWidget, name: str) -> None:
    """Click the one button in a room that carries these words."""
    QApplication.processEvents()
    buttons = [each for each in room.findChildren(QAbstractButton) if each.isVisible()]
    (found,) = [each for each in buttons if name in (each.text(), each.accessibleName())]
    click(found)


def click_row(view: QAbstractItemView, row: int) -> None:
    """Click a row of a list or table."""
    QApplication.processEvents()
    index = view.model().index(row, 0)
    view.scrollTo(index)
    click(view.viewport(), view.visualRect(index).center())


def click_menu(window: MainWindow, menu: str, command: Command) -> None:
    """Open a menu of the menu bar and click a line of it."""
    bar, opened = window.menuBar(), window.menus[menu]
    click(bar, bar.actionGeometry(opened.menuAction()).center())
    action = window.frame.actions[command]
    click(opened, opened.actionGeometry(action).center())


def click_seat(window: MainWindow, pick: Pick) -> None:
    """Click a seat on the board."""
    board = roster_page(window).board
    board.reveal(pick)
    place = board.place_of(pick)
    assert place is not None
    click(board.viewport(), place.center())


def accept_file(folder: Path, *, by_keys: bool) -> None:
    """Take the name that the next question for a file proposes: by Enter, or by its button."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(20, answer)
            return
        dialog.setDirectory(str(folder))
        if by_keys:
            line = dialog.findChild(QLineEdit)
            assert line is not None
            QTest.keyClick(line, Key.Key_Return)
        else:
            box = dialog.findChild(QDialogButtonBox)
            assert box is not None
            QTest.mouseClick(box.button(QDialogButtonBox.StandardButton.Save), LEFT)

    QTimer.singleShot(0, answer)
