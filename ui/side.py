"""The right-hand side of the window: the inspector, and panels that open over it."""

from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.parts.scroll import Pile

LEAST_WIDTH = 240
Held = TypeVar("Held", bound=QWidget)


class Side(Pile):
    """A pile of panels: the one opened last is in sight; closing it shows the one below.

    The lowest is the home (the inspector), which is in sight only beside a page that asks for it. The
    keyboard goes back to where it came from once the last panel is closed.
    """

    changed = Signal()
    bereft = Signal()  # the last panel had the keyboard, and where it came from is not there any more

    def __init__(self) -> None:
        super().__init__()
        self._home: QWidget | None = None
        self._home_wanted = True
        self._pile: list[QWidget] = []
        self._came_from: QWidget | None = None
        self.hide()

    def settle(self, home: QWidget) -> None:
        """Give the side its home."""
        self._home = home
        self.addWidget(home)
        self._show_top()

    def want_home(self, wanted: bool) -> None:
        """Whether the home is in sight where no panel lies over it."""
        self._home_wanted = wanted
        self._show_top()

    @property
    def panel(self) -> QWidget | None:
        """The panel in sight, if it is not the home."""
        return self._pile[-1] if self._pile else None

    def hold(self, panel: Held) -> Held:
        """Take in a panel, out of sight until it is opened; it is at hand as long as the window."""
        panel.setParent(self)
        panel.hide()
        return panel

    def open(self, panel: QWidget) -> None:
        """Bring a panel into sight; when closed it waits for whoever made it to open it again."""
        focus = QApplication.focusWidget()
        if focus is not None and not any(each.isAncestorOf(focus) for each in self._pile):
            self._came_from = focus
        if panel in self._pile:
            self._pile.remove(panel)
        if self.indexOf(panel) < 0:
            self.addWidget(panel)
        self._pile.append(panel)
        self._show_top()
        panel.setFocus()

    def close_panel(self, panel: QWidget) -> None:
        """Take a panel out of sight."""
        if panel in self._pile:
            focus = QApplication.focusWidget()
            held = focus is not None and panel.isAncestorOf(focus)
            self._pile.remove(panel)
            self._show_top()
            if held:
                self._hand_back()

    def minimumSizeHint(self) -> QSize:
        """The room of what is in sight, and never so little that a side is no side."""
        return super().minimumSizeHint().expandedTo(QSize(LEAST_WIDTH, 0))

    def _hand_back(self) -> None:
        """Give the keyboard to the panel below, else to where it came from."""
        before = self._came_from
        if self.panel is not None:
            self.panel.setFocus()
        elif before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.bereft.emit()

    def _show_top(self) -> None:
        top = self.panel or (self._home if self._home_wanted else None)
        if top is not None:
            self.setCurrentWidget(top)
        self.setVisible(top is not None)
        self.changed.emit()
