"""One session under edit, in place: another day, time, place or length, a note; or one session more."""

from datetime import date, datetime, time, timedelta
from enum import Enum

from PySide6.QtWidgets import QWidget

from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits import sessions
from rosterdesk.domain.edits.groups import held
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Group, session_id
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.recurrence import starts
from rosterdesk.domain.sessions import Session
from rosterdesk.words import dates, errors, names
from rosterdesk.words import groups as words
from ui.desk import Desk
from ui.forms import reading
from ui.forms.field import Trouble
from ui.forms.layout import beside
from ui.forms.picks import ChoiceField
from ui.forms.texts import DateField, TextField
from ui.groups.form_card import FormCard
from ui.groups.reading import clock_text, length
from ui.look import Icon, Space
from ui.parts.buttons import ButtonKind, button
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label

USUAL_START, USUAL_LENGTH = 10 * 60, 90


class Place(Enum):
    """What is no venue: nowhere, by telephone or online this once."""

    REMOTE = "remote"


class SessionForm(FormCard):
    """`closed` when it is done with, whether or not anything was written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._group: Group | None = None
        self.session: str | None = None
        self.title = label("", Voice.STRONG, wrap=True)
        self.day = DateField(words.text("date"), today=desk.today, value=desk.today, optional=False)
        self.start = TextField(
            words.text("start"), read=reading.start_clock, shown=clock_text, value=USUAL_START, letters=9
        )
        self.length = TextField(
            words.text("length"), read=length, shown=dates.duration, value=USUAL_LENGTH, letters=12
        )
        self.venue: ChoiceField[str | Place | None] = ChoiceField(
            words.text("place"), [(None, "")], value=None, letters=16
        )
        self.note = TextField(
            words.text("note"),
            read=reading.text,
            shown=str,
            value="",
            hint=words.text("note_hint"),
            letters=36,
        )
        self.trouble = Trouble()
        self.save = button("", kind=ButtonKind.PRIMARY)
        self.cancel = button(words.text("cancel_with_note"), Icon.SESSION_CANCEL)
        self.restore = button(words.text("as_scheduled"), Icon.RESTORE)
        self.leave = button(words.text("close_form"), kind=ButtonKind.QUIET)
        self._lay_out()

    def begin(self, group: Group, session: Session | None) -> None:
        """Show a session to change it, or what one more session of the group would be."""
        self._group, self.session = group, session.id if session else None
        self.title.setText(words.session_line(session) if session else words.text("extra"))
        self.setAccessibleName(self.title.text())
        self.save.setText(words.text("save_session" if session else "add_extra"))
        self.cancel.setVisible(session is not None)
        self.restore.setVisible(session is not None and self._differs(session))
        programme = self._desk.programme
        places: list[tuple[str | Place | None, str]] = [
            (group.venue, dates.capital(names.venue_name(programme, group.venue)))
        ]
        places += [(each.id, each.name) for each in programme.venues.values() if each.id != group.venue]
        if group.venue is not None:
            places.append((Place.REMOTE, dates.capital(names.venue_name(programme, None))))
        self.venue.box.offer(places)
        start = session.start if session else self._free_start(group)
        self.day.show_value(start.date())
        self.start.show_value(start.hour * 60 + start.minute)
        self.length.show_value(session.minutes if session else _usual_length(group))
        self.note.show_value(session.note if session else "")
        for field in (self.day, self.start, self.length, self.note):
            field.drop_draft()
        self.venue.show_value(_place(group, session))
        self.judge()

    def judge(self) -> bool:
        """Say what is wrong, if anything."""
        try:
            self._written(self._desk.programme)
        except UserError as error:
            self.trouble.say(errors.sentence(error))
        else:
            self.trouble.say("")
        self.save.setEnabled(not self.trouble.text)
        return not self.trouble.text

    def _free_start(self, group: Group) -> datetime:
        """The next day at the usual hour at which the group has no session yet."""
        start = datetime.combine(self._desk.today, time(USUAL_START // 60)) + timedelta(days=1)
        while self._desk.programme.calendar.find(session_id(group.id, start)) is not None:
            start += timedelta(days=1)
        return start

    def _written(self, programme: Programme) -> ChangeSet:
        assert self._group is not None
        group = held(programme, self._group.id)
        day, minute = self.day.value, self.start.value
        start = datetime.combine(day or date.min, time(minute // 60, minute % 60))
        minutes, place, note = self.length.value, self.venue.value, self.note.value
        venue, remote = (None, True) if isinstance(place, Place) else (place, False)
        if self.session is None:
            return sessions.extra(programme, group.id, start, minutes, venue=venue, note=note, remote=remote)
        usual = programme.calendar.find(self.session)
        scheduled = usual is not None and not usual.extra and minutes == _scheduled_length(group, usual)
        return sessions.arrange(
            programme,
            self.session,
            start,
            venue=venue,
            minutes=None if scheduled else minutes,
            note=note,
            remote=remote,
        )

    def submit(self) -> None:
        if self.judge() and self._desk.attempt(self._written) is not None:
            self.closed.emit()

    def _on_cancel(self) -> None:
        session, note = self.session, self.note.value
        if session and self._desk.attempt(lambda p: sessions.cancel(p, session, note=note)) is not None:
            self.closed.emit()

    def _differs(self, session: Session) -> bool:
        """Whether something was said of the session that a press may take back."""
        return session.id in self._desk.programme.overrides and not session.extra

    def _on_restore(self) -> None:
        session = self.session
        if session and self._desk.attempt(lambda p: sessions.restore(p, session)) is not None:
            self.closed.emit()

    def _lay_out(self) -> None:
        self.rows.setSpacing(Space.M)
        self.rows.addWidget(self.title)
        self.rows.addWidget(beside(self.day, self.start, self.length, self.venue, self.note))
        self.rows.addWidget(self.trouble)
        room = QWidget()
        line = FlowLayout(room)
        line.setContentsMargins(0, 0, 0, 0)
        for each in (self.save, self.restore, self.cancel, self.leave):
            line.addWidget(each)
        self.rows.addWidget(room)
        for field in (self.day, self.start, self.length, self.note):
            field.tell_elsewhere()
            field.typed.connect(self.judge)
        self.venue.typed.connect(self.judge)
        self.save.clicked.connect(self.submit)
        self.entered.connect(self.submit)
        self.restore.clicked.connect(self._on_restore)
        self.cancel.clicked.connect(self._on_cancel)
        self.leave.clicked.connect(self.closed)


def _place(group: Group, session: Session | None) -> str | Place | None:
    if session is None:
        return group.venue
    return Place.REMOTE if session.venue is None and group.venue is not None else session.venue


def _usual_length(group: Group) -> int:
    return group.meetings[0].minutes if group.meetings else USUAL_LENGTH


def _scheduled_length(group: Group, session: Session) -> int | None:
    """How long the schedule lets the session last."""
    day = session.scheduled.date()
    return next((m.minutes for m in group.meetings if session.scheduled in starts(m, day, day)), None)
