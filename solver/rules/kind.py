"""`kind`: lead, co-lead and backup are staff or volunteers; shadow seats are for trainees only."""

from collections.abc import Iterator

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import LeaderKind, Role, Rule
from solver.breach import Breach, each_row
from solver.view import View

ID = Rule.KIND


def forbids(programme: Programme, session: Session, role: Role, leader: Leader) -> Reason | None:
    """`trainee` for any role but shadow, `not_trainee` for a shadow seat."""
    trainee = leader.kind is LeaderKind.TRAINEE
    if trainee and role is not Role.SHADOW:
        return Reason(rule=ID, code="trainee")
    if not trainee and role is Role.SHADOW:
        return Reason(rule=ID, code="not_trainee")
    return None


def check(view: View) -> Iterator[Breach]:
    """Every row of the wrong kind of leader."""
    return each_row(view, forbids)
