"""`limits`: the caps that a leader agreed to, and never two heavy sessions on one date."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader, Limits
from rosterdesk.domain.terms import Load, Rule
from rosterdesk.domain.times import Period
from solver.breach import Breach, Bucket, Cap, Measure, minutes, over, refusals
from solver.breach import blocks as on_call_blocks
from solver.linear import Linear
from solver.model import Model, Place
from solver.view import Held, View

ID = Rule.LIMITS
HEAVY_PER_DAY = 1
WINDOW_WEEKS = 4


def check(view: View) -> Iterator[Breach]:
    """Every date, week and four weeks in which a leader serves more than they agreed to."""
    for leader in view.leaders:
        limits, seats, backs = view.programme.leaders[leader].limits, view.seats(leader), view.backs(leader)
        weeks = sorted({held.week for held in seats})
        yield from over(_days(limits, seats, dict.fromkeys(held.date for held in seats)))
        yield from over(_weeks(limits, seats, weeks))
        yield from over(_told_once(_windows(limits, seats, weeks)))
        yield from over(_on_call(limits, backs, dict.fromkeys(held.week for held in backs)))


def blocks(view: View, held: Held) -> Iterator[Reason]:
    """The caps that this row would exceed.

    `sessions_per_day`, `heavy_per_day`, `sessions_per_week`, `minutes_per_week`, `heavy_per_week`,
    `sessions_per_4_weeks`, `on_call_per_week`, each {limit, used, after, sessions, since, until}.
    """
    limits, leader = held.leader.limits, held.row.leader
    if not held.role.seated:
        yield from refusals(_on_call(limits, view.backs(leader), [held.week]), held)
        return
    seats = view.seats(leader)
    light = held.session.group.load is Load.LIGHT
    week = [other for other in seats if other.week == held.week]
    for bucket in (*_days(limits, week, [held.date]), *_weeks(limits, week, [held.week])):
        if not (light and bucket.code in _HEAVY):
            yield from refusals([bucket], held)
    firsts = [held.week - timedelta(days=7 * back) for back in range(WINDOW_WEEKS)]
    found = list(refusals(_windows(limits, seats, firsts), held))
    yield from sorted(found, key=_fullest)[:1]


_HEAVY = frozenset({"heavy_per_day", "heavy_per_week"})


def _fullest(reason: Reason) -> int:
    used = reason.values["used"]
    return -used if isinstance(used, int) else 0


def _days(limits: Limits, seats: Sequence[Held], days: Collection[date]) -> Iterator[Bucket]:
    for day in days:
        rows = [held for held in seats if held.date == day]
        if limits.sessions_per_day is not None:
            yield _bucket("sessions_per_day", limits.sessions_per_day, rows, day, days=1)
        yield _bucket("heavy_per_day", HEAVY_PER_DAY, _heavy(rows), day, days=1)


def _weeks(limits: Limits, seats: Sequence[Held], weeks: Collection[date]) -> Iterator[Bucket]:
    for week in weeks:
        rows = [held for held in seats if held.week == week]
        if limits.sessions_per_week is not None:
            yield _bucket("sessions_per_week", limits.sessions_per_week, rows, week)
        if limits.minutes_per_week is not None:
            yield _bucket("minutes_per_week", limits.minutes_per_week, rows, week, measure=minutes)
        if limits.heavy_per_week is not None:
            yield _bucket("heavy_per_week", limits.heavy_per_week, _heavy(rows), week)


def _windows(limits: Limits, seats: Sequence[Held], firsts: Collection[date]) -> Iterator[Bucket]:
    """Four consecutive weeks from each of `firsts`."""
    if limits.sessions_per_4_weeks is None:
        return
    for first in firsts:
        end = first + timedelta(days=7 * WINDOW_WEEKS)
        rows = [held for held in seats if first <= held.date < end]
        yield _bucket("sessions_per_4_weeks", limits.sessions_per_4_weeks, rows, first, days=7 * WINDOW_WEEKS)


def _told_once(windows: Iterator[Bucket]) -> Iterator[Bucket]:
    """Windows in order of time, without those whose rows all lie in the one before."""
    before: set[Held] = set()
    for window in windows:
        rows = set(window.rows)
        if not rows <= before:
            yield window
        before = rows


def _on_call(limits: Limits, backs: Sequence[Held], weeks: Collection[date]) -> Iterator[Bucket]:
    if limits.on_call_per_week is None:
        return
    for week in weeks:
        rows = [held for held in backs if held.week == week]
        yield _bucket("on_call_per_week", limits.on_call_per_week, rows, week, measure=on_call_blocks)


def _heavy(rows: Sequence[Held]) -> list[Held]:
    return [held for held in rows if held.session.group.load is Load.HEAVY]


def _bucket(
    code: str, limit: int, rows: Sequence[Held], since: date, *, days: int = 7, measure: Measure = len
) -> Bucket:
    until = since + timedelta(days=days - 1)
    cap = Cap(limit, measure)
    return Bucket(rule=ID, code=code, cap=cap, rows=tuple(rows), values={"since": since, "until": until})


def post(model: Model) -> None:
    """Every cap over the dates and weeks of the period; a window of four weeks may reach beyond it."""
    for leader in model.leaders():
        stays, caps = model.stays(leader.id), leader.limits
        for day in _gathered(stays, lambda place: place.session.date):
            _cap(model, caps.sessions_per_day, day)
            _cap(model, 1, [place for place in day if place.session.group.load is Load.HEAVY])
        weeks = _gathered(stays, lambda place: model.programme.week_start(place.session.date))
        for week in weeks:
            _cap(model, caps.sessions_per_week, week)
            _cap(model, caps.heavy_per_week, [p for p in week if p.session.group.load is Load.HEAVY])
            _cap(model, caps.minutes_per_week, week, lambda place: place.session.busy.minutes)
        for ahead in range(-3, model.period.weeks):
            window = Period(model.period.first + timedelta(weeks=ahead), 4)
            _cap(model, caps.sessions_per_4_weeks, [p for p in stays if p.session.date in window])
        _cap_on_call(model, leader)


def _gathered(places: Iterable[Place], key: Callable[[Place], date]) -> Iterable[list[Place]]:
    found: dict[date, list[Place]] = defaultdict(list)
    for place in places:
        found[key(place)].append(place)
    return found.values()


def _cap(
    model: Model, limit: int | None, places: Iterable[Place], weight: Callable[[Place], int] = lambda _: 1
) -> None:
    if limit is not None:
        used = Linear()
        for place in places:
            used.add(place.literal, weight(place))
        model.at_most(limit, used)


def _cap_on_call(model: Model, leader: Leader) -> None:
    limit = leader.limits.on_call_per_week
    if limit is None:
        return
    weeks: dict[date, list[int]] = defaultdict(list)
    for block, backups in model.blocks(leader.id).items():
        week = model.programme.week_start(block.date)
        weeks[week].append(model.on_call(leader.id, block, backups))
    for blocks in weeks.values():
        model.at_most(limit, Linear(blocks))
