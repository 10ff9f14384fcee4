"""Whether something that was published can still be so."""

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from solver.rules import access, active, availability, kind, leave, qualified

_ALONE = (active, leave, availability, qualified, kind, access)


def still_possible(programme: Programme, session: Session, row: Row) -> bool:
    """Whether the session runs and its leader alone breaks no rule by serving there."""
    leader = programme.leaders.get(row.leader)
    if leader is None or not session.runs:
        return False
    return all(rule.forbids(programme, session, row.role, leader) is None for rule in _ALONE)
