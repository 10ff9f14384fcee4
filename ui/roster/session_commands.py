"""What is done to a whole session from the board: moved, cancelled, one more; and what is copied of it."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.domain.edits import sessions
from rosterdesk.domain.sessions import Session
from rosterdesk.words import board as words
from rosterdesk.words import copying, names
from rosterdesk.words import groups as group_words
from rosterdesk.words import window as window_words
from ui.actions import Command
from ui.groups.session_form import SessionForm
from ui.look import Space
from ui.pages import Frame, Page
from ui.parts.panel import SidePanel
from ui.parts.scroll import scrolled
from ui.roster.board import Board


class SessionPanel(SidePanel):
    """The form of one session, at the side of the board; `closed` when it is done with."""

    topic = "session"

    def __init__(self, frame: Frame) -> None:
        super().__init__("", close=window_words.dismiss())
        self.form = SessionForm(frame.desk)
        self.form.closed.connect(self.closed)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(Space.S, Space.XS, Space.S, Space.S)
        rows.addWidget(self.form)
        rows.addStretch(1)
        self.set_body(scrolled(inner))
        self.setFocusProxy(self.form.day)

    def begin(self, session: Session, *, extra: bool) -> None:
        """Show a session to change it, or what one more of its group would be."""
        self.set_title(group_words.text("extra") if extra else names.session_label(session))
        self.form.begin(session.group, None if extra else session)
        self.form.title.setHidden(extra)  # the panel says it already


class SessionCommands:
    """Carries out what keys and menus ask of the session in hand."""

    def __init__(self, home: Page, frame: Frame, board: Board) -> None:
        self._home, self._frame, self._board = home, frame, board
        self.panel = frame.side.hold(SessionPanel(frame))
        bind = frame.actions.bind
        bind(Command.SESSION_MOVE, self._move, when=self._runs, home=board)
        bind(Command.SESSION_CANCEL, self._turn, when=self._turns, text=self._turn_text, home=board)
        bind(Command.SESSION_EXTRA, self._extra, when=lambda: self.session is not None, home=board)
        bind(Command.COPY, self._copy, when=lambda: home.in_front, home=board)
        bind(Command.COPY_TABLE, self._copy_table, when=lambda: home.in_front, home=board)

    @property
    def session(self) -> Session | None:
        """The session in hand, unless a proposal lies over the board."""
        desk = self._frame.desk
        if desk.pick is None or desk.proposal is not None or not self._home.in_front:
            return None
        return desk.programme.calendar.find(desk.pick.session)

    def _runs(self) -> bool:
        return self.session is not None and self.session.runs

    def _turns(self) -> bool:
        return self.session is not None and not self.session.closed

    def _turn_text(self) -> str:
        cancelled = self.session is not None and self.session.cancelled
        plain = window_words.command(Command.SESSION_CANCEL.value)
        return window_words.restore_session() if cancelled else plain

    def _move(self) -> None:
        self._begin(extra=False)

    def _extra(self) -> None:
        self._begin(extra=True)

    def _begin(self, *, extra: bool) -> None:
        if self.session is not None:
            self.panel.begin(self.session, extra=extra)
            self._frame.side.open(self.panel)

    def _turn(self) -> None:
        """Cancel a session that takes place, or have a cancelled one take place."""
        session, desk = self.session, self._frame.desk
        if session is None:
            return
        if session.cancelled:
            desk.attempt(lambda programme: sessions.restore(programme, session.id))
        elif desk.attempt(lambda programme: sessions.cancel(programme, session.id)) is not None:
            said = words.session_cancelled(names.session_label(session))
            self._frame.notices.say(said, self._frame.actions[Command.UNDO])

    def _copy(self) -> None:
        """The session in hand, else all weeks shown: as text, and as a table where tables are taken."""
        one = self.session
        self._lay([one] if one else self._shown(), as_table=False)

    def _copy_table(self) -> None:
        self._lay(self._shown(), as_table=True)

    def _shown(self) -> list[Session]:
        desk = self._frame.desk
        return list(desk.programme.calendar.between(desk.period.first, desk.period.last))

    def _lay(self, chosen: list[Session], *, as_table: bool) -> None:
        programme = self._frame.desk.programme
        rows = copying.table(programme, chosen)
        data = QMimeData()
        data.setText(copying.separated(rows) if as_table else copying.sessions_text(programme, chosen))
        data.setHtml(copying.marked_up(rows))
        QGuiApplication.clipboard().setMimeData(data)
        self._frame.notices.say(words.copied(len(chosen)))
