"""What wants a coordinator's eye: this week and the next eight, open seats, who is away, what expires."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from itertools import groupby

from rosterdesk.cases import afterwards
from rosterdesk.cases.beginning import is_ours
from rosterdesk.cases.standing import Standing, can_run, standing
from rosterdesk.domain import holdings
from rosterdesk.domain.findings import Finding
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade, Role, Severity
from rosterdesk.domain.times import Period
from solver.check import check
from solver.problem import WEEKS_AROUND

WEEKS = 9
LAPSED_DAYS = 30
LONGEST_ABSENCE = 366
DAY = timedelta(days=1)


class Stage(Enum):
    """How far the roster of a week has come."""

    QUIET = "quiet"  # no session is left in it
    EMPTY = "empty"  # nobody is seated or on call
    DRAFT = "draft"  # not published
    CHANGED = "changed"  # published, and different since
    PUBLISHED = "published"


class Need(Enum):
    """What a session lacks, the worst first."""

    RUN = "run"  # it cannot run
    TEAM = "team"  # it runs with an open seat, or without a skill that its team needs
    SPARE = "spare"  # it runs, but not if any one of its team is away
    BACKUP = "backup"  # it lacks a backup


@dataclass(frozen=True, slots=True)
class Week:
    """One week: its first day, how far its roster is, its counts, and how many sessions are still to come."""

    first: date
    stage: Stage
    standing: Standing
    to_come: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Weeks in a row at the same stage, and their sessions that are still to come."""

    period: Period
    stage: Stage
    to_come: int


@dataclass(frozen=True, slots=True)
class OpenSeat:
    """So many seats of a role that nobody holds; the first of them comes after `held` that are filled."""

    role: Role
    missing: int
    held: int


@dataclass(frozen=True, slots=True)
class Want:
    """A session with its worst need, its open seats by role, and the qualifications its team lacks."""

    session: Session
    need: Need
    seats: tuple[OpenSeat, ...]
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Away:
    """A leader away, from a day of this week to the last day of the absence; None is open-ended."""

    leader: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Expiry(holdings.Expiry):
    """When a qualification of this leader ends, or did."""

    leader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Everything on the start page about a programme; wants and broken rules by time, soonest first."""

    programme: Programme
    weeks: tuple[Week, ...]
    stretches: tuple[Stretch, ...]
    wants: tuple[Want, ...]
    broken: tuple[Finding, ...]
    away: tuple[Away, ...]
    expiring: tuple[Expiry, ...]
    unnoted: tuple[Session, ...]
    to_speak_with: tuple[str, ...]
    timeless: tuple[str, ...]  # leaders whom no build can seat, since no time of theirs is known

    def wanting(self, *needs: Need) -> tuple[Want, ...]:
        """The sessions with one of these needs."""
        return tuple(want for want in self.wants if want.need in needs)

    @property
    def troubled(self) -> frozenset[date]:
        """The first days of the weeks in which a session to come cannot run though others are filled."""
        days = (want.session.date for want in self.wanting(Need.RUN))
        return frozenset(self.programme.week_start(day) for day in days)

    @property
    def to_print(self) -> tuple[Week, ...]:
        """This week and the next, where somebody is seated and sessions are to come."""
        shown = (Stage.DRAFT, Stage.CHANGED, Stage.PUBLISHED)
        return tuple(week for week in self.weeks[:2] if week.stage in shown and week.to_come)


def outlook(programme: Programme, now: datetime) -> Outlook:
    """How things stand at `now`, the programme's own civil time; sessions that have begun want nothing."""
    period = Period(programme.week_start(now.date()), WEEKS)
    weeks = tuple(_week(programme, first, now) for first in period.week_firsts)
    built = {week.first for week in weeks if week.stage is not Stage.EMPTY}
    return Outlook(
        programme=programme,
        weeks=weeks,
        stretches=tuple(_stretches(weeks, ours=is_ours(programme, period.first))),
        wants=tuple(_wants(programme, period, now, built)),
        broken=tuple(_broken(programme, period, now)),
        away=tuple(_away(programme, now.date())),
        expiring=tuple(_expiring(programme, now.date())),
        unnoted=afterwards.unnoted(programme, now),
        to_speak_with=tuple(afterwards.to_speak_with(programme, now.date())),
        timeless=tuple(_timeless(programme, now.date())),
    )


def _timeless(programme: Programme, today: date) -> Iterator[str]:
    """Leaders whom builds may seat, but of whose week nothing is painted, nor any single day given."""
    for key, leader in programme.leaders.items():
        free = any(exception.grade is not Grade.CANNOT for exception in leader.exceptions)
        if leader.auto_assign and leader.active_on(today) and not leader.availability and not free:
            yield key


def _week(programme: Programme, first: date, now: datetime) -> Week:
    found = programme.calendar.between(first, first + 6 * DAY)
    to_come = sum(session.runs and session.start >= now for session in found)
    counts = standing(programme, Period(first, 1))
    return Week(first, _stage(counts, to_come), counts, to_come)


def _stage(counts: Standing, to_come: int) -> Stage:
    if counts.version is not None:
        return Stage.CHANGED if counts.changes else Stage.PUBLISHED
    if counts.rows:
        return Stage.DRAFT
    return Stage.EMPTY if to_come else Stage.QUIET


def _stretches(weeks: tuple[Week, ...], *, ours: bool) -> Iterator[Stretch]:
    """Weeks in a row that want to be built or published; the present one comes last if it is not `ours`."""
    if ours:
        yield from _in_a_row(weeks)
        return
    yield from _in_a_row(weeks[1:])
    yield from _in_a_row(weeks[:1])


def _in_a_row(weeks: tuple[Week, ...]) -> Iterator[Stretch]:
    for stage, run in groupby(weeks, key=lambda week: week.stage):
        together = tuple(week for week in run if week.to_come)
        if together and stage in (Stage.EMPTY, Stage.DRAFT, Stage.CHANGED):
            period = Period(together[0].first, len(together))
            yield Stretch(period, stage, sum(week.to_come for week in together))


def _wants(programme: Programme, period: Period, now: datetime, built: set[date]) -> Iterator[Want]:
    """Sessions to come in weeks that somebody has begun to fill, each with what it lacks."""
    for session in programme.calendar.between(period.first, period.last):
        if session.runs and session.start >= now and programme.week_start(session.date) in built:
            held = programme.assignments(session.id)
            seats = tuple(_open_seats(session, held))
            lacking = tuple(skills_lacking(programme, session, held))
            need = _need(session, held, seats, lacking)
            if need is not None:
                yield Want(session, need, seats, lacking)


def _open_seats(session: Session, held: tuple[Assignment, ...]) -> Iterator[OpenSeat]:
    """Seats for leads, co-leads and backups; an open shadow seat is an offer, not a need."""
    filled = Counter(assignment.role for assignment in held)
    for role in (Role.LEAD, Role.CO_LEAD, Role.BACKUP):
        missing = session.group.wanted(role) - filled[role]
        if missing > 0:
            yield OpenSeat(role, missing, filled[role])


def skills_lacking(programme: Programme, session: Session, held: tuple[Assignment, ...]) -> Iterator[str]:
    """Qualifications of which the team has too few that day."""
    team = [programme.leaders[a.leader] for a in held if a.role.leads and a.leader in programme.leaders]
    for need in session.group.team_needs:
        if sum(leader.holds(need.qualification, session.date) for leader in team) < need.count:
            yield need.qualification


def _need(
    session: Session, held: tuple[Assignment, ...], seats: tuple[OpenSeat, ...], lacking: tuple[str, ...]
) -> Need | None:
    if not can_run(session, held):
        return Need.RUN
    if lacking or any(seat.role.leads for seat in seats):
        return Need.TEAM
    if not seats:
        return None
    team = sum(assignment.role.leads for assignment in held)
    on_call = any(assignment.role is Role.BACKUP for assignment in held)
    return Need.SPARE if team == session.group.min_team and not on_call else Need.BACKUP


def _broken(programme: Programme, period: Period, now: datetime) -> Iterator[Finding]:
    """Rules that the roster breaks in sessions to come."""
    for finding in check(programme, tuple(_near(programme, period)), period):
        session = programme.calendar.find(finding.session) if finding.session else None
        if finding.severity is Severity.BROKEN and session is not None and session.start >= now:
            yield finding


def _near(programme: Programme, period: Period) -> Iterator[Assignment]:
    """What rules of the period can look at; years of rows before it would only take time."""
    around = timedelta(weeks=WEEKS_AROUND)
    for session in programme.calendar.between(period.first - around, period.last + around):
        yield from programme.assignments(session.id)


def _away(programme: Programme, today: date) -> Iterator[Away]:
    """Who is away on some day from today to the end of the week, the first to come back first."""
    last = programme.week_start(today) + 6 * DAY
    found = [away for leader in programme.leaders.values() if (away := _absence(leader, today, last))]
    yield from sorted(found, key=lambda away: (away.until or date.max, away.leader))


def _absence(leader: Leader, today: date, last: date) -> Away | None:
    days = [today + n * DAY for n in range((last - today).days + 1)]
    since = next((day for day in days if leader.away_on(day) and leader.active_on(day)), None)
    if since is None:
        return None
    until = since
    while leader.away_on(until + DAY):
        until += DAY
        if (until - since).days > LONGEST_ABSENCE:
            return Away(leader.id, since, None)
    return Away(leader.id, since, until)


def _expiring(programme: Programme, today: date) -> Iterator[Expiry]:
    """Qualifications that end within 90 days, or ended in the last 30, and are not renewed; soonest first."""
    found = [
        Expiry(end.qualification, end.until, end.days, leader.id)
        for leader in programme.leaders.values()
        for end in holdings.expiries(leader, today)
        if end.band is not None and end.days >= -LAPSED_DAYS and _stays_beyond(leader, end.until, today)
    ]
    yield from sorted(found, key=lambda each: (each.until, each.leader, each.qualification))


def _stays_beyond(leader: Leader, until: date, today: date) -> bool:
    """Whether the leader is still with the programme, and will be when the qualification has ended."""
    return leader.until is None or (leader.until >= today and leader.until > until)
