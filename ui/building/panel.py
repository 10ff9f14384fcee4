"""The build panel: watch a roster get better, keep all, some or none of it."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rosterdesk.cases import building as case
from rosterdesk.cases.building import Built
from rosterdesk.domain.edits.rosters import keep
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from rosterdesk.words import building as words
from rosterdesk.words import errors
from solver.posed import Options
from solver.result import GoalResult, Progress
from ui.building.change_list import ChangeList, changed_sessions
from ui.building.goal_table import GoalTable
from ui.jobs import Job
from ui.look import Icon, Space
from ui.pages import Frame
from ui.parts.buttons import ButtonKind, button
from ui.parts.curve import Curve
from ui.parts.panel import SidePanel
from ui.parts.text import Voice, label
from ui.views import Pick, Proof, Proposal

WEEKS = (1, 2, 4, 8, 12)
USUAL_WEEKS = 4


class BuildPanel(SidePanel):
    """One build at a time: options, the goals as they are reached, then the proposal."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(words.title(), close=words.close())
        self.frame = frame
        self._job: Job | None = None
        self._built: Built | None = None
        self._period = Period(frame.desk.period.first, USUAL_WEEKS)
        self._goal: object = None
        self._make()
        self._lay_out()
        self.closed.connect(self.discard)
        frame.desk.document.changed.connect(lambda _changes: self._refresh_changes())
        self._show_buttons()

    @property
    def running(self) -> bool:
        """Whether a search goes on."""
        return self._job is not None

    @property
    def built(self) -> Built | None:
        """What the last search came to, until it is kept or discarded."""
        return self._built

    def open_for(self, period: Period) -> None:
        """Come into sight and build the weeks from the first one shown, at once."""
        self.frame.side.open(self)
        if not self.running:
            self._period = Period(period.first, self.weeks.currentData())
            self.start()

    def start(self) -> None:
        """Build from the programme as it stands."""
        self._forget()
        programme, period = self.frame.desk.programme, self._period
        self.which.setText(words.weeks_built(period.first, period.last))
        if not any(session.runs for session in programme.calendar.between(period.first, period.last)):
            self.said.setText(words.empty())
            self._show_buttons()
            return
        self.said.setText(words.starting())
        options = Options(keep_published=self.keep_published.isChecked())
        self._job = Job(_work(programme, period, options), parent=self)
        self._job.progressed.connect(self._on_progress)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.start()
        self._show_buttons()

    def stop(self) -> None:
        """End the search; what it has found becomes the proposal."""
        if self._job is not None:
            self.said.setText(words.stopping())
            self._job.stop()

    def discard(self) -> None:
        """Forget the search and its proposal, and close."""
        self._forget()
        self.frame.side.close_panel(self)
        self._show_buttons()

    def keep_chosen(self) -> None:
        """Take over the ticked sessions of the proposal, as one change, and close."""
        built, chosen = self._built, self.changes.chosen
        if built is None:
            return
        period, rows = built.period, built.result.rows
        everything = len(chosen) == self.changes.count()
        if self.frame.desk.attempt(lambda now: keep(now, period, rows, only=chosen)) is None:
            return
        if everything and all(result.proved for result in built.result.goals):
            self.frame.desk.note_proof(Proof(period, frozenset(built.result.rows)))
        self.discard()

    def _make(self) -> None:
        self.which = label("", Voice.STRONG, wrap=True)
        self.weeks = QComboBox()
        for weeks in WEEKS:
            self.weeks.addItem(str(weeks), weeks)
        self.weeks.setCurrentIndex(WEEKS.index(USUAL_WEEKS))
        self.weeks.setAccessibleName(words.weeks_label())
        self.keep_published = QCheckBox(words.keep_published())
        self.said = label("", Voice.MUTED, wrap=True)
        self.goals = GoalTable(self.frame.desk.programme.settings.goals)
        self.curve = Curve(
            name=words.curve(),
            value=words.curve_value(),
            bound=words.curve_bound(),
            seconds=words.curve_seconds(),
        )
        self.heading = label("", Voice.STRONG, wrap=True)
        self.changes = ChangeList()
        self.changes.setAccessibleName(words.title())
        self.changes.ticked.connect(self._show_buttons)
        self.changes.wanted.connect(lambda session: self.frame.desk.select(Pick(session)))
        self.keep_button = button("", Icon.CHECK, kind=ButtonKind.PRIMARY)
        self.stop_button = button(words.stop(), Icon.STOP, kind=ButtonKind.PRIMARY)
        self.again_button = button(words.again())
        self.discard_button = button(words.discard(), kind=ButtonKind.QUIET)
        self.keep_button.clicked.connect(self.keep_chosen)
        self.stop_button.clicked.connect(self.stop)
        self.again_button.clicked.connect(lambda: self.open_for(self._period))
        self.discard_button.clicked.connect(self.discard)

    def _lay_out(self) -> None:
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, 0, Space.L, Space.L)
        rows.setSpacing(Space.S)
        options = QGridLayout()
        options.setHorizontalSpacing(Space.S)
        options.addWidget(label(words.weeks_label()), 0, 0)
        options.addWidget(self.weeks, 0, 1, Qt.AlignmentFlag.AlignLeft)
        options.addWidget(self.keep_published, 1, 0, 1, 2)
        options.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        for each in (self.stop_button, self.keep_button, self.again_button, self.discard_button):
            buttons.addWidget(each)
        buttons.addStretch(1)
        rows.addWidget(self.which)
        rows.addLayout(options)
        rows.addWidget(self.goals)
        rows.addWidget(self.curve)
        rows.addWidget(self.said)
        rows.addWidget(self.heading)
        rows.addWidget(self.changes, 1)
        rows.addLayout(buttons)
        rows.addStretch()
        self.set_body(body)

    def _on_progress(self, progress: object) -> None:
        assert isinstance(progress, Progress)
        if not self.running:
            return
        self.goals.show_results(progress.goals, working=progress.goal)
        self.said.setText(words.working(progress.elapsed))
        if progress.goal is not self._goal:
            self._goal = progress.goal
            self.curve.clear()
        at_work = next((result for result in progress.goals if result.goal is progress.goal), None)
        if at_work is not None:
            self.curve.add(progress.elapsed, value=at_work.value, bound=at_work.bound)
            self.curve.describe(self.goals.told(at_work.goal))
        if progress.rows:
            self.frame.desk.propose(Proposal(self._period, frozenset(progress.rows)))

    def _on_finished(self, built: object) -> None:
        assert isinstance(built, Built)
        self._job = None
        self._built = built
        result = built.result
        self.goals.show_results(result.goals)
        self.said.setText(words.ended(_proved(result.goals), len(result.goals), result.seconds))
        self.frame.desk.propose(Proposal(built.period, frozenset(result.rows)))
        self._refresh_changes()
        self.keep_button.setFocus()

    def _on_failed(self, error: object) -> None:
        self._forget()
        self._show_buttons()
        if not isinstance(error, UserError):
            assert isinstance(error, BaseException)
            raise error
        self.said.setText(errors.sentence(error))

    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job, self._built, self._goal = None, None, None
        self.changes.clear()
        self.curve.clear()
        self.heading.setText("")
        self.frame.desk.propose(None)

    def _refresh_changes(self) -> None:
        if self._built is not None:
            programme = self.frame.desk.programme
            proposal = Proposal(self._built.period, frozenset(self._built.result.rows))
            changes = changed_sessions(programme, proposal)
            self.heading.setText(words.changes_heading(len(changes)))
            self.changes.show_changes(programme, changes)
            self._show_buttons()

    def _show_buttons(self) -> None:
        ready = self._built is not None
        chosen, count = len(self.changes.chosen), self.changes.count()
        for each in (self.heading, self.changes, self.keep_button):
            each.setVisible(ready and (count > 0 or each is self.heading))
        self.keep_button.setText(words.keep_all() if chosen == count else words.keep_some(chosen))
        self.keep_button.setEnabled(chosen > 0)
        self.stop_button.setVisible(self.running)
        self.again_button.setVisible(not self.running)
        self.curve.setVisible(self.running)
        self.weeks.setEnabled(not self.running)
        self.keep_published.setEnabled(not self.running)


def _proved(results: tuple[GoalResult, ...]) -> int:
    return sum(result.proved for result in results)


def _work(
    programme: Programme, period: Period, options: Options
) -> Callable[[Callable[[Progress], None], Event], Built]:
    return lambda tell, stop: case.build(programme, period, options, tell, stop)
