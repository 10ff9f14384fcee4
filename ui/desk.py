"""What the window is looking at: which weeks, what is selected, what is proposed. One for each window."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rosterdesk.cases.beginning import begins
from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits.rosters import rows_in
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.times import Period
from solver.judge import Judge
from ui.document import Document
from ui.entering import MANY, Entering
from ui.later import later
from ui.newest import Newest
from ui.settings import Remembered
from ui.tables.kept import arrangements
from ui.views import ZOOMS, Pick, Proof, Proposal, Rows

FARTHEST_YEARS = 20
LONG_ROSTER = 2000
AHEAD = 300  # milliseconds after which pages have drawn what has changed
FEW_CHANGES = 200  # of which a judge learns sooner than it is made anew beside the window


class Desk(QObject):
    """The state that pages share and that is not part of the programme; it ends with its document."""

    period_changed = Signal()
    rows_changed = Signal()
    selection_changed = Signal()
    proposal_changed = Signal()
    proof_changed = Signal()
    troubled = Signal(object)  # a UserError that an edit came to
    grant_wanted = Signal(str, object)  # a leader and the Leave of which somebody asks what it would mean
    done = Signal(object)  # the Label of an edit that went through
    sheet_wanted = Signal(object)  # the Order of a sheet to be seen on the page Sheets (see `ui.sheets`)
    outcome_wanted = Signal(str)  # the id of a session of which somebody wants to note how it went
    away_wanted = Signal(str)  # a leader of whom somebody says that they are away
    leader_wanted = Signal(str, str)  # a leader, and the part of their page that somebody asks to see
    language_wanted = Signal(str)  # the language that the windows are to speak; empty: the system's
    appearance_wanted = Signal(str)  # whether windows are to be light or dark, by code; empty: the system
    build_wanted = Signal(object)  # the first day of the week from which somebody asks for a build

    def __init__(self, document: Document, clock: Callable[[], datetime]) -> None:
        super().__init__(document)
        self.document = document
        self.papers: Path | None = None  # where a sheet or a table was saved last
        self.tables: dict[str, str] = {}  # how each table is arranged, by its name, as its view gives it
        self.sent: dict[str, str] = {}  # what was done with which text, by its digest (see `ui.cover.sent`)
        self.clock = clock
        self._first = self._first_week()
        self._weeks = 1
        self._rows = Rows.GROUP
        self._compact = False
        self._pick: Pick | None = None
        self._proposal: Proposal | None = None
        self._proof: Proof | None = None
        self._judge: tuple[Programme, Judge] | None = None
        self.entering = Entering(document)
        self.entering.failed.connect(self.tell)
        self._judging = Newest(self)
        self._judging.finished.connect(self.lend_judge)
        self._judging.failed.connect(self.tell)
        document.changed.connect(self._on_changed)

    @property
    def programme(self) -> Programme:
        """The programme as it stands."""
        return self.document.programme

    @property
    def today(self) -> date:
        """The date on the programme's own clock."""
        return self.clock().date()

    @property
    def period(self) -> Period:
        """The weeks shown."""
        return Period(self._first, self._weeks)

    @property
    def rows(self) -> Rows:
        """What the board has one row for."""
        return self._rows

    @property
    def compact(self) -> bool:
        """Whether cards are as small as they can be."""
        return self._compact

    @property
    def pick(self) -> Pick | None:
        """What is selected."""
        return self._pick

    @property
    def proposal(self) -> Proposal | None:
        """What lies over the board."""
        return self._proposal

    @property
    def proof(self) -> Proof | None:
        """What the last kept build has proved."""
        return self._proof

    @property
    def judge(self) -> Judge:
        """What the rules say of one more row in the roster as it stands."""
        programme = self.programme
        if self._judge is None or self._judge[0] is not programme:
            self._judge = programme, Judge(programme, tuple(programme.roster.values()))
        return self._judge[1]

    def lend_judge(self, judge: object) -> None:
        """Take a judge that was made beside the window, if the programme is still the one it judges."""
        assert isinstance(judge, Judge)
        if judge.programme is self.programme:
            self._judge = judge.programme, judge

    def judge_ahead(self) -> None:
        """Have a judge made beside the window where the roster is long, so that no hand waits for it."""
        programme = self.programme
        if len(programme.roster) > LONG_ROSTER and self.known_judge is None:
            self._judging.ask(lambda _tell, _stop: Judge(programme, tuple(programme.roster.values())))

    @property
    def known_judge(self) -> Judge | None:
        """The judge of the programme as it stands, if there is one already."""
        known = self._judge
        return known[1] if known and known[0] is self.programme else None

    def restore(self, remembered: Remembered) -> None:
        """Look at what the last run looked at, as far as it makes sense."""
        self._rows = next((each for each in Rows if each == remembered.rows), Rows.GROUP)
        self.tables, self.sent = arrangements(remembered.tables), arrangements(remembered.sent)
        self._compact = remembered.compact
        weeks = remembered.weeks if remembered.weeks in ZOOMS else 1
        self.show(_date(remembered.week) or self._first, weeks)

    def show_rows(self, rows: Rows) -> None:
        """Have one row of the board for each group, leader or venue."""
        if rows is not self._rows:
            self._rows = rows
            self.rows_changed.emit()

    def set_compact(self, compact: bool) -> None:
        """Have cards small or comfortable."""
        if compact != self._compact:
            self._compact = compact
            self.rows_changed.emit()

    def show(self, day: date, weeks: int | None = None) -> None:
        """Show the week that holds `day`, and `weeks` of them from now on."""
        try:
            first = self.programme.week_start(day)
        except OverflowError:
            return
        if abs(first.year - self.today.year) > FARTHEST_YEARS:
            return
        shown = Period(first, weeks or self._weeks)
        if shown != self.period:
            self._first, self._weeks = shown.first, shown.weeks
            self.period_changed.emit()

    def zoom(self, weeks: int) -> None:
        """Show so many weeks from the first one on."""
        self.show(self._first, weeks)

    def zoomed(self, weeks: int) -> bool:
        """Whether so many weeks are shown."""
        return self._weeks == weeks

    def shows_rows(self, rows: Rows) -> bool:
        """Whether the board has one row for each of these."""
        return self._rows is rows

    def step(self, weeks: int) -> None:
        """Show so many weeks later, or earlier where negative."""
        self.show(self._first + timedelta(days=7 * weeks))

    def select(self, pick: Pick | None) -> None:
        """Select something else, or nothing."""
        if pick != self._pick:
            self._pick = pick
            self.selection_changed.emit()

    def propose(self, proposal: Proposal | None) -> None:
        """Lay a roster over the board, or take it away."""
        if proposal is None and self._proposal is None:
            return
        self._proposal = proposal
        pick = self._pick
        if proposal is None and pick and pick.row and pick.row.id not in self.programme.roster:
            self.select(Pick(pick.session))  # nobody sits there: it was proposed
        self.proposal_changed.emit()

    def note_proof(self, proof: Proof | None) -> None:
        """Remember what a build has proved, to say so while the roster stays as it was built."""
        self._proof = proof
        self.proof_changed.emit()

    def attempt(self, edit: Callable[[Programme], ChangeSet]) -> ChangeSet | None:
        """Do an edit on the programme as it stands; a UserError is told, and None comes back."""
        try:
            changes = edit(self.programme)
            self.document.do(changes)
        except UserError as error:
            self.troubled.emit(error)
            return None
        self.done.emit(changes.label)
        return changes

    def attempt_long(
        self,
        edit: Callable[[Programme], ChangeSet],
        then: Callable[[ChangeSet], object],
        *,
        expected: int = 0,
    ) -> None:
        """Do an edit of any size, beside the window where it is large, and go on with `then` once done.

        Where many changes are `expected`, they are made there too.
        """
        if expected >= MANY:
            self.entering.make(edit, lambda changes: self._go_on(changes, then))
            return
        try:
            changes = edit(self.programme)
        except UserError as error:
            self.troubled.emit(error)
            return
        if len(changes.changes) >= MANY:
            self.entering.do(changes, lambda: self._go_on(changes, then))
        elif self.attempt(lambda _: changes) is not None:
            then(changes)

    def _go_on(self, changes: ChangeSet, then: Callable[[ChangeSet], object]) -> None:
        self.done.emit(changes.label)
        then(changes)

    def tell(self, trouble: object) -> None:
        """Say what work beside the window failed of; a defect goes where defects are told."""
        if isinstance(trouble, UserError):
            self.troubled.emit(trouble)
        elif isinstance(trouble, BaseException):
            raise trouble

    def _first_week(self) -> date:
        """The present week where anybody is rostered in it; else the first that is still to be built."""
        present = self.programme.week_start(self.today)
        rostered = rows_in(self.programme, Period(present, 1))
        return present if rostered else begins(self.programme, self.clock())

    def _on_changed(self, changes: ChangeSet) -> None:
        self._follow_with_judge(changes)
        self.show(self._first)  # a week may start on another day by now
        pick = self._pick
        if pick and self.programme.calendar.find(pick.session) is None:
            self.select(None)
        elif pick and pick.role and (pick.row is None or pick.row.id not in self.programme.roster):
            self.select(self._followed(pick, changes))

    def _follow_with_judge(self, changes: ChangeSet) -> None:
        """Have the judge learn of one change of the roster instead of the whole roster anew."""
        known, self._judge = self._judge, None
        if len(changes.changes) > FEW_CHANGES:
            later(self, AHEAD, self.judge_ahead)
        elif known is not None and self.document.alone:
            judge = known[1].after(self.programme, changes)
            self._judge = (self.programme, judge) if judge else None

    def _followed(self, pick: Pick, changes: ChangeSet) -> Pick:
        """The selected seat as it is by now: still open, held by who has just taken it, or open again."""
        assert pick.role is not None
        held = sum(each.role is pick.role for each in self.programme.assignments(pick.session))
        wanted = self.programme.session(pick.session).group.wanted(pick.role)
        if pick.leader is None and held <= pick.place < wanted:
            return pick
        for change in changes.changes:
            new = change.after if change.before is None else None
            if isinstance(new, Assignment) and (new.session, new.role) == (pick.session, pick.role):
                return Pick(pick.session, pick.role, new.leader)
        return Pick(pick.session, pick.role, None, held)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
