"""`one_place`: one thing in a session, time enough between two seats, and no backup across a seat."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rosterdesk.domain.findings import Reason, Value
from rosterdesk.domain.sessions import Session
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
    leader = held.row.leader
    for other in sorted((*view.seats(leader), *view.backs(leader)), key=lambda row: row.busy.start):
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
    """A seat, a backup, or being on call in a block: the literal, and the sessions that it is about."""

    literal: int
    sessions: tuple[Session, ...]
    seated: bool
    block: tuple[Session, ...] = ()

    @property
    def start(self) -> int:
        """When the first of its sessions begins to be busy."""
        return min(session.busy.start for session in self.sessions)

    @property
    def end(self) -> int:
        """When the last of its sessions is over."""
        return max(session.busy.end for session in self.sessions)


def post(model: Model) -> None:
    """One seat or backup in a session, and no two sessions too near each other unless both are on call."""
    for session in model.sessions:
        for leader in model.may_serve(session):
            model.at_most_one(model.seat(session, role, leader) for role in Role)
    for person in model.leaders():
        nodes = sorted(_nodes(model, person.id), key=lambda node: node.start)
        model.exclusive([node.literal for node in nodes], _conflicts(model, nodes))


def _nodes(model: Model, leader: str) -> Iterator[_Node]:
    """Being on call stands for all backups of its block wherever a seat rules out every one of them."""
    for place in model.stays(leader):
        yield _Node(place.literal, (place.session,), seated=True)
    for block, backups in model.blocks(leader).items():
        sessions = tuple(place.session for place in model.watches(leader) if place.session.block == block)
        yield _Node(model.on_call(leader, block, backups), sessions, seated=False)
        if len(sessions) > 1:
            for literal, session in zip(backups, sessions, strict=True):
                yield _Node(literal, (session,), seated=False, block=sessions)


def _conflicts(model: Model, nodes: Sequence[_Node]) -> Iterator[tuple[int, int]]:
    gap, travel = model.programme.settings.rules.gap_minutes, model.programme.travel_minutes
    farthest = max([gap, *model.programme.travel.values()])

    def clash(some: Sequence[Session], others: Sequence[Session]) -> bool:
        return all(
            one.busy.gap(other.busy) < max(gap, travel(one.venue, other.venue))
            for one in some
            for other in others
        )

    for number, node in enumerate(nodes):
        for other in range(number + 1, len(nodes)):
            then = nodes[other]
            if then.start - node.end >= farthest:
                break
            if (node.seated or then.seated) and clash(node.sessions, then.sessions):
                seat, watch = (then, node) if then.seated else (node, then)
                if not watch.block or not clash(seat.sessions, watch.block):
                    yield number, other
