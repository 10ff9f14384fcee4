"""The meeting times of a group, each in plain words, and the editor for one of them."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits import schedule
from rosterdesk.domain.groups import Group, Meeting
from rosterdesk.domain.programme import Programme
from rosterdesk.words import dates, recurrence
from rosterdesk.words import groups as words
from ui.desk import Desk
from ui.forms.keyed import KeyedRows
from ui.forms.layout import bring_into_sight
from ui.groups.meeting_editor import MeetingEditor
from ui.look import Icon, Space
from ui.parts.buttons import ButtonKind, button
from ui.parts.sign import SignLabel
from ui.parts.text import ElidedLabel, Voice, label, under_each_other

Edit = Callable[[Programme], ChangeSet]


class MeetingRow(QWidget):
    """One meeting time: its words, the rule beside them, and the button to change it."""

    changing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said = label("", wrap=True)
        self.detail = ElidedLabel("", Voice.SMALL)
        self.change = button(words.text("change"), Icon.EDIT, kind=ButtonKind.QUIET)
        self.change.clicked.connect(self.changing)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addWidget(SignLabel(Icon.REPEAT), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(under_each_other(self.said, self.detail), 1)
        line.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting time."""
        self.said.setText(dates.capital(recurrence.meeting(meeting)))
        self.detail.setText(words.meeting_detail(meeting))
        self.change.setAccessibleName(words.about_meeting(words.text("change"), meeting))


class Meetings(QWidget):
    """When a group meets, and the one editor that opens below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._group: Group | None = None
        self.rows: KeyedRows[Meeting, MeetingRow] = KeyedRows(
            key=_key, make=self._make_row, show=MeetingRow.show_meeting, gap=Space.M
        )
        self.nothing = label(words.text("no_meetings"), Voice.MUTED, wrap=True)
        self.past = label("", Voice.SMALL, wrap=True)
        self.add = button(words.text("add_meeting"), Icon.PLUS)
        self.editor = MeetingEditor(desk.today)
        self.add.clicked.connect(lambda: self.edit(None))
        self.editor.saved.connect(self._save)
        self.editor.stopped.connect(self._stop)
        self.editor.closed.connect(self.close_editor)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.M)
        for each in (self.nothing, self.rows, self.past, self.editor):
            rows.addWidget(each)
        rows.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.editor.hide()

    def show_group(self, group: Group) -> None:
        """Show the meeting times of a group; the editor stays open over a meeting that is still there."""
        other = self._group is None or self._group.id != group.id
        self._group = group
        today = self._desk.today
        present = [each for each in group.meetings if not _over(each, today)]
        self.rows.show_records(sorted(present, key=lambda each: (each.since, each.start)))
        self.nothing.setVisible(not present)
        self._show_past([each for each in group.meetings if _over(each, today)])
        gone = self.editor.before is not None and self.editor.before not in group.meetings
        if other or gone:
            self.close_editor()

    def edit(self, meeting: Meeting | None) -> None:
        """Open the editor over a meeting time, or over a new one."""
        self.editor.begin(meeting, self._desk.today)
        self.editor.show()
        self.add.hide()
        self.editor.rhythm.often.box.setFocus()
        bring_into_sight(self.editor)

    def close_editor(self) -> None:
        """Put the editor away, and the keyboard back to where it was opened."""
        if self.editor.isVisibleTo(self):
            before = self.editor.before
            row = self.rows.held.get(_key(before)) if before else None
            self.editor.hide()
            self.add.show()
            (row.change if row else self.add).setFocus()

    def _make_row(self, meeting: Meeting) -> MeetingRow:
        row = MeetingRow()
        row.changing.connect(lambda: self.edit(meeting))
        return row

    def _show_past(self, past: list[Meeting]) -> None:
        said = [recurrence.meeting(each) for each in past]
        self.past.setText("\n".join([words.text("earlier"), *map(dates.capital, said)]) if said else "")
        self.past.setVisible(bool(said))

    def _save(self) -> None:
        if self._group is not None and self._desk.attempt(self._written(self._group.id)) is not None:
            self.close_editor()

    def _stop(self) -> None:
        """Have the group meet so no more; Undo brings it back."""
        group, before = self._group, self.editor.before
        if group is None or before is None:
            return
        last = self.editor.stopped_after
        if self._desk.attempt(lambda now: schedule.end_meeting(now, group.id, before, last=last)) is not None:
            self.close_editor()
            self.add.setFocus()

    def _written(self, group: str) -> Edit:
        wanted = self.editor.wanted()
        before, after = wanted.before, wanted.after
        if before is None:
            return lambda programme: schedule.add_meeting(programme, group, after)
        if wanted.only_end:
            return lambda programme: schedule.end_meeting(programme, group, before, last=after.until)
        return lambda programme: schedule.change_meeting(programme, group, before, after)


def _over(meeting: Meeting, today: date) -> bool:
    return meeting.until is not None and meeting.until < today


def _key(meeting: Meeting) -> str:
    return repr(meeting)
