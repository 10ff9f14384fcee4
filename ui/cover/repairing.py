"""Repair everything: worked out beside the window, shown change by change, kept when somebody says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.cases import cover_round
from rosterdesk.cases.cover_round import Gap
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal
from rosterdesk.domain.times import Period
from rosterdesk.words import someone_away as words
from solver.absence import Absence
from solver.measure import measure
from solver.mended import Repair
from ui.cover.changing import ChangesList
from ui.desk import Desk
from ui.look import Icon, Space
from ui.newest import Newest
from ui.parts.buttons import ButtonKind, button
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label

SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Offer:
    """A repair of a programme, and the goals of its weeks that would have another value."""

    programme: Programme
    repair: Repair
    costs: tuple[tuple[Goal, int, int], ...]


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

    def begin(self, absences: Sequence[Absence], gaps: Sequence[Gap]) -> None:
        """Work out the repair of these gaps in the programme as it stands."""
        self.offer = None
        self.lines.clear()
        self.heading.setText(words.searching())
        self.costs.setText("")
        self.keep_button.hide()
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
        desk = self._desk
        self._search.ask(partial(_worked_out, desk.programme, tuple(absences), tuple(gaps), desk.clock()))

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


def _worked_out(
    programme: Programme,
    absences: Sequence[Absence],
    gaps: Sequence[Gap],
    now: datetime,
    _tell: object,
    stop: Event,
) -> Offer:
    """The repair and what it costs; runs beside the window."""
    repair = cover_round.mended(programme, absences, gaps, now=now, seconds=SECONDS, stop=stop)
    weeks = sorted({programme.week_start(programme.session(gap.row.session).date) for gap in gaps})
    period = Period(weeks[0], (weeks[-1] - weeks[0]).days // 7 + 1)
    before = measure(programme, programme.roster.values(), period)
    after = measure(programme, repair.assignments, period)
    goals = (goal for goal in programme.settings.goals if goal is not Goal.CHANGES)
    costs = tuple((goal, before[goal], after[goal]) for goal in goals if before[goal] != after[goal])
    return Offer(programme, repair, costs)
