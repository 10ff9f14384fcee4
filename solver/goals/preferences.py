"""`preferences`: times that are merely possible, and friends who serve without each other."""

from rosterdesk.domain.people import Pair
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Grade, PairKind, Role
from solver.linear import Linear
from solver.model import Model
from solver.tally import Tally


def friends(programme: Programme) -> tuple[Pair, ...]:
    """The *together* pairs."""
    return tuple(pair for pair in programme.pairs.values() if pair.kind is PairKind.TOGETHER)


def measure(tally: Tally) -> int:
    """Σ 1 · seats and backups at grade *can* + Σ 2 over pairs and sessions with exactly one of the two."""
    pairs = friends(tally.programme)
    total = 0
    for session in tally.sessions:
        for role in Role:
            total += sum(tally.grade(session, each) is Grade.CAN for each in tally.holders(session, role))
        seated = frozenset(tally.seated(session))
        total += sum(2 for pair in pairs if len(seated.intersection(pair.leaders)) == 1)
    return total


def express(model: Model) -> Linear:
    """The same of the roster to be found."""
    total = Linear()
    pairs = friends(model.programme)
    for session in model.sessions:
        for role in Role:
            for leader in model.may(session, role):
                if model.grade(session, leader) is Grade.CAN:
                    total.add(model.seat(session, role, leader))
        for pair in pairs:
            one, other = (model.seated(session, leader) for leader in pair.leaders)
            total.add(model.differs(one, other), 2)
    return total
