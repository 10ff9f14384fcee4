"""Edits of whole rosters: keeping what a build proposes, and publishing."""

from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import datetime

from rosterdesk.domain.changes import ChangeSet, Label, Table, changeset, drop, put
from rosterdesk.domain.edits import seats
from rosterdesk.domain.moves import held, moved
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row, Version
from rosterdesk.domain.times import Period


def rows_in(programme: Programme, period: Period) -> tuple[Assignment, ...]:
    """The present assignments of the sessions whose date lies in the period, running or not."""
    sessions = programme.calendar.between(period.first, period.last)
    return tuple(a for session in sessions for a in programme.assignments(session.id))


def keep(
    programme: Programme, period: Period, rows: Iterable[Row], *, only: Container[str] | None = None
) -> ChangeSet:
    """The sessions of the period that run hold exactly `rows`; rows that stay keep what was said of them.

    With `only`, sessions whose ids it does not contain stay as they are.
    """
    held = {
        a.id: a
        for a in rows_in(programme, period)
        if programme.session(a.session).runs and (only is None or a.session in only)
    }
    wanted = {row.id: row for row in rows if only is None or row.session in only}
    changes = [drop(programme, Table.ROSTER, key) for key in held if key not in wanted]
    fresh = (row for key, row in wanted.items() if key not in programme.roster)
    changes += [seats.seated(programme, Assignment(row=row)) for row in fresh]
    label = Label("keep", {"since": period.first.isoformat(), "weeks": period.weeks, "count": len(changes)})
    return changeset(label, changes)


def publish(programme: Programme, period: Period, *, now: datetime) -> ChangeSet:
    """The present rows of the period, and where they are, become the next version; `now` is local time."""
    sessions = [s for s in programme.calendar.between(period.first, period.last) if s.runs]
    rows = tuple(sorted(a.row for session in sessions for a in programme.assignments(session.id)))
    number = max((version.number for version in programme.versions.values()), default=0) + 1
    version = Version(
        number=number,
        published=now.replace(second=0, microsecond=0),
        since=period.first,
        weeks=period.weeks,
        rows=rows,
        moved=tuple(held(session) for session in sessions if session.extra or moved(programme, session)),
    )
    label = Label("publish", {"number": number, "since": period.first.isoformat(), "weeks": period.weeks})
    return changeset(label, [put(programme, Table.VERSIONS, version)])


def go_back(programme: Programme, version: Version, *, now: datetime) -> ChangeSet:
    """The sessions of its weeks that are still to run hold what the version says, of leaders still there.

    What has begun by `now` (local time) is past changing. Rows that stay keep what was said of them.
    """
    weeks = programme.calendar.between(version.period.first, version.period.last)
    sessions = {session.id for session in weeks if session.runs and session.start > now}
    rows = [row for row in version.rows if row.leader in programme.leaders and row.session in sessions]
    label = Label(
        "go_back", {"number": version.number, "since": version.since.isoformat(), "weeks": version.weeks}
    )
    return replace(keep(programme, version.period, rows, only=sessions), label=label)
