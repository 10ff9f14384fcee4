"""`continuity`: few faces in the lead of each group, and its regulars where it names them."""

from collections import defaultdict

from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from solver.linear import Linear
from solver.model import Model
from solver.tally import Tally


def measure(tally: Tally) -> int:
    """Σ 3 · (distinct leads of a group − 1) + Σ 2 · leads held by someone not among its regulars."""
    faces: dict[str, set[str]] = defaultdict(set)
    strangers = 0
    for session in tally.sessions:
        leads = tally.holders(session, Role.LEAD)
        faces[session.group.id].update(leads)
        if session.group.regulars:
            strangers += sum(leader not in session.group.regulars for leader in leads)
    return sum(3 * max(0, len(leads) - 1) for leads in faces.values()) + 2 * strangers


def express(model: Model) -> Linear:
    """The same of the roster to be found."""
    total = Linear()
    meetings: dict[str, list[Session]] = defaultdict(list)
    for session in model.sessions:
        meetings[session.group.id].append(session)
        if session.group.regulars:
            for leader in model.may(session, Role.LEAD):
                if leader not in session.group.regulars:
                    total.add(model.seat(session, Role.LEAD, leader), 2)
    for sessions in meetings.values():
        total.plus(model.excess(_faces(model, sessions), 1), 3)
    return total


def _faces(model: Model, sessions: list[Session]) -> Linear:
    leads: dict[str, list[int]] = defaultdict(list)
    for session in sessions:
        for leader in model.may(session, Role.LEAD):
            leads[leader].append(model.seat(session, Role.LEAD, leader))
    faces = Linear()
    for held in leads.values():
        faces.add(model.any_of(held))
    return faces
