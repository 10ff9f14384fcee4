"""The panel *Someone is away…*: who, until when, the calls, and the repair, one after the other."""

from collections.abc import Iterable
from enum import Enum
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from rosterdesk.cases.cover_back import Homecoming
from rosterdesk.cases.cover_ladder import Rung
from rosterdesk.cases.cover_round import Departure, Gap
from rosterdesk.cases.granting import Price, Request
from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.people import Leave
from rosterdesk.words import coming_back, names, telling
from rosterdesk.words import granting as granting_words
from rosterdesk.words import someone_away as words
from rosterdesk.words import window as window_words
from solver.mended import Repair
from ui.actions import Command
from ui.cover.back import BackView
from ui.cover.begun import Begun
from ui.cover.calls import Call
from ui.cover.deeds import Deeds
from ui.cover.granting import GrantView
from ui.cover.repairing import RepairView
from ui.cover.rounds import CallsView
from ui.cover.telling import TellView
from ui.cover.until import UntilView
from ui.cover.wanted_sheets import WantedSheets
from ui.cover.who import WhoView
from ui.focus import holds_keyboard
from ui.look import Icon, Space
from ui.pages import Frame
from ui.parts.buttons import button
from ui.parts.panel import SidePanel

LEAST_WIDTH = 340
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
View = TypeVar("View", bound=QWidget)


class Stage(Enum):
    """What the panel asks for."""

    WHO = "who"
    UNTIL = "until"
    CALLS = "calls"
    REPAIR = "repair"
    BACK = "back"
    TELL = "tell"
    GRANT = "grant"


class CoverPanel(SidePanel):
    """Several people may be away at once: their seats make one list, which stays when the panel is closed.

    Each view is made when it is first wanted, so that no key waits for all of them.
    """

    topic = "cover"

    def __init__(self, frame: Frame) -> None:
        super().__init__(words.who_title(), close=window_words.dismiss())
        self.frame = frame
        self.stage = Stage.WHO
        desk = frame.desk
        self.begun = Begun(desk)
        self.deeds = Deeds(frame, self.begun)
        self._home: Homecoming | None = None
        self.who = WhoView(desk)
        self._searching: list[RepairView | GrantView] = []
        self.sheets = WantedSheets(desk, self.begun)
        self.go_on_button = button(words.button("go_on"), Icon.PHONE)
        self._stack = QStackedWidget()
        self._late = False  # something was changed while it was out of sight
        self._lay_out()
        self._listen()

    @cached_property
    def until(self) -> UntilView:
        """Until when they are away, or when they are back."""
        view = self._behind(UntilView(self.frame.desk))
        view.decided.connect(self._on_decided)
        view.back.connect(self._on_back)
        view.other.connect(lambda: self._go_to(Stage.WHO))
        return view

    @cached_property
    def calls(self) -> CallsView:
        """Whom to call for each seat."""
        view = self._behind(CallsView(self.frame.desk))
        view.taken.connect(self._on_taken)
        view.climbed.connect(self._on_climbed)
        view.repair_wanted.connect(self._on_repair)
        view.done.connect(self.close_panel)
        view.another_wanted.connect(lambda: self._go_to(Stage.WHO))
        view.tell_wanted.connect(lambda: self._go_to(Stage.TELL))
        view.copied.connect(lambda name: self.frame.notices.say(words.copied(name)))
        view.print_wanted.connect(self.sheets.paper)
        return view

    @cached_property
    def repair(self) -> RepairView:
        """All of it repaired with the fewest changes."""
        view = self._behind(RepairView(self.frame.desk))
        view.kept.connect(self._on_kept)
        view.left.connect(lambda: self._go_to(Stage.CALLS))
        self._searching.append(view)
        return view

    @cached_property
    def back(self) -> BackView:
        """What they are given back."""
        view = self._behind(BackView(self.frame.desk))
        view.given.connect(self._on_given)
        view.all_given.connect(lambda: self.deeds.give_all_back(self._home))
        view.done.connect(self._on_back_done)
        return view

    @cached_property
    def tell(self) -> TellView:
        """Who is told what, and which sheets are wrong by now."""
        view = self._behind(TellView(self.frame.desk))
        view.left.connect(self._leave_telling)
        view.copied.connect(lambda name: self.frame.notices.say(telling.copied(name)))
        view.paper_wanted.connect(self.sheets.paper)
        view.door_wanted.connect(self.sheets.door)
        return view

    @cached_property
    def grant(self) -> GrantView:
        """What a leave would mean."""
        view = self._behind(GrantView(self.frame.desk))
        view.granted.connect(self._on_granted)
        view.opened.connect(self._on_opened)
        view.left.connect(self.close_panel)
        self._searching.append(view)
        return view

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Every seat lost, as it stands, soonest first."""
        return self.begun.gaps

    def open(self) -> None:
        """Come into sight and ask who is away."""
        self.begun.look_back()
        self.frame.side.open(self)
        self._go_to(Stage.WHO)

    def open_for(self, leader: str) -> None:
        """Come into sight knowing who is away, and ask until when."""
        self.open()
        self._on_person(leader)

    def call_for(self, gaps: Iterable[Gap]) -> None:
        """Come into sight with the calls for seats that were given back."""
        self.begun.look_back()
        self.begun.remember(gaps)
        self.frame.side.open(self)
        self._go_to(Stage.CALLS)

    def consider(self, leader: str, leave: Leave) -> None:
        """Come into sight and show what a leave would mean."""
        self.begun.look_back()
        self.frame.side.open(self)
        self.grant.begin(leader, leave)
        self._go_to(Stage.GRANT)

    def give_up(self) -> None:
        """End a search that goes on."""
        for view in self._searching:
            view.forget()

    def event(self, event: QEvent) -> bool:
        """Keep plain letters for the panel: each is an answer or a way on, none a command of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if plain and event.text().isprintable() and event.text():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes one step back, and closes from the first one and from the calls; Enter presses."""
        focus = self.focusWidget()
        if event.key() in ENTER and isinstance(focus, QAbstractButton) and focus.hasFocus():
            focus.click()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.stage is Stage.UNTIL:
            self._go_to(Stage.WHO)
        elif self.stage is Stage.REPAIR:
            self.repair.leave()
        elif self.stage is Stage.TELL:
            self._leave_telling()
        else:
            self.close_panel()

    def close_panel(self) -> None:
        """Go out of sight and give the keyboard back; the calls stay to be gone on with."""
        self.give_up()
        self.frame.side.close_panel(self)

    def _listen(self) -> None:
        self.closed.connect(self.close_panel)
        self.who.chosen.connect(self._on_person)
        self.go_on_button.clicked.connect(lambda: self._go_to(Stage.CALLS))
        self.frame.desk.document.changed.connect(self._on_changed)

    def _on_person(self, leader: str) -> None:
        programme = self.frame.desk.programme
        self._go_to(Stage.UNTIL)
        self.set_title(words.until_when(names.full_name(programme, leader)))
        self.until.begin(leader)

    def _on_decided(self, gone: object) -> None:
        assert isinstance(gone, Departure)
        if not self.deeds.leave(gone):
            return
        if self.gaps:
            self._go_to(Stage.CALLS)
        else:
            self._go_on_after(gone.leader)

    def _on_granted(self, price: object) -> None:
        assert isinstance(price, Price)
        if self.deeds.grant(price):
            self._go_on_after(price.request.leader)

    def _on_opened(self, request: object) -> None:
        assert isinstance(request, Request)
        if self.deeds.grant_open(request):
            self._go_on_after(request.leader)

    def _go_on_after(self, leader: str) -> None:
        if not self._go_on():
            said = words.noted(self.frame.desk.programme, leader)
            self.frame.notices.say(said, self.frame.actions[Command.UNDO])

    def _go_on(self) -> bool:
        """To the calls where a seat is open, else to who is to be told; else out of sight, which is False."""
        if any(gap.open for gap in self.gaps):
            self._go_to(Stage.CALLS)
        elif self.begun.aftermath.told:
            self._go_to(Stage.TELL)
        else:
            self.close_panel()
            return False
        return True

    def _on_taken(self, gap: object, call: object) -> None:
        assert isinstance(gap, Gap)
        assert isinstance(call, Call)
        self.deeds.take(gap, call)
        self._go_to(Stage.CALLS)

    def _on_climbed(self, gap: object, rung: object, host: str | None) -> None:
        assert isinstance(gap, Gap)
        assert isinstance(rung, Rung)
        self.deeds.climb(gap, rung, host)

    def _on_back(self, home: object) -> None:
        assert isinstance(home, Homecoming)
        self._home = home
        if not self.deeds.come_back(home):
            return
        if self.deeds.theirs(home):
            self._go_to(Stage.BACK)
        else:
            self._on_back_done()

    def _on_given(self, gap: object) -> None:
        assert isinstance(gap, Gap)
        self.deeds.give_back(gap)

    def _on_back_done(self) -> None:
        self._home = None
        self._go_on()

    def _leave_telling(self) -> None:
        if self.gaps:
            self._go_to(Stage.CALLS)
        else:
            self.close_panel()

    def _on_repair(self) -> None:
        open_ = [gap for gap in self.gaps if gap.open]
        if open_:
            self._go_to(Stage.REPAIR)
            self.repair.begin(self.begun.absences, open_)

    def _on_kept(self, repair: object) -> None:
        assert isinstance(repair, Repair)
        self.deeds.keep(repair)
        self._go_to(Stage.CALLS)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while it was out of sight."""
        super().showEvent(event)
        if self._late:
            self._catch_up()

    def _on_changed(self, changes: ChangeSet) -> None:
        """Show what is so by now; the keyboard goes on to the next step only where it is in the panel."""
        here, self._late = holds_keyboard(self), not self.isVisible()
        if not self._late:
            self._catch_up()
        if here and self.stage is not Stage.UNTIL:  # where somebody is at one of its fields
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _catch_up(self) -> None:
        self._late = False
        if self.stage is Stage.UNTIL:
            self.until.refresh()
        elif self.stage is Stage.REPAIR and self.repair.offer is not None:
            self.repair.forget()
            self._turn_to(Stage.CALLS)
        elif self.stage is Stage.GRANT:
            self.grant.again()
        elif self.stage in (Stage.CALLS, Stage.BACK, Stage.TELL):
            self._turn_to(self.stage)

    def _show_back(self) -> None:
        """What was theirs as it stands; undone, they are away again and the panel asks anew."""
        home, programme = self._home, self.frame.desk.programme
        if home is None or home.leave in programme.leaders[home.leader].leave:
            self._turn_to(Stage.WHO)
            return
        self.set_title(coming_back.title(programme, home.leader))
        self.back.show_gaps(self.deeds.theirs(home))

    def _show_calls(self) -> None:
        gaps, programme = self.gaps, self.frame.desk.programme
        if not gaps:
            self._turn_to(Stage.WHO)
            return
        away = {absence.leader for absence in self.begun.absences}
        missing = dict.fromkeys(gap.row.leader for gap in gaps if gap.row.leader in away)
        self.set_title(words.title(programme, list(missing)) if missing else words.seats_title())
        self.calls.show_gaps(gaps, self.begun.aftermath)

    def _view_of(self, stage: Stage) -> QWidget:
        """What a stage shows, made now where it was never wanted before: views are called what stages are."""
        view = self._first if stage is Stage.WHO else getattr(self, stage.value)
        assert isinstance(view, QWidget)
        return view

    def _go_to(self, stage: Stage) -> None:
        """Show a stage and take the keyboard to its next step."""
        self._turn_to(stage)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to(self, stage: Stage) -> None:
        """Show a stage as it stands, wherever the keyboard is."""
        if stage is Stage.CALLS and not self.gaps:
            stage = Stage.WHO
        self.stage = stage
        view = self._view_of(stage)
        self._stack.setCurrentWidget(view)
        self.setFocusProxy(self.who if stage is Stage.WHO else view)
        if stage is Stage.WHO:
            self.set_title(words.who_title())
            self.go_on_button.setVisible(any(gap.open for gap in self.gaps))
            self.who.begin()
        elif stage is Stage.CALLS:
            self._show_calls()
        elif stage is Stage.BACK:
            self._show_back()
        elif stage is Stage.TELL:
            self.set_title(telling.title())
            self.tell.show_aftermath(self.begun.aftermath)
        elif stage is Stage.GRANT and self.grant.request is not None:
            asked = self.grant.request
            title = granting_words.title(asked.programme, asked.leader, asked.leave.since, asked.leave.until)
            self.set_title(title)

    def _behind(self, view: View) -> View:
        """Have a view among those that come into sight one at a time."""
        self._stack.addWidget(view)
        return view

    def _lay_out(self) -> None:
        self._first = QWidget()
        rows = QVBoxLayout(self._first)
        rows.setContentsMargins(0, 0, 0, Space.L)
        rows.setSpacing(Space.S)
        rows.addWidget(self.who, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(Space.L, 0, Space.L, 0)
        foot.addWidget(self.go_on_button, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addLayout(foot)
        self._stack.addWidget(self._first)
        self.set_body(self._stack)
        self.setMinimumWidth(LEAST_WIDTH)
