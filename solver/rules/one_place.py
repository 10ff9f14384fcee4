"""`one_place`: one thing in a session, time enough between two seats, and no backup across a seat."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rosterdesk.domain.findings import Reason, Value
from rosterdesk.domain.sessions import Block, Session
from rosterdesk.domain.terms import Role, Rule
from solver.breach import Breach
from solver.model import Model
from solver.view import Held, View

ID = Rule.ONE_PLACE


def check(view: View) -> Iterator[Breach]:
    """Every two rows of one leader that cannot both be served."""
    for leader in view.leaders:
        for one, other in _near(view, leader):
            reason = clash(view, one, other)
            if reason is not None:
                yield Breach(reason=reason, rows=(one, other))


def blocks(view: View, held: Held) -> Iterator[Reason]:
    """A reason for every row of theirs that cannot be served beside this one, soonest first.

    `same_session` {session, role}; `overlap`, `gap`, `travel` {session, role, minutes, needed}: the time
    between the two (negative where they overlap) and the time needed.
    """
    leader, busy = held.row.leader, held.busy
    first, last = busy.start - view.reach, busy.end + view.reach
    rows = (*view.seats(leader), *view.backs(leader))
    near = (row for row in rows if row.busy.end > first and row.busy.start < last)
    for other in sorted(near, key=lambda row: row.busy.start):
        reason = clash(view, held, other)
        if reason is not None:
            yield reason


def clash(view: View, row: Held, other: Held) -> Reason | None:
    """Why one leader cannot have both rows, told about `other`; None where they can."""
    told: dict[str, Value] = {"session": other.session.id, "role": other.role.value}
    if row.session.id == other.session.id:
        return Reason(rule=ID, code="same_session", values=told)
    if not (row.role.seated or other.role.seated):
        return None
    between = row.busy.gap(other.busy)
    if between >= view.reach:
        return None
    gap = view.programme.settings.rules.gap_minutes
    travel = view.programme.travel_minutes(row.session.venue, other.session.venue)
    needed = max(gap, travel)
    if between >= needed:
        return None
    code = "overlap" if between < 0 else "travel" if between < travel else "gap"
    return Reason(rule=ID, code=code, values=told | {"minutes": between, "needed": needed})


def _near(view: View, leader: str) -> Iterator[tuple[Held, Held]]:
    """Pairs of the leader's rows that are close enough to clash, the earlier first."""
    rows = sorted((*view.seats(leader), *view.backs(leader)), key=lambda row: row.busy.start)
    for place, row in enumerate(rows):
        for other in rows[place + 1 :]:
            if other.busy.start >= row.busy.end + view.reach:
                break
            yield row, other


class _Node(NamedTuple):
    """A seat, a backup, or being on call in a block: the literal, and the ids of the sessions it is about.

    `start` and `end` are minutes: when the first of the sessions begins to be busy, when the last is over.
    """

    literal: int
    sessions: frozenset[str]
    start: int
    end: int
    seated: bool
    block: frozenset[str] = frozenset()


Near = Mapping[str, frozenset[str]]
_NOBODY = frozenset[str]()


def post(model: Model) -> None:
    """One seat or backup in a session, and no two sessions too near each other unless both are on call."""
    for session in model.sessions:
        for leader in model.may_serve(session):
            model.at_most_one(model.seat(session, role, leader) for role in Role)
    near, farthest = _too_near(model), _farthest(model)
    for person in model.leaders():
        nodes = sorted(_nodes(model, person.id, near), key=lambda node: node.start)
        model.exclusive([node.literal for node in nodes], _conflicts(nodes, near, farthest))


def _farthest(model: Model) -> int:
    """Minutes from which on any two sessions are far enough apart."""
    return max([model.programme.settings.rules.gap_minutes, *model.programme.travel.values()])


def _too_near(model: Model) -> Near:
    """For each session the model is about, or near one, those (itself too) where nobody can sit as well."""
    gap, travel = model.programme.settings.rules.gap_minutes, model.programme.travel_minutes
    found: dict[str, set[str]] = defaultdict(set)
    around = {session.id: session for session, _, _ in model.problem.outside}
    every = sorted((*model.problem.sessions, *around.values()), key=lambda session: session.busy.start)
    longest = max((session.busy.minutes for session in every), default=0) + _farthest(model)
    every = list(_around(model.sessions, every, longest))
    for number, one in enumerate(every):
        found[one.id].add(one.id)
        for other in every[number + 1 :]:
            if other.busy.start >= one.busy.start + longest:
                break
            if one.busy.gap(other.busy) < max(gap, travel(one.venue, other.venue)):
                found[one.id].add(other.id)
                found[other.id].add(one.id)
    return {session: frozenset(others) for session, others in found.items()}


def _around(sessions: Sequence[Session], every: Iterable[Session], minutes: int) -> Iterator[Session]:
    """Those of every session that begin within so many minutes of the sessions, first to last."""
    if sessions:
        first = min(each.busy.start for each in sessions) - minutes
        last = max(each.busy.start for each in sessions) + minutes
        yield from (each for each in every if first <= each.busy.start <= last)


def _node(literal: int, sessions: Sequence[Session], *, block: Sequence[Session] = (), seated: bool) -> _Node:
    return _Node(
        literal,
        frozenset(session.id for session in sessions),
        min(session.busy.start for session in sessions),
        max(session.busy.end for session in sessions),
        seated,
        frozenset(session.id for session in block),
    )


def _nodes(model: Model, leader: str, near: Near) -> Iterator[_Node]:
    """Being on call stands for all backups of its block wherever a seat rules out every one of them.

    What is near nothing that the model is about stays as it is, and needs no node.
    """
    for place in model.stays(leader):
        if place.session.id in near:
            yield _node(place.literal, [place.session], seated=True)
    watched: dict[Block, list[Session]] = defaultdict(list)
    for place in model.watches(leader):
        watched[place.session.block].append(place.session)
    for block, backups in model.blocks(leader).items():
        sessions = watched[block]
        if not any(session.id in near for session in sessions):
            continue
        yield _node(model.on_call(leader, block, backups), sessions, seated=False)
        if len(sessions) > 1:
            for literal, session in zip(backups, sessions, strict=True):
                yield _node(literal, [session], seated=False, block=sessions)


def _conflicts(nodes: Sequence[_Node], near: Near, farthest: int) -> Iterator[tuple[int, int]]:
    def clash(some: frozenset[str], others: frozenset[str]) -> bool:
        return all(others <= near.get(each, _NOBODY) for each in some)

    for number, node in enumerate(nodes):
        for other in range(number + 1, len(nodes)):
            then = nodes[other]
            if then.start - node.end >= farthest:
                break
            if (node.seated or then.seated) and clash(node.sessions, then.sessions):
                seat, watch = (then, node) if then.seated else (node, then)
                if not watch.block or not clash(seat.sessions, watch.block):
                    yield number, other
