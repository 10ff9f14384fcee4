"""`seats`: no session has more leads, co-leads, shadows or backups than its group asks for."""

from collections.abc import Iterator

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role, Rule
from solver.breach import Breach, Bucket, Cap, over, refusals
from solver.model import Model
from solver.view import Held, View

ID = Rule.SEATS


def _bucket(view: View, session: Session, role: Role) -> Bucket:
    rows = view.in_role(session.id, role)
    return Bucket(
        rule=ID,
        code="full",
        cap=Cap(session.group.wanted(role), len),
        rows=rows,
        values={"role": role.value, "leaders": tuple(held.row.leader for held in rows)},
    )


def check(view: View) -> Iterator[Breach]:
    """Every role of a session that more hold than are asked for."""
    for rows in view.by_session:
        roles = dict.fromkeys(held.role for held in rows)
        yield from over(_bucket(view, rows[0].session, role) for role in roles)


def blocks(view: View, held: Held) -> Iterator[Reason]:
    """`full` {limit, used, sessions, role, leaders}: every such seat is taken, or none is asked for."""
    return refusals([_bucket(view, held.session, held.role)], held)


def post(model: Model) -> None:
    """No role of a session is given more often than asked for."""
    for session in model.sessions:
        for role in Role:
            model.at_most(session.group.wanted(role), model.count(session, role))
