"""`mentoring`: weeks in which a trainee who is there has no shadow seat."""

from collections.abc import Iterator
from datetime import date, timedelta

from rosterdesk.domain.people import Leader
from rosterdesk.domain.terms import LeaderKind, Role
from rosterdesk.domain.times import Period
from solver.linear import Linear
from solver.model import Model
from solver.tally import Tally


def weeks_present(leader: Leader, period: Period) -> Iterator[date]:
    """First days of the weeks in which they are active on some date and not away on all."""
    for first in period.week_firsts:
        days = [first + timedelta(days=n) for n in range(7)]
        if any(map(leader.active_on, days)) and not all(map(leader.away_on, days)):
            yield first


def measure(tally: Tally) -> int:
    """Σ over trainees and the weeks in which they are present: 1 if they hold no shadow seat."""
    week = tally.period.week_of
    shadowed = {
        (leader, week(session.date))
        for session in tally.sessions
        for leader in tally.holders(session, Role.SHADOW)
    }
    return sum(
        (leader.id, week(first)) not in shadowed
        for leader in tally.leaders(LeaderKind.TRAINEE)
        for first in weeks_present(leader, tally.period)
    )


def express(model: Model) -> Linear:
    """The same of the roster to be found."""
    total = Linear()
    for leader in model.leaders(LeaderKind.TRAINEE):
        for first in weeks_present(leader, model.period):
            shadows = Linear()
            for session in model.places(leader.id, first):
                shadows.add(model.seat(session, Role.SHADOW, leader.id))
            total.add(model.falls_short([(shadows, 1)]))
    return total
