"""The inspector: the selected session and its seats, and for a seat every leader with what the rules say."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rosterdesk.cases import afterwards, seating
from rosterdesk.domain.changes import apply
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Override
from rosterdesk.domain.terms import Goal, Role
from rosterdesk.domain.times import Period
from rosterdesk.words import findings as finding_words
from rosterdesk.words import inspector as words
from solver.check import check
from solver.measure import measure
from ui.desk import Desk
from ui.inspector.choices import Offered
from ui.inspector.later import Later
from ui.inspector.offering import Offering
from ui.inspector.seat import SeatView
from ui.inspector.session import SessionView
from ui.look import Icon, Space, Tone, colour
from ui.parts.empty import EmptyState
from ui.parts.scroll import scrolled
from ui.parts.text import ElidedLabel, Voice
from ui.roster.content import card_of
from ui.views import Pick

SOON_MS = 60


class Inspector(QWidget):
    """What is known of the selection; `wanted` says whom the coordinator chose for which seat."""

    wanted = Signal(object, str)  # the Pick of a seat, and a leader
    agreed = Signal(object)  # the Agreement that people have come to, which opens the seat
    left = Signal()  # Escape: the keyboard goes back to the board

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(words.title())
        self._title = ElidedLabel("", Voice.TITLE)
        self.seat = SeatView(desk)
        self.session = SessionView()
        self._nothing = EmptyState(Icon.INFO, title=words.nothing_title(), sentence=words.nothing_sentence())
        self._stack = QStackedWidget()
        self._seat_area = scrolled(self.seat)
        for each in (self._nothing, self.session, self._seat_area):
            self._stack.addWidget(each)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, Space.M, 0, 0)
        rows.setSpacing(Space.XS)
        self._title.setContentsMargins(Space.L, 0, Space.M, 0)
        rows.addWidget(self._title)
        rows.addWidget(self._stack, 1)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._tell_effect)
        self._findings, self._effect = Later(self), Later(self)
        self.offering = Offering(desk, self)
        self.offering.ready.connect(self._on_offered)
        self._offered: Pick | None = None  # the seat whose choices are listed
        self.setFocusProxy(self.seat.list)
        self._listen()
        self.refresh()

    def refresh(self) -> None:
        """Say what is known of the selection, if anybody can see it."""
        pick, programme = self._desk.pick, self._desk.programme
        session = programme.calendar.find(pick.session) if pick else None
        if pick is None or session is None:
            self._title.hide()
            self._stack.setCurrentWidget(self._nothing)
            return
        self._title.show()
        self._title.setText(session.group.name)
        if pick.role is None or not session.runs:
            self._show_session(programme, pick)
        else:
            self._show_seat(programme, pick, pick.role)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape as the wish to go back to the board."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(Tone.SURFACE))

    def changeEvent(self, event: QEvent) -> None:
        """Repaint in the new table."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _listen(self) -> None:
        for signal in (self._desk.selection_changed, self._desk.document.changed):
            signal.connect(self.refresh)
        self.session.picked.connect(self._desk.select)
        self.session.outcome_wanted.connect(self._desk.outcome_wanted)
        self.seat.considered.connect(lambda _: self._soon.start())
        self.seat.wanted.connect(self._want)
        self.seat.agreed.connect(self.agreed)

    def _show_session(self, programme: Programme, pick: Pick) -> None:
        session = programme.session(pick.session)
        week = Period(programme.week_start(session.date), 1)
        over = afterwards.begun(session, self._desk.clock())
        self.session.show_session(programme, card_of(programme, session), over=over)
        self._stack.setCurrentWidget(self.session)
        self._findings.ask(partial(_said, programme, session.id, week), self.session.show_findings)

    def _show_seat(self, programme: Programme, pick: Pick, role: Role) -> None:
        self.seat.show_seat(programme, pick, role)
        self._stack.setCurrentWidget(self._seat_area)
        if not self.offering.ask(pick) and pick != self._offered:
            self._offered = None
            self.seat.show_choices(())

    def _on_offered(self, found: Offered) -> None:
        if found.pick == self._desk.pick:
            self._offered = found.pick
            self.seat.show_choices(found.choices)

    def _want(self, leader: str) -> None:
        pick = self._desk.pick
        if pick and pick.role:
            self.wanted.emit(pick, leader)

    def _tell_effect(self) -> None:
        """Say what seating the leader under the cursor would do to the goals of that week."""
        pick, choice = self._desk.pick, self.seat.list.chosen
        self._effect.forget()
        if pick is None or pick.role is None or choice is None or pick != self._offered:
            self.seat.show_effect("")
            return
        programme = self._desk.programme
        if pick.row is not None and pick.row.id not in programme.roster:
            self.seat.show_effect("")  # whoever sits there does so in a proposal only
            return
        intent = seating.seat(self._desk.judge, pick.session, pick.role, choice.leader, instead_of=pick.row)
        if intent.verdict is seating.Verdict.MAY_NOT:
            self.seat.show_effect("")
            return
        after = apply(programme, intent.edit(programme, Override(rules=intent.rules, reason="")))
        week = Period(programme.week_start(programme.session(pick.session).date), 1)
        self._effect.ask(partial(_differences, programme, after, week), self.seat.show_effect)


def _said(programme: Programme, session: str, week: Period) -> list[str]:
    """What the checker says of one session, in sentences."""
    found = check(programme, None, week)
    return [finding_words.sentence(each, programme) for each in found if each.session == session]


def _differences(before: Programme, after: Programme, week: Period) -> str:
    """Which goals of the week would have another value, in one sentence."""
    old = measure(before, before.roster.values(), week)
    new = measure(after, after.roster.values(), week)
    changed = (goal for goal in Goal if old[goal] != new[goal])
    return words.would_change([words.goal_change(goal, old[goal], new[goal]) for goal in changed])
