"""`mentor`: a trainee shadows only beside their mentor, or without a named one beside staff."""

from collections.abc import Iterator

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.terms import LeaderKind, Role, Rule
from solver.breach import Breach
from solver.linear import YES, negated
from solver.model import Model
from solver.view import Held, View

ID = Rule.MENTOR


def check(view: View) -> Iterator[Breach]:
    """Every shadow who sits there without the person to learn from."""
    for held in view.held:
        for reason in blocks(view, held):
            yield Breach(reason=reason, rows=(held,))


def blocks(view: View, held: Held) -> Iterator[Reason]:
    """`absent` {mentor}: the mentor neither leads nor co-leads there; `no_staff`: no member of staff does."""
    if held.role is not Role.SHADOW or held.leader.kind is not LeaderKind.TRAINEE:
        return
    team = [other for other in view.rows(held.session.id) if other.role.leads]
    mentor = held.leader.mentor
    if mentor is not None and mentor not in {other.row.leader for other in team}:
        yield Reason(rule=ID, code="absent", values={"mentor": mentor})
    if mentor is None and not any(other.leader.kind is LeaderKind.STAFF for other in team):
        yield Reason(rule=ID, code="no_staff")


def post(model: Model) -> None:
    """A trainee's free shadow seat calls for the mentor in the team, or for staff where none is named."""
    leaders = model.programme.leaders
    for session in model.sessions:
        for trainee in model.may(session, Role.SHADOW):
            literal = model.seat(session, Role.SHADOW, trainee)
            mentor = leaders[trainee].mentor
            if literal != YES and leaders[trainee].kind is LeaderKind.TRAINEE:
                team = model.may_lead(session)
                staff = [each for each in team if leaders[each].kind is LeaderKind.STAFF]
                beside = staff if mentor is None else [mentor]
                model.clause([negated(literal), *(model.in_team(session, each) for each in beside)])
