"""From which week a roster is built where nobody says so."""

from datetime import date, datetime, timedelta

from rosterdesk.domain.edits.rosters import rows_in
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period

WEEKS = 9
BEFORE = 8
WEEK = timedelta(weeks=1)


def begins(programme: Programme, now: datetime, wanted: date | None = None) -> date:
    """The first day of the week from which to build: the one that is `wanted`, if it holds anything to come.

    Else the first in which nobody is rostered yet though sessions are to come. The present one is thought of
    last while it goes on as it was arranged without us.
    """
    present = Period(programme.week_start(now.date()), 1)
    if wanted is not None and wanted > present.last:
        return programme.week_start(wanted)
    if wanted is not None and wanted in present and _to_come(programme, present, now):
        return present.first
    weeks = [Period(present.first + number * WEEK, 1) for number in range(WEEKS)]
    order = weeks if is_ours(programme, present.first) else [*weeks[1:], present]
    return next((week.first for week in order if _unbuilt(programme, week, now)), order[0].first)


def is_ours(programme: Programme, first: date) -> bool:
    """Whether somebody is rostered in this week, or was in the weeks before; else it goes on without us."""
    return bool(rows_in(programme, Period(first - BEFORE * WEEK, BEFORE + 1)))


def _unbuilt(programme: Programme, week: Period, now: datetime) -> bool:
    """Whether sessions of the week are to come, and it was neither built nor published."""
    known = programme.published(week.first) is not None or rows_in(programme, week)
    return not known and _to_come(programme, week, now)


def _to_come(programme: Programme, week: Period, now: datetime) -> bool:
    """Whether a session of the week has not begun yet."""
    sessions = programme.calendar.between(week.first, week.last)
    return any(session.runs and session.start >= now for session in sessions)
