"""`contract`: paid minutes that staff were promised and are not given."""

from datetime import date, timedelta

from rosterdesk.domain.people import Leader
from rosterdesk.domain.terms import LeaderKind
from solver.linear import Linear
from solver.model import Model
from solver.tally import Tally


def due_minutes(leader: Leader, week_first: date) -> int:
    """floor(contract · (7 − dates away or inactive) / 7) of the week."""
    days = [week_first + timedelta(days=n) for n in range(7)]
    present = sum(leader.active_on(day) and not leader.away_on(day) for day in days)
    return (leader.contract_minutes_per_week or 0) * present // 7


def measure(tally: Tally) -> int:
    """Σ over staff and weeks of the period: minutes of contract not reached by busy time seated."""
    period = tally.period
    worked: dict[tuple[str, int], int] = {}
    for session in tally.sessions:
        for leader in tally.seated(session):
            key = (leader, period.week_of(session.date))
            worked[key] = worked.get(key, 0) + session.busy.minutes
    return sum(
        max(0, due_minutes(leader, first) - worked.get((leader.id, week), 0))
        for leader in tally.leaders(LeaderKind.STAFF)
        for week, first in enumerate(period.week_firsts)
    )


def express(model: Model) -> Linear:
    """The same of the roster to be found."""
    total = Linear()
    for leader in model.leaders(LeaderKind.STAFF):
        for first in model.period.week_firsts:
            due = due_minutes(leader, first)
            if due:
                worked = Linear()
                for session in model.places(leader.id, first):
                    worked.add(model.seated(session, leader.id), session.busy.minutes)
                total.plus(model.shortfall(due, worked))
    return total
