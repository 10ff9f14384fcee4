"""`leave`: no date touched by the session, setup and tidying included, lies in a leave of theirs."""

from collections.abc import Iterator
from datetime import date

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role, Rule
from solver.breach import Breach, each_row
from solver.view import View

ID = Rule.LEAVE


def forbids(programme: Programme, session: Session, role: Role, leader: Leader) -> Reason | None:
    """`away` {until}, None being until further notice; why they are away is never told."""
    if not leader.leave:
        return None
    for day in map(date.fromordinal, session.busy.days):
        ends = [leave.until for leave in leader.leave if leave.holds(day)]
        if ends:
            known = [end for end in ends if end is not None]
            until = max(known) if len(known) == len(ends) else None
            return Reason(rule=ID, code="away", values={"until": until})
    return None


def check(view: View) -> Iterator[Breach]:
    """Every row of somebody who is away then."""
    return each_row(view, forbids)
