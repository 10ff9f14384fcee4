"""`rather_not`: seats and backups at times when their leader would rather not serve."""

from rosterdesk.domain.terms import Grade, Role
from solver.linear import Linear
from solver.model import Model
from solver.tally import Tally


def measure(tally: Tally) -> int:
    """Σ 2 · seats and Σ 1 · backups at grade *rather not*."""
    total = 0
    for session in tally.sessions:
        for role in Role:
            at_grade = (
                tally.grade(session, each) is Grade.RATHER_NOT for each in tally.holders(session, role)
            )
            total += (2 if role.seated else 1) * sum(at_grade)
    return total


def express(model: Model) -> Linear:
    """The same of the roster to be found."""
    total = Linear()
    for session in model.sessions:
        for role in Role:
            for leader in model.may(session, role):
                if model.grade(session, leader) is Grade.RATHER_NOT:
                    total.add(model.seat(session, role, leader), 2 if role.seated else 1)
    return total
