"""If nobody comes: the group's own next steps, as buttons."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.cases.cover_ladder import Rung
from rosterdesk.domain.programme import Programme
from rosterdesk.words import someone_away as words
from ui.look import Space
from ui.parts.buttons import Button, ButtonKind, button
from ui.parts.choice import Choice
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label


class LadderView(QWidget):
    """`climbed` brings the Rung that was pressed, and the session that takes the members in or None."""

    climbed = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._merging: Rung | None = None
        self.hosts: Choice[str] = Choice(words.hosts())
        self.hosts.setMinimumContentsLength(16)
        self.hosts.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.join = button(words.join(), kind=ButtonKind.PRIMARY)
        self.join.clicked.connect(self._join)
        self._room, self._choosing = QWidget(), QWidget()
        self._flow = FlowLayout(self._room)
        line = QVBoxLayout(self._choosing)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.XS)
        line.addWidget(self.hosts)
        room = QWidget()
        FlowLayout(room).addWidget(self.join)
        line.addWidget(room)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, Space.XS, 0, Space.XS)
        rows.setSpacing(Space.XS)
        rows.addWidget(label(words.if_nobody(), Voice.STRONG, wrap=True))
        rows.addWidget(self._room)
        rows.addWidget(self._choosing)
        self.hide()

    def offer(self, programme: Programme, rungs: Sequence[Rung]) -> None:
        """Show these steps."""
        for each in self.buttons:
            self._flow.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.buttons = [self._button(programme, rung) for rung in rungs]
        for each in self.buttons:
            self._flow.addWidget(each)
        self._choosing.hide()
        self._merging = next((rung for rung in rungs if rung.hosts), None)
        if self._merging is not None:
            self.hosts.offer([(each, words.session_short(programme, each)) for each in self._merging.hosts])
            self.hosts.choose(self._merging.hosts[0])
        self.setVisible(bool(rungs))

    def enter(self) -> None:
        """Put the keyboard on the first step."""
        if self.isVisible() and self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _button(self, programme: Programme, rung: Rung) -> Button:
        made = button(words.rung(programme, rung.step, rung.leader))
        if rung.hosts:
            made.clicked.connect(self._choose)
        else:
            made.clicked.connect(partial(self.climbed.emit, rung, None))
        return made

    def _choose(self) -> None:
        self._choosing.show()
        self.hosts.setFocus()

    def _join(self) -> None:
        if self._merging is not None:
            self.climbed.emit(self._merging, self.hosts.value)
