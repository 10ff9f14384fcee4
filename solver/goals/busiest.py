"""`busiest`: how much of their offer the volunteer who serves most has given, in hundredths."""

from rosterdesk.domain.terms import LeaderKind
from solver.fairness import offer
from solver.linear import Linear
from solver.model import Model
from solver.tally import Tally


def measure(tally: Tally) -> int:
    """The largest over volunteers of ceil(100 · sessions / offer)."""
    return max(
        (
            -(-100 * tally.sessions_served.get(leader.id, 0) // offer(tally.programme, leader, tally.period))
            for leader in tally.leaders(LeaderKind.VOLUNTEER)
        ),
        default=0,
    )


def express(model: Model) -> Linear:
    """The same of the roster to be found."""
    shares = []
    for leader in model.leaders(LeaderKind.VOLUNTEER):
        served = model.sessions_served(leader.id)
        shares.append((served.scaled(100), model.offer(leader)))
    return model.greatest_share(shares)


def beyond(model: Model, most: int) -> Linear:
    """By how many sessions volunteers exceed what keeps the goal at `most`: 0 where it is kept."""
    total = Linear()
    for leader in model.leaders(LeaderKind.VOLUNTEER):
        allowed = most * model.offer(leader) // 100
        total.plus(model.session_levels(leader.id).above(allowed))
    return total
