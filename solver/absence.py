"""An absence: treated as leave, with the rows that it takes away."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import DatedException, Leader, Leave
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade, Role
from rosterdesk.domain.times import DAY, covers

_ROLES = tuple(Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A leader away `since`..`until`, both inclusive, None being open-ended.

    With `start` and `end` (minutes of the day) for that part of each date only; then `until` is given.
    """

    leader: str
    since: date
    until: date | None = None
    start: int = 0
    end: int = DAY

    @property
    def whole_days(self) -> bool:
        """Whether it is leave, and not a part of the day."""
        return (self.start, self.end) == (0, DAY)

    def takes(self, session: Session) -> bool:
        """Whether the leader cannot serve there: setup and tidying count."""
        for ordinal in session.busy.days:
            if covers(self.since, self.until, date.fromordinal(ordinal)):
                midnight = ordinal * DAY
                if session.busy.start < midnight + self.end and midnight + self.start < session.busy.end:
                    return True
        return False


def absent(programme: Programme, absences: Iterable[Absence]) -> Programme:
    """The programme with every absence entered; UserError `unknown_leader`, `absence_reversed`."""
    leaders = dict(programme.leaders)
    for absence in absences:
        if absence.leader not in leaders:
            raise UserError("unknown_leader", leader=absence.leader)
        if absence.until is not None and absence.until < absence.since:
            raise UserError("absence_reversed", since=absence.since, until=absence.until)
        leaders[absence.leader] = _away(leaders[absence.leader], absence)
    return with_leaders(programme, leaders)


def with_leaders(programme: Programme, leaders: dict[str, Leader]) -> Programme:
    """The programme with other leaders; what is laid out already need not be laid out again."""
    return like(replace(programme, leaders=leaders), programme)


def like(after: Programme, before: Programme) -> Programme:
    """The programme with what was worked out for another of the same groups, settings and dates."""
    after.__dict__["calendar"] = before.calendar
    after.__dict__["grades"] = before.grades  # it tells changed leaders by itself
    return after


def _away(leader: Leader, absence: Absence) -> Leader:
    if absence.whole_days:
        return replace(leader, leave=(*leader.leave, Leave(since=absence.since, until=absence.until)))
    last = absence.until or absence.since
    days = (date.fromordinal(each) for each in range(absence.since.toordinal(), last.toordinal() + 1))
    hours = (
        DatedException(date=day, grade=Grade.CANNOT, start=absence.start, end=absence.end) for day in days
    )
    return replace(leader, exceptions=(*leader.exceptions, *hours))


def lost_rows(
    programme: Programme, assignments: Iterable[Assignment], absences: Iterable[Absence]
) -> tuple[Assignment, ...]:
    """The assignments that the absences take away, soonest first; sessions that do not run keep theirs."""
    away = defaultdict[str, list[Absence]](list)
    for absence in absences:
        away[absence.leader].append(absence)
    found = []
    for assignment in assignments:
        session = programme.calendar.find(assignment.session)
        running = session if session is not None and session.runs else None
        if running and any(absence.takes(running) for absence in away[assignment.leader]):
            found.append((running.start, running.id, _ROLES.index(assignment.role), assignment))
    return tuple(each[-1] for each in sorted(found, key=lambda each: each[:-1]))


def affected(programme: Programme, assignments: Iterable[Assignment], absence: Absence) -> tuple[Row, ...]:
    """The seats and backups that lose their leader, soonest first."""
    return tuple(lost.row for lost in lost_rows(programme, assignments, [absence]))
