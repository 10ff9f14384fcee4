"""Noting that somebody is away, in place: who, from when, until when, and which seats that opens."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rosterdesk.cases.absences import Absence, leave_of
from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits import leave as edits
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import Leave
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.words import away as words
from rosterdesk.words import errors, granting, names
from ui.actions import Command
from ui.forms.completing import complete
from ui.forms.field import Trouble
from ui.forms.layout import beside
from ui.forms.picks import CheckField
from ui.forms.texts import DateField, TextField
from ui.groups.reading import one_of
from ui.look import Icon, Space
from ui.pages import Frame
from ui.parts.buttons import ButtonKind, button
from ui.parts.card import Card
from ui.parts.text import Voice, label

NAME_LETTERS = 24
Ending = Callable[[Programme, str, Leave], ChangeSet]


class AwayForm(Card):
    """A new leave, or the dates of one that is noted; `typed` when what is wanted is other than before."""

    typed = Signal()
    done = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame, self._desk = frame, frame.desk
        self.absence: Absence | None = None
        self.title = label("", Voice.STRONG)
        today = frame.desk.today
        self.leader = TextField(
            words.text("leader"),
            read=self._read_leader,
            shown=self._name,
            value="",
            hint=words.text("leader_hint"),
            letters=NAME_LETTERS,
        )
        self.since = DateField(words.text("since"), today=today, value=today, optional=False)
        self.until = DateField(words.text("until"), today=today, hint=words.text("until_hint"), letters=20)
        self.opening = CheckField(words.text("open_seats"), value=True)
        self.told = label("", Voice.BODY, wrap=True)
        self.trouble = Trouble()
        self.save = button(words.text("add"), kind=ButtonKind.PRIMARY)
        self.what_if = button(granting.button("what_if"), Icon.HELP)
        self.what_if.setToolTip(granting.button_tip("what_if"))
        self.back = button(words.text("back_today"), Icon.PERSON_CHECK)
        self.remove = button(words.text("remove"), Icon.TRASH, kind=ButtonKind.QUIET)
        self.another = button(words.text("another"), Icon.PLUS, kind=ButtonKind.QUIET)
        self._listen()
        self._lay_out()
        self.begin(None)

    def begin(self, absence: Absence | None) -> None:
        """Show the dates of an absence, or an empty form."""
        self.absence = absence
        today = self._desk.today
        self.leader.show_value(absence.leader if absence else "")
        self.since.show_value(absence.since if absence else today)
        self.until.show_value(absence.until if absence else None)
        for field in (self.leader, self.since, self.until):
            field.drop_draft()
        self.leader.setEnabled(absence is None)
        self.title.setText(words.title(self._name(absence.leader)) if absence else words.text("new_title"))
        self.setAccessibleName(self.title.text())
        self.save.setText(words.text("save" if absence else "add"))
        for each in (self.remove, self.another):
            each.setVisible(absence is not None)
        self.back.setVisible(absence is not None and absence.holds(today))
        self.judge()

    def mark(self, leader: str, since: date, until: date) -> None:
        """Take days that were marked with the hand for a new leave."""
        if self.absence is not None:
            self.begin(None)
        self.leader.enter(leader)
        self.since.enter(since)
        self.until.enter(until)
        self.judge()

    def refresh(self) -> None:
        """Offer the leaders as they stand, and see what is wanted in their light."""
        people = sorted(self._people().values(), key=str.casefold)
        complete(self.leader.line, people).activated.connect(lambda _text: self.judge())
        gone = self.absence is not None and leave_of(self._desk.programme, self.absence) is None
        if gone or self._noted():
            self.begin(None)
        self.judge()

    def _noted(self) -> bool:
        """Whether the new leave that was written here has been granted elsewhere."""
        if self.absence is not None:
            return False
        try:
            leader, leave = self.wanted()
        except UserError:
            return False
        return leave in self._desk.programme.leaders[leader].leave

    def wanted(self) -> tuple[str, Leave]:
        """Who is to be away, and when; UserError tells what is wrong."""
        leader, since = self.leader.value, self.since.value
        assert since is not None
        held = leave_of(self._desk.programme, self.absence) if self.absence else None
        fresh = Leave(since=since, until=self.until.value)
        if held is not None:
            fresh = Leave(since=since, until=fresh.until, kind=held.kind, phased_return=held.phased_return)
        return leader, edits.check(fresh)

    def judge(self) -> bool:
        """Say which seats would open, or what is wrong; whether there is something to write."""
        try:
            leader, leave = self.wanted()
        except UserError as error:
            started = bool(self.leader.line.text().strip())
            self.trouble.say(errors.sentence(error) if started else "")
            self.told.setText("")
            self._offer(writable=False, seats=0)
            return False
        self.trouble.say("")
        rows = self._touched(leader, leave)
        self.told.setText(words.opens(self._desk.programme, rows))
        held = leave_of(self._desk.programme, self.absence) if self.absence else None
        self._offer(writable=leave != held, seats=len(rows))
        return leave != held

    def _touched(self, leader: str, leave: Leave) -> Sequence[Assignment]:
        return edits.touched(self._desk.programme, leader, leave, since=self._desk.today)

    def _offer(self, *, writable: bool, seats: int) -> None:
        self.save.setEnabled(writable)
        self.opening.setVisible(seats > 0)
        self.what_if.setVisible(self.absence is None)
        self.what_if.setEnabled(writable)

    def _write(self) -> None:
        if not self.judge():
            return
        leader, leave = self.wanted()
        rows = self._touched(leader, leave) if self.opening.value else ()
        before = leave_of(self._desk.programme, self.absence) if self.absence else None

        def edit(programme: Programme) -> ChangeSet:
            opening = [each.row for each in rows]
            if before is None:
                return edits.add(programme, leader, leave, opening=opening)
            return edits.change(programme, leader, before, leave, opening=opening)

        if self._desk.attempt(edit) is not None:
            self._say(words.noted(self._name(leader), len(rows)))
            self.begin(None)
            self.done.emit()

    def _ask(self) -> None:
        """Have the panel work out what the leave would mean, before it is granted."""
        if self.judge():
            self._desk.grant_wanted.emit(*self.wanted())

    def _come_back(self) -> None:
        self._end(
            lambda programme, leader, leave: edits.come_back(programme, leader, leave, back=self._desk.today)
        )

    def _remove(self) -> None:
        self._end(edits.remove)

    def _end(self, edit: Ending) -> None:
        absence = self.absence
        held = leave_of(self._desk.programme, absence) if absence else None
        if absence is None or held is None:
            return
        name = self._name(absence.leader)
        if self._desk.attempt(lambda programme: edit(programme, absence.leader, held)) is not None:
            self._say(words.back(name))
            self.begin(None)
            self.done.emit()

    def _say(self, text: str) -> None:
        self._frame.notices.say(text, self._frame.actions[Command.UNDO])

    def _people(self) -> dict[str, str]:
        return dict(names.display_names(self._desk.programme))

    def _name(self, leader: str) -> str:
        return self._people().get(leader, leader)

    def _read_leader(self, typed: str) -> str:
        programme = self._desk.programme
        found = one_of(self._people)
        try:
            return found(typed)
        except UserError:
            whole = {key: each.name for key, each in programme.leaders.items()}
            return one_of(lambda: whole)(typed)

    def _listen(self) -> None:
        for field in (self.leader, self.since, self.until):
            field.tell_elsewhere()
            field.typed.connect(self._on_typed)
        self.leader.accepted.connect(self._on_typed)
        self.save.clicked.connect(self._write)
        self.what_if.clicked.connect(self._ask)
        self.back.clicked.connect(self._come_back)
        self.remove.clicked.connect(self._remove)
        self.another.clicked.connect(self._on_another)
        for field in (self.since, self.until):
            field.line.returnPressed.connect(self._write)

    def _on_typed(self) -> None:
        self.judge()
        self.typed.emit()

    def _on_another(self) -> None:
        self.begin(None)
        self.leader.setFocus()

    def _lay_out(self) -> None:
        self.rows.setSpacing(Space.S)
        self.rows.addWidget(self.title)
        self.rows.addWidget(beside(self.leader, self.since, self.until))
        self.rows.addWidget(self.told)
        self.rows.addWidget(self.trouble)
        room = QWidget()
        line = QHBoxLayout(room)
        line.setContentsMargins(0, 0, 0, 0)
        for each in (self.save, self.what_if, self.back, self.opening, self.remove, self.another):
            line.addWidget(each)
        line.addStretch(1)
        self.rows.addWidget(room)
