"""A gentle way back: what somebody holds beyond what was agreed for the first weeks is given to others."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from rosterdesk.domain.people import Leave
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.times import DAY, minute_of
from solver.absence import Absence


def beyond(programme: Programme, leader: str, leave: Leave, *, now: datetime) -> tuple[Row, ...]:
    """Their rows in the phase after a leave that are more than it allows: every backup, and the later seats.

    Nothing without a phased return or without an end, and nothing that is over.
    """
    gentle = leave.phased_return
    if gentle is None or leave.until is None or leave.until >= date.max - timedelta(days=7 * gentle.weeks):
        return ()
    first, last = leave.until + timedelta(days=1), leave.until + timedelta(days=7 * gentle.weeks)
    found: list[Row] = []
    seats: dict[date, int] = defaultdict(int)
    for session, row in _held(programme, leader, now):
        if first <= session.date <= last:
            week = programme.week_start(session.date)
            seats[week] += row.role.seated
            if not row.role.seated or seats[week] > gentle.sessions_per_week:
                found.append(row)
    return tuple(found)


def as_absences(programme: Programme, rows: Iterable[Row]) -> tuple[Absence, ...]:
    """The hours of these sessions as parts of days on which their leaders cannot serve."""
    return tuple(_hours(programme.session(row.session), row.leader) for row in rows)


def in_phase(programme: Programme, row: Row) -> bool:
    """Whether the session lies in the weeks after a leave in which its leader comes back gently."""
    day = programme.session(row.session).date
    person = programme.leaders.get(row.leader)
    leaves = person.leave if person else ()
    return any(
        leave.phased_return is not None
        and leave.until is not None
        and 0 < (day - leave.until).days <= 7 * leave.phased_return.weeks
        for leave in leaves
    )


def _held(programme: Programme, leader: str, now: datetime) -> list[tuple[Session, Row]]:
    rows = [each.row for each in programme.roster.values() if each.leader == leader]
    found = ((programme.calendar.find(row.session), row) for row in rows)
    ahead = [(s, row) for s, row in found if s is not None and s.runs and s.span.end > minute_of(now)]
    return sorted(ahead, key=lambda each: (each[0].start, each[1]))


def _hours(session: Session, leader: str) -> Absence:
    midnight = session.date.toordinal() * DAY
    start, end = max(0, session.busy.start - midnight), min(DAY, session.busy.end - midnight)
    return Absence(leader=leader, since=session.date, until=session.date, start=start, end=end)
