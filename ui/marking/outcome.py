"""The panel *How did it go?*: one key for the result, a number, 1 to 5, a line, Enter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rosterdesk.cases import afterwards
from rosterdesk.domain.edits import marks
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import SessionResult
from rosterdesk.words import marks as words
from rosterdesk.words import names
from rosterdesk.words import window as window_words
from ui.actions import Command
from ui.forms.layout import section
from ui.look import Icon, Space
from ui.marking.bar import MarkBar
from ui.marking.scale import Scale, Step
from ui.pages import Frame
from ui.parts.buttons import ButtonKind, button
from ui.parts.panel import SidePanel
from ui.parts.scroll import scrolled
from ui.parts.text import Voice, label

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
RESULT_ICONS = {
    SessionResult.RAN: Icon.FINE,
    SessionResult.SHORT_HANDED: Icon.ATTENTION,
    SessionResult.CANCELLED: Icon.SESSION_CANCEL,
}
LEAST_WIDTH = 320
MOST_PEOPLE = 9999


class OutcomePanel(SidePanel):
    """One session after the other; Enter notes it from anywhere in the panel, Escape closes."""

    topic = "outcome"

    def __init__(self, frame: Frame) -> None:
        super().__init__(words.outcome_title(), close=window_words.dismiss())
        self.frame = frame
        self.session: Session | None = None
        self.which = label("", Voice.STRONG, wrap=True)
        self.result: Scale[SessionResult] = Scale(words.result_name(), _results())
        self.people = QLineEdit()
        self.people.setValidator(QIntValidator(0, MOST_PEOPLE, self.people))
        self.people.setAccessibleName(words.people_name())
        self.people.setMaximumWidth(96)
        self.felt: Scale[int] = Scale(words.felt_name(), _steps(), optional=True)
        self.note = QLineEdit()
        self.note.setMaxLength(marks.LONGEST_NOTE)
        self.note.setAccessibleName(words.note_name())
        self.note.setPlaceholderText(words.note_hint())
        self.save_button = button(words.save_button(0), Icon.CHECK, kind=ButtonKind.PRIMARY)
        self.forget_button = button(words.forget_button(), kind=ButtonKind.QUIET)
        self.waiting = label("", Voice.SMALL, wrap=True)
        self.bars: list[MarkBar] = []
        self._people_room = QVBoxLayout()
        self._lay_out()
        self.setFocusProxy(self.result)
        self.result.chosen.connect(self._on_result)
        self.felt.chosen.connect(lambda: self.note.setFocus(Qt.FocusReason.TabFocusReason))
        self.save_button.clicked.connect(self.save)
        self.forget_button.clicked.connect(self._forget)
        frame.desk.document.changed.connect(self._follow)

    def ask(self, session: Session) -> None:
        """Ask about a session; what is noted of it already can be changed."""
        programme = self.frame.desk.programme
        self.session = session
        noted = programme.outcomes.get(session.id)
        self.which.setText(words.outcome_of(session))
        self.result.show_value(noted.result if noted else afterwards.likely(programme, session))
        self.people.setText("" if noted is None or noted.people is None else f"{noted.people}")
        self.felt.show_value(noted.felt if noted else None)
        self.note.setText(noted.note if noted else "")
        self._follow()

    def save(self) -> None:
        """Note it, and go on with the next session that waits, or close."""
        session, desk = self.session, self.frame.desk
        result = self.result.value
        if session is None or result is None:
            return
        people = int(self.people.text()) if self.people.hasAcceptableInput() else None
        felt, note, now = self.felt.value, self.note.text(), desk.clock()
        done = desk.attempt(
            lambda programme: marks.outcome(
                programme, session.id, result, people=people, felt=felt, note=note, at=now
            )
        )
        if done is None:
            return
        self.frame.notices.say(words.noted(session), self.frame.actions[Command.UNDO])
        following = afterwards.after(afterwards.unnoted(desk.programme, desk.clock()), session.id)
        if following is None:
            self.closed.emit()
        else:
            self.ask(following)
            self.result.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter notes it, wherever the keyboard is, but for buttons that do something else."""
        focus = self.focusWidget()
        if event.isAutoRepeat() and event.key() in ENTER:
            event.accept()  # a key held down notes one session, not one after the other
        elif event.key() in ENTER and focus in (self.forget_button, self.close_button) and focus.hasFocus():
            focus.click()
        elif event.key() in ENTER:
            self.save()
        else:
            super().keyPressEvent(event)

    def _on_result(self) -> None:
        self._settle()
        following = self.note if self.result.value is SessionResult.CANCELLED else self.people
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def _forget(self) -> None:
        session = self.session
        if session is not None:
            self.frame.desk.attempt(lambda programme: marks.forget_outcome(programme, session.id))
            self.ask(session)

    def _follow(self) -> None:
        """Show what the programme says by now; what is typed stays."""
        if self.session is None:
            return
        desk = self.frame.desk
        found = desk.programme.calendar.find(self.session.id)
        if found is None:
            self.session = None
            self.closed.emit()
            return
        self.session = found
        left = [each for each in afterwards.unnoted(desk.programme, desk.clock()) if each.id != found.id]
        self.waiting.setText(words.more_to_note(len(left)))
        self.save_button.setText(words.save_button(len(left)))
        self.forget_button.setVisible(found.id in desk.programme.outcomes)
        self._show_people(desk.programme, found)
        self._settle()

    def _settle(self) -> None:
        """Of a cancelled session nobody counts people."""
        ran = self.result.value is not SessionResult.CANCELLED
        for each in (self._people_part, self._felt_part, self._attendance_part):
            each.setVisible(ran)
        self._attendance_part.setVisible(ran and bool(self.bars))

    def _show_people(self, programme: Programme, session: Session) -> None:
        held = afterwards.seated(programme, session.id) if session.runs else ()
        if [(each.session, each.leader) for each in held] != [bar.seat for bar in self.bars]:
            while self._people_room.count():
                item = self._people_room.takeAt(0)
                gone = item.widget() if item else None
                if gone is not None:
                    gone.hide()
                    gone.deleteLater()
            self.bars = []
            for each in held:
                name = names.full_name(programme, each.leader)
                self._people_room.addWidget(label(words.seat_of(name, each.role), wrap=True))
                bar = MarkBar(self.frame.desk)
                self._people_room.addWidget(bar)
                self.bars.append(bar)
        for bar, each in zip(self.bars, held, strict=True):
            bar.show_seat(each.session, each.leader)

    def _lay_out(self) -> None:
        room = QWidget()
        self._people_room.setContentsMargins(0, 0, 0, 0)
        self._people_room.setSpacing(Space.XS)
        room.setLayout(self._people_room)
        self._people_part = section(words.people_name(), self.people)
        self._felt_part = section(words.felt_name(), self.felt, meaning=words.felt_meaning())
        self._attendance_part = section(words.attendance(), room)
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.save_button)
        line.addWidget(self.forget_button)
        line.addStretch(1)
        head = QWidget()
        rows = QVBoxLayout(head)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.XS)
        rows.addWidget(self.which)
        rows.addWidget(label(words.keys_hint(), Voice.SMALL, wrap=True))
        tail = QWidget()
        rows = QVBoxLayout(tail)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.S)
        rows.addWidget(foot)
        rows.addWidget(self.waiting)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        column.setSpacing(Space.L)
        for each in (
            head,
            section(words.result_name(), self.result),
            self._people_part,
            self._felt_part,
            section(words.note_name(), self.note),
            tail,
            self._attendance_part,
        ):
            column.addWidget(each)
        column.addStretch(1)
        self.setMinimumWidth(LEAST_WIDTH)
        self.set_body(scrolled(body))


def _results() -> list[Step[SessionResult]]:
    return [
        Step(
            each,
            words.result_button(each),
            words.result_key(each),
            words.result_button(each),
            RESULT_ICONS[each],
        )
        for each in SessionResult
    ]


def _steps() -> list[Step[int]]:
    return [Step(each, f"{each}", f"{each}", words.felt_of(each)) for each in marks.FEELINGS]
