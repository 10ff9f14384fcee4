"""What a new programme shows: its name to be written, three steps to the first roster, and a finished one."""

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rosterdesk.domain.edits import valid
from rosterdesk.domain.programme import Programme
from rosterdesk.words import fields
from rosterdesk.words import this_week as words
from ui.forms.texts import TextField
from ui.hairline import Hairline
from ui.look import Icon, Space, Tone
from ui.parts.buttons import Button, ButtonKind, button
from ui.parts.card import Card
from ui.parts.empty import EmptyState
from ui.parts.sign import SignLabel
from ui.parts.text import Voice, label

WIDEST = 640


class Step(Enum):
    """What leads to the first roster, in order."""

    LEADERS = "leaders"
    GROUPS = "groups"
    BUILD = "build"


class StepRow:
    """One step: its number or a tick, what it is, how far it has come, and the button that goes there."""

    def __init__(self, step: Step, grid: QGridLayout) -> None:
        number, line = list(Step).index(step) + 1, grid.rowCount()
        what, self._why = words.empty_step(step.value)
        self.number = label(str(number), Voice.TITLE)
        self.tick = SignLabel(Icon.CHECK, Tone.FINE)
        self.told = label(self._why, Voice.MUTED, wrap=True)
        self.go: Button = button(what)
        self.go.setAccessibleDescription(self._why)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(what, Voice.STRONG))
        column.addWidget(self.told)
        for sign in (self.number, self.tick):
            grid.addWidget(sign, line, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        grid.addLayout(column, line, 1)
        grid.addWidget(self.go, line, 2, Qt.AlignmentFlag.AlignVCenter)

    def show_progress(self, so_far: str, *, next_step: bool, possible: bool) -> None:
        """Show what there is already, and whether this is the next step."""
        self.number.setVisible(not so_far)
        self.tick.setVisible(bool(so_far))
        self.told.setText(so_far or self._why)
        self.go.dress(kind=ButtonKind.PRIMARY if next_step else ButtonKind.NORMAL)
        self.go.setEnabled(possible)


class Welcome(QWidget):
    """The start page until there are leaders and groups; `wanted` when a step is to be taken."""

    wanted = Signal(object)  # Step
    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name = TextField(
            words.empty_name(),
            read=valid.name,
            shown=str,
            value="",
            meaning=fields.meaning("settings", "name"),
        )
        self.name.accepted.connect(lambda: self.named.emit(self.name.value))
        self.explore = button(words.explore_demo(), Icon.EXTERNAL, kind=ButtonKind.QUIET)
        self.explore.setToolTip(words.explore_demo_told())
        self.explore.setAccessibleDescription(words.explore_demo_told())
        self.steps: Mapping[Step, StepRow] = {}
        self._next = Step.LEADERS
        head = EmptyState(Icon.THIS_WEEK, title=words.empty_title(), sentence=words.empty_sentence())
        rows = QVBoxLayout(self)
        rows.addStretch(1)
        rows.addWidget(head)
        middle = QHBoxLayout()  # which grows with lines that break, as an alignment would not let it
        middle.addStretch(1)
        middle.addWidget(self._card(), WIDEST)
        middle.addStretch(1)
        rows.addLayout(middle)
        rows.addWidget(label(words.empty_later(), Voice.SMALL), 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addSpacing(Space.L)
        rows.addWidget(self.explore, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(2)

    @property
    def next_step(self) -> Button:
        """The button of the step that comes next."""
        return self.steps[self._next].go

    def show_programme(self, programme: Programme) -> None:
        """Tick what is there, and point at what comes next."""
        self.name.show_value(programme.settings.name)
        counts = {Step.LEADERS: len(programme.leaders), Step.GROUPS: len(programme.groups), Step.BUILD: 0}
        self._next = first = next(step for step in Step if not counts[step])
        for step, row in self.steps.items():
            so_far = words.empty_step_done(step.value, counts[step]) if counts[step] else ""
            row.show_progress(
                so_far, next_step=step is first, possible=step is not Step.BUILD or first is step
            )

    def _card(self) -> Card:
        card = Card()
        card.setMaximumWidth(WIDEST)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.M)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, Space.XL)
        self.steps = {step: StepRow(step, grid) for step in Step}
        for step, row in self.steps.items():
            row.go.clicked.connect(lambda _=False, step=step: self.wanted.emit(step))
        card.rows.addWidget(self.name)
        card.rows.addWidget(Hairline(upright=False))
        card.rows.addLayout(grid)
        card.rows.setSpacing(Space.M)
        return card
