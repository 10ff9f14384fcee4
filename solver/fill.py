"""Filling what stands open, without touching anything that is there."""

import threading
from collections.abc import Iterable
from dataclasses import replace

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.times import Period
from solver.absence import like
from solver.compose import compose
from solver.confirm import broken
from solver.cpsat import Manner
from solver.lexicographic import least
from solver.posed import Options
from solver.problem import pose
from solver.stop import Deadline

SECONDS = 2.0


def filled(
    programme: Programme,
    assignments: Iterable[Assignment],
    period: Period,
    *,
    seconds: float = SECONDS,
    stop: threading.Event | None = None,
) -> tuple[Assignment, ...]:
    """The assignments with the period's open seats and backups given as the goals in their order want it.

    Nothing that is there changes; rows are added only where the checker finds nothing more broken.
    """
    given = tuple(assignments)
    held = {each.id: replace(each, locked=True) for each in given}
    problem = pose(like(replace(programme, roster=held), programme), period, Options())
    composed = compose(problem)
    found = least(
        composed.model,
        tuple(composed.goals.values()),
        hint=composed.model.values(()),
        manner=Manner(workers=1, presolve=False),
        deadline=Deadline(stop or threading.Event(), seconds),
    )
    if found.values is None:
        return given
    rows = [row for row in composed.model.chosen(found.values) if row.id not in held]
    after = (*given, *(Assignment(row=row) for row in sorted(rows)))
    return after if broken(programme, after, period) <= broken(programme, given, period) else given
