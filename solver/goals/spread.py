"""`spread`: sessions and on-call blocks laid evenly over volunteers, by what each has offered."""

from functools import partial

from rosterdesk.domain.terms import LeaderKind
from solver.fairness import offer
from solver.linear import Linear
from solver.model import Model
from solver.tally import Tally


def cost(offered: int, count: int) -> int:
    """ceil(100 · count² / offer)."""
    return -(-100 * count * count // offered)


def measure(tally: Tally) -> int:
    """Σ over volunteers of the cost of their sessions, and of their blocks on call."""
    total = 0
    for leader in tally.leaders(LeaderKind.VOLUNTEER):
        offered = offer(tally.programme, leader, tally.period)
        total += cost(offered, tally.sessions_served.get(leader.id, 0))
        total += cost(offered, tally.blocks_on_call.get(leader.id, 0))
    return total


def express(model: Model) -> Linear:
    """The same of the roster to be found."""
    result = Linear()
    for leader in model.leaders(LeaderKind.VOLUNTEER):
        offered = model.offer(leader)
        blocks = model.levels(model.blocks_on_call(leader.id))
        for levels in (model.session_levels(leader.id), blocks):
            result.plus(levels.cost(partial(cost, offered)))
    return result
