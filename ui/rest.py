"""The moment at which no hand is at a window: for what has to be done in its own thread and takes a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
    }
)


class Rest(QObject):
    """Tells once that neither key nor mouse has touched a window for so many milliseconds; goes with it."""

    rested = Signal()

    def __init__(self, window: QWidget, milliseconds: int) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(self._tell)
        self._timer.start()
        window.installEventFilter(self)
        self._watch()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to wait anew with every touch."""
        if event.type() in TOUCHES:
            self._timer.start()
        elif event.type() == QEvent.Type.Show:
            self._watch()
        return False

    def _watch(self) -> None:
        """Have all that the system sends to the window come by, which has a handle once it is shown."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def _tell(self) -> None:
        handle = self._window.windowHandle()
        for each in (self._window, handle):
            if each is not None:
                each.removeEventFilter(self)
        self.rested.emit()
