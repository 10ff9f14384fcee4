"""Four buttons for one leader in one session: there, late, absent, ill; pressing one again takes it back."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from rosterdesk.cases import afterwards
from rosterdesk.domain.edits import marks
from rosterdesk.domain.marks import attendance_id
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Mark
from rosterdesk.words import marks as words
from rosterdesk.words import names
from ui.desk import Desk
from ui.look import Space
from ui.parts.chip import Chip, ChipFace, ChipKind
from ui.parts.flow import FlowLayout


class MarkBar(QWidget):
    """The marks of one seat; `show_seat` again after every change of the programme."""

    marked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._session, self._leader = "", ""
        flow = FlowLayout(self, gap=Space.XS)
        self.chips: dict[Mark, Chip] = {}
        for mark in Mark:
            chip = Chip(ChipFace(text=words.mark_button(mark)))
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, mark=mark: self.press(mark))
            flow.addWidget(chip)
            self.chips[mark] = chip
        self.setFocusProxy(self.chips[Mark.DONE])

    @property
    def seat(self) -> tuple[str, str]:
        """The session and the leader whose marks these are."""
        return self._session, self._leader

    def show_seat(self, session: str, leader: str) -> None:
        """Show what is noted of a leader in a session."""
        self._session, self._leader = session, leader
        programme = self._desk.programme
        name = names.display_name(programme, leader)
        noted = noted_mark(programme, session, leader)
        for mark, chip in self.chips.items():
            with QSignalBlocker(chip):
                chip.show_face(self._face(programme, mark), name=words.mark_of(name, mark))
                chip.setChecked(noted is mark)
            chip.setToolTip("" if chip.isEnabled() else words.explained())

    def press(self, mark: Mark) -> None:
        """Note the mark, or nothing where it is noted already."""
        note(self._desk, self._session, self._leader, mark)
        self.show_seat(self._session, self._leader)
        self.marked.emit()

    def _face(self, programme: Programme, mark: Mark) -> ChipFace:
        """A button; where the absence is explained it cannot be pressed."""
        closed = mark is Mark.ABSENT and not may_be_absent(programme, self._session, self._leader)
        kind = ChipKind.GHOST if closed else ChipKind.FILLED
        return ChipFace(text=words.mark_button(mark), kind=kind)


def noted_mark(programme: Programme, session: str, leader: str) -> Mark | None:
    """What is noted of a leader in a session."""
    found = programme.attendance.get(attendance_id(session, leader))
    return found.mark if found else None


def may_be_absent(programme: Programme, session: str, leader: str) -> bool:
    """Whether nothing explains that the leader did not come."""
    found = programme.calendar.find(session)
    ill = noted_mark(programme, session, leader) is Mark.ILL
    return found is not None and not ill and not afterwards.explained(programme, found, leader)


def note(desk: Desk, session: str, leader: str, mark: Mark) -> bool:
    """Note a mark, or take it back where it is noted; whether that went through."""
    if noted_mark(desk.programme, session, leader) is mark:
        return desk.attempt(lambda programme: marks.unmark(programme, session, leader)) is not None
    now = desk.clock()
    done = desk.attempt(lambda programme: marks.attend(programme, session, leader, mark, at=now))
    return done is not None
