"""`rest`: enough time between the last seat of one date and the first of the next date."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import product

from rosterdesk.domain.findings import Reason, Value
from rosterdesk.domain.terms import Rule
from solver.breach import Breach
from solver.model import Model, Place
from solver.view import Held, View

ID = Rule.REST
NEXT = timedelta(days=1)


def check(view: View) -> Iterator[Breach]:
    """Every two seats of one leader, on one date and the next, with too little time between."""
    for leader in view.leaders:
        by_date: dict[date, list[Held]] = defaultdict(list)
        for held in view.seats(leader):
            by_date[held.date].append(held)
        for day, evening in tuple(by_date.items()):
            for row in evening:
                for other in by_date.get(day + NEXT, ()):
                    reason = _too_short(view, row, other, told=other)
                    if reason is not None:
                        yield Breach(reason=reason, rows=(row, other))


def blocks(view: View, held: Held) -> Iterator[Reason]:
    """`short` {session, minutes, needed}: the nearest seat of the date before, and of the date after."""
    if not held.role.seated:
        return
    seats = view.seats(held.row.leader)
    before = [row for row in seats if row.date + NEXT == held.date]
    after = [row for row in seats if row.date == held.date + NEXT]
    if before:
        last = max(before, key=lambda row: row.busy.end)
        yield from filter(None, [_too_short(view, last, held, told=last)])
    if after:
        first = min(after, key=lambda row: row.busy.start)
        yield from filter(None, [_too_short(view, held, first, told=first)])


def _too_short(view: View, row: Held, following: Held, *, told: Held) -> Reason | None:
    """Negative minutes where a session runs past midnight into one of the next date."""
    between = following.busy.start - row.busy.end
    needed = view.programme.settings.rules.rest_minutes
    if between >= needed:
        return None
    values: dict[str, Value] = {"session": told.session.id, "minutes": between, "needed": needed}
    return Reason(rule=ID, code="short", values=values)


def post(model: Model) -> None:
    """No seat that ends too late before one that starts too early on the next date."""
    rest = model.programme.settings.rules.rest_minutes
    for leader in model.leaders():
        stays = model.stays(leader.id)
        model.exclusive([place.literal for place in stays], _too_near(stays, rest))


def _too_near(stays: Sequence[Place], rest: int) -> Iterator[tuple[int, int]]:
    dates: dict[int, list[int]] = defaultdict(list)
    for number, place in enumerate(stays):
        dates[place.session.date.toordinal()].append(number)
    for ordinal, today in dates.items():
        for one, other in product(today, dates.get(ordinal + 1, ())):
            if stays[other].session.busy.start - stays[one].session.busy.end < rest:
                yield one, other
