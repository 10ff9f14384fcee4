"""Marking who was there with one key, on the seat in hand."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rosterdesk.cases import afterwards
from rosterdesk.domain.edits import marks
from rosterdesk.domain.roster import Row
from rosterdesk.domain.strikes import PAUSES_AT, strikes
from rosterdesk.domain.terms import Mark
from rosterdesk.words import marks as words
from rosterdesk.words import names
from ui.actions import Command
from ui.marking.bar import note, noted_mark
from ui.pages import Frame

COMMANDS: Mapping[Command, Mark] = {
    Command.MARK_DONE: Mark.DONE,
    Command.MARK_LATE: Mark.LATE,
    Command.MARK_ABSENT: Mark.ABSENT,
    Command.MARK_ILL: Mark.ILL,
}


class Marking(QObject):
    """The same key again takes a mark back; after the third absence a conversation comes first."""

    def __init__(self, frame: Frame, home: QWidget, row: Callable[[], Row | None], parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._row = frame, row
        for command, mark in COMMANDS.items():
            frame.actions.bind(
                command,
                partial(self._note, mark),
                when=lambda: self.row is not None,
                checked=partial(self._says, mark),
                home=home,
            )

    @property
    def row(self) -> Row | None:
        """The seat in hand, if its session has begun and runs."""
        row, desk = self._row(), self._frame.desk
        if row is None or not row.role.seated:
            return None
        session = desk.programme.calendar.find(row.session)
        there = session is not None and session.runs and afterwards.begun(session, desk.clock())
        return row if there else None

    def _says(self, mark: Mark) -> bool:
        row = self.row
        return row is not None and noted_mark(self._frame.desk.programme, row.session, row.leader) is mark

    def _note(self, mark: Mark) -> None:
        row = self.row
        if row is None or not note(self._frame.desk, row.session, row.leader, mark):
            return
        desk, actions = self._frame.desk, self._frame.actions
        now = noted_mark(desk.programme, row.session, row.leader)
        self._frame.notices.say(
            words.marked(desk.programme, row.session, row.leader, now), actions[Command.UNDO]
        )
        if now is Mark.ABSENT and len(strikes(desk.programme, row.leader, desk.today)) >= PAUSES_AT:
            name = names.display_name(desk.programme, row.leader)
            self._frame.notices.advise(
                words.speak_first(name), words.spoken_button(), lambda: self._spoken(row.leader)
            )

    def _spoken(self, leader: str) -> None:
        now = self._frame.desk.clock()
        self._frame.desk.attempt(lambda programme: marks.spoken(programme, leader, at=now))
