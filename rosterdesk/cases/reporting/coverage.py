"""Coverage: of the sessions, how many had a lead, a full team, their backups."""

from collections.abc import Iterable
from dataclasses import dataclass

from rosterdesk.cases.outlook import skills_lacking
from rosterdesk.cases.reporting.record import Record
from rosterdesk.cases.standing import can_run
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Counts of the sessions of some dates; `full` run with every seat filled and every skill they need.

    `unbuilt` are in weeks without a roster and count as nothing else; `cancelled` are in nothing else either.
    """

    dates: Dates
    sessions: int
    led: int
    running: int
    full: int
    wanting_backup: int
    backed: int
    cancelled: int
    unbuilt: int

    @property
    def short(self) -> int:
        """Sessions that run with an open seat, or without a skill that the team needs."""
        return self.running - self.full

    @property
    def failing(self) -> int:
        """Sessions that cannot run."""
        return self.sessions - self.running


def coverage(record: Record) -> tuple[Coverage, ...]:
    """The counts of each week, or of each month of a long record."""
    return tuple(_covered(record, stretch) for stretch in record.stretches)


def whole(parts: Iterable[Coverage], dates: Dates) -> Coverage:
    """The counts of all the parts together."""
    found = tuple(parts)
    return Coverage(
        dates=dates,
        sessions=sum(each.sessions for each in found),
        led=sum(each.led for each in found),
        running=sum(each.running for each in found),
        full=sum(each.full for each in found),
        wanting_backup=sum(each.wanting_backup for each in found),
        backed=sum(each.backed for each in found),
        cancelled=sum(each.cancelled for each in found),
        unbuilt=sum(each.unbuilt for each in found),
    )


def _covered(record: Record, stretch: Dates) -> Coverage:
    sessions = record.in_stretch(stretch)
    wanting = [session for session in sessions if session.group.backups]
    return Coverage(
        dates=stretch,
        sessions=len(sessions),
        led=sum(bool(record.rows(session, Role.LEAD)) for session in sessions),
        running=sum(can_run(session, record.rows(session)) for session in sessions),
        full=sum(is_full(record, session) for session in sessions),
        wanting_backup=len(wanting),
        backed=sum(len(record.rows(session, Role.BACKUP)) >= session.group.backups for session in wanting),
        cancelled=sum(record.fell_out(s) and s.date in stretch for s in record.planned),
        unbuilt=sum(s.date in stretch and not record.is_built(s.date) for s in record.sessions),
    )


def is_full(record: Record, session: Session) -> bool:
    """Whether it can run, no lead or co-lead seat is open, and the team has the skills that it needs."""
    rows = record.rows(session)
    filled = all(
        sum(row.role is role for row in rows) >= session.group.wanted(role)
        for role in (Role.LEAD, Role.CO_LEAD)
    )
    return filled and can_run(session, rows) and not any(skills_lacking(record.programme, session, rows))
