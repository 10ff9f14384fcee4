"""Where Tab goes: to every control once, in the order in which they lie in the window.

Left to itself Qt takes a container that hands its focus on for the control that it hands it to, and jumps
over whatever stands before that one inside: tools above a board, the closing button above a form.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_focus(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next control of a window, or the one before; False where there is no other.

    The order is that of the tree of widgets. Qt's own chain is not asked: PySide takes whatever it answers
    for a part of whom it asked, and forgets it together with that one.
    """
    here = QApplication.focusWidget() or window
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    every = [window, *window.findChildren(QWidget)]
    place = every.index(here) if here in every else 0
    after = [*every[place + 1 :], *every[:place]]
    found = next((each for each in (after if forward else reversed(after)) if _takes_tab(each, window)), None)
    if found is not None:
        found.setFocus(reason)
    return found is not None


def _takes_tab(widget: QWidget, window: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
        and widget.isEnabled()
        and widget.isVisible()
        and widget.window() is window
    )
