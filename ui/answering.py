"""Noting what somebody answered to their seat, with one key, wherever the seat is in hand."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rosterdesk.domain.edits import seats
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Reply
from rosterdesk.words import history as words
from ui.actions import Command
from ui.pages import Frame
from ui.views import Pick

COMMANDS = {Command.SAID_YES: Reply.YES, Command.SAID_NO: Reply.NO}


class Answering(QObject):
    """The same key again takes an answer back; after a no, cover can be found at once."""

    def __init__(
        self, frame: Frame, places: Sequence[tuple[QWidget, Callable[[], Row | None]]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._frame, self._places = frame, places
        for command, reply in COMMANDS.items():
            for home, _ in places:
                frame.actions.bind(
                    command,
                    partial(self._note, reply),
                    when=lambda: self._row is not None,
                    checked=partial(self._says, reply),
                    home=home,
                )

    @property
    def _row(self) -> Row | None:
        rows = (row() for _, row in self._places)
        return next((row for row in rows if row and row.id in self._frame.desk.programme.roster), None)

    @property
    def _reply(self) -> Reply | None:
        row = self._row
        return self._frame.desk.programme.roster[row.id].reply if row else None

    def _says(self, reply: Reply) -> bool:
        return self._reply is reply

    def _note(self, reply: Reply) -> None:
        row = self._row
        if row is None:
            return
        desk, said = self._frame.desk, None if self._reply is reply else reply
        if desk.attempt(lambda programme: seats.answer(programme, row, said)) is None:
            return
        told = words.answered(desk.programme, row, said)
        if said is Reply.NO:
            self._frame.notices.advise(told, words.text("find_cover"), lambda: self._find_cover(row))
        else:
            self._frame.notices.say(told, self._frame.actions[Command.UNDO])

    def _find_cover(self, row: Row) -> None:
        """Go to the seat, with everybody who could take it beside it, best first."""
        desk, actions = self._frame.desk, self._frame.actions
        session = desk.programme.calendar.find(row.session)
        if session is not None:
            desk.show(session.date)
            actions[Command.ROSTER].trigger()
            desk.select(Pick(row.session, row.role, row.leader))
            actions[Command.WHY].trigger()
