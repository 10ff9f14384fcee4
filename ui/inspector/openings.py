"""What would open a seat that nobody can simply take: each way in a sentence, with the button to do it."""

from collections.abc import Sequence
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.words import agreements as words
from rosterdesk.words import explaining
from solver.agreements import MOST_ASKS, Agreement, Agreements, agreements
from ui.desk import Desk
from ui.look import Icon, Space
from ui.newest import Newest
from ui.parts.buttons import button
from ui.parts.text import Voice, label
from ui.views import Pick

MOST_SHOWN = 4


class Openings(QWidget):
    """`wanted` brings the Agreement that people have come to."""

    wanted = Signal(object)
    shown = Signal()  # other ways are in sight

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked: tuple[Programme, str, Role] | None = None
        self.buttons: list[QPushButton] = []
        self._heading = label("", Voice.STRONG, wrap=True)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(Space.S)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.L, Space.S, Space.M, 0)
        rows.setSpacing(Space.XS)
        rows.addWidget(self._heading)
        rows.addLayout(self._ways)
        self._finding = Newest(self)
        self._finding.finished.connect(self._on_found)
        self._finding.failed.connect(desk.tell)
        self.hide()

    def ask(self, pick: Pick | None) -> None:
        """Look for what would open the seat, beside the window; None where it need not be opened."""
        if pick is None or pick.role is None:
            self._asked = None
            self._finding.drop()
            self.hide()
            return
        programme, session, role = self._desk.programme, pick.session, pick.role
        if self._asked == (programme, session, role):
            return
        self._asked = (programme, session, role)
        self._show(words.looking(), ())
        roster = tuple(programme.roster.values())

        def work(_tell: object, stop: Event) -> Agreements:
            return agreements(programme, roster, session=session, role=role, stop=stop)

        self._finding.ask(work)

    def _on_found(self, found: object) -> None:
        assert isinstance(found, Agreements)
        if self._asked is None:
            return
        if found.sets:
            self._show(explaining.agreements_heading(len(found.sets[:MOST_SHOWN])), found.sets[:MOST_SHOWN])
        else:
            self._show(explaining.no_agreement(most=MOST_ASKS, complete=found.complete), ())

    def _show(self, heading: str, ways: Sequence[Agreement]) -> None:
        while (item := self._ways.takeAt(0)) is not None:
            if (held := item.widget()) is not None:
                held.hide()
                held.deleteLater()
        self._heading.setText(heading)
        self.buttons = []
        for way in ways:
            self._ways.addWidget(self._line(way))
        self.show()
        self.shown.emit()

    def _line(self, way: Agreement) -> QWidget:
        said = words.agreement(way, self._desk.programme)
        agreed = button(words.agreed(), Icon.CHECK)
        agreed.setAccessibleName(words.agreed_about(said))
        agreed.clicked.connect(lambda: self.wanted.emit(way))
        self.buttons.append(agreed)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(label(said, wrap=True), 1)
        row.addWidget(agreed, 0, Qt.AlignmentFlag.AlignTop)
        return line
