"""What is asked of the leader in hand from a table's menu: is away, their slip, their page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from rosterdesk.cases import printing
from rosterdesk.cases.printing import Privacy, Sheet
from rosterdesk.domain.times import Period
from ui.actions import Command
from ui.pages import Frame

SLIP_WEEKS = 4
PARTS = {Command.LEADER_PAGE: "", Command.LEADER_WEEK: "availability", Command.LEADER_LEAVE: "away"}


class LeaderCommands:
    """Binds them in `home`; `in_hand` gives the leader that a row stands for, or None."""

    def __init__(self, frame: Frame, home: QWidget, in_hand: Callable[[], str | None]) -> None:
        self._frame, self._in_hand = frame, in_hand
        bind = partial(frame.actions.bind, when=self._still_there, home=home)
        for command, part in PARTS.items():
            bind(command, partial(self._show, part))
        bind(Command.LEADER_AWAY, self._is_away)
        bind(Command.LEADER_SLIP, self._slip)

    def _still_there(self) -> bool:
        return self._in_hand() in self._frame.desk.programme.leaders

    def _show(self, part: str) -> None:
        self._frame.desk.leader_wanted.emit(self._in_hand(), part)

    def _is_away(self) -> None:
        self._frame.desk.away_wanted.emit(self._in_hand())

    def _slip(self) -> None:
        """The weeks from the present one on, with the numbers to call of those who share theirs."""
        desk, leader = self._frame.desk, self._in_hand()
        if leader is not None:
            weeks = Period(desk.programme.week_start(desk.today), SLIP_WEEKS)
            order = printing.usual(desk.programme, Sheet.SLIP, weeks, privacy=Privacy.TEAM, leaders=(leader,))
            desk.sheet_wanted.emit(order)
