"""What is left to note once sessions are over, and with whom somebody should speak."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from rosterdesk.domain.marks import attendance_id, excused
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.strikes import paused
from rosterdesk.domain.terms import Mark, Role, SessionResult
from rosterdesk.domain.times import minute_of

LOOKED_BACK = timedelta(days=14)


def begun(session: Session, now: datetime) -> bool:
    """Whether anything can be noted of the session at `now`, local time."""
    return session.start <= now


def unnoted(programme: Programme, now: datetime) -> tuple[Session, ...]:
    """The sessions of the last two weeks that ran with somebody, are over, and have no outcome; by time."""
    minute = minute_of(now)
    found = programme.calendar.between((now - LOOKED_BACK).date(), now.date())
    return tuple(
        session
        for session in found
        if session.runs
        and session.span.end <= minute
        and session.id not in programme.outcomes
        and programme.assignments(session.id)
    )


def after(sessions: tuple[Session, ...], session: str) -> Session | None:
    """The next one of those to note, in the order in which they took place, and round again."""
    places = [each.id for each in sessions]
    if session in places:
        at = places.index(session)
        sessions = (*sessions[at + 1 :], *sessions[:at])
    return next(iter(sessions), None)


def seated(programme: Programme, session: str) -> tuple[Assignment, ...]:
    """Those who had a seat, the lead first."""
    held = [each for each in programme.assignments(session) if each.role.seated]
    return tuple(sorted(held, key=lambda each: (tuple(Role).index(each.role), each.leader)))


def likely(programme: Programme, session: Session) -> SessionResult:
    """What the result is before anybody says otherwise: by the calendar, the seats and the marks."""
    if not session.runs:
        return SessionResult.CANCELLED
    team = [each for each in programme.assignments(session.id) if each.role.leads]
    marks = (programme.attendance.get(attendance_id(session.id, each.leader)) for each in team)
    missing = sum(mark is not None and mark.mark in (Mark.ABSENT, Mark.ILL) for mark in marks)
    wanted = sum(session.group.wanted(role) for role in Role if role.leads)
    return SessionResult.SHORT_HANDED if len(team) - missing < wanted else SessionResult.RAN


def explained(programme: Programme, session: Session, leader: str) -> bool:
    """Whether an absence of the leader would be no absence: they were known to be away."""
    person = programme.leaders.get(leader)
    return person is not None and excused(person, session)


def to_speak_with(programme: Programme, today: date) -> Iterator[str]:
    """The leaders, by id, with whom somebody should speak before builds go on with them."""
    for leader in sorted(programme.unexplained):
        person = programme.leaders.get(leader)
        if person is not None and person.active_on(today) and paused(programme, leader, today):
            yield leader
