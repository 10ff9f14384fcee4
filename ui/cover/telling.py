"""Afterwards: the sheets that are wrong, the doors that need a notice, and a text for each person."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.cases.cover_after import Aftermath, Door, Told
from rosterdesk.words import dates, someone_away
from rosterdesk.words import telling as words
from ui.cover.calls import Call
from ui.cover.card import NumberLine
from ui.cover.listing import CallList
from ui.cover.sent import How, Sent
from ui.desk import Desk
from ui.hairline import Hairline
from ui.look import Icon, Space
from ui.parts.buttons import Button, ButtonKind, button
from ui.parts.flow import FlowLayout
from ui.parts.scroll import scrolled
from ui.parts.text import Voice, label

TEXT_ROOM = 200


class TellView(QWidget):
    """`paper_wanted` and `door_wanted` (a Door) ask for paper; `left` goes back."""

    paper_wanted = Signal()
    door_wanted = Signal(object)
    left = Signal()
    copied = Signal(str)  # the name of whose text or number it was

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._told: tuple[Told, ...] = ()
        self._sent = Sent(desk)
        self.sheets = label("", Voice.MUTED, wrap=True)
        self.paper_button = button(words.button("paper"), Icon.PRINT)
        self.door_buttons: list[Button] = []
        self.heading = label(words.heading(), Voice.STRONG, wrap=True)
        self.list = CallList(words.people())
        self.person = NumberLine()
        self.text = label("", Voice.SMALL, wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_button = button(words.button("copy"), Icon.COPY, kind=ButtonKind.PRIMARY)
        self.mail_button = button(words.button("mail"), Icon.PUBLISH)
        self.back_button = button(words.button("back"))
        self._listen()
        self._lay_out()
        self.setFocusProxy(self.list)

    def show_aftermath(self, found: Aftermath) -> None:
        """Show what is left to do; the cursor stays with its person."""
        chosen = self.list.chosen
        self._told = found.told
        numbers = [dates.number(each.number) for each in found.versions]
        self.sheets.setText(words.outdated(numbers))
        self.sheets.setVisible(bool(numbers))
        self._name_paper(changes=bool(numbers), slips=bool(found.told))
        self._show_doors(found.doors)
        self.list.found.show_lines([self._line(each) for each in found.told])
        rows = [each.leader for each in found.told]
        self.list.choose(rows.index(chosen.leader) if chosen and chosen.leader in rows else 0)
        self.heading.setText(words.heading() if found.told else words.nobody())

    def _name_paper(self, *, changes: bool, slips: bool) -> None:
        """One button for all the paper that there is to print."""
        code = "paper" if changes and slips else "changes" if changes else "slips"
        self.paper_button.setText(words.button(code))
        self.paper_button.setToolTip(words.button_tip(code))
        self.paper_button.setVisible(changes or slips)

    @property
    def told(self) -> Told | None:
        """The person under the cursor."""
        row = self.list.currentIndex().row()
        return self._told[row] if 0 <= row < len(self._told) else None

    def copy(self) -> None:
        """Put the text on the clipboard, and go on to the next person."""
        told = self.told
        if told is not None:
            QGuiApplication.clipboard().setText(self._message(told))
            self._note(told, How.COPIED)
            self.copied.emit(self._desk.programme.leaders[told.leader].name)
            self._go_on()

    def mail(self) -> None:
        """Hand the text to the e-mail program, and go on to the next person."""
        told = self.told
        address = self._desk.programme.leaders[told.leader].email.strip() if told else ""
        if told is None or not address:
            return
        subject = words.subject(self._desk.programme, told.turns)
        QDesktopServices.openUrl(QUrl(words.link(address, subject, self._message(told))))
        self._note(told, How.MAILED)
        self._go_on()

    def _message(self, told: Told) -> str:
        return words.message(self._desk.programme, told.leader, told.turns)

    def _note(self, told: Told, how: How) -> None:
        self._sent.note(told.leader, self._message(told), how)
        row = self.list.currentIndex().row()
        self.list.found.show_lines([self._line(each) for each in self._told])
        self.list.choose(row)

    def _go_on(self) -> None:
        lines = self.list.found.lines
        row = self.list.currentIndex().row()
        order = [*range(row + 1, len(lines)), *range(row)]
        self.list.choose(next((each for each in order if lines[each].waiting), row))

    def _line(self, told: Told) -> Call:
        person = self._desk.programme.leaders[told.leader]
        return Call(
            name=person.name,
            leader=told.leader,
            phone=person.phone.strip(),
            say_why=partial(words.summary, self._desk.programme, told.turns),
            answer=self._sent.told(told.leader, self._message(told)),
            sign=Icon.PERSON,
        )

    def _on_person(self) -> None:
        told = self.told
        for each in (self.person, self.text, self.copy_button, self.mail_button):
            each.setVisible(told is not None)
        if told is None:
            return
        person = self._desk.programme.leaders[told.leader]
        self.person.show_person(person.name, person.phone.strip())
        self.text.setText(self._message(told))
        self.text.setAccessibleName(words.text_of(person.name))
        address = person.email.strip()
        self.mail_button.setEnabled(bool(address))
        self.mail_button.setToolTip(address or words.no_address())

    def _on_key(self, key: Qt.Key) -> None:
        if key in (Qt.Key.Key_C, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.copy()
        elif key == Qt.Key.Key_E:
            self.mail()
        elif key == Qt.Key.Key_P and self.paper_button.isVisible():
            self.paper_wanted.emit()
        elif key == Qt.Key.Key_D and self.door_buttons:
            self.door_buttons[0].click()

    def _show_doors(self, doors: Sequence[Door]) -> None:
        for each in self.door_buttons:
            self._flow.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.door_buttons = []
        for door in doors:
            made = button(words.door(self._desk.programme, door.session), Icon.DOOR)
            made.setToolTip(someone_away.session_short(self._desk.programme, door.session))
            made.clicked.connect(partial(self.door_wanted.emit, door))
            self.door_buttons.append(made)
            self._flow.addWidget(made)

    def _listen(self) -> None:
        self.list.followed.connect(self._on_person)
        self.list.answered.connect(self._on_key)
        self.person.copied.connect(self.copied)
        self.copy_button.clicked.connect(self.copy)
        self.mail_button.clicked.connect(self.mail)
        self.paper_button.clicked.connect(self.paper_wanted)
        self.back_button.clicked.connect(self.left)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, Space.XS, 0, Space.L)
        rows.setSpacing(Space.S)
        paper, foot = QWidget(), QWidget()
        self._flow = FlowLayout(paper)
        self._flow.addWidget(self.paper_button)
        flow = FlowLayout(foot)
        for one in (self.copy_button, self.mail_button, self.back_button):
            flow.addWidget(one)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(Space.L, 0, Space.L, 0)
        column.addWidget(self.text)
        column.addStretch(1)
        area = scrolled(inner)
        area.setMinimumHeight(TEXT_ROOM)
        for each in (self.sheets, paper, self.heading, self.person, foot):
            each.setContentsMargins(Space.L, 0, Space.L, 0)
        rows.addWidget(self.sheets)
        rows.addWidget(paper)
        rows.addWidget(self.heading)
        rows.addWidget(self.list, 1)
        rows.addWidget(Hairline(upright=False))
        rows.addWidget(self.person)
        rows.addWidget(area, 1)
        rows.addWidget(foot)
