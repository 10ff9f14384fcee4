"""`auto_assign`: the solver gives nothing new to leaders whom only the coordinator places.

Those are leaders of whom the programme says so, and leaders with so many unexplained absences that somebody
speaks with them first. The coordinator may place both.
"""

from collections.abc import Iterator

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.strikes import paused, strikes
from rosterdesk.domain.terms import Role, Rule
from solver.breach import Breach
from solver.view import View

ID = Rule.AUTO_ASSIGN
BY_HAND = Reason(rule=ID, code="by_hand")


def forbids(programme: Programme, session: Session, role: Role, leader: Leader) -> Reason | None:
    """`by_hand` or `speak_first` for a row that is not in the programme's roster; for the solver only."""
    reason = by_hand(programme, session, leader)
    if reason is None or Row(session.id, role, leader.id).id in programme.roster:
        return None
    return reason


def check(view: View) -> Iterator[Breach]:
    """Rows of such leaders that were not present before the solver came; none where not told."""
    if view.present is None:
        return
    for held in view.held:
        reason = by_hand(view.programme, held.session, held.leader)
        if reason is not None and held.row not in view.present:
            yield Breach(reason=reason, rows=(held,))


def by_hand(programme: Programme, session: Session, leader: Leader) -> Reason | None:
    """Why only the coordinator gives the leader that session, or None; absences count as of its date."""
    if not leader.auto_assign:
        return BY_HAND
    if not paused(programme, leader.id, session.date):
        return None
    counted = strikes(programme, leader.id, session.date)
    first = programme.session(counted[0].session).date
    return Reason(rule=ID, code="speak_first", values={"count": len(counted), "since": first})
