"""What the board would show a step away, made beside the window while the board rests."""

from datetime import timedelta
from threading import Event

from PySide6.QtCore import QObject, QTimer

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from ui.desk import Desk
from ui.newest import Newest
from ui.roster.content import Kept
from ui.views import ZOOMS

REST = 1000  # milliseconds for which the board stays as it is before it is worth looking ahead
MANY_GROUPS = 40  # with fewer, the next week is there at once


class Ahead(QObject):
    """Cards of the week before, the week after, and the weeks of a wider zoom."""

    def __init__(self, desk: Desk, kept: Kept, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._kept = desk, kept
        self._making = Newest(self)
        self._making.failed.connect(desk.tell)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._make)

    def rest(self) -> None:
        """The board has just been shown: look ahead unless it is another one soon."""
        if len(self._desk.programme.groups) >= MANY_GROUPS:
            self._rest.start()

    def _make(self) -> None:
        programme, shown, kept = self._desk.programme, self._desk.period, self._kept
        week = timedelta(days=7)
        steps = [Period(shown.first + week, shown.weeks), Period(shown.first - week, shown.weeks)]
        periods = (*steps, *(Period(shown.first, zoom) for zoom in ZOOMS if zoom != shown.weeks))

        def work(_tell: object, stop: Event) -> None:
            for period in periods:
                _prepare(kept, programme, period, stop)

        self._making.ask(work)


def _prepare(kept: Kept, programme: Programme, period: Period, stop: Event) -> None:
    for session in programme.calendar.between(period.first, period.last):
        if stop.is_set():
            return
        kept.card_of(programme, session)
