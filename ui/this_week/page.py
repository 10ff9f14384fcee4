"""The page This week: nine weeks at a glance, and what waits in them, with the buttons that see to it."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rosterdesk.cases import printing
from rosterdesk.cases.outlook import Outlook, outlook
from rosterdesk.cases.printing import Sheet
from rosterdesk.domain.changes import ChangeSet, Table
from rosterdesk.domain.edits import marks, settings
from rosterdesk.domain.times import Period
from rosterdesk.words import marks as mark_words
from rosterdesk.words import names
from rosterdesk.words import this_week as words
from ui.actions import Command
from ui.look import Space
from ui.newest import Newest
from ui.pages import Frame, Page
from ui.parts.scroll import Pile
from ui.parts.text import Voice, label
from ui.this_week.content import LEFT, RIGHT, Doing, sections, waiting
from ui.this_week.lines import Section
from ui.this_week.weeks import Weeks
from ui.this_week.welcome import Step, Welcome
from ui.views import Pick

WIDEST = 1200
RIGHT_WIDTH = 340
BESIDE_FROM = 860
MINUTE = 60_000
STEPS = {Step.LEADERS: Command.LEADER_ADD, Step.GROUPS: Command.GROUP_ADD, Step.BUILD: Command.BUILD}


class ThisWeekPage(Page):
    """The start page; it goes by the clock, not by the weeks shown elsewhere."""

    command = Command.THIS_WEEK
    concerns = frozenset(Table) - {Table.VENUES}
    weekly = False

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.outlook: Outlook | None = None
        self._arrived = False  # and nobody has looked yet
        self._newest = Newest(self)
        self._newest.finished.connect(self._on_outlook)
        self._newest.failed.connect(_raise)
        self._clock = QTimer(self, interval=MINUTE)
        self._clock.timeout.connect(lambda: self.refresh(None))
        self._doing = Doing(
            open=self._open,
            build=self._build,
            publish=self._publish,
            print=self._print,
            show_leader=self.frame.desk.leader_wanted.emit,
            note=self.frame.desk.outcome_wanted.emit,
            spoken=self._spoken,
        )
        self._make()

    def refresh(self, changes: ChangeSet | None) -> None:
        """Look anew at how things stand."""
        programme, now = self.frame.desk.programme, self.frame.desk.clock()
        begun = bool(programme.groups and programme.leaders)
        self._stack.setCurrentWidget(self._scroll if begun else self.welcome)
        if not begun:
            self.welcome.show_programme(programme)
        else:
            self._newest.ask(lambda _tell, _stop: outlook(programme, now))

    def arrive(self) -> None:
        """Time has gone by, so look anew each time, and every minute while the page is in front."""
        self._stale = self._arrived = True
        super().arrive()
        self._clock.start()

    def leave(self) -> None:
        """Nobody looks."""
        super().leave()
        self._clock.stop()

    def take_focus(self) -> None:
        """To the button of the next step: Enter takes it."""
        if self._stack.currentWidget() is self.welcome:
            step: QWidget | None = self.welcome.next_step
        else:
            rows = [row for code in LEFT for row in self.sections[code].rows]
            step = next((row.button for row in rows if row.line.next_step), None)
        (step or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the two columns below one another where there is less room."""
        super().resizeEvent(event)
        beside = self.width() >= BESIDE_FROM
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._right.setFixedWidth(RIGHT_WIDTH) if beside else self._right.setMaximumWidth(WIDEST)

    def _make(self) -> None:
        self.title_label = label("", Voice.TITLE)
        self.said = label(words.looking(), Voice.MUTED, wrap=True)
        self.weeks = Weeks()
        self.weeks.chosen.connect(lambda first: self._open(first, None))
        nothing = {"away": words.nobody_away(), "expiring": words.nothing_expires()}
        self.sections = {
            code: Section(words.section(code), words.section_meaning(code), nothing=nothing.get(code, ""))
            for code in (*LEFT, *RIGHT)
        }
        self.welcome = Welcome()
        self.welcome.wanted.connect(self._take_step)
        self.welcome.named.connect(self._name)
        self.welcome.explore.clicked.connect(self.frame.actions[Command.DEMO].trigger)
        self._scroll = self._scrolled()
        self._stack = Pile()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.welcome)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _scrolled(self) -> QScrollArea:
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        rows.setSpacing(Space.M)
        heading = QVBoxLayout()
        heading.setSpacing(Space.XS)
        heading.addWidget(self.title_label)
        heading.addWidget(self.said)
        rows.addLayout(heading)
        rows.addWidget(self.weeks)
        rows.addSpacing(Space.S)
        self._right = QWidget()
        self._right.hide()  # it would say that nobody is away before anybody has looked
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(Space.XL)
        self._columns.addLayout(self._column(LEFT), 1)
        self._right.setLayout(self._column(RIGHT))
        self._columns.addWidget(self._right, 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(self._columns)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        return area

    def _column(self, codes: tuple[str, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        for code in codes:
            column.addWidget(self.sections[code])
        column.addStretch(1)
        return column

    def _on_outlook(self, found: object) -> None:
        assert isinstance(found, Outlook)
        self.outlook = found
        lines = sections(found, self._doing)
        self.title_label.setText(words.title(found.weeks[0].first))
        self.said.setText(words.glance(waiting(lines, found)))
        self.weeks.show_weeks(found.weeks, found.troubled)
        held = self._held()
        for code, section in self.sections.items():
            section.show_lines(lines[code])
        self._right.show()
        arrived, self._arrived = self._arrived, False
        if (held and (arrived or not self._held())) or self._focus() is self:
            self.take_focus()  # what had it is seen to, or was the next step only before: on to the next

    def _focus(self) -> QWidget | None:
        """What has the keyboard, or will have it as soon as the window is in front."""
        return self.window().focusWidget()

    def _held(self) -> bool:
        """Whether the keyboard is on one of the lines."""
        focus = self._focus()
        return focus is not None and any(each.isAncestorOf(focus) for each in self.sections.values())

    def _name(self, name: str) -> None:
        """Call the programme so, on every sheet."""
        self.frame.desk.attempt(lambda now: settings.change(now, replace(now.settings, name=name)))

    def _take_step(self, step: Step) -> None:
        """Go where the step is taken, with the keyboard where one begins to type."""
        self.frame.actions[STEPS[step]].trigger()

    def _open(self, day: date, pick: Pick | None) -> None:
        """The day on the board, with the seat selected."""
        self.frame.desk.show(day)
        self.frame.actions[Command.ROSTER].trigger()
        self.frame.desk.select(pick)

    def _build(self, first: date) -> None:
        self.frame.desk.build_wanted.emit(first)

    def _publish(self, first: date) -> None:
        self._open(first, None)
        self.frame.actions[Command.PUBLISH].trigger()

    def _print(self, first: date) -> None:
        desk = self.frame.desk
        desk.sheet_wanted.emit(printing.usual(desk.programme, Sheet.WEEK, Period(first, 1)))

    def _spoken(self, leader: str) -> None:
        desk, now = self.frame.desk, self.frame.desk.clock()
        if desk.attempt(lambda programme: marks.spoken(programme, leader, at=now)) is not None:
            said = mark_words.spoken_of(names.display_name(desk.programme, leader))
            self.frame.notices.say(said, self.frame.actions[Command.UNDO])


def _raise(error: object) -> None:
    assert isinstance(error, BaseException)
    raise error
