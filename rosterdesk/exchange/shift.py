"""A programme moved by whole weeks: the same story at another time of the year."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

from rosterdesk.domain.groups import Closure, Group, Meeting, SessionOverride, session_id
from rosterdesk.domain.marks import Attendance, Outcome
from rosterdesk.domain.people import DatedException, Holding, Leader, Leave, Window
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, CallNote, Held, Row, Version
from rosterdesk.domain.terms import SessionResult, SessionState
from rosterdesk.exchange import scheduled

Dated = TypeVar("Dated", Leader, Holding, Window, Leave, Meeting)
Marked = TypeVar("Marked", Attendance, Outcome)
_UNTIL = re.compile(r"(?<=UNTIL=)\d{8}", re.IGNORECASE)


def shifted(programme: Programme, weeks: int) -> Programme:
    """Every date lies `weeks` later (earlier where negative), weekdays and every-second-week rhythms kept.

    What follows the calendar still does: the second Tuesday of a month is that of the new month.
    """
    by = timedelta(weeks=weeks)
    closures = [Closure(date=each.date + by, reason=each.reason) for each in programme.closures.values()]
    moved = replace(
        programme,
        leaders={key: _leader(each, by) for key, each in programme.leaders.items()},
        groups={key: _group(each, by) for key, each in programme.groups.items()},
        closures={each.date.isoformat(): each for each in closures},
        overrides={},
        roster={},
        versions={},
        calls={each.id: each for each in (_call(call, by) for call in programme.calls.values())},
        attendance={},
        outcomes={},
        conversations={
            each.id: each
            for each in (replace(talk, at=talk.at + by) for talk in programme.conversations.values())
        },
    )
    return _with_marks(_with_dated(moved, programme, by), programme, by)


def _with_dated(moved: Programme, before: Programme, by: timedelta) -> Programme:
    """Overrides, rows and versions too, without those of sessions that the new months do not have."""
    overrides = [_override(each, by) for each in before.overrides.values()]
    by_rule = scheduled.by_meetings(moved.groups, [each.id for each in overrides])
    overrides = [each for each in overrides if (each.state is SessionState.EXTRA) != (each.id in by_rule)]
    roster = [_assignment(each, by) for each in before.roster.values()]
    versions = [_version(each, by) for each in before.versions.values()]
    named = {each.session for each in roster} | {row.session for each in versions for row in each.rows}
    there = scheduled.by_meetings(moved.groups, named) | scheduled.extras(overrides)
    return replace(
        moved,
        overrides={each.id: each for each in overrides},
        roster={each.id: each for each in roster if each.session in there},
        versions={
            each.id: replace(each, rows=tuple(row for row in each.rows if row.session in there))
            for each in versions
        },
    )


def _with_marks(moved: Programme, before: Programme, by: timedelta) -> Programme:
    """Attendance and outcomes too, without those of sessions that the new months do not have, or call off."""
    attendance = [_marked(each, by) for each in before.attendance.values()]
    outcomes = [_marked(each, by) for each in before.outcomes.values()]
    named = {each.session for each in attendance} | {each.session for each in outcomes}
    found = {session: moved.calendar.find(session) for session in named}
    runs = {key: session.runs for key, session in found.items() if session is not None}
    return replace(
        moved,
        attendance={each.id: each for each in attendance if each.session in runs},
        outcomes={
            each.id: each
            for each in outcomes
            if each.session in runs and runs[each.session] != (each.result is SessionResult.CANCELLED)
        },
    )


def _span(dated: Dated, by: timedelta) -> Dated:
    return replace(dated, since=_later(dated.since, by), until=_later(dated.until, by))


def _later(day: date | None, by: timedelta) -> Any:
    """The shifted day, None where there is none; the last day of all, written for "never", stays."""
    try:
        return day if day is None or day == date.max else day + by
    except OverflowError:
        return day


def _leader(leader: Leader, by: timedelta) -> Leader:
    return replace(
        _span(leader, by),
        qualifications=tuple(_span(each, by) for each in leader.qualifications),
        availability=tuple(_span(each, by) for each in leader.availability),
        exceptions=tuple(_exception(each, by) for each in leader.exceptions),
        leave=tuple(_span(each, by) for each in leader.leave),
    )


def _exception(exception: DatedException, by: timedelta) -> DatedException:
    return replace(exception, date=exception.date + by)


def _group(group: Group, by: timedelta) -> Group:
    return replace(group, meetings=tuple(_meeting(each, by) for each in group.meetings))


def _meeting(meeting: Meeting, by: timedelta) -> Meeting:
    rule = _UNTIL.sub(lambda found: f"{_day(found[0]) + by:%Y%m%d}", meeting.rrule)
    return replace(_span(meeting, by), rrule=rule)


def _day(digits: str) -> date:
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _override(override: SessionOverride, by: timedelta) -> SessionOverride:
    moved = None if override.moved_to is None else override.moved_to + by
    return replace(override, scheduled=override.scheduled + by, moved_to=moved)


def _row(row: Row, by: timedelta) -> Row:
    return row._replace(session=_session(row.session, by))


def _session(session: str, by: timedelta) -> str:
    named = scheduled.split(session)
    return session if named is None else session_id(named[0], named[1] + by)


def _assignment(assignment: Assignment, by: timedelta) -> Assignment:
    return replace(assignment, row=_row(assignment.row, by))


def _call(call: CallNote, by: timedelta) -> CallNote:
    return replace(call, session=_session(call.session, by), at=call.at + by)


def _marked(mark: Marked, by: timedelta) -> Marked:
    return replace(mark, session=_session(mark.session, by), at=mark.at + by)


def _version(version: Version, by: timedelta) -> Version:
    rows = tuple(_row(each, by) for each in version.rows)
    moved = None if version.moved is None else tuple(_held(each, by) for each in version.moved)
    return replace(
        version, published=version.published + by, since=version.since + by, rows=rows, moved=moved
    )


def _held(held: Held, by: timedelta) -> Held:
    return replace(held, session=_session(held.session, by), start=held.start + by)
