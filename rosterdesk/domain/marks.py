"""Marks: who came, how a session went, and when a leader was spoken with after they stayed away."""

from dataclasses import dataclass
from datetime import date, datetime

from rosterdesk.domain.people import Leader
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade, Mark, SessionResult
from rosterdesk.domain.times import DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """How a leader attended a session in which they were seated; noted `at` (local time)."""

    session: str
    leader: str
    mark: Mark
    at: datetime

    @property
    def id(self) -> str:
        """The key: a leader has one mark in a session."""
        return attendance_id(self.session, self.leader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a session went: `people` came, and it `felt` so for its leaders, 1 (hard) to 5 (good)."""

    session: str
    result: SessionResult
    people: int | None = None
    felt: int | None = None
    note: str = ""
    at: datetime

    @property
    def id(self) -> str:
        """The key: a session has one outcome."""
        return self.session


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """A leader was spoken with `at` (local time); absences until then count no more."""

    leader: str
    at: datetime

    @property
    def id(self) -> str:
        """The key: a leader may be spoken with often."""
        return f"{self.leader} {self.at:%Y-%m-%dT%H:%M}"


def attendance_id(session: str, leader: str) -> str:
    """The key of a leader's mark in a session."""
    return f"{session} {leader}"


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
