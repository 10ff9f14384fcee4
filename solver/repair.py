"""The repair that changes least when people are away, confirmed by the checker before it is handed out."""

import logging
import threading
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from functools import cached_property

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row, Version
from rosterdesk.domain.terms import Goal
from rosterdesk.domain.times import Period
from solver.absence import Absence, absent, like, lost_rows
from solver.confirm import Broken, broken
from solver.cpsat import Manner
from solver.floors import at_their_floors
from solver.lexicographic import least
from solver.loss import Loss, place_of_given_up
from solver.measure import measure
from solver.mended import Repair, as_assignments, changes_between, opened
from solver.quiet import without_full_collections
from solver.result import GoalResult
from solver.rules import mentor
from solver.stop import Deadline
from solver.strict import Strict, compose_strict
from solver.view import View

__all__ = ["Repair", "Scope", "repair"]

SECONDS = 1.0
# With presolve the slowest repairs took seconds. The models are small and their relaxation is tight: taken in
# whole at once, and with nothing else done before the search, it halves the time and the longest is a third.
_MANNER = Manner(
    workers=1,
    presolve=False,
    settings="add_lp_constraints_lazily: false symmetry_level: 0 cp_model_probing_level: 0"
    " inprocessing_dtime_ratio: 0 inprocessing_probing_dtime: 0",
)
_log = logging.getLogger(__name__)


class Scope(Enum):
    """What a search may change: the seats that were lost, everything on those days, or in those weeks."""

    SEATS = "seats"
    DAYS = "days"
    WEEKS = "weeks"


@dataclass(frozen=True)
class _Reached:
    """The rows of the period, and how many numbers of their worth are proved."""

    loss: Loss
    rows: frozenset[Row]
    proved: int = 0

    @cached_property
    def worth(self) -> tuple[int, ...]:
        """The goals in order, with the backups given up elsewhere in their place; lower is better."""
        loss, around = self.loss, (each.row for each in self.loss.around)
        values = list(measure(loss.programme, (*self.rows, *around), loss.period).values())
        values.insert(place_of_given_up(loss.programme), loss.unreplaced(self.rows))
        return tuple(values)


def repair(
    programme: Programme,
    assignments: Iterable[Assignment],
    absences: Iterable[Absence],
    *,
    stop: threading.Event | None = None,
    seconds: float = SECONDS,
    widest: Scope = Scope.DAYS,
) -> Repair:
    """The least-change repair: the absences are treated as leave, other sessions keep what they had.

    Always a sound roster: at the worst the one in which the lost seats stay open. Days are searched within a
    moment; weeks take longer and can prove more. UserError `unknown_leader`, `absence_reversed`.
    """
    deadline = Deadline(stop or threading.Event(), seconds)
    before, absences = tuple(assignments), tuple(absences)
    lost = lost_rows(programme, before, absences)
    left = tuple(each for each in before if each not in set(lost))
    away = like(replace(absent(programme, absences), roster={each.id: each for each in left}), programme)
    if not lost:
        return Repair(lost=(), changes=(), open=(), goals=(), assignments=before, programme=away)
    loss = Loss(programme=away, period=_weeks_of(programme, lost), lost=tuple(each.row for each in lost))
    loss = replace(loss, programme=_with_present(loss, left))
    with without_full_collections():
        best = _search(loss, min(each.since for each in absences), deadline, widest)
    after = (*loss.around, *as_assignments(loss.programme, best.rows, loss.affected))
    return Repair(
        lost=loss.lost,
        changes=changes_between(loss.programme, before, after),
        open=opened(loss.programme, before, after),
        goals=tuple(_goals(loss, best)),
        assignments=after,
        programme=away,
    )


def _weeks_of(programme: Programme, lost: Iterable[Assignment]) -> Period:
    weeks = sorted({programme.week_start(programme.session(each.session).date) for each in lost})
    return Period(weeks[0], (weeks[-1] - weeks[0]).days // 7 + 1)


def _with_present(loss: Loss, left: Iterable[Assignment]) -> Programme:
    """The house as if the rows that are left had just been published: changes are measured against them."""
    house, period = loss.programme, loss.period
    number = max((version.number for version in house.versions.values()), default=0) + 1
    running = {session.id for session in loss.sessions}
    present = Version(
        number=number,
        published=datetime.combine(period.first, datetime.min.time()),
        since=period.first,
        weeks=period.weeks,
        rows=tuple(each.row for each in left if each.session in running),
    )
    return like(replace(house, versions={**house.versions, present.id: present}), house)


def _search(loss: Loss, since: date, deadline: Deadline, widest: Scope) -> _Reached:
    """Wider and wider, from what is sound anyway, until nothing wider can do better or time is up."""
    reached = [_Reached(loss, frozenset(_sound(loss)))]
    for scope in Scope:
        strict = Strict(loss=loss, loose=frozenset(_loose(loss, scope, since)))
        found = _searched(strict, reached[-1].rows, deadline)
        if found is not None:
            final = scope is Scope.WEEKS or (scope is Scope.SEATS and _nothing_better(loss, found))
            reached.append(found if final else replace(found, proved=0))
        if reached[-1].proved == len(Goal) + 1 or scope is widest or deadline.over():
            break
    return _confirmed(loss, reached)


def _loose(loss: Loss, scope: Scope, since: date) -> Iterator[str]:
    """The sessions of which every row may change; what is over before anybody is away stays."""
    if scope is Scope.SEATS:
        return
    days: set[date] = {loss.programme.session(session).date for session in loss.affected}
    for session in loss.sessions:
        if session.date >= since and (scope is Scope.WEEKS or session.date in days):
            yield session.id


def _searched(strict: Strict, start: frozenset[Row], deadline: Deadline) -> _Reached | None:
    """What the model finds within the scope; None where it finds nothing as good as the start."""
    posed = compose_strict(strict)
    hint = posed.model.values(start)
    found = least(posed.model, posed.goals, hint=hint, manner=_MANNER, deadline=deadline, sizes=posed.sizes)
    if found.values is None:
        return None
    rows = frozenset(posed.model.chosen(found.values))
    values = posed.model.values(rows)  # as they are by definition: a search may leave some too high
    better = [goal.value(values) for goal in posed.goals] <= [goal.value(hint) for goal in posed.goals]
    return _Reached(strict.loss, rows, found.proved) if better else None


def _nothing_better(loss: Loss, found: _Reached) -> bool:
    """Whether a wider search is idle: nobody else is disturbed, and more is not to be had at any price."""
    order = loss.programme.settings.goals
    position = order.index(Goal.CHANGES)
    first = max(order.index(Goal.CAN_RUN), order.index(Goal.TEAM))
    if found.worth[first + 1] or found.worth[position + (position > first)]:
        return False
    earlier = set(order[:position]) <= {Goal.CAN_RUN, Goal.TEAM}
    return earlier and at_their_floors(loss, found.rows)


def _sound(loss: Loss) -> Iterator[Row]:
    """The rows of the period that are left, without the shadows whose mentor has gone."""
    house = loss.programme
    view = View(house, (given for session in loss.affected for given in house.assignments(session)))
    released = {
        held.row
        for held in view.held
        if not held.locked and held.override is None and any(mentor.blocks(view, held))
    }
    for session in loss.sessions:
        for given in house.assignments(session.id):
            if given.leader in house.leaders and given.row not in released:
                yield given.row


def _goals(loss: Loss, best: _Reached) -> Iterator[GoalResult]:
    """Each goal with its value; its bound is the value where that is proved, else 0."""
    place = place_of_given_up(loss.programme)
    values = best.worth[:place] + best.worth[place + 1 :]
    for number, (goal, value) in enumerate(zip(loss.programme.settings.goals, values, strict=True)):
        proved = best.proved > number + (number >= place)
        yield GoalResult(goal=goal, value=value, bound=value if proved else 0)


def _confirmed(loss: Loss, reached: list[_Reached]) -> _Reached:
    """The last that breaks nothing, says the checker, that is not broken already; a defect is logged."""
    for best in reversed(reached[1:]):
        after = [*loss.around, *as_assignments(loss.programme, best.rows, loss.affected)]
        wrong = _broken_anew(loss.programme, after, loss.period)
        if not wrong:
            return best
        for rule, session, _ in wrong:
            _log.error("model and checker disagree on a repair: %s in %s", rule, session)
    return reached[0]


def _broken_anew(house: Programme, after: Collection[Assignment], period: Period) -> Broken:
    """What is broken after and not before, looked for among the people and sessions that change."""
    changed = {each.row for each in house.roster.values()} ^ {each.row for each in after}
    people, sessions = {row.leader for row in changed}, {row.session for row in changed}

    def broken_in(side: Iterable[Assignment]) -> Broken:
        looked_at = [each for each in side if each.leader in people or each.session in sessions]
        return broken(house, looked_at, period)

    found = broken_in(after)
    return found - broken_in(house.roster.values()) if found else found
