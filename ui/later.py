"""Something to be done after a while, unless what it is for has gone by then."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def later(owner: QObject, milliseconds: int, do: Callable[[], object]) -> None:
    """Do it then; the timer hangs in its owner, which one that Qt makes for a single shot would outlive."""
    timer = QTimer(owner, singleShot=True, interval=milliseconds)
    timer.timeout.connect(do)
    timer.timeout.connect(timer.deleteLater)
    timer.start()
