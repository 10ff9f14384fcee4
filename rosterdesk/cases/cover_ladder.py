"""What a group does when nobody comes: the steps of its ladder for a session without a lead."""

from collections.abc import Iterator
from dataclasses import dataclass

from rosterdesk.cases import seating
from rosterdesk.cases.cover_round import Gap
from rosterdesk.cases.seating import Verdict
from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits import sessions
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.terms import LadderStep, Role
from solver.judge import Judge

USUAL = (LadderStep.CO_LEAD_ALONE, LadderStep.CANCEL)  # where the group names no ladder


@dataclass(frozen=True, slots=True)
class Rung:
    """A step that changes the roster or the calendar; `leader` is the co-lead who would lead alone."""

    step: LadderStep
    leader: str | None = None


def rungs(judge: Judge, gap: Gap) -> tuple[Rung, ...]:
    """The steps for a gap, in the group's order; none for seats without which a session runs."""
    if gap.row.role is not Role.LEAD or not gap.open:
        return ()
    ladder = judge.programme.session(gap.row.session).group.ladder or USUAL
    return tuple(rung for step in ladder for rung in _of(judge, gap, step))


def climbing(judge: Judge, gap: Gap, rung: Rung) -> ChangeSet:
    """The edit that takes the step; UserError where it cannot be taken any more."""
    if rung not in rungs(judge, gap):
        raise UserError("changed_elsewhere")
    if rung.step is LadderStep.CANCEL:
        return sessions.cancel(judge.programme, gap.row.session)
    row = gap.row._replace(role=Role.CO_LEAD, leader=rung.leader or "")
    return seating.move(judge, row, row.session, Role.LEAD).edit(judge.programme, None)


def _of(judge: Judge, gap: Gap, step: LadderStep) -> Iterator[Rung]:
    """By telephone, or with another group, is agreed outside the roster: no step is offered for that."""
    if step is LadderStep.CANCEL:
        yield Rung(step)
    elif step is LadderStep.CO_LEAD_ALONE:
        for held in judge.view.in_role(gap.row.session, Role.CO_LEAD):
            if seating.move(judge, held.row, gap.row.session, Role.LEAD).verdict is Verdict.MAY:
                yield Rung(step, held.row.leader)
