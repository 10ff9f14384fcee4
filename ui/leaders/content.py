"""What the table of leaders shows of each of them, as plain values."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rosterdesk.domain.holdings import Expiry, expiries
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.times import Period

AHEAD_WEEKS = 9
SOON = timedelta(days=14)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderLine:
    """A leader with what follows from the rest of the programme.

    `sessions` are the seats of this week; `ends` the qualifications that end within 90 days or have ended;
    `away_since` and `away_until` an absence that has begun or begins within 14 days, the latter None where
    it is open-ended.
    """

    leader: Leader
    display_name: str
    sessions: int
    qualifications: tuple[tuple[str, str], ...]
    ends: tuple[Expiry, ...]
    away_since: date | None
    away_until: date | None
    next: Session | None
    today: date

    @property
    def id(self) -> str:
        """The leader's id."""
        return self.leader.id

    @property
    def here(self) -> bool:
        """Whether they are with the programme today, or will be."""
        return self.leader.until is None or self.leader.until >= self.today

    @property
    def away(self) -> bool:
        """Whether they are away today."""
        return self.leader.away_on(self.today)

    @property
    def band(self) -> int | None:
        """The most urgent warning of training: 0, 30, 60 or 90 days; None where there is none."""
        bands = [each.band for each in self.ends if each.band is not None]
        return min(bands, default=None)


def leader_lines(programme: Programme, names: dict[str, str], now: datetime) -> Iterator[LeaderLine]:
    """A line for every leader, at `now` on the programme's own clock; `names` gives display names by id."""
    seated, coming = _rows(programme, now)
    skills = {key: each.name for key, each in programme.qualifications.items()}
    for leader in programme.leaders.values():
        held = dict.fromkeys(each.qualification for each in leader.qualifications)
        ends = tuple(each for each in expiries(leader, now.date()) if each.band is not None)
        since, until = absence(leader, now.date())
        yield LeaderLine(
            leader=leader,
            display_name=names.get(leader.id, leader.name),
            sessions=seated[leader.id],
            qualifications=tuple((key, skills.get(key, key)) for key in held),
            ends=ends,
            away_since=since,
            away_until=until,
            next=coming.get(leader.id),
            today=now.date(),
        )


def _rows(programme: Programme, now: datetime) -> tuple[dict[str, int], dict[str, Session]]:
    """Seats of the present week by leader, and the first session to come of each in the next weeks."""
    week = Period(programme.week_start(now.date()), 1)
    last = week.first + (7 * AHEAD_WEEKS - 1) * DAY
    seated: dict[str, int] = defaultdict(int)
    coming: dict[str, Session] = {}
    for session in programme.calendar.between(week.first, last):
        if session.runs:
            for row in programme.assignments(session.id):
                if row.role.seated:
                    seated[row.leader] += session.date in week
                    if session.start >= now:
                        coming.setdefault(row.leader, session)
    return seated, coming


def absence(leader: Leader, today: date) -> tuple[date | None, date | None]:
    """The absence that has begun, else the one that begins soon, leaves that follow each other made one."""
    begun = sorted((e for e in leader.leave if e.until is None or e.until >= today), key=lambda e: e.since)
    if not begun or begun[0].since > today + SOON:
        return None, None
    since, until = begun[0].since, begun[0].until
    for each in begun[1:]:
        if until is None or each.since > until + DAY:
            break
        until = None if each.until is None else max(until, each.until)
    return since, until
