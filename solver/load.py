"""The load of one leader, week by week, against what they offered."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from solver.fairness import SESSIONS_WITHOUT_LIMIT, days_there

DAY = timedelta(days=1)
WEEK = 7


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """One week: seats held, sessions offered, blocks on call, busy minutes seated, minutes of contract.

    Offered is the weekly limit (7 where there is none) times the days there, by seven; the contract of a week
    is less by the days away as well, and None where there is none.
    """

    first: date
    sessions: int
    offered: Fraction
    blocks: int
    minutes: int
    contract: int | None


def loads(programme: Programme, leader: Leader, period: Period) -> tuple[WeekLoad, ...]:
    """The weeks of the period, by the present roster; sessions that do not run count for nothing."""
    return tuple(_week(programme, leader, first) for first in period.week_firsts)


def _week(programme: Programme, leader: Leader, first: date) -> WeekLoad:
    last = first + (WEEK - 1) * DAY
    sessions, minutes = 0, 0
    blocks = set()
    for session in programme.calendar.between(first, last):
        mine = [a for a in programme.assignments(session.id) if a.leader == leader.id] if session.runs else []
        if any(row.role.seated for row in mine):
            sessions += 1
            minutes += session.busy.minutes
        if any(not row.role.seated for row in mine):
            blocks.add(session.block)
    there = days_there(leader, first, last)
    limit = leader.limits.sessions_per_week
    weekly = SESSIONS_WITHOUT_LIMIT if limit is None else limit
    agreed = leader.contract_minutes_per_week
    contract = None if agreed is None else agreed * there // WEEK
    return WeekLoad(first, sessions, Fraction(weekly * there, WEEK), len(blocks), minutes, contract)
