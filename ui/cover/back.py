"""Somebody is there again: what they held before, to be given back seat by seat or all at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.cases import cover_back
from rosterdesk.cases.cover_round import Gap
from rosterdesk.words import coming_back as words
from rosterdesk.words import inspector as inspector_words
from rosterdesk.words import someone_away
from ui.cover.calls import Call
from ui.cover.listing import CallList
from ui.desk import Desk
from ui.look import Icon, Space
from ui.parts.buttons import ButtonKind, button
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label


class BackView(QWidget):
    """`given` brings the Gap that is to be theirs again, `all_given` every one; `done` leaves the rest so."""

    given = Signal(object)
    all_given = Signal()
    done = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._gaps: tuple[Gap, ...] = ()
        self.heading = label("", Voice.STRONG, wrap=True)
        self.list = CallList(words.seats())
        self.give_button = button(words.button("give"), Icon.PERSON_CHECK, kind=ButtonKind.PRIMARY)
        self.all_button = button(words.button("all"))
        self.done_button = button(words.button("done"))
        for each, code in (
            (self.give_button, "give"),
            (self.all_button, "all"),
            (self.done_button, "done"),
        ):
            each.setToolTip(words.button_tip(code))
        self.give_button.clicked.connect(self._give)
        self.all_button.clicked.connect(self.all_given)
        self.done_button.clicked.connect(self.done)
        self.list.answered.connect(self._on_key)
        self.list.followed.connect(self._follow)
        self._lay_out()
        self.setFocusProxy(self.list)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show what could be theirs again, soonest first; the cursor stays, or goes to the next."""
        row = max(0, self.list.currentIndex().row())
        self._gaps = tuple(gaps)
        self.list.found.show_lines([self._line(each) for each in cover_back.offers(self._desk.judge, gaps)])
        self.heading.setText(words.heading(len(gaps)))
        self.list.choose(min(row, max(0, len(gaps) - 1)))
        self.all_button.setVisible(len(gaps) > 1)
        self.done_button.setText(words.button("done") if gaps else someone_away.button("done"))
        self.setFocusProxy(self.list if gaps else self.done_button)

    def _line(self, offer: cover_back.Offer) -> Call:
        programme, gap = self._desk.programme, offer.gap
        reasons = inspector_words.sentence(offer.reasons, programme) if offer.reasons else ""
        return Call(
            name=someone_away.gap(programme, gap.row),
            say_why=partial(words.seat_now, programme, gap.row, gap.taken_by),
            answer=reasons,
            may=offer.may,
            sign=Icon.PERSON_CHECK if offer.may else Icon.PERSON_OFF,
        )

    def _on_key(self, key: Qt.Key) -> None:
        if key in (Qt.Key.Key_Y, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
        elif key == Qt.Key.Key_N and self._gaps:
            self.list.choose((self.list.currentIndex().row() + 1) % len(self._gaps))

    def _follow(self) -> None:
        line = self.list.chosen
        self.give_button.setEnabled(line is not None and line.may)

    def _give(self) -> None:
        row, line = self.list.currentIndex().row(), self.list.chosen
        if line is not None and line.may and 0 <= row < len(self._gaps):
            self.given.emit(self._gaps[row])

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, Space.XS, 0, Space.L)
        rows.setSpacing(Space.S)
        self.heading.setContentsMargins(Space.L, 0, Space.L, 0)
        rows.addWidget(self.heading)
        rows.addWidget(self.list, 1)
        foot = QWidget()
        flow = FlowLayout(foot)
        flow.setContentsMargins(Space.L, 0, Space.L, 0)
        for each in (self.give_button, self.all_button, self.done_button):
            flow.addWidget(each)
        rows.addWidget(foot)
