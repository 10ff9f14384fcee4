"""Unexplained absences: which ones count, and when they are so many that a conversation comes first.

Illness and leave never count, whatever is marked: an absence on a date of leave, or in hours for which the
leader had said that they cannot, is explained.
"""

from datetime import date, timedelta

from rosterdesk.domain.marks import Attendance
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade
from rosterdesk.domain.times import DAY

PAUSES_AT = 3


def strikes(programme: Programme, leader: str, on: date) -> tuple[Attendance, ...]:
    """The unexplained absences of the leader that count on a date, by session.

    Those of sessions up to `on` that run, since the last conversation, and not lapsed by then.
    """
    found = []
    for mark in programme.absences.get(leader, ()):
        session = programme.calendar.find(mark.session)
        if session is not None and session.runs and _counts(programme, session, leader, on):
            found.append((session.start, mark))
    return tuple(mark for _, mark in sorted(found, key=lambda each: (each[0], each[1].session)))


def paused(programme: Programme, leader: str, on: date) -> bool:
    """Whether builds give the leader nothing new on that date until somebody has spoken with them."""
    if len(programme.absences.get(leader, ())) < PAUSES_AT:  # so for nearly everybody: builds ask this often
        return False
    return len(strikes(programme, leader, on)) >= PAUSES_AT


def excused(leader: Leader, session: Session) -> bool:
    """Whether the leader was known to be away or unable for any part of the session's busy time."""
    days = {date.fromordinal(day) for day in session.busy.days}
    if any(leader.away_on(day) for day in days):
        return True
    return any(
        each.grade is Grade.CANNOT
        and each.date in days
        and _overlaps(each.date, each.start, each.end, session)
        for each in leader.exceptions
    )


def _overlaps(day: date, start: int, end: int, session: Session) -> bool:
    midnight = day.toordinal() * DAY
    return midnight + start < session.busy.end and session.busy.start < midnight + end


def _counts(programme: Programme, session: Session, leader: str, on: date) -> bool:
    lapse = timedelta(weeks=programme.settings.rules.absences_lapse_weeks)
    if not session.date <= on < session.date + lapse:
        return False
    spoken = programme.spoken_with.get(leader)
    if spoken is not None and session.start <= spoken:
        return False
    person = programme.leaders.get(leader)
    return person is not None and not excused(person, session)
