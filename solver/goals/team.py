"""`team`: open co-lead seats, and qualifications that a team needs and does not hold."""

from rosterdesk.domain.groups import TeamNeed
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from solver.linear import Linear
from solver.model import Model
from solver.tally import Tally


def measure(tally: Tally) -> int:
    """Σ p · open co-lead seats + Σ 2p · the shortfall of each team need."""
    return sum(session.group.priority * _short(tally, session) for session in tally.sessions)


def _short(tally: Tally, session: Session) -> int:
    open_seats = max(0, session.group.co_leads - len(tally.holders(session, Role.CO_LEAD)))
    unmet = sum(max(0, need.count - _skilled(tally, session, need)) for need in session.group.team_needs)
    return open_seats + 2 * unmet


def _skilled(tally: Tally, session: Session, need: TeamNeed) -> int:
    leaders = tally.programme.leaders
    return sum(leaders[each].holds(need.qualification, session.date) for each in tally.team(session))


def express(model: Model) -> Linear:
    """The same of the roster to be found."""
    total = Linear()
    leaders = model.programme.leaders
    for session in model.sessions:
        priority = session.group.priority
        total.plus(model.missing(session, Role.CO_LEAD), priority)
        for need in session.group.team_needs:
            skilled = Linear()
            for leader in model.may_lead(session):
                if leaders[leader].holds(need.qualification, session.date):
                    skilled.add(model.in_team(session, leader))
            total.plus(model.shortfall(need.count, skilled), 2 * priority)
    return total
