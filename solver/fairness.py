"""What a leader offered over a stretch of weeks, against which their load is measured."""

from datetime import date, timedelta

from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period, covers

SESSIONS_WITHOUT_LIMIT = 7


def fairness_span(programme: Programme, period: Period) -> Period:
    """The weeks over which load is measured: those of the period and `fairness_weeks` before it."""
    before = programme.settings.rules.fairness_weeks
    return Period(period.first - timedelta(days=7 * before), period.weeks + before)


def days_there(leader: Leader, first: date, last: date) -> int:
    """How many of the dates `first`..`last` the leader is active and not away."""
    leaves = [leave for leave in leader.leave if leave.since <= last and covers(None, leave.until, first)]
    start = max(first, leader.since or first)
    end = min(last, leader.until or last)
    length = max(0, (end - start).days + 1)
    if not leaves:
        return length
    return sum(not leader.away_on(start + timedelta(days=n)) for n in range(length))


def offer(programme: Programme, leader: Leader, period: Period) -> int:
    """How many sessions the leader offered over the fairness span: a fraction rounded up once, at least 1."""
    span = fairness_span(programme, period)
    limit = leader.limits.sessions_per_week
    weekly = SESSIONS_WITHOUT_LIMIT if limit is None else limit
    return max(1, -(-weekly * days_there(leader, span.first, span.last) // 7))
