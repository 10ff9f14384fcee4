"""What each person answered to the sessions they were published for, by person and by session."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import CallAnswer, Reply, Role
from rosterdesk.words import history as words
from rosterdesk.words import names, terms
from rosterdesk.words import window as window_words
from ui.actions import Command
from ui.desk import LONG_ROSTER
from ui.header import ActionButton
from ui.leaders.commands import LeaderCommands
from ui.look import Icon, Space
from ui.menus import ANSWER_MENU
from ui.newest import Newest
from ui.pages import Frame
from ui.parts.empty import EmptyState
from ui.parts.flow import FlowLayout
from ui.parts.mood import Mood
from ui.parts.text import Voice, label
from ui.tables.bar import TableBar
from ui.tables.columns import Column, Filter, Option, Sign, everything
from ui.tables.menu import offer_menu
from ui.tables.view import Table
from ui.views import Pick

SIGNS = {Reply.YES: Sign(Icon.CHECK, Mood.FINE), Reply.NO: Sign(Icon.CLOSE, Mood.BROKEN), None: None}
ROLES = tuple(Role)
ORDER = {Reply.NO: 0, None: 1, Reply.YES: 2}


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One published row that is still ahead, and what was said to it; `gone` once it was given back."""

    row: Row
    person: str
    session: str
    start: datetime
    reply: Reply | None
    gone: bool = False


def answer_lines(programme: Programme, today: date) -> list[AnswerLine]:
    """The rows from `today` on in the newest version of their week, in the draft or given back since."""
    find, published = _finding(programme, today), _publishing(programme)
    found = [
        _line(programme, assignment.row, session, reply=assignment.reply, gone=False)
        for assignment in programme.roster.values()
        if (session := find(assignment.session)) and assignment.row in published(session.date)
    ]
    found += [
        _line(programme, row, session, reply=Reply.NO, gone=True)
        for row in _declined(programme)
        if (session := find(row.session)) and row in published(session.date)
    ]
    return sorted(found, key=lambda line: (line.start, line.row))


class AnswersTab(QWidget):
    """The table of answers; the keys of yes and no write them down."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._lines: list[AnswerLine] = []
        self._gathering = Newest(self)
        self._gathering.finished.connect(self._show)
        self._gathering.failed.connect(frame.desk.tell)
        self.table: Table[AnswerLine] = Table(
            words.text("answer_table"), _columns(), key=lambda line: line.row.id
        )
        self.table.choose_several()
        self.table.setAccessibleDescription(words.text("answer_tip"))
        self.bar = TableBar(self.table, find=words.text("find_answer"), filters=(_filter(),))
        self.none_found = label(words.text("no_such_answer"), Voice.MUTED, wrap=True)
        self.none_found.hide()
        self.table.sifted.connect(self._tell_found)
        self.said = label("", Voice.MUTED)
        self._stack = QStackedWidget()
        self._lay_out()
        self._bind()

    def _bind(self) -> None:
        """What can be asked of the row in hand; yes, no and giving back are bound for all seats at once."""
        actions = self._frame.actions
        LeaderCommands(self._frame, self.table, lambda: row.leader if (row := self._row) else None)
        offer_menu(
            self.table,
            actions,
            ANSWER_MENU,
            show=self._show_on_board,
            when=lambda: self._row is not None,
            called=partial(window_words.command, Command.ON_BOARD.value),
        )

    @property
    def _row(self) -> Row | None:
        """The row in hand, while the table is in sight."""
        return next(iter(self.chosen), None) if self.isVisible() else None

    def _show_on_board(self) -> None:
        row, desk = self._row, self._frame.desk
        session = desk.programme.calendar.find(row.session) if row else None
        if row is not None and session is not None:
            desk.show(session.date)
            self._frame.actions[Command.ROSTER].trigger()
            held = row.id in desk.programme.roster
            desk.select(Pick(row.session, row.role, row.leader) if held else Pick(row.session))

    def refresh(self) -> None:
        """Show the answers as they stand; those to a long roster are gathered beside the window."""
        programme, today = self._frame.desk.programme, self._frame.desk.today
        if len(programme.roster) > LONG_ROSTER:
            self._gathering.ask(lambda _tell, _stop: answer_lines(programme, today))
        else:
            self._gathering.drop()
            self._show(answer_lines(programme, today))

    def _show(self, lines: list[AnswerLine]) -> None:
        self._lines = lines
        place = self.table.currentIndex().row()
        self.table.show_rows(self._lines)
        if place >= 0 and self.table.key is None:
            self.table.go_to(place)  # the line that was in hand is not seen any more; go on with the next
        counts = [sum(line.reply is reply for line in self._lines) for reply in (Reply.YES, Reply.NO, None)]
        self.said.setText(words.answers_said(*counts))
        self._stack.setCurrentIndex(0 if self._lines else 1)

    def _tell_found(self) -> None:
        self.none_found.setVisible(self.bar.sifting and not self.table.rows.rowCount())

    @property
    def chosen(self) -> tuple[Row, ...]:
        """The rows in hand."""
        keys = frozenset(self.table.chosen)
        return tuple(line.row for line in self._lines if line.row.id in keys)

    def _lay_out(self) -> None:
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        rows.setSpacing(Space.S)
        rows.addWidget(self.bar)
        rows.addWidget(self.none_found)
        rows.addWidget(self.table, 1)
        rows.addWidget(label(words.text("answer_tip"), Voice.SMALL, wrap=True))
        foot = FlowLayout(gap=Space.S)
        for command in (Command.SAID_YES, Command.SAID_NO, Command.GIVE_BACK):
            foot.addWidget(ActionButton(self._frame.actions, command))
        foot.addWidget(self.said)
        rows.addLayout(foot)
        self._stack.addWidget(whole)
        self._stack.addWidget(
            EmptyState(
                Icon.PUBLISH, title=words.text("no_answers_title"), sentence=words.text("no_answers_sentence")
            )
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setFocusProxy(self.table)


def _publishing(programme: Programme) -> Callable[[date], frozenset[Row]]:
    """How to know what was published for a day."""
    version = cache(programme.published)
    rows = {each.id: frozenset(each.rows) for each in programme.versions.values()}

    def published(day: date) -> frozenset[Row]:
        found = version(day)
        return rows[found.id] if found else frozenset()

    return published


def _finding(programme: Programme, today: date) -> Callable[[str], Session | None]:
    """How to find a session by its id, if it runs and is not before today."""

    def find(session: str) -> Session | None:
        found = programme.calendar.find(session)
        return found if found and found.runs and found.date >= today else None

    return find


def _declined(programme: Programme) -> Iterator[Row]:
    """The rows that somebody said no to and does not hold any more."""
    for note in programme.calls.values():
        if note.answer is CallAnswer.NO and note.id not in programme.roster:
            yield note.row


def _line(programme: Programme, row: Row, session: Session, *, reply: Reply | None, gone: bool) -> AnswerLine:
    return AnswerLine(
        row=row,
        person=names.full_name(programme, row.leader),
        session=names.session_label(session),
        start=session.start,
        reply=reply,
        gone=gone,
    )


def _filter() -> Filter[AnswerLine]:
    def only(reply: Reply | None) -> Option[AnswerLine]:
        return Option(words.answer(reply), lambda line: line.reply is reply)

    every: Option[AnswerLine] = Option(words.text("every_answer"), everything)
    return Filter(words.text("answer"), [every, *(only(reply) for reply in (None, Reply.NO, Reply.YES))])


def _columns() -> tuple[Column[AnswerLine], ...]:
    return (
        Column(
            code="session",
            title=words.text("session"),
            text=lambda line: line.session,
            order=lambda line: (line.start, line.session, ROLES.index(line.row.role), line.person),
            width=48,
        ),
        Column(
            code="person",
            title=words.text("leader"),
            text=lambda line: line.person,
            order=lambda line: (line.person.casefold(), line.start),
            width=26,
        ),
        Column(
            code="role",
            title=words.text("role"),
            text=lambda line: terms.role(line.row.role),
            order=lambda line: (ROLES.index(line.row.role), line.start),
            width=14,
            whole=True,
        ),
        Column(
            code="answer",
            title=words.text("answer"),
            text=lambda line: words.text("given_back") if line.gone else words.answer(line.reply),
            order=lambda line: (ORDER[line.reply], line.start),
            sign=lambda line: SIGNS[line.reply],
            width=16,
        ),
    )
