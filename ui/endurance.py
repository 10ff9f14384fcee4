"""How many sessions of the week shown still run whoever is away: worked out beside the window, at rest."""

from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from rosterdesk.cases.standing import still_running
from ui.desk import Desk
from ui.newest import Newest

REST = 800  # milliseconds for which nothing changes before it is worked out


class Endurance(QObject):
    """`still` is None while it is not known, and where more than one week is shown."""

    known = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.still: int | None = None
        self._newest = Newest(self)
        self._newest.finished.connect(self._on_found)
        self._newest.failed.connect(_raise)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._ask)

    def forget(self) -> None:
        """Something has changed: nothing is known until it rests."""
        self.still = None
        self._newest.drop()
        self._rest.start()

    def _ask(self) -> None:
        programme, period = self._desk.programme, self._desk.period
        if period.weeks != 1:
            return

        def work(_tell: object, _stop: Event) -> int | None:
            return still_running(programme, period)

        self._newest.ask(work)

    def _on_found(self, still: object) -> None:
        self.still = still if isinstance(still, int) else None
        self.known.emit()


def _raise(error: object) -> None:
    assert isinstance(error, BaseException)
    raise error
