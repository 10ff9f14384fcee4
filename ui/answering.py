"""Noting what somebody answered to their seat, with one key, wherever the seat is in hand."""

from functools import partial

from PySide6.QtCore import QObject

from rosterdesk.domain.edits import seats
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Reply
from rosterdesk.words import history as words
from ui.actions import Command
from ui.notices import Offer
from ui.pages import Frame
from ui.trading.release import Release

COMMANDS = {Command.SAID_YES: Reply.YES, Command.SAID_NO: Reply.NO}


class Answering(QObject):
    """The same key again takes an answer back; after a no, the calls for the seat are one step away."""

    def __init__(self, frame: Frame, release: Release, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._release = frame, release
        for command, reply in COMMANDS.items():
            for home, _ in release.places:
                frame.actions.bind(
                    command,
                    partial(self._note, reply),
                    when=self._may,
                    checked=partial(self._says, reply),
                    home=home,
                )

    def _may(self) -> bool:
        return bool(self._release.rows)

    def _says(self, reply: Reply) -> bool:
        """Whether everybody in hand says so."""
        rows, roster = self._release.rows, self._frame.desk.programme.roster
        return bool(rows) and all(roster[row.id].reply is reply for row in rows)

    def _note(self, reply: Reply) -> None:
        rows = self._release.rows
        if not rows:
            return
        desk, said = self._frame.desk, None if self._says(reply) else reply
        if desk.attempt(lambda programme: seats.answer_all(programme, rows, said)) is None:
            return
        told, undo = words.answered(desk.programme, rows, said), self._frame.actions[Command.UNDO]
        if said is Reply.NO:
            find = Offer(words.text("find_cover"), partial(self._find_cover, rows))
            self._frame.notices.ask(told, find, undo)
        else:
            self._frame.notices.say(told, undo)

    def _find_cover(self, rows: tuple[Row, ...]) -> None:
        """Open the seats, and have everybody who could take them listed to be telephoned, best first."""
        held = self._frame.desk.programme.roster
        self._release.give_back([row for row in rows if row.id in held])
