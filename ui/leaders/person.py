"""The page of one person: who it is, the parts, and the ways back, to the next and out of the programme."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rosterdesk.words import leaders as words
from rosterdesk.words import person as person_words
from ui.actions import Actions, Command
from ui.header import ActionButton
from ui.leaders.absences import Absences
from ui.leaders.availability import Availability
from ui.leaders.bonds import Bonds
from ui.leaders.columns import KIND_ICONS
from ui.leaders.content import absence
from ui.leaders.load import Load
from ui.leaders.part import Part
from ui.leaders.profile import Profile
from ui.leaders.subject import Subject
from ui.leaders.training import Training
from ui.look import Icon, Space
from ui.parts.badge import Badge
from ui.parts.mood import Mood
from ui.parts.tabs import Tabs
from ui.parts.text import ElidedLabel, Voice

ROOMY = 560  # points in which the head has room for all its words
PARTS: dict[str, Callable[[Subject], Part]] = {
    "profile": Profile,
    "training": Training,
    "availability": Availability,
    "away": Absences,
    "pairs": Bonds,
    "load": Load,
}


class Person(QWidget):
    """Parts in tabs; only the one in sight follows what happens, the others catch up when they come up."""

    left = Signal()

    def __init__(self, subject: Subject, actions: Actions) -> None:
        super().__init__()
        self.subject = subject
        self.name = ElidedLabel("", Voice.TITLE)
        self.kind, self.away = Badge(""), Badge("", Mood.ATTENTION, sign=Icon.AWAY)
        self.kind.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # a long name gives way
        self._made: dict[str, Part] = {}
        self.tabs = Tabs()
        self._rooms = {code: QVBoxLayout() for code in PARTS}
        for code, room in self._rooms.items():
            room.setContentsMargins(0, 0, 0, 0)
            holder = QWidget()
            holder.setLayout(room)
            self.tabs.addTab(holder, words.tab(code))
        self.tabs.currentChanged.connect(self.refresh)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._head(actions))
        rows.addWidget(self.tabs, 1)

    def part(self, code: str) -> Part:
        """A part by its code; made when it is first asked for, so that the window opens sooner."""
        if code not in self._made:
            made = self._made[code] = PARTS[code](self.subject)
            self._rooms[code].addWidget(made)
        return self._made[code]

    @property
    def shown(self) -> Part:
        """The part in sight."""
        return self.part(list(PARTS)[self.tabs.currentIndex()])

    def open(self, leader: str, part: str = "") -> None:
        """Show another leader, what was typed for the one before being accepted or forgotten."""
        if leader != self.subject.id:
            self.settle()
            self.subject.id = leader
            for each in self._made.values():
                each.drop_drafts()
        if part:
            self.tabs.setCurrentIndex(list(PARTS).index(part))
        self.refresh()

    def settle(self) -> QWidget | None:
        """Have the field in hand write what it holds, as if it had been left; the field, if there is one."""
        held = QApplication.focusWidget()
        if held is None or not self.isAncestorOf(held):
            return None
        held.clearFocus()
        return held

    def refresh(self) -> None:
        """Show the leader as they stand."""
        leader = self.subject.leader
        if leader is None:
            return
        self.setAccessibleName(person_words.page_of(leader.name))
        self.tabs.call(person_words.page_of(leader.name))
        self.name.setText(leader.name)
        self.kind.tell(words.kind(leader.kind), Mood.NEUTRAL, sign=KIND_ICONS[leader.kind])
        today = self.subject.today
        gone = leader.until is not None and leader.until < today
        self.away.setVisible(gone or leader.away_on(today))
        if gone and leader.until is not None:
            self.away.tell(words.ended(leader.until), Mood.NEUTRAL, sign=Icon.PERSON_OFF)
        else:
            _, until = absence(leader, today)
            self.away.tell(words.away_now(until), Mood.ATTENTION, sign=Icon.AWAY)
        self.shown.show_leader()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the way back to its icon where the name would be cut."""
        super().resizeEvent(event)
        self._back.spell_out(self.width() >= ROOMY)

    def _head(self, actions: Actions) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(Space.S, Space.S, Space.L, Space.XS)
        line.setSpacing(Space.S)
        self._back = ActionButton(actions, Command.LEADER_BACK)
        line.addWidget(self._back)
        line.addWidget(self.name)
        line.addWidget(self.kind)
        line.addWidget(self.away)
        line.addStretch(1)
        for command in (Command.LEADER_EARLIER, Command.LEADER_LATER):
            step = ActionButton(actions, command)
            step.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            line.addWidget(step)
        line.addWidget(ActionButton(actions, Command.LEADER_LEAVES))
        return line
