"""`continuity`: few faces in the lead of each group, and its regulars where it names them."""

from collections import defaultdict
from collections.abc import Iterator

from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from solver.linear import YES, Linear, total
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


def parts(model: Model) -> Iterator[Linear]:
    """What each group that meets adds to the goal."""
    meetings: dict[str, list[Session]] = defaultdict(list)
    for session in model.sessions:
        meetings[session.group.id].append(session)
    elsewhere = _leads_elsewhere(model)
    for group, sessions in meetings.items():
        yield _of_group(model, sessions, elsewhere[group])


def express(model: Model) -> Linear:
    """The same of the roster to be found."""
    return total(parts(model))


def _leads_elsewhere(model: Model) -> defaultdict[str, set[str]]:
    """Who leads each group in the weeks of the whole period that these are a part of."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for session, role, leader in model.problem.outside:
        if role is Role.LEAD and session.date in model.problem.whole_period:
            found[session.group.id].add(leader)
    return found


def _of_group(model: Model, sessions: list[Session], elsewhere: set[str]) -> Linear:
    regulars = sessions[0].group.regulars
    leads: dict[str, list[int]] = defaultdict(list, {leader: [YES] for leader in elsewhere})
    strangers = Linear()
    for session in sessions:
        for leader in model.may(session, Role.LEAD):
            leads[leader].append(model.seat(session, Role.LEAD, leader))
            if regulars and leader not in regulars:
                strangers.add(leads[leader][-1], 2)
    faces = Linear(model.any_of(held) for held in leads.values())
    strangers.plus(model.excess(faces, 1), 3)
    return strangers
