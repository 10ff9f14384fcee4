"""The keyboard is never nowhere: where what had it is gone, the page has it; and its menu is a key away."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


def holds_keyboard(room: QWidget) -> bool:
    """Whether what is typed reaches a part of the window that is in sight, or nothing in particular."""
    focus = QApplication.focusWidget()
    return room.isVisible() and (focus is None or focus is room or room.isAncestorOf(focus))


class FocusKeeper(QObject):
    """Calls `give` whenever the keyboard has stayed nowhere in particular in its window."""

    def __init__(self, window: QMainWindow, give: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._give = window, give
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusObjectChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        """Look a little later: what has the keyboard now may be on its way out."""
        self._soon.start()

    def _look(self) -> None:
        nowhere = QApplication.focusWidget() is None and QApplication.activePopupWidget() is None
        if nowhere and self._window.isActiveWindow():
            self._give()


def ask_for_menu() -> None:
    """Have what has the keyboard show its menu, as the menu key does, which many keyboards lack."""
    held = QApplication.focusWidget()
    if held is not None:
        place = held.rect().center()
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(held, QContextMenuEvent(reason, place, held.mapToGlobal(place)))
