"""The panel for somebody who leaves: a last day, or an entry made by mistake taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.domain.edits import people
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import Leader
from rosterdesk.words import errors
from rosterdesk.words import leaders as leader_words
from rosterdesk.words import person as words
from rosterdesk.words import window as window_words
from ui.forms.texts import DateField
from ui.leaders.subject import Subject
from ui.look import Icon, Space
from ui.parts.buttons import ButtonKind, button
from ui.parts.panel import SidePanel
from ui.parts.text import Voice, label


class Leaving(SidePanel):
    """Says what the last day means before it is written; `done` once it was."""

    topic = "leaving"

    done = Signal()

    def __init__(self, subject: Subject) -> None:
        super().__init__(leader_words.leaving(), close=window_words.dismiss())
        self._subject = subject
        self.last = DateField(words.last_day(), today=subject.today, value=subject.today, optional=False)
        self.opened = label("", Voice.MUTED, wrap=True)
        self.end = button(words.end_button(), kind=ButtonKind.PRIMARY)
        self.mistake = label(words.removal(), Voice.MUTED, wrap=True)
        self.remove = button(words.remove_button(), Icon.TRASH)
        self.last.typed.connect(self._look)
        self.end.clicked.connect(self._end)
        self.remove.clicked.connect(self._remove)
        self._lay_out()

    def ask(self, leader: Leader) -> None:
        """Begin with a leader."""
        self.set_title(words.leaving_title(leader.name))
        self.last.drop_draft()
        self.last.show_value(leader.until or self._subject.today)
        self.refresh()

    def refresh(self) -> None:
        """Say anew what leaving would mean."""
        subject = self._subject
        if subject.leader is not None:
            kept = people.on_record(subject.programme, subject.id, today=subject.today)
            self.mistake.setVisible(not kept)
            self.remove.setVisible(not kept)
            self._look()

    def _lay_out(self) -> None:
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        rows.setSpacing(Space.M)
        rows.addWidget(label(words.leaving_end(), wrap=True))
        for widget in (self.last, self.opened, self.end):
            rows.addWidget(widget)
        rows.addSpacing(Space.XL)
        for widget in (self.mistake, self.remove):
            rows.addWidget(widget)
        rows.addStretch(1)
        self.set_body(body)
        self.setFocusProxy(self.last)

    def _look(self) -> None:
        """Count the seats that would open."""
        subject = self._subject
        try:
            last = self.last.value
            assert last is not None
            ended = people.end(subject.programme, subject.id, last=last)
        except UserError as error:
            self.last.complain(errors.sentence(error))
            self.end.setEnabled(False)
            return
        self.last.complain("")
        self.end.setEnabled(True)
        self.opened.setText(words.seats_opened(sum(each.after is None for each in ended.changes)))

    def _end(self) -> None:
        last = self.last.value
        assert last is not None
        day = last
        if self._subject.write(lambda programme, leader: people.end(programme, leader, last=day)):
            self.done.emit()

    def _remove(self) -> None:
        today = self._subject.today
        if self._subject.write(lambda programme, leader: people.remove(programme, leader, today=today)):
            self.done.emit()
