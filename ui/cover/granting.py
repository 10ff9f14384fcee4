"""What a request for leave would mean, worked out beside the window; it always ends in granting."""

from datetime import datetime
from functools import partial
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.cases import granting
from rosterdesk.cases.granting import Price, Request
from rosterdesk.cases.whatif import Figures
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import Leave
from rosterdesk.words import dates, someone_away
from rosterdesk.words import granting as words
from ui.cover.changing import ChangesList
from ui.desk import Desk
from ui.focus import holds_keyboard
from ui.look import Icon, Space
from ui.newest import Newest
from ui.parts.buttons import ButtonKind, button
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label


class GrantView(QWidget):
    """`granted` brings the Price whose changes are wanted too, `opened` the Request with seats left open."""

    granted = Signal(object)
    opened = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.request: Request | None = None
        self.price: Price | None = None
        self.heading = label("", Voice.STRONG, wrap=True)
        self.lines = ChangesList()
        self.grant_button = button(words.button("grant"), Icon.CHECK, kind=ButtonKind.PRIMARY)
        self.call_button = button(words.button("call"), Icon.PHONE)
        self.leave_button = button(words.button("leave"))
        self.leave_button.setToolTip(words.button_tip("leave"))
        self.call_button.setToolTip(words.button_tip("call"))
        self.grant_button.clicked.connect(self._grant)
        self.call_button.clicked.connect(self._open)
        self.leave_button.clicked.connect(self.left)
        self._search = Newest(self)
        self._search.finished.connect(self._on_found)
        self._search.failed.connect(self._on_failed)
        self._lay_out()
        self.setFocusProxy(self.leave_button)

    @property
    def busy(self) -> bool:
        """Whether it is being worked out."""
        return self._search.busy

    def begin(self, leader: str, leave: Leave) -> None:
        """Work out what the leave would mean in the programme as it stands."""
        self.price = None
        self.request = Request(programme=self._desk.programme, leader=leader, leave=leave)
        self.lines.clear()
        self.heading.setText("\n".join([*self._losses(), words.working()]))
        self.grant_button.hide()
        self.call_button.show()
        self._search.ask(partial(_priced, self.request, self._desk.clock()))

    def _losses(self) -> list[str]:
        """What the leave takes, which is known at once; nothing where it cannot be so."""
        assert self.request is not None
        try:
            lost = granting.departure(self.request, self._desk.clock()).lost
        except UserError:
            return []
        seats = sum(row.role.seated for row in lost)
        return [someone_away.leaves(seats, len(lost) - seats)]

    def again(self) -> None:
        """The programme is another by now: work it out anew."""
        asked = self.request
        person = self._desk.programme.leaders.get(asked.leader) if asked else None
        if asked is not None and person is not None and asked.leave not in person.leave:
            self.begin(asked.leader, asked.leave)

    def forget(self) -> None:
        """End the search, if it goes on."""
        self._search.drop()
        self.request = self.price = None

    def _on_found(self, found: object) -> None:
        assert isinstance(found, Price)
        if found.request is not self.request:
            return
        here = holds_keyboard(self)
        self.price = found
        programme = found.request.programme
        seats = sum(row.role.seated for row in found.lost)
        self.heading.setText(someone_away.leaves(seats, len(found.lost) - seats))
        if found.coming:
            self.lines.add_heading(words.changes())
        self.lines.add_changes(programme, found.coming)
        self.lines.add_open(programme, words.stays_open(len(found.open)), found.open)
        self.lines.add_heading(words.figures())
        for line in figures(found.before, found.after):
            self.lines.add_line(line)
        self.lines.add_line(words.never_refused(), apart=True)
        self.call_button.setVisible(bool(found.lost))
        code = "grant" if found.coming else "plain"
        self.grant_button.setText(words.button(code))
        self.grant_button.setToolTip(words.button_tip(code))
        self.grant_button.show()
        if here:
            self.grant_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, trouble: object) -> None:
        self.left.emit()
        self._desk.tell(trouble)

    def _grant(self) -> None:
        if self.price is not None:
            self.granted.emit(self.price)

    def _open(self) -> None:
        if self.request is not None:
            self.opened.emit(self.request)

    def _lay_out(self) -> None:
        foot = QWidget()
        flow = FlowLayout(foot)
        for each in (self.grant_button, self.call_button, self.leave_button):
            flow.addWidget(each)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, Space.XS, 0, Space.L)
        rows.setSpacing(Space.S)
        for one in (self.heading, foot):
            one.setContentsMargins(Space.L, 0, Space.L, 0)
        rows.addWidget(self.heading)
        rows.addWidget(self.lines, 1)
        rows.addWidget(foot)


def figures(before: Figures, after: Figures) -> list[str]:
    """What runs, what withstands any one absence, and what is led on average, before and after."""
    told = []
    for code in ("run", "backed", "led"):
        one, other = _figure(code, before), _figure(code, after)
        told.append(words.figure(code, one, other))
    return told


def _figure(code: str, given: Figures) -> str:
    sessions, full = given.resilience.sessions, given.resilience.full
    if code == "run":
        return words.share(len(full), len(sessions))
    if code == "backed":
        safe = full - given.resilience.unbacked.keys()
        return words.share(len(safe), len(sessions))
    return dates.percent(given.expectation.led.mean)


def _priced(request: Request, now: datetime, _tell: object, stop: Event) -> Price:
    return granting.priced(request, now=now, stop=stop)
