"""`backups`: sessions without the backups they ask for."""

from rosterdesk.domain.terms import Role
from solver.linear import Linear
from solver.model import Model
from solver.tally import Tally


def measure(tally: Tally) -> int:
    """Σ p · missing backups."""
    return sum(
        session.group.priority * max(0, session.group.backups - len(tally.holders(session, Role.BACKUP)))
        for session in tally.sessions
    )


def express(model: Model) -> Linear:
    """The same of the roster to be found."""
    total = Linear()
    for session in model.sessions:
        total.plus(model.missing(session, Role.BACKUP), session.group.priority)
    return total
