"""What the inspector says of a seat: who holds it, who could take it, and what that would change."""

from itertools import pairwise

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from rosterdesk.cases import afterwards
from rosterdesk.cases.seating import Verdict
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.words import board as board_words
from rosterdesk.words import inspector as words
from rosterdesk.words import names
from ui.desk import Desk
from ui.inspector.choices import Choice
from ui.inspector.listing import ChoiceList
from ui.inspector.openings import Openings
from ui.look import Icon, Space
from ui.marking.bar import MarkBar
from ui.parts.buttons import ButtonKind, button
from ui.parts.text import Voice, label
from ui.views import Pick

LEAST_LIST = 120  # in less room than that the whole view scrolls


class SeatView(QWidget):
    """Everybody for one seat; `wanted` says whom the coordinator chose for it."""

    wanted = Signal(str)
    agreed = Signal(object)  # the Agreement that people have come to
    considered = Signal(str)  # the leader under the cursor of the list; empty for nobody

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.marks = MarkBar(desk)
        self._when = label("", Voice.MUTED, wrap=True)
        self._holder = label("", Voice.STRONG, wrap=True)
        self._needs = label("", Voice.SMALL, wrap=True)
        self._override = label("", Voice.SMALL, wrap=True)
        self._heading = label("", Voice.STRONG, wrap=True)
        self.list = ChoiceList(words.open_leaders())
        self.list.setMinimumHeight(LEAST_LIST)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._effect = label("", Voice.SMALL, wrap=True)
        self.button = button(words.seat_button(), Icon.CHECK, kind=ButtonKind.PRIMARY)
        self.button.clicked.connect(self._want)
        self.list.activated.connect(self._want)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.choices.modelReset.connect(self._on_current)
        self.openings = Openings(desk)
        self.openings.wanted.connect(self.agreed)
        self.openings.shown.connect(self._order_tabs)
        self._held = False
        self._pick: Pick | None = None
        self._listed: Pick | None = None  # the seat whose candidates are in the list
        self._lay_out()

    def show_seat(self, programme: Programme, pick: Pick, role: Role) -> None:
        """Say who holds the seat and what it asks for."""
        session = programme.session(pick.session)
        held = programme.roster.get(pick.row.id) if pick.row else None
        self._held, self._pick = pick.leader is not None, pick
        if self._held:
            self.openings.ask(None)
        self._when.setText(words.when(session))
        title = board_words.role_title(role)
        name = names.full_name(programme, pick.leader) if pick.leader else words.open_seat()
        self._holder.setText(words.holder(title, name))
        over = afterwards.begun(session, self._desk.clock()) and role.seated and pick.leader is not None
        self.marks.setVisible(over)
        if over and pick.leader is not None:
            self.marks.show_seat(session.id, pick.leader)
        _say(self._needs, words.needs(programme, session, role))
        _say(self._override, words.overridden(held.override) if held and held.override else "")
        self._heading.setText(words.candidates_heading(role, not self._held))

    def show_choices(self, found: tuple[Choice, ...]) -> None:
        """List everybody, the best in hand; for the same seat, who was under the cursor stays there."""
        before = self.list.chosen if self._pick == self._listed else None
        self._listed = self._pick
        self.list.choices.show_choices(found)
        nobody = bool(found) and not any(each.verdict is Verdict.MAY for each in found)
        self.openings.ask(self._pick if nobody and not self._held else None)
        row = next((n for n, each in enumerate(found) if before and each.leader == before.leader), 0)
        self.list.setCurrentIndex(self.list.choices.index(row, 0))

    @property
    def effect(self) -> str:
        """What would change, as it is said."""
        return self._effect.text()

    def show_effect(self, text: str) -> None:
        """Say what would change."""
        self._effect.setText(text)

    def _on_current(self, *_: QModelIndex) -> None:
        choice = self.list.chosen
        verdict = choice.verdict if choice else Verdict.MAY_NOT
        self.button.setEnabled(verdict is not Verdict.MAY_NOT)
        self.button.setAccessibleDescription(choice.spoken if choice else "")
        if verdict is Verdict.OVERRIDE:
            self.button.setText(words.override_button())
        else:
            self.button.setText(words.replace_button() if self._held else words.seat_button())
        self.considered.emit(choice.leader if choice and verdict is not Verdict.MAY_NOT else "")

    def _order_tabs(self) -> None:
        """From the list by Tab to what would open the seat, and on to the button below."""
        for before, after in pairwise((self.list, *self.openings.buttons, self.button)):
            QWidget.setTabOrder(before, after)

    def _want(self) -> None:
        choice = self.list.chosen
        if choice:
            self.wanted.emit(choice.leader)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, Space.M)
        rows.setSpacing(Space.XS)
        top = QVBoxLayout()
        top.setContentsMargins(Space.L, 0, Space.M, 0)
        top.setSpacing(Space.XS)
        for each in (self._when, self._holder, self.marks, self._needs, self._override):
            top.addWidget(each)
        top.addSpacing(Space.S)
        top.addWidget(self._heading)
        rows.addLayout(top)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.openings)
        foot = QVBoxLayout()
        foot.setContentsMargins(Space.L, Space.XS, Space.M, 0)
        foot.addWidget(self._effect)
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addStretch(1)
        foot.addLayout(line)
        rows.addLayout(foot)


def _say(where: QLabel, text: str) -> None:
    where.setText(text)
    where.setVisible(bool(text))
