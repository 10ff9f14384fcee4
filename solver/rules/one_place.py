"""`one_place`: one thing in a session, time enough between two seats, and no backup across a seat."""

from collections.abc import Iterator, Sequence

from rosterdesk.domain.findings import Reason, Value
from rosterdesk.domain.terms import Role, Rule
from solver.breach import Breach
from solver.model import Model, Place
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


def post(model: Model) -> None:
    """One seat or backup in a session, and no two sessions too near each other unless both are on call."""
    for session in model.sessions:
        for leader in model.may_serve(session):
            model.at_most_one(model.seat(session, role, leader) for role in Role)
    for person in model.leaders():
        stays, watches = model.stays(person.id), model.watches(person.id)
        places = [(place, True) for place in stays] + [(place, False) for place in watches]
        places.sort(key=lambda each: each[0].session.busy.start)
        model.exclusive([place.literal for place, _ in places], _conflicts(model, places))


def _conflicts(model: Model, places: Sequence[tuple[Place, bool]]) -> Iterator[tuple[int, int]]:
    gap = model.programme.settings.rules.gap_minutes
    farthest = max([gap, *model.programme.travel.values()])
    for number, (place, seated) in enumerate(places):
        session = place.session
        for other in range(number + 1, len(places)):
            then, seated_then = places[other][0].session, places[other][1]
            if then.busy.start - session.busy.end >= farthest:
                break
            asunder = max(gap, model.programme.travel_minutes(session.venue, then.venue))
            if (seated or seated_then) and session.busy.gap(then.busy) < asunder:
                yield number, other
