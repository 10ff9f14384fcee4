"""The call at hand: the name, the number to dial or copy, and what was answered."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rosterdesk.domain.programme import Programme
from rosterdesk.words import someone_away as words
from ui.cover.calls import Call
from ui.look import Icon, Space, Tone, colour
from ui.parts.buttons import ButtonKind, button, icon_button
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label


class NumberLine(QWidget):
    """One person and their number: pressing the number copies it, and hands it to a telephone program."""

    copied = Signal(str)  # the name of whose number it was

    def __init__(self) -> None:
        super().__init__()
        self._number = self._name = ""
        self.who = label("", Voice.STRONG, wrap=True)
        self.link = QLabel()
        self.link.setTextFormat(Qt.TextFormat.RichText)
        self.link.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.link.setOpenExternalLinks(True)
        self.copy_button = icon_button(Icon.COPY, words.button("copy"), tip=words.button_tip("copy"))
        self.copy_button.clicked.connect(self.copy_number)
        self.link.linkActivated.connect(self.copy_number)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.XS)
        line.addWidget(self.who, 1)
        line.addWidget(self.link)
        line.addWidget(self.copy_button)

    def show_person(self, name: str, number: str) -> None:
        """Show somebody; without a number it says so."""
        self._name, self._number = name, number
        self.who.setText(name)
        ink = colour(Tone.ACCENT).name()
        dialled = "".join(sign for sign in number if sign.isdigit() or sign == "+")
        shown = f'<a href="tel:{dialled}" style="color:{ink}">{escape(number)}</a>' if dialled else ""
        self.link.setText(shown or escape(number or words.no_number()))
        self.copy_button.setVisible(bool(number))

    @property
    def number(self) -> str:
        """The number shown."""
        return self._number

    def copy_number(self) -> None:
        """Put the number on the clipboard."""
        if self._number:
            QGuiApplication.clipboard().setText(self._number)
            self.copied.emit(self._name)


class CallCard(QWidget):
    """Whom to call now, or the two of a chain; `yes`, `no` and `no_answer` say what came of it."""

    yes = Signal()
    no = Signal()
    no_answer = Signal()
    asked = Signal()
    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.people = (NumberLine(), NumberLine())
        self.yes_button = button(words.button("yes"), Icon.CHECK, kind=ButtonKind.PRIMARY)
        self.no_answer_button = button(words.button("no_answer"))
        self.asked_button = button(words.button("asked"))
        self.no_button = button(words.button("no"))
        for each, signal in (
            (self.yes_button, self.yes),
            (self.no_answer_button, self.no_answer),
            (self.asked_button, self.asked),
            (self.no_button, self.no),
        ):
            each.clicked.connect(signal)
        for each, code in (
            (self.no_answer_button, "no_answer"),
            (self.asked_button, "asked"),
            (self.no_button, "no"),
        ):
            each.setToolTip(words.button_tip(code))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.L, Space.S, Space.M, Space.L)
        rows.setSpacing(Space.S)
        for line in self.people:
            line.copied.connect(self.copied)
            rows.addWidget(line)
        foot = QWidget()
        flow = FlowLayout(foot)
        for each in (self.yes_button, self.no_button, self.no_answer_button, self.asked_button):
            flow.addWidget(each)
        rows.addWidget(foot)

    def show_call(self, programme: Programme, call: Call | None) -> None:
        """Show the call under the cursor; nothing where nobody is to be called."""
        self.setVisible(call is not None and call.may and not call.fold)
        if call is None or call.fold:
            return
        leaders = [call.leader] + ([call.chain.other] if call.chain else [])
        for line, leader in zip(self.people, leaders, strict=False):
            person = programme.leaders[leader]
            line.show_person(person.name, person.phone.strip())
        self.people[1].setVisible(len(leaders) > 1)
        code = "chain_yes" if call.chain else "yes"
        self.yes_button.setText(words.button(code))
        self.yes_button.setToolTip(words.button_tip(code))
