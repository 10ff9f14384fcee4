"""Who would come for whom, as lines in a panel that scroll."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.words import someone_away as words
from solver.mended import Change
from ui.look import Space
from ui.parts.scroll import scrolled
from ui.parts.text import Voice, label


class ChangesList(QWidget):
    """Each change in two lines, who and where; headings and plain lines between them."""

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column.addLayout(self._lines)
        column.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(scrolled(inner))

    @property
    def said(self) -> list[str]:
        """Every line in sight, in order."""
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [each.text() for each in widgets if isinstance(each, QLabel)]

    def add_changes(self, programme: Programme, changes: Sequence[Change]) -> None:
        """Add who comes for whom."""
        for change in changes:
            who = words.repair_change(
                programme, came=change.after, left=change.before, step_up=change.step_up
            )
            self._lines.addWidget(label(who, wrap=True))
            seat = words.repair_seat(programme, Row(change.session, change.role, change.after or ""))
            self._lines.addWidget(label(seat, Voice.SMALL, wrap=True))
            self._lines.addSpacing(Space.XS)

    def add_open(self, programme: Programme, heading: str, rows: Iterable[Row]) -> None:
        """Add seats that nobody takes, below a heading."""
        found = list(rows)
        if found:
            self.add_heading(heading)
        for row in found:
            self._lines.addWidget(label(words.repair_seat(programme, row), wrap=True))
            self._lines.addSpacing(Space.XS)

    def add_heading(self, text: str) -> None:
        """Add a heading, with some air above."""
        self._lines.addSpacing(Space.S)
        self._lines.addWidget(label(text, Voice.STRONG, wrap=True))

    def add_line(self, text: str, *, apart: bool = False) -> None:
        """Add a plain line, with some air above where it stands apart."""
        self._lines.addSpacing(Space.S if apart else 0)
        self._lines.addWidget(label(text, Voice.SMALL, wrap=True))

    def clear(self) -> None:
        """Take everything away."""
        while item := self._lines.takeAt(0):
            widget = item.widget()
            if isinstance(widget, QLabel):
                widget.hide()
                widget.deleteLater()
