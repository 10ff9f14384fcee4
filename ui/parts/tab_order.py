"""Where Tab goes: to every control once, in the order in which they were made.

Left to itself Qt takes a container that hands its focus on for the control that it hands it to, and jumps
over whatever stands before that one inside: tools above a board, the closing button above a form.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_focus(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next control of a window, or the one before; False where there is no other."""
    here = QApplication.focusWidget() or window
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    each = _next(here, forward=forward)
    while each is not None and each is not here:
        if _takes_tab(each, window):
            each.setFocus(reason)
            return True
        each = _next(each, forward=forward)
    return False


def _next(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _takes_tab(widget: QWidget, window: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
        and widget.isEnabled()
        and widget.isVisible()
        and widget.window() is window
    )
