"""Years of rosters behind a programme, published month by month; for benchmarks, not for show."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

from rosterdesk.domain.groups import Group
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row, Version
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import LeaderKind, Role

_MONTH = 4  # weeks
_ROLES = (Role.LEAD, Role.CO_LEAD, Role.BACKUP)


def with_history(programme: Programme, first: date, *, years: int = 5, seed: int = 1) -> Programme:
    """The programme with rows and versions for the years before `first`; its groups have met all the while.

    Who served was qualified to lead; availability, leave and limits of long ago are not looked at.
    """
    rng = Random(seed)
    months = years * 13
    begin = first - timedelta(weeks=months * _MONTH)
    groups = {key: _since(group, months * _MONTH) for key, group in programme.groups.items()}
    before = replace(programme, groups=groups)
    pools = {key: _pool(group, before.leaders) for key, group in groups.items()}
    versions = [
        _version(rng, before, pools, number, begin + timedelta(weeks=_MONTH * (number - 1)))
        for number in range(1, months + 1)
    ]
    rows = [Assignment(row=row) for version in versions for row in version.rows]
    return replace(
        before, roster={row.id: row for row in rows}, versions={each.id: each for each in versions}
    )


def _since(group: Group, weeks: int) -> Group:
    earlier = (replace(each, since=each.since - timedelta(weeks=weeks)) for each in group.meetings)
    return replace(group, meetings=tuple(earlier))


def _pool(group: Group, leaders: Mapping[str, Leader]) -> tuple[str, ...]:
    """Who could lead the group, whenever it meets; everybody but trainees where nobody could."""
    asked = set(group.lead.qualifications)
    staff = [leader for leader in leaders.values() if leader.kind is not LeaderKind.TRAINEE]
    able = [leader.id for leader in staff if asked.issubset(h.qualification for h in leader.qualifications)]
    return tuple(able or (leader.id for leader in staff))


def _version(
    rng: Random, programme: Programme, pools: Mapping[str, Sequence[str]], number: int, since: date
) -> Version:
    sessions = programme.calendar.between(since, since + timedelta(days=7 * _MONTH - 1))
    rows = sorted(row for session in sessions for row in _rows(rng, session, pools[session.group.id]))
    published = datetime.combine(since - timedelta(days=3), time(16, 40))
    return Version(number=number, published=published, since=since, weeks=_MONTH, rows=tuple(rows))


def _rows(rng: Random, session: Session, pool: Sequence[str]) -> Iterator[Row]:
    wanted = [role for role in _ROLES for _ in range(session.group.wanted(role))]
    served = rng.sample(pool, min(len(wanted), len(pool)))
    return (Row(session.id, role, leader) for role, leader in zip(wanted, served, strict=False))
