"""One meeting time under edit: rhythm, time, dates, and what they come to in words and dates."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rosterdesk.domain.edits import valid
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Meeting
from rosterdesk.domain.recurrence import starts
from rosterdesk.words import errors, recurrence
from rosterdesk.words import groups as words
from ui.forms.field import Trouble
from ui.groups.form_card import FormCard
from ui.groups.rhythm_fields import RhythmFields
from ui.groups.when_fields import WhenFields
from ui.look import Icon, Space
from ui.parts.buttons import ButtonKind, button
from ui.parts.text import Voice, label

PREVIEWED = 6
YEARS_AHEAD = timedelta(days=731)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be done: a new meeting, a changed one from its `since` on, or only another last day."""

    before: Meeting | None
    after: Meeting

    @property
    def only_end(self) -> bool:
        """Whether nothing but the last day is other than before."""
        return self.before is not None and replace(self.before, until=self.after.until) == self.after


class MeetingEditor(FormCard):
    """`saved` when what is wanted should be written; `stopped` when the group is to meet so no more."""

    saved = Signal()
    stopped = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setAccessibleName(words.text("meets"))
        self._before: Meeting | None = None
        self._today = today
        self.rhythm = RhythmFields()
        self.when = WhenFields(today)
        self.preview = label("", wrap=True)
        self.kept = label(words.text("past_stays"), Voice.SMALL, wrap=True)
        self.trouble = Trouble()
        self.save = button(words.text("save_meeting"), kind=ButtonKind.PRIMARY)
        self.leave = button(words.text("close_form"), kind=ButtonKind.QUIET)
        self.stop = button("", Icon.TRASH, kind=ButtonKind.QUIET)
        self.stop.clicked.connect(self.stopped)
        self.save.clicked.connect(self.submit)
        self.entered.connect(self.submit)
        self.leave.clicked.connect(self.closed)
        for part in (self.rhythm, self.when):
            part.typed.connect(self.judge)
        self._lay_out()

    @property
    def before(self) -> Meeting | None:
        """The meeting that is changed, None for a new one."""
        return self._before

    def begin(self, before: Meeting | None, today: date) -> None:
        """Show a meeting to change it, or an ordinary one to start from."""
        self._before, self._today = before, today
        shown = before or Meeting(rrule="FREQ=WEEKLY", start=18 * 60 + 30, minutes=90, since=today + _DAY)
        begun = before is not None and before.since < today
        self.rhythm.show_rule(shown.rrule, shown.since)
        self.when.show_meeting(shown, since=_next_start(shown, today) if begun else shown.since, begun=begun)
        self.kept.setVisible(begun)
        self.stop.setVisible(before is not None)
        self.stop.setText(words.text("stop_meeting" if begun else "remove_meeting"))
        self.judge()

    @property
    def stopped_after(self) -> date:
        """The last day of the meeting under edit once it is stopped; the day before its first for never."""
        assert self._before is not None
        return self._today if self.when.begun else self._before.since - _DAY

    def wanted(self) -> Wanted:
        """What the fields come to; UserError tells what is wrong."""
        after = self.when.meeting(self.rhythm.rule(self.when.since()))
        if self._before is None:
            return Wanted(None, valid.meeting(after))
        same = self._same_rhythm(after)
        if self.when.begun and same:
            return Wanted(self._before, valid.meeting(replace(self._before, until=after.until)))
        if self.when.begun and after.since < self._today:
            raise UserError("past_stays", day=self._today.isoformat())
        return Wanted(self._before, valid.meeting(after))

    def judge(self) -> bool:
        """Say what the fields come to, or what is wrong; whether there is something to save."""
        try:
            wanted = self.wanted()
        except UserError as error:
            self.trouble.say(errors.sentence(error))
            self.preview.setText("")
            self.save.setEnabled(False)
            return False
        self.trouble.say("")
        self._tell(wanted)
        changed = wanted.before != wanted.after
        self.save.setEnabled(changed)
        return changed

    def _same_rhythm(self, after: Meeting) -> bool:
        before = self._before
        assert before is not None
        same_time = (before.start, before.minutes) == (after.start, after.minutes)
        return same_time and self.rhythm.untouched

    def _tell(self, wanted: Wanted) -> None:
        found = next_starts([wanted.after], max(self._today, wanted.after.since), PREVIEWED)
        said = recurrence.meeting(wanted.after)
        self.preview.setText(
            words.preview(said, recurrence.starts(found)) if found else words.preview_none(said)
        )
        changing = wanted.before is not None and not wanted.only_end
        self.save.setText(words.save_from(wanted.after.since) if changing else words.text("save_meeting"))

    def submit(self) -> None:
        if self.judge():
            self.saved.emit()

    def _lay_out(self) -> None:
        self.rows.setSpacing(Space.M)
        for each in (self.rhythm, self.when, self.kept, self.preview, self.trouble):
            self.rows.addWidget(each)
        line = QHBoxLayout()
        line.addWidget(self.save)
        line.addWidget(self.leave)
        line.addStretch(1)
        line.addWidget(self.stop)
        room = QWidget()
        room.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        self.rows.addWidget(room)


def next_starts(meetings: Sequence[Meeting], first: date, most: int) -> list[datetime]:
    """The dates of the next starts of meetings, at most so many, within two years."""
    last = min(first, date.max - YEARS_AHEAD) + YEARS_AHEAD
    found = sorted({start for each in meetings for start in starts(each, first, last)})
    return found[:most]


def _next_start(meeting: Meeting, today: date) -> date:
    """The next day on which the meeting takes place after today, which keeps its rhythm; else tomorrow."""
    found = next_starts([meeting], today + _DAY, 1)
    return found[0].date() if found else today + _DAY
