"""The command *Gives it back…*: the seat opens, and the calls for it are at hand."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rosterdesk.cases import cover_round, trading
from rosterdesk.domain.roster import Row
from rosterdesk.domain.times import minute_of
from rosterdesk.words import trading as words
from ui.actions import Command
from ui.cover.start import CoverCommand
from ui.pages import Frame

Places = Sequence[tuple[QWidget, Callable[[], tuple[Row, ...]]]]


class Release(QObject):
    """Each seat is one change that can be undone: it is open, and who had it said no to it."""

    def __init__(self, frame: Frame, places: Places, cover: CoverCommand, parent: QObject) -> None:
        super().__init__(parent)
        self.places = places
        self._frame, self._cover = frame, cover
        for home, _ in places:
            frame.actions.bind(Command.GIVE_BACK, self._run, when=self._may, home=home)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The seats in hand that somebody holds, wherever they are in hand."""
        found = (rows() for _, rows in self.places)
        held = self._frame.desk.programme.roster
        return next((tuple(row for row in rows if row.id in held) for rows in found if rows), ())

    def give_back(self, rows: Sequence[Row]) -> None:
        """Open these seats, of sessions that are not over, and bring the calls for them."""
        desk = self._frame.desk
        ahead = tuple(row for row in rows if self._ahead(row))
        gaps, now = cover_round.gaps(desk.programme, ahead), desk.clock()
        given = [row for row in ahead if desk.attempt(partial(trading.giving_back, row=row, now=now))]
        if given:
            told, undo = words.given_back(desk.programme, given), self._frame.actions[Command.UNDO]
            self._frame.notices.say(told, undo)
            self._cover.panel.call_for(gap for gap in gaps if gap.row in given)

    def _may(self) -> bool:
        return any(self._ahead(row) for row in self.rows)

    def _ahead(self, row: Row) -> bool:
        desk = self._frame.desk
        session = desk.programme.calendar.find(row.session)
        return session is not None and session.runs and session.span.end > minute_of(desk.clock())

    def _run(self) -> None:
        self.give_back(self.rows)
