"""How soon questions about a roster are answered, warm: call lists, reasons, agreements, repairs."""

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import TypeVar

from rosterdesk.cases.reporting.barriers import barriers
from rosterdesk.cases.reporting.record import Record
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.times import Dates, Period
from solver.absence import Absence, absent, like
from solver.agreements import agreements
from solver.chance import expectation
from solver.cover import candidates
from solver.explain import why
from solver.posed import Options
from solver.problem import pose
from solver.repair import repair
from solver.resilience import resilience
from solver.result import OpenSeat
from solver.search import solve
from tests.benchmarks.solving import weighted
from tests.benchmarks.solving.programmes import SIZES, Size
from tests.benchmarks.solving.report import Answers, Job, Timing
from tests.benchmarks.solving.trace import as_assignments

BASE_SECONDS = 20.0  # at most, for the roster that is asked about
REFERENCE_SECONDS = 60.0  # at most, for building it anew instead
WARM_UP = 3
CHANCE = 0.05  # that somebody is away on a day
SEATS_TO_OPEN = 20
Asked = TypeVar("Asked")


@dataclass(frozen=True)
class House:
    """A programme with a roster, and the seats that it leaves open."""

    programme: Programme
    given: tuple[Assignment, ...]
    open: tuple[OpenSeat, ...]

    def day_off(self, row: Row) -> Absence:
        """The leader of a row away on its date."""
        day = self.programme.session(row.session).date
        return Absence(leader=row.leader, since=day, until=day)


def answer(job: Job) -> Answers:
    """Ask about so many rows at random; the reference is the first roster of the weighted sum, made anew."""
    size = SIZES[job.size]
    house = _house(size, job)
    rows = _chosen(house, job)
    reference, found = _anew(size, house, rows[0], job)
    return Answers(timings=tuple(_timings(size, house, rows)), reference=1000 * reference, capped=not found)


def _house(size: Size, job: Job) -> House:
    programme = size.programme(job.seed)
    options = Options(seconds=min(BASE_SECONDS, job.seconds), workers=job.workers, seed=job.seed)
    problem = pose(programme, size.period, options)
    result = solve(problem, options, lambda _: None, threading.Event())
    given = as_assignments(problem, result.rows)
    lived = like(replace(programme, roster={each.id: each for each in given}), programme)
    return House(lived, given, result.open)


def _chosen(house: House, job: Job) -> Sequence[Row]:
    rows = sorted(each.row for each in house.given)
    return Random(job.seed).choices(rows, k=job.trials)


def _timings(size: Size, house: House, rows: Sequence[Row]) -> Iterable[Timing]:
    programme, given = house.programme, house.given

    def call_list(row: Row) -> object:
        return candidates(programme, given, row.session, row.role, instead_of=row.leader)

    def reasons(row: Row) -> object:
        return why(programme, given, session=row.session, role=row.role)

    def mended(row: Row) -> object:
        return repair(programme, given, [house.day_off(row)])

    def opened(seat: OpenSeat) -> object:
        return agreements(programme, given, session=seat.session, role=seat.role)

    yield timed("call list", call_list, rows, size.call_list)
    yield timed("why (not), every leader", reasons, rows)
    yield timed("repair of a day's absence", mended, rows, size.repair)
    if house.open:
        yield timed("agreements for an open seat", opened, house.open[:SEATS_TO_OPEN])
    weeks = [Period(first, 1) for first in size.period.week_firsts]
    yield timed("who may be away in a week", lambda week: resilience(programme, given, week), weeks)
    yield timed(
        "a week by chance", lambda week: expectation(programme, given, week, chance=CHANCE), weeks[:1]
    )
    yield timed(
        "barriers of a week",
        lambda week: barriers(Record(programme, Dates(week.first, week.last))),
        weeks[:1],
    )


def timed(
    what: str, ask: Callable[[Asked], object], questions: Sequence[Asked], reach: float | None = None
) -> Timing:
    """Ask every question once, after a few that are not counted."""
    for question in questions[:WARM_UP]:
        ask(question)
    taken = []
    for question in questions:
        began = time.perf_counter()
        ask(question)
        taken.append(1000 * (time.perf_counter() - began))
    return summed_up(what, taken, reach)


def summed_up(what: str, milliseconds: Iterable[float], reach: float | None = None) -> Timing:
    """Median, the value that 95 in 100 do not exceed, and the longest."""
    taken = sorted(milliseconds)
    return Timing(
        what=what,
        count=len(taken),
        p50=_share(taken, 0.5),
        p95=_share(taken, 0.95),
        longest=_share(taken, 1.0),
        reach=reach,
    )


def _share(taken: Sequence[float], share: float) -> float:
    return taken[max(0, -int(-share * len(taken) // 1) - 1)] if taken else 0.0


def _anew(size: Size, house: House, row: Row, job: Job) -> tuple[float, bool]:
    """Seconds until the weighted sum has any roster for the programme with the absence in it."""
    away = absent(house.programme, [house.day_off(row)])
    free = like(replace(away, roster={}), away)
    problem = pose(free, size.period, Options())
    return weighted.until_first(problem, replace(job, seconds=min(REFERENCE_SECONDS, job.seconds)))
