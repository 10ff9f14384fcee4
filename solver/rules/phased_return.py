"""`phased_return`: after such a leave, few seats in each week of the phase, and no backup."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role, Rule
from rosterdesk.domain.times import covers
from solver.breach import Breach, Bucket, Cap, each_row, over, refusals
from solver.linear import Linear
from solver.model import Model
from solver.view import Held, View

ID = Rule.PHASED_RETURN


class Phase(NamedTuple):
    """The dates `since`..`until` of one phased return, and how many seats each of its weeks may hold."""

    since: date
    until: date
    sessions_per_week: int


def phases(leader: Leader) -> tuple[Phase, ...]:
    """The phases that follow the leader's leaves; an open-ended leave has none yet."""
    found = []
    for leave in leader.leave:
        gentle = leave.phased_return
        if gentle is not None and leave.until is not None and leave.until < date.max:
            back = leave.until + timedelta(days=1)
            last = min(leave.until.toordinal() + 7 * gentle.weeks, date.max.toordinal())
            found.append(Phase(back, date.fromordinal(last), gentle.sessions_per_week))
    return tuple(found)


def forbids(programme: Programme, session: Session, role: Role, leader: Leader) -> Reason | None:
    """`no_backup` {until}: nobody is on call while they come back."""
    if role.seated or not leader.leave:
        return None
    ends = [phase.until for phase in phases(leader) if covers(phase.since, phase.until, session.date)]
    return Reason(rule=ID, code="no_backup", values={"until": max(ends)}) if ends else None


def _buckets(found: Iterable[Phase], rows: Sequence[Held], weeks: Collection[date]) -> Iterator[Bucket]:
    for phase in found:
        inside = [held for held in rows if covers(phase.since, phase.until, held.date)]
        for week in sorted(weeks):
            yield Bucket(
                rule=ID,
                code="seats",
                cap=Cap(phase.sessions_per_week, len),
                rows=tuple(held for held in inside if held.week == week),
                values={"since": week, "until": phase.until},
            )


def check(view: View) -> Iterator[Breach]:
    """Backups during a phase, and weeks of a phase with more seats than agreed."""
    yield from each_row(view, forbids)
    for leader_id in view.leaders:
        seats, leader = view.seats(leader_id), view.programme.leaders[leader_id]
        if leader.leave:
            yield from over(_buckets(phases(leader), seats, {held.week for held in seats}))


def blocks(view: View, held: Held) -> Iterator[Reason]:
    """`seats` {limit, used, after, sessions, since, until}: that week of the phase is full."""
    if held.role.seated and held.leader.leave:
        current = [p for p in phases(held.leader) if covers(p.since, p.until, held.date)]
        yield from refusals(_buckets(current, view.seats(held.leader.id), {held.week}), held)


def post(model: Model) -> None:
    """So many seats at most in the part of each week that a phase covers."""
    for leader in model.leaders():
        for leave in leader.leave:
            back = leave.phased_return
            if back is not None and leave.until is not None:
                weeks: dict[date, list[int]] = defaultdict(list)
                for place in model.stays(leader.id):
                    day = place.session.date
                    if 0 < (day - leave.until).days <= 7 * back.weeks:
                        weeks[model.programme.week_start(day)].append(place.literal)
                for seats in weeks.values():
                    model.at_most(back.sessions_per_week, Linear(seats))
