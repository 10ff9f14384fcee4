"""The fields of a meeting beside its rhythm: start, length, first and last day."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.domain.groups import Meeting
from rosterdesk.words import dates
from rosterdesk.words import groups as words
from ui.forms import reading
from ui.forms.layout import beside
from ui.forms.texts import DateField, TextField
from ui.groups.reading import clock_text, length


class WhenFields(QWidget):
    """`typed` whenever something else is typed; `begun` where the meeting shown has met already."""

    typed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.begun = False
        self.start = TextField(
            words.text("start"), read=reading.start_clock, shown=clock_text, value=0, letters=9
        )
        self.length = TextField(words.text("length"), read=length, shown=dates.duration, value=60, letters=12)
        self.first = DateField(words.text("from"), today=today, value=today, optional=False)
        self.last = DateField(words.text("until"), today=today, hint=words.text("until_hint"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(beside(self.start, self.length, self.first, self.last))
        for field in (self.start, self.length, self.first, self.last):
            field.tell_elsewhere()  # whoever holds them has the room to say what is wrong
            field.typed.connect(self.typed)

    def show_meeting(self, meeting: Meeting, *, since: date, begun: bool) -> None:
        """Show a meeting; `since` is the day that is offered for it to begin."""
        self.begun = begun
        self.start.show_value(meeting.start)
        self.length.show_value(meeting.minutes)
        self.first.show_value(since)
        self.last.show_value(meeting.until)
        name = words.text("change_from" if begun else "from")
        self.first.caption.setText(name)
        self.first.control.setAccessibleName(name)
        for field in (self.start, self.length, self.first, self.last):
            field.drop_draft()

    def since(self) -> date:
        """The first day that is wanted; UserError where it is none."""
        found = self.first.value
        assert found is not None
        return found

    def meeting(self, rule: str) -> Meeting:
        """The meeting by that rule; UserError where a field cannot be read."""
        return Meeting(
            rrule=rule,
            start=self.start.value,
            minutes=self.length.value,
            since=self.since(),
            until=self.last.value,
        )
