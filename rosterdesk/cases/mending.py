"""The repair of all that was lost, and what it costs: asked where no window waits for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from threading import Event

from rosterdesk.cases import cover_round
from rosterdesk.cases.apart import worked_out
from rosterdesk.cases.cover_round import Gap
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Goal
from rosterdesk.domain.times import Period
from solver.absence import Absence
from solver.measure import measure
from solver.mended import Repair


@dataclass(frozen=True, slots=True)
class Offer:
    """A repair of a programme, and the goals of its weeks that would have another value."""

    programme: Programme
    repair: Repair
    costs: tuple[tuple[Goal, int, int], ...]


def offered(
    programme: Programme,
    absences: Sequence[Absence],
    gaps: Sequence[Gap],
    *,
    now: datetime,
    seconds: float,
    stop: Event,
) -> Offer:
    """The repair of these gaps, looked for so long at most; NobodyAsks where `stop` is set meanwhile."""
    question = partial(_mended, tuple(absences), tuple(gaps), now, seconds)
    repair, costs = worked_out(question, programme, lambda _: None, stop)
    return Offer(programme, repair, costs)


def _mended(
    absences: Sequence[Absence],
    gaps: Sequence[Gap],
    now: datetime,
    seconds: float,
    programme: Programme,
    _tell: object,
    stop: Event,
) -> tuple[Repair, tuple[tuple[Goal, int, int], ...]]:
    repair = cover_round.mended(programme, absences, gaps, now=now, seconds=seconds, stop=stop)
    weeks = sorted({programme.week_start(programme.session(gap.row.session).date) for gap in gaps})
    period = Period(weeks[0], (weeks[-1] - weeks[0]).days // 7 + 1)
    before = measure(programme, programme.roster.values(), period)
    after = measure(programme, repair.assignments, period)
    goals = (goal for goal in programme.settings.goals if goal is not Goal.CHANGES)
    return repair, tuple((goal, before[goal], after[goal]) for goal in goals if before[goal] != after[goal])
