"""If nobody comes: the group's own next steps, as buttons."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.cases.cover_ladder import Rung
from rosterdesk.domain.programme import Programme
from rosterdesk.words import someone_away as words
from ui.look import Space
from ui.parts.buttons import Button, button
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label


class LadderView(QWidget):
    """`climbed` brings the Rung that was pressed; hidden where there is none."""

    climbed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._room = QWidget()
        self._flow = FlowLayout(self._room)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, Space.XS, 0, Space.XS)
        rows.setSpacing(Space.XS)
        rows.addWidget(label(words.if_nobody(), Voice.STRONG, wrap=True))
        rows.addWidget(self._room)
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
        self.setVisible(bool(rungs))

    def _button(self, programme: Programme, rung: Rung) -> Button:
        made = button(words.rung(programme, rung.step, rung.leader))
        made.clicked.connect(partial(self.climbed.emit, rung))
        return made
