"""Repair everything: worked out beside the window, shown change by change, kept when somebody says so."""

from collections.abc import Sequence
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.cases.cover_round import Gap
from rosterdesk.cases.mending import Offer, offered
from rosterdesk.domain.roster import Row
from rosterdesk.words import someone_away as words
from solver.absence import Absence
from ui.cover.changing import ChangesList
from ui.desk import Desk
from ui.focus import holds_keyboard
from ui.look import Icon, Space
from ui.newest import Newest
from ui.parts.buttons import ButtonKind, button
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label

SECONDS = 10.0


class RepairView(QWidget):
    """`kept` brings the Repair that is wanted; `left` goes back to the calls."""

    kept = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.offer: Offer | None = None
        self.heading = label("", Voice.STRONG, wrap=True)
        self.costs = label("", Voice.SMALL, wrap=True)
        self.keep_button = button(words.button("keep"), Icon.CHECK, kind=ButtonKind.PRIMARY)
        self.keep_button.setToolTip(words.button_tip("keep"))
        self.back_button = button(words.button("back"))
        self.back_button.setToolTip(words.button_tip("back"))
        self.keep_button.clicked.connect(self._keep)
        self.back_button.clicked.connect(self.leave)
        self._search = Newest(self)
        self._search.finished.connect(self._on_found)
        self._search.failed.connect(self._on_failed)
        self.lines = ChangesList()
        self._lay_out()
        self.setFocusProxy(self.back_button)

    def begin(self, absences: Sequence[Absence], gaps: Sequence[Gap]) -> None:
        """Work out the repair of these gaps in the programme as it stands."""
        self.offer = None
        self.lines.clear()
        self.heading.setText(words.searching())
        self.costs.setText("")
        self.keep_button.hide()
        desk = self._desk
        programme, now, limit = desk.programme, desk.clock(), SECONDS
        away, lost = tuple(absences), tuple(gaps)

        def work(_tell: object, stop: Event) -> Offer:
            return offered(programme, away, lost, now=now, seconds=limit, stop=stop)

        self._search.ask(work)

    def leave(self) -> None:
        """End the search, if it goes on, and go back."""
        self.forget()
        self.left.emit()

    def forget(self) -> None:
        """End the search, if it goes on, and what it found."""
        self._search.drop()
        self.offer = None

    def _on_found(self, found: object) -> None:
        assert isinstance(found, Offer)
        if found.programme is not self._desk.programme:
            self.leave()  # somebody was faster: the calls show what is left to do
            return
        here = holds_keyboard(self)
        self.offer = found
        repair, programme = found.repair, found.programme
        coming = [change for change in repair.changes if change.after]
        self.heading.setText(words.repair_title(len(coming), proved=repair.proved))
        self.lines.clear()
        self.lines.add_changes(programme, coming)
        still = [Row(seat.session, seat.role, "") for seat in repair.open for _ in range(seat.missing)]
        self.lines.add_open(programme, words.repair_open(len(still)), still)
        asked = len({change.after for change in coming})
        self.costs.setText("\n".join([words.repair_asks(asked), *words.repair_costs(found.costs)]))
        self.keep_button.setVisible(bool(coming))
        if here:
            (self.keep_button if coming else self.back_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, trouble: object) -> None:
        self.leave()
        self._desk.tell(trouble)

    def _keep(self) -> None:
        if self.offer is not None:
            self.kept.emit(self.offer.repair)

    def _lay_out(self) -> None:
        foot = QWidget()
        flow = FlowLayout(foot)
        flow.addWidget(self.keep_button)
        flow.addWidget(self.back_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, Space.XS, 0, Space.L)
        rows.setSpacing(Space.S)
        for each in (self.heading, self.costs, foot):
            each.setContentsMargins(Space.L, 0, Space.L, 0)
        rows.addWidget(self.heading)
        rows.addWidget(self.lines, 1)
        rows.addWidget(self.costs)
        rows.addWidget(foot)
