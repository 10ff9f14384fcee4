"""`can_run`: priorities of sessions without a lead, or with a smaller team than they need."""

from rosterdesk.domain.terms import Role
from solver.linear import Linear
from solver.model import Model
from solver.tally import Tally


def measure(tally: Tally) -> int:
    """Σ p over sessions of the period that cannot run."""
    return sum(
        session.group.priority
        for session in tally.sessions
        if not tally.holders(session, Role.LEAD) or len(tally.team(session)) < session.group.min_team
    )


def express(model: Model) -> Linear:
    """The same of the roster to be found."""
    total = Linear()
    for session in model.sessions:
        leads = model.count(session, Role.LEAD)
        needs = [(leads, 1)]
        if session.group.min_team > 1:
            needs.append((model.team_size(session), session.group.min_team))
        total.add(model.falls_short(needs), session.group.priority)
    return total
