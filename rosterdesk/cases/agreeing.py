"""What people agreed to, done: the seat taken, rows given away, each with what was agreed as its reason."""

from collections.abc import Callable

from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits import seats
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Override, Row
from solver.agreements import Agreement


def agreed(programme: Programme, plan: Agreement, *, reason: Callable[[Row], str]) -> ChangeSet:
    """All that a plan needs in one change; `reason` says in words what the leader of a row agreed to.

    UserError `row_gone` where a row that was to be given away is not held any more.
    """
    come = [_assigned(plan, row, reason) for row in plan.added]
    return seats.agree(programme, plan.added[0], come=come, gone=plan.removed)


def _assigned(plan: Agreement, row: Row, reason: Callable[[Row], str]) -> Assignment:
    rules = plan.rules(row)
    return Assignment(row=row, override=Override(rules=rules, reason=reason(row)) if rules else None)
