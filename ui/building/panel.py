"""The build panel: watch a roster get better, keep all, some or none of it."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rosterdesk.cases.apart import SearchLost, build_apart
from rosterdesk.cases.building import Built, rescued
from rosterdesk.cases.proposals import Offer, offer, settled
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.roster import Row
from rosterdesk.words import building as words
from rosterdesk.words import errors
from solver.posed import Options
from solver.result import Progress
from ui.actions import Command
from ui.building.choices import BuildChoices
from ui.building.equals_view import EqualsView
from ui.building.offer_view import OfferView, laid
from ui.building.search_view import SearchView
from ui.jobs import Job, Stop, Work
from ui.look import Icon, Space
from ui.newest import Newest
from ui.pages import Frame
from ui.parts.buttons import ButtonKind, button
from ui.parts.flow import FlowLayout
from ui.parts.panel import SidePanel
from ui.parts.scroll import scrolled
from ui.views import Proof, Proposal

LEAST_WIDTH = 328
TICK = 500  # milliseconds between two looks at the clock and at the roster so far


class Stage(Enum):
    """What the panel is at."""

    IDLE = "idle"
    RUNNING = "running"
    STOPPING = "stopping"
    OFFERED = "offered"


@dataclass(frozen=True, slots=True)
class _Found:
    """What a search came to, what of it there is to offer, and how it was lost, if it was."""

    built: Built
    offer: Offer
    lost: SearchLost | None


class BuildPanel(SidePanel):
    """One build at a time: choices, the goals as they are reached, then the proposal."""

    topic = "build"

    def __init__(self, frame: Frame) -> None:
        super().__init__(words.title(), close=words.close())
        self.frame = frame
        self.stage = Stage.IDLE
        self.options = Options()
        self._job: Job | None = None
        self._built_from = frame.desk.programme
        self._period = frame.desk.period
        self._built: Built | None = None
        self._progress: Progress | None = None
        self._laid: tuple[Row, ...] = ()
        self._began = 0.0
        self._took: float | None = None
        self._keeping_next = False  # the keyboard goes to Keep as soon as that may be pressed
        self._clock = QTimer(self, interval=TICK)
        self._clock.timeout.connect(self._on_tick)
        self._soon = QTimer(self, singleShot=True)  # so that the panel is seen before the work begins
        self._soon.timeout.connect(self.start)
        self._laying = Newest(self)  # of thousands of rows, the window would wait for it
        self._laying.finished.connect(self._on_laid)
        self._laying.failed.connect(frame.desk.tell)
        self._bring_back = QAction(words.bring_back(), self)
        self._bring_back.triggered.connect(self.bring_back)
        self._make()
        self._lay_out()
        self._go_to(Stage.IDLE)

    @property
    def built(self) -> Built | None:
        """What the last search came to, until it is kept or another begins."""
        return self._built

    def open_for(self, first: date) -> None:
        """Come into sight and build from this week on, at once; a search or proposal that is there stays."""
        desk = self.frame.desk
        self.frame.side.open(self)
        if self.stage is Stage.IDLE:
            self.choices.offer(desk.programme, desk.today, first)
            self.search.announce()
            self._soon.start()

    def start(self) -> None:
        """Build the weeks chosen, from the programme as it stands."""
        desk = self.frame.desk
        self._forget()
        self._built_from, self._period = desk.programme, self.choices.period
        self.search.begin(desk.programme.settings.goals)
        self._began, self._laid, self._progress = time.monotonic(), (), None
        desk.show(self._period.first)
        sessions = desk.programme.calendar.between(self._period.first, self._period.last)
        if not any(session.runs for session in sessions):
            self.search.said.setText(words.empty())
            self._go_to(Stage.IDLE)
            return
        self._job = Job(self._work(), parent=self)
        self._job.progressed.connect(self._on_progress)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.ended.connect(self._job.deleteLater)
        self._job.start()
        held = self._held()
        self._go_to(Stage.RUNNING)
        if held:
            self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """End the search; what it has found becomes the proposal."""
        if self._job is not None and self.stage is Stage.RUNNING:
            if self._held():
                self.setFocus(Qt.FocusReason.OtherFocusReason)  # Qt would go on to Discard
            self._go_to(Stage.STOPPING)
            self.search.said.setText(words.stopping())
            self._job.stop()

    def give_up(self) -> None:
        """End the search, if there is one, and forget what it found."""
        self._forget()
        self._go_to(Stage.IDLE)

    def discard(self) -> None:
        """Put the search and its proposal away, and close; a proposal can be brought back."""
        offered = self.stage is Stage.OFFERED and self.proposal.list.topLevelItemCount() > 0
        self._close()
        if offered:
            self.frame.notices.say(words.discarded(), self._bring_back)

    def bring_back(self) -> None:
        """Offer again what was put away."""
        if self._built is not None and self.stage is Stage.IDLE:
            self.frame.side.open(self)
            self._offer(self._built)

    def keep_chosen(self) -> None:
        """Take over the ticked sessions of the proposal, as one change, and close."""
        on_offer, chosen, built = self.proposal.offer, self.proposal.chosen, self._built
        if on_offer is None or built is None or not self.proposal.may_keep:
            return
        self.proposal.keeping = True
        self.frame.desk.attempt_long(
            lambda now: on_offer.keeping(chosen, now),
            lambda _: self._on_kept(built, on_offer, chosen),
            expected=len(chosen),
        )
        if not self.frame.desk.entering.busy:
            self._on_entered()
        self._show_buttons()

    def _on_entered(self) -> None:
        """What was to be kept has been, or could not be and is offered as things stand now."""
        self.proposal.keeping = False
        self.proposal.refresh()
        self._show_buttons()

    def _on_kept(self, built: Built, on_offer: Offer, chosen: frozenset[str]) -> None:
        whole = on_offer.fresh and chosen == on_offer.sessions
        self._close()
        self._built = None
        if whole and all(result.proved for result in built.result.goals):
            self.frame.desk.note_proof(Proof(built.period, on_offer.rows, on_offer.programme))
        self.frame.notices.say(words.kept(len(chosen)), self.frame.actions[Command.UNDO])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts nothing away that took a while to find."""
        if event.key() == Qt.Key.Key_Escape and self.stage is not Stage.IDLE:
            event.accept()
        else:
            super().keyPressEvent(event)

    def _make(self) -> None:
        self.choices = BuildChoices()
        self.search = SearchView(self.frame.desk.programme.settings.goals)
        self.equals = EqualsView()
        self.equals.chosen.connect(self._on_chosen)
        self.proposal = OfferView(self.frame.desk)
        self.keep_button = button("", Icon.CHECK, kind=ButtonKind.PRIMARY)
        self.stop_button = button(words.stop(), Icon.STOP, kind=ButtonKind.PRIMARY)
        self.discard_button = button(words.discard())
        self.keep_button.clicked.connect(self.keep_chosen)
        self.stop_button.clicked.connect(self.stop)
        self.discard_button.clicked.connect(self.discard)
        self.closed.connect(self.discard)
        self.choices.again.clicked.connect(self.start)
        self.proposal.changed.connect(self._show_buttons)
        self.frame.desk.entering.ended.connect(self._on_entered)
        self.setMinimumWidth(LEAST_WIDTH)

    def _lay_out(self) -> None:
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(Space.L, Space.XS, Space.L, Space.S)
        rows.setSpacing(Space.M)
        rows.addWidget(self.choices)
        rows.addWidget(self.search)
        rows.addWidget(self.equals)
        rows.addWidget(self.proposal, 1)
        rows.addStretch(0)
        area = scrolled(inner)
        foot = QWidget()
        buttons = FlowLayout(foot)
        buttons.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        for each in (self.stop_button, self.keep_button, self.discard_button):
            buttons.addWidget(each)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(foot)
        self.set_body(body)

    def _work(self) -> Work:
        desk, period = self.frame.desk, self._period
        programme = settled(desk.programme, period, desk.clock())
        options = self._options()

        def work(tell: Callable[[Progress], None], stop: Stop) -> _Found:
            newest: Progress | None = None

            def hear(progress: Progress) -> None:
                nonlocal newest
                newest = progress
                tell(progress)

            lost: SearchLost | None = None
            try:
                built = build_apart(programme, period, options, hear, stop, stop.left)
            except SearchLost as error:
                if newest is None or not newest.rows:
                    raise
                built, lost = rescued(programme, period, newest), error
            return _Found(built, self._offered(built.result.rows), lost)

        return work

    def _options(self) -> Options:
        return replace(self.options, keep_published=self.choices.keep_published.isChecked())

    def _on_progress(self, progress: object) -> None:
        assert isinstance(progress, Progress)
        if self.stage is Stage.RUNNING:
            self._progress = progress
            self.search.show_progress(progress)

    def _on_tick(self) -> None:
        """Say how long it has taken, and lay a better roster over the board now and then."""
        elapsed = time.monotonic() - self._began
        rows = self._progress.rows if self._progress else ()
        if self.stage is Stage.RUNNING:
            self.search.show_clock(elapsed, found=bool(rows))
            if rows != self._laid:
                self._laid = rows
                self._laying.ask(lambda _tell, _stop: laid(self._offered(rows)))

    def _on_laid(self, proposal: object) -> None:
        assert isinstance(proposal, Proposal)
        if self.stage is Stage.RUNNING:
            self.frame.desk.propose(proposal)

    def _offered(self, rows: tuple[Row, ...]) -> Offer:
        desk = self.frame.desk
        return offer(desk.programme, self._built_from, self._period, rows, desk.clock())

    def _on_finished(self, found: object) -> None:
        assert isinstance(found, _Found)
        self._job, self._built = None, found.built
        self._took = time.monotonic() - self._began
        self._offer(found.built, found.offer)
        if found.lost is not None:
            self.search.said.setText(words.cut_short(self._took))
            raise found.lost  # a defect, told where defects are

    def _offer(self, built: Built, on_offer: Offer | None = None) -> None:
        self.search.show_result(built.result, self._took)
        self.proposal.lay(built, self._built_from, on_offer)
        self.equals.begin(built, self._options())
        if self._held():  # whoever writes elsewhere meanwhile goes on there
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._keeping_next = True
        self._go_to(Stage.OFFERED)

    def _on_chosen(self, built: object) -> None:
        """Offer another roster that is as good in the place of the one before."""
        assert isinstance(built, Built)
        self._built = built
        self.search.show_result(built.result)
        self.proposal.lay(built, self._built_from)

    def _on_failed(self, error: object) -> None:
        self._job = None
        self._forget()
        self._go_to(Stage.IDLE)
        if isinstance(error, UserError):
            self.search.said.setText(errors.sentence(error))
            return
        self.search.said.setText(words.unready())
        assert isinstance(error, BaseException)
        raise error

    def _close(self) -> None:
        kept = self._built
        self.frame.side.close_panel(self)  # first, so that the keyboard is still here to be given back
        self._forget()
        self._built = kept
        self._go_to(Stage.IDLE)

    def _forget(self) -> None:
        self._soon.stop()
        self._laying.drop()
        if self._job is not None:
            self._job.cancel()
        self._job = self._built = None
        self.equals.drop()
        self.proposal.drop()

    def _held(self) -> bool:
        """Whether the keyboard is here."""
        focus = QApplication.focusWidget()
        return focus is None or focus is self or self.isAncestorOf(focus)

    def _go_to(self, stage: Stage) -> None:
        self.stage = stage
        running = stage in (Stage.RUNNING, Stage.STOPPING)
        self._clock.start() if running else self._clock.stop()
        self.choices.lock(running)
        self.search.show_curve(running)
        for each in (self.equals, self.proposal):
            each.setVisible(stage is Stage.OFFERED)
        self._show_buttons()

    def _show_buttons(self) -> None:
        offered, chosen = self.stage is Stage.OFFERED, self.proposal.chosen
        on_offer = self.proposal.offer
        whole = on_offer is not None and chosen == on_offer.sessions
        self.keep_button.setText(words.keep_all() if whole else words.keep_some(len(chosen)))
        self.keep_button.setVisible(offered and on_offer is not None and bool(on_offer.changes))
        self.keep_button.setEnabled(self.proposal.may_keep and not self.frame.desk.entering.busy)
        self.stop_button.setVisible(self.stage in (Stage.RUNNING, Stage.STOPPING))
        self.stop_button.setEnabled(self.stage is Stage.RUNNING)
        self.discard_button.setVisible(self.stage is not Stage.IDLE)
        if self._keeping_next and offered and self.keep_button.isEnabled():
            self._keeping_next = False
            if self.hasFocus():  # nobody has gone elsewhere while it was judged
                self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)
