"""`access`: every access need of theirs is a feature of the venue; remote sessions meet all needs."""

from collections.abc import Iterator

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role, Rule
from solver.breach import Breach, each_row
from solver.view import View

ID = Rule.ACCESS


def forbids(programme: Programme, session: Session, role: Role, leader: Leader) -> Reason | None:
    """`needs` {needs, venue}: what the venue does not have."""
    if not leader.needs or session.venue is None:
        return None
    venue = programme.venues.get(session.venue)
    features = venue.features if venue else ()
    unmet = tuple(need for need in leader.needs if need not in features)
    if not unmet:
        return None
    return Reason(rule=ID, code="needs", values={"needs": unmet, "venue": session.venue})


def check(view: View) -> Iterator[Breach]:
    """Every row at a venue that its leader cannot use."""
    return each_row(view, forbids)
