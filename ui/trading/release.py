"""The command *Gives it back…*: the seat opens, and the calls for it are at hand."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rosterdesk.cases import cover_round, trading
from rosterdesk.domain.roster import Row
from rosterdesk.domain.times import minute_of
from rosterdesk.words import trading as words
from ui.actions import Command
from ui.cover.start import CoverCommand
from ui.pages import Frame


class Release(QObject):
    """One change that can be undone: the seat is open, and who had it said no to it."""

    def __init__(
        self,
        frame: Frame,
        home: QWidget,
        row: Callable[[], Row | None],
        cover: CoverCommand,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._frame, self._row, self._cover = frame, row, cover
        frame.actions.bind(Command.GIVE_BACK, self._run, when=lambda: self.row is not None, home=home)

    @property
    def row(self) -> Row | None:
        """The seat in hand, if somebody holds it and its session is not over."""
        row, desk = self._row(), self._frame.desk
        session = desk.programme.calendar.find(row.session) if row else None
        ahead = session is not None and session.runs and session.span.end > minute_of(desk.clock())
        return row if ahead else None

    def _run(self) -> None:
        row, desk = self.row, self._frame.desk
        if row is None:
            return
        gaps, now = cover_round.gaps(desk.programme, [row]), desk.clock()
        if desk.attempt(lambda programme: trading.giving_back(programme, row, now=now)) is None:
            return
        self._frame.notices.say(words.given_back(desk.programme, row), self._frame.actions[Command.UNDO])
        self._cover.panel.call_for(gaps)
