"""How the roster of some weeks stands: what runs, what is backed, what differs from what was published."""

from dataclasses import dataclass

from rosterdesk.domain.edits.rosters import rows_in
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from rosterdesk.domain.versions import displaced
from solver.resilience import still_run


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Counts over the sessions of a period that run; `version` None where some of it is unpublished."""

    sessions: int
    running: int
    wanting_backup: int
    backed: int
    version: int | None
    changes: int
    rows: frozenset[Row]


def can_run(session: Session, held: tuple[Assignment, ...]) -> bool:
    """Whether the session has a lead, and enough leads and co-leads together."""
    team = [a.role for a in held if a.role.leads]
    return Role.LEAD in team and len(team) >= session.group.min_team


def standing(programme: Programme, period: Period) -> Standing:
    """How the roster stands in the period."""
    sessions = [s for s in programme.calendar.between(period.first, period.last) if s.runs]
    held = {session.id: programme.assignments(session.id) for session in sessions}
    wanting = [s for s in sessions if s.group.backups]
    backed = [s for s in wanting if sum(a.role is Role.BACKUP for a in held[s.id]) >= s.group.backups]
    rows = frozenset(a.row for each in held.values() for a in each)
    version, changes = _published(programme, period, rows)
    return Standing(
        sessions=len(sessions),
        running=sum(can_run(session, held[session.id]) for session in sessions),
        wanting_backup=len(wanting),
        backed=len(backed),
        version=version,
        changes=changes,
        rows=rows,
    )


def still_running(programme: Programme, period: Period) -> int | None:
    """How many sessions still run whoever is away for the period, one at a time; None where none can."""
    return still_run(programme, programme.roster.values(), period)


def _published(programme: Programme, period: Period, rows: frozenset[Row]) -> tuple[int | None, int]:
    """The latest version and the count of sessions that differ from what was published of them."""
    versions = [programme.published(first) for first in period.week_firsts]
    if any(version is None for version in versions):
        return None, 0
    present = {a.row for a in rows_in(programme, period)}
    told = {row for version in versions if version for row in version.rows if _within(programme, row, period)}
    differing = {row.session for row in (rows - told) | (told - present)}
    for first, version in zip(period.week_firsts, versions, strict=True):
        differing |= displaced(programme, version, Period(first, 1)) if version else frozenset()
    return max(version.number for version in versions if version), len(differing)


def _within(programme: Programme, row: Row, period: Period) -> bool:
    session = programme.calendar.find(row.session)
    return session is not None and session.date in period
