"""The panel in which a new leader is named; everything else is entered on their page."""

from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.domain.edits import people, valid
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import Leader
from rosterdesk.domain.terms import LeaderKind
from rosterdesk.words import errors
from rosterdesk.words import leaders as words
from rosterdesk.words import window as window_words
from ui.desk import Desk
from ui.forms.picks import ChoiceField
from ui.forms.texts import TextField
from ui.look import Icon, Space
from ui.parts.buttons import ButtonKind, button
from ui.parts.panel import SidePanel
from ui.parts.text import Voice, label


class Adding(SidePanel):
    """`added` brings the id of the leader that was made; ids hold no names, for they go to logs."""

    topic = "adding"

    added = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(words.new_title(), close=window_words.dismiss())
        self._desk = desk
        kinds = [(kind, words.kind(kind)) for kind in LeaderKind]
        self.name = TextField(words.field("name"), read=valid.name, shown=str, value="")
        self.kind: ChoiceField[LeaderKind] = ChoiceField(
            words.field("kind"), kinds, value=LeaderKind.VOLUNTEER
        )
        self.make = button(words.create(), Icon.PERSON_ADD, kind=ButtonKind.PRIMARY)
        self.name.line.returnPressed.connect(self._create)
        self.make.clicked.connect(self._create)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        rows.setSpacing(Space.M)
        for widget in (self.name, self.kind, self.make):
            rows.addWidget(widget)
        rows.addWidget(label(words.new_meaning(), Voice.SMALL, wrap=True))
        rows.addStretch(1)
        self.set_body(body)
        self.setFocusProxy(self.name)

    def begin(self) -> None:
        """Begin with an empty name."""
        self.name.show_value("")
        self.name.drop_draft()

    def _create(self) -> None:
        try:
            name = self.name.value
        except UserError as error:
            self.name.complain(errors.sentence(error))
            self.name.setFocus()
            return
        made = Leader(id=f"l-{uuid4().hex[:12]}", name=name, kind=self.kind.value)
        if self._desk.attempt(lambda programme: people.add(programme, made)) is not None:
            self.added.emit(made.id)
