"""`days_off`: seated on at most `days_per_week` dates of a week."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.terms import Rule
from solver.breach import Breach, Bucket, Cap, dates, over, refusals
from solver.linear import Linear
from solver.model import Model
from solver.view import Held, View

ID = Rule.DAYS_OFF


def _buckets(view: View, leader: str, weeks: Collection[date]) -> Iterator[Bucket]:
    limit = view.programme.settings.rules.days_per_week
    for week in weeks:
        rows = tuple(held for held in view.seats(leader) if held.week == week)
        yield Bucket(rule=ID, code="days", cap=Cap(limit, dates), rows=rows, values={"since": week})


def check(view: View) -> Iterator[Breach]:
    """Every week in which a leader serves on too many dates."""
    for leader in view.leaders:
        weeks = dict.fromkeys(held.week for held in view.seats(leader))
        yield from over(_buckets(view, leader, weeks))


def blocks(view: View, held: Held) -> Iterator[Reason]:
    """`days` {limit, used, after, sessions, since}: one more date of that week would be too many."""
    if held.role.seated:
        yield from refusals(_buckets(view, held.row.leader, [held.week]), held)


def post(model: Model) -> None:
    """Seated on so many dates of a week at most."""
    most = model.programme.settings.rules.days_per_week
    for leader in model.leaders():
        weeks: dict[date, dict[date, list[int]]] = defaultdict(lambda: defaultdict(list))
        for place in model.stays(leader.id):
            day = place.session.date
            weeks[model.programme.week_start(day)][day].append(place.literal)
        for days in weeks.values():
            if len(days) > most:
                model.at_most(most, Linear(model.any_of(seats) for seats in days.values()))
