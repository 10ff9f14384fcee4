"""The next sessions of a group, each with what can be done about it."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rosterdesk.domain.edits import sessions
from rosterdesk.domain.groups import Group
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Calendar, Session
from rosterdesk.words import groups as words
from ui.actions import Command
from ui.forms.keyed import KeyedRows
from ui.forms.layout import bring_into_sight
from ui.groups.session_form import SessionForm
from ui.look import Icon, Space
from ui.pages import Frame
from ui.parts.badge import Badge
from ui.parts.buttons import ButtonKind, button, icon_button
from ui.parts.mood import Mood
from ui.parts.text import ElidedLabel, Voice, label, under_each_other

SHOWN_AT_FIRST = 6
MORE = 12
WEEKS_AHEAD = 26


class SessionRow(QWidget):
    """One session: when, where and with whom, what is different about it, and buttons."""

    changing = Signal()
    turning = Signal()  # cancel it, or restore it

    def __init__(self) -> None:
        super().__init__()
        self.session: Session | None = None
        self.said = label("")
        self.detail = ElidedLabel("", Voice.SMALL)
        self.badge = Badge("")
        self.change = icon_button(Icon.SESSION_MOVE, words.text("edit_session"))
        self.turn = icon_button(Icon.SESSION_CANCEL, words.text("cancel_session"))
        self.change.clicked.connect(self.changing)
        self.turn.clicked.connect(self.turning)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addLayout(under_each_other(self.said, self.detail), 1)
        for each in (self.badge, self.change, self.turn):
            line.addWidget(each)

    def show_session(self, session: Session, programme: Programme) -> None:
        """Show a session."""
        self.session = session
        self.said.setText(words.session_line(session))
        self.detail.setText(words.session_detail(programme, session))
        state = self._state()
        self.badge.setVisible(bool(state))
        if state:
            self.badge.tell(state, Mood.NEUTRAL if session.runs else Mood.ATTENTION, sign=_sign(session))
        action = words.text("restore_session" if session.cancelled else "cancel_session")
        self.turn.setIcon(icon_button(Icon.RESTORE if session.cancelled else Icon.SESSION_CANCEL, "").icon())
        self.turn.setToolTip(action)
        self.turn.setAccessibleName(words.about_session(action, session))
        self.change.setAccessibleName(words.about_session(words.text("edit_session"), session))

    def _state(self) -> str:
        return words.session_state(self.session) if self.session else ""


class NextSessions(QWidget):
    """The sessions of one group from today on, and the form that opens for one of them."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._group: Group | None = None
        self._most = SHOWN_AT_FIRST
        self.rows: KeyedRows[Session, SessionRow] = KeyedRows(
            key=lambda session: session.id, make=self._make_row, show=self._show_row, gap=Space.S
        )
        self.nothing = label(words.text("no_sessions"), Voice.MUTED, wrap=True)
        self.more = button(words.text("more"), Icon.DOWN, kind=ButtonKind.QUIET)
        self.extra = button(words.text("extra"), Icon.SESSION_ADD)
        self.form = SessionForm(frame.desk)
        self.more.clicked.connect(self._show_more)
        self.extra.clicked.connect(lambda: self.edit(None))
        self.form.closed.connect(self.close_form)
        self._lay_out()

    def show_group(self, group: Group) -> None:
        """Show the sessions of a group."""
        other = self._group is None or self._group.id != group.id
        if other:
            self._most = SHOWN_AT_FIRST
        self._group = group
        found = next_sessions(self._frame.desk.programme, group, self._frame.desk.today)
        self.rows.show_records(found[: self._most])
        self.nothing.setVisible(not found)
        self.more.setVisible(len(found) > self._most)
        if other or (self.form.session is not None and self.form.session not in {s.id for s in found}):
            self.close_form()

    def edit(self, session: Session | None) -> None:
        """Open the form over a session, or over one more."""
        assert self._group is not None
        self.form.begin(self._group, session)
        self.form.show()
        self.extra.hide()
        self.form.day.setFocus()
        bring_into_sight(self.form)

    def close_form(self) -> None:
        """Put the form away, and the keyboard back to where it was opened."""
        if self.form.isVisibleTo(self):
            row = self.rows.held.get(self.form.session or "")
            self.form.hide()
            self.extra.show()
            (row.change if row else self.extra).setFocus()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.M)
        for each in (self.nothing, self.rows):
            rows.addWidget(each)
        rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.form)
        rows.addWidget(self.extra, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.hide()

    def _make_row(self, session: Session) -> SessionRow:
        row = SessionRow()
        row.changing.connect(lambda: self.edit(row.session))
        row.turning.connect(lambda: self._turn(row.session))
        return row

    def _show_row(self, row: SessionRow, session: Session) -> None:
        row.show_session(session, self._frame.desk.programme)

    def _turn(self, session: Session | None) -> None:
        """Cancel a session that takes place, or have one that was cancelled take place."""
        if session is None:
            return
        desk, key = self._frame.desk, session.id
        if session.cancelled:
            desk.attempt(lambda programme: sessions.restore(programme, key))
        elif desk.attempt(lambda programme: sessions.cancel(programme, key)) is not None:
            self._frame.notices.say(words.cancelled(session), self._frame.actions[Command.UNDO])

    def _show_more(self) -> None:
        self._most += MORE
        if self._group is not None:
            self.show_group(self._group)


def next_sessions(
    programme: Programme, group: Group, today: date, *, weeks: int = WEEKS_AHEAD
) -> tuple[Session, ...]:
    """The sessions of one group from today on, so many weeks ahead, without laying out those of others."""
    mine = {key: each for key, each in programme.overrides.items() if each.group == group.id}
    settings = programme.settings
    calendar = Calendar(
        {group.id: group}, mine, programme.closures, afternoon=settings.afternoon, evening=settings.evening
    )
    return calendar.between(today, today + timedelta(weeks=weeks))


def _sign(session: Session) -> Icon:
    if not session.runs:
        return Icon.SESSION_CANCEL
    return Icon.SESSION_ADD if session.extra else Icon.SESSION_MOVE
