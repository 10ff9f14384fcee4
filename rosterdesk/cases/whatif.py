"""What if: the figures of a period before and after a leave, a new leader or a lifted barrier.

Programmes go in and figures come out; nothing that exists is changed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from threading import Event

from rosterdesk.domain.people import Leader, Leave, Limits, Window
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Goal, Grade, Weekday
from rosterdesk.domain.times import DAY, Period
from solver.absence import Absence, like, with_leaders
from solver.chance import Expectation, expectation
from solver.measure import measure
from solver.mended import Change, changes_between
from solver.resilience import Resilience, resilience

CHANCE = 0.05
ROUNDS = 500


class Barrier(Enum):
    """What keeps people from serving: their hours, their caps, what a venue lacks, the way between venues."""

    AVAILABILITY = "availability"
    LIMITS = "limits"
    ACCESS = "access"
    TRAVEL = "travel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A roster in figures: every goal, what it withstands, and what chance leaves of it."""

    goals: Mapping[Goal, int]
    resilience: Resilience
    expectation: Expectation


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """The figures before and after, the programme as it would be, and the seats that would change hands."""

    before: Figures
    after: Figures
    programme: Programme
    changes: tuple[Change, ...]


def figures(programme: Programme, period: Period) -> Figures:
    """The figures of the programme's own roster."""
    roster = tuple(programme.roster.values())
    return Figures(
        goals=measure(programme, roster, period),
        resilience=resilience(programme, roster, period),
        expectation=expectation(programme, roster, period, chance=CHANCE, rounds=ROUNDS),
    )


def leave_granted(
    programme: Programme,
    leader: str,
    leave: Leave,
    period: Period,
    *,
    absences: Sequence[Absence] = (),
    stop: Event | None = None,
) -> WhatIf:
    """A leave and the repair that changes least; `absences` are what it takes, by default all of its dates.

    UserError `unknown_leader`, `absence_reversed`.
    """
    from solver.repair import repair  # late: OR-Tools takes a second to load

    absence = Absence(leader=leader, since=leave.since, until=leave.until)
    mended = repair(programme, programme.roster.values(), absences or [absence], stop=stop)
    person = replace(programme.leaders[leader], leave=(*programme.leaders[leader].leave, leave))
    after = with_leaders(programme, {**programme.leaders, leader: person})
    return _compared(programme, _holding(after, mended.assignments), period)


def leader_joined(
    programme: Programme, leader: Leader, period: Period, *, stop: Event | None = None
) -> WhatIf:
    """One leader more, and what stands open given to whom the goals want, the new one included."""
    return _filled(programme, with_leaders(programme, {**programme.leaders, leader.id: leader}), period, stop)


def barrier_lifted(
    programme: Programme,
    barrier: Barrier,
    period: Period,
    *,
    leader: str | None = None,
    stop: Event | None = None,
) -> WhatIf:
    """One barrier less, for one leader or for all, and what stands open filled."""
    return _filled(programme, lifted(programme, barrier, leader), period, stop)


def lifted(programme: Programme, barrier: Barrier, leader: str | None = None) -> Programme:
    """The programme without the barrier; the way between venues has no one leader. KeyError for nobody."""
    if barrier is Barrier.TRAVEL:
        venues = {key: replace(venue, travel_minutes=()) for key, venue in programme.venues.items()}
        return like(replace(programme, venues=venues), programme)
    chosen = programme.leaders if leader is None else {leader: programme.leaders[leader]}
    free = {key: _freed(person, barrier) for key, person in chosen.items()}
    return with_leaders(programme, {**programme.leaders, **free})


def _freed(leader: Leader, barrier: Barrier) -> Leader:
    """Without their caps or needs; or able to come at any time, unwelcome where they had no window."""
    if barrier is Barrier.LIMITS:
        return replace(leader, limits=Limits())
    if barrier is Barrier.ACCESS:
        return replace(leader, needs=())
    always = tuple(Window(day=day, start=0, end=DAY, grade=Grade.RATHER_NOT) for day in Weekday)
    kept = tuple(each for each in leader.exceptions if each.grade is not Grade.CANNOT)
    return replace(leader, availability=(*leader.availability, *always), exceptions=kept)


def _filled(before: Programme, after: Programme, period: Period, stop: Event | None) -> WhatIf:
    from solver.fill import filled  # late: OR-Tools takes a second to load

    return _compared(before, _holding(after, filled(after, after.roster.values(), period, stop=stop)), period)


def _holding(programme: Programme, assignments: tuple[Assignment, ...]) -> Programme:
    return like(replace(programme, roster={each.id: each for each in assignments}), programme)


def _compared(before: Programme, after: Programme, period: Period) -> WhatIf:
    return WhatIf(
        before=figures(before, period),
        after=figures(after, period),
        programme=after,
        changes=changes_between(after, before.roster.values(), after.roster.values()),
    )


def period_of(programme: Programme, leave: Leave, weeks: int) -> Period:
    """The weeks that a leave touches, at most so many; an open-ended one takes them all."""
    first = programme.week_start(leave.since)
    last = leave.until or date.max
    return Period(first, max(1, min(weeks, (last - first).days // 7 + 1)))
