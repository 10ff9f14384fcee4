"""The part with leave and with single days that differ from the usual week."""

from datetime import timedelta

from rosterdesk.domain.edits import leave as leave_edits
from rosterdesk.domain.edits import marks, people
from rosterdesk.domain.people import DatedException, Leave, PhasedReturn
from rosterdesk.domain.strikes import strikes
from rosterdesk.domain.terms import Grade, LeaveKind
from rosterdesk.domain.times import DAY
from rosterdesk.words import dates, granting, terms
from rosterdesk.words import leaders as leader_words
from rosterdesk.words import marks as mark_words
from rosterdesk.words import person as words
from ui.forms import reading
from ui.forms.layout import beside
from ui.forms.lines import Line, Lines
from ui.forms.picks import ChoiceField
from ui.forms.texts import DateField, TextField
from ui.leaders.part import Part, section
from ui.leaders.subject import Subject
from ui.look import Icon
from ui.parts.buttons import button
from ui.parts.text import Voice, label

WEEK = timedelta(days=7)
CLOCK_WIDTH, COUNT_WIDTH = 8, 8
LEAST_PHASE = 1


class Absences(Part):
    """A line for each leave and for each dated exception."""

    def __init__(self, subject: Subject) -> None:
        super().__init__(subject, leader_words.tab("away"))
        nothing, new, add = words.new_entry("leave")
        self.leave = Lines[Leave](
            words.person_section("leave"),
            fresh=lambda: LeaveLine(subject),
            start=lambda: Leave(since=subject.today, kind=LeaveKind.WELLNESS),
            exchange=self._exchange_leave,
            nothing=nothing,
            new=new,
            add=add,
        )
        self.what_if = button(granting.button("what_if"), Icon.HELP)
        self.what_if.setToolTip(granting.button_tip("what_if"))
        self.what_if.clicked.connect(self._ask)
        self.leave.draft.add(self.what_if)
        nothing, new, add = words.new_entry("exceptions")
        self.exceptions = Lines[DatedException](
            words.person_section("exceptions"),
            fresh=lambda: ExceptionLine(subject),
            start=lambda: DatedException(date=subject.today + WEEK, grade=Grade.CANNOT),
            exchange=subject.exchange,
            nothing=nothing,
            new=new,
            add=add,
        )
        self.counted = label("", wrap=True)
        self.last_spoken = label("", Voice.MUTED, wrap=True)
        self.spoken_button = button(mark_words.spoken_button(), Icon.CHECK)
        self.spoken_button.clicked.connect(self._spoken)
        attendance = section("attendance", self.counted, self.last_spoken, beside(self.spoken_button))
        self.lay_out((section("leave", self.leave), section("exceptions", self.exceptions), attendance))

    def show_leader(self) -> None:
        """Show when the leader is away."""
        leader = self.subject.leader
        if leader is not None:
            self.leave.show_records(leader.leave)
            self.exceptions.show_records(leader.exceptions)
            self._show_attendance(leader.id)
            if self.leave.draft.judge() and self.leave.draft.read() in leader.leave:
                self.leave.begin()  # what was asked about has been granted

    def drop_drafts(self) -> None:
        """Forget what was typed and not accepted."""
        self.leave.drop_drafts()
        self.exceptions.drop_drafts()

    def _show_attendance(self, leader: str) -> None:
        """How many absences without a word count: here, and nowhere else."""
        programme = self.subject.programme
        counted = strikes(programme, leader, self.subject.today)
        days = [programme.session(each.session).date for each in counted]
        self.counted.setText(mark_words.absences(days, programme.settings.rules.absences_lapse_weeks))
        last = programme.spoken_with.get(leader)
        self.last_spoken.setText(mark_words.last_spoken(last) if last else "")
        self.last_spoken.setVisible(last is not None)
        self.spoken_button.setVisible(bool(counted))

    def _spoken(self) -> None:
        now = self.subject.desk.clock()
        self.subject.write(lambda programme, leader: marks.spoken(programme, leader, at=now))

    def _ask(self) -> None:
        """Have the panel work out what the leave would mean, before it is granted."""
        if self.leave.draft.judge():
            self.subject.desk.grant_wanted.emit(self.subject.id, self.leave.draft.read())

    def _exchange_leave(self, before: Leave | None, after: Leave | None) -> bool:
        if after is None:
            assert before is not None
            gone = before
            return self.subject.write(lambda programme, leader: leave_edits.remove(programme, leader, gone))
        fresh = after
        if before is None:
            return self.subject.write(lambda programme, leader: leave_edits.add(programme, leader, fresh))
        old = before
        return self.subject.write(lambda programme, leader: leave_edits.change(programme, leader, old, fresh))


class LeaveLine(Line[Leave]):
    """One leave: from, until or open-ended, how it is handled, and a phased return."""

    def __init__(self, subject: Subject) -> None:
        today = subject.today
        kinds = [(kind, dates.capital(terms.leave_kind(kind))) for kind in LeaveKind]
        self.since = DateField(words.since(), today=today, value=today, optional=False)
        self.until = DateField(words.until(), today=today, hint=words.until_further_notice())
        self.kind: ChoiceField[LeaveKind] = ChoiceField(
            words.leave_kind_name(), kinds, value=LeaveKind.OTHER, letters=12
        )
        self.weeks = TextField(
            words.phased_weeks(),
            read=reading.number_or_none(LEAST_PHASE, leave_edits.MOST_WEEKS_BACK),
            shown=reading.number_text,
            value=None,
            hint=words.phased_hint(),
            letters=COUNT_WIDTH,
        )
        self.sessions = TextField(
            words.phased_sessions(),
            read=reading.number_or_none(),
            shown=reading.number_text,
            value=None,
            hint=words.phased_hint(),
            letters=COUNT_WIDTH,
        )
        super().__init__(
            (self.since, self.until, self.kind, self.weeks, self.sessions),
            read=self._read,
            show=self._show,
            named=lambda leave: words.entry("leave", words.span(leave.since, leave.until)),
        )
        self.weeks.typed.connect(self._follow)
        self._follow()

    def _read(self) -> Leave:
        weeks, sessions = self.weeks.value, self.sessions.value
        back = PhasedReturn(weeks=weeks, sessions_per_week=sessions or 0) if weeks else None
        since = self.since.value
        assert since is not None
        made = Leave(since=since, until=self.until.value, kind=self.kind.value, phased_return=back)
        return leave_edits.check(made)

    def _show(self, leave: Leave) -> None:
        back = leave.phased_return
        self.since.show_value(leave.since)
        self.until.show_value(leave.until)
        self.kind.show_value(leave.kind)
        self.weeks.show_value(back.weeks if back else None)
        self.sessions.show_value(back.sessions_per_week if back else None)
        self._follow()

    def _follow(self) -> None:
        """Seats in each week mean something only where there are weeks."""
        self.sessions.setEnabled(bool(self.weeks.line.text().strip()))


class ExceptionLine(Line[DatedException]):
    """One day, the whole of it or from when to when, and how gladly."""

    def __init__(self, subject: Subject) -> None:
        grades = [(grade, dates.capital(terms.grade(grade))) for grade in Grade]
        self.day = DateField(words.day(), today=subject.today, value=subject.today, optional=False)
        self.start = _clock(words.start(), value=0)
        self.end = _clock(words.end(), value=DAY)
        self.grade: ChoiceField[Grade] = ChoiceField(
            words.grade_name(), grades, value=Grade.CANNOT, letters=12
        )
        super().__init__(
            (self.day, self.start, self.end, self.grade),
            read=self._read,
            show=self._show,
            named=lambda given: words.entry("exceptions", words.exception(given)),
        )

    def _read(self) -> DatedException:
        day = self.day.value
        assert day is not None
        made = DatedException(date=day, grade=self.grade.value, start=self.start.value, end=self.end.value)
        people.check_entry(made)
        return made

    def _show(self, given: DatedException) -> None:
        self.day.show_value(given.date)
        self.start.show_value(given.start)
        self.end.show_value(given.end)
        self.grade.show_value(given.grade)


def _clock(name: str, *, value: int) -> TextField[int]:
    return TextField(name, read=reading.clock, shown=dates.time, value=value, letters=CLOCK_WIDTH)
