"""`active`: the session's date lies within the leader's time with the programme."""

from collections.abc import Iterator

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role, Rule
from solver.breach import Breach, each_row
from solver.view import View

ID = Rule.ACTIVE


def forbids(programme: Programme, session: Session, role: Role, leader: Leader) -> Reason | None:
    """`not_yet` {since} before the leader's first date, `no_longer` {until} after their last."""
    if leader.since is not None and session.date < leader.since:
        return Reason(rule=ID, code="not_yet", values={"since": leader.since})
    if leader.until is not None and session.date > leader.until:
        return Reason(rule=ID, code="no_longer", values={"until": leader.until})
    return None


def check(view: View) -> Iterator[Breach]:
    """Every row on a date on which its leader is not with the programme."""
    return each_row(view, forbids)
