"""`auto_assign`: the solver gives nothing new to leaders whom only the coordinator places."""

from collections.abc import Iterator

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role, Rule
from solver.breach import Breach
from solver.view import View

ID = Rule.AUTO_ASSIGN
BY_HAND = Reason(rule=ID, code="by_hand")


def forbids(programme: Programme, session: Session, role: Role, leader: Leader) -> Reason | None:
    """`by_hand` for a row that is not in the programme's roster; a rule for the solver only."""
    if leader.auto_assign or Row(session.id, role, leader.id).id in programme.roster:
        return None
    return BY_HAND


def check(view: View) -> Iterator[Breach]:
    """Rows of such leaders that were not present before the solver came; none where not told."""
    if view.present is None:
        return
    for held in view.held:
        if not held.leader.auto_assign and held.row not in view.present:
            yield Breach(reason=BY_HAND, rows=(held,))
