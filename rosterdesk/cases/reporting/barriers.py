"""Barriers: what keeps people from sessions that they could otherwise serve in, and which costs most."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from rosterdesk.cases.reporting.record import Record
from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import LeaderKind, Role, Rule
from solver.judge import Judge


class Barrier(Enum):
    """What may keep somebody from serving, and might be lifted; being away is none."""

    TIME = "time"  # not free then
    TRAVEL = "travel"  # too far from where they serve before or after
    ACCESS = "access"  # the place lacks what they need
    CAPS = "caps"  # as much as they agreed to already
    REST = "rest"  # too little rest, or too few days off
    TRAINING = "training"  # a qualification is missing
    LANGUAGE = "language"  # a language is missing
    COMPANY = "company"  # somebody they are kept apart from, or no mentor there


ASKED = frozenset({Barrier.TRAINING, Barrier.LANGUAGE, Barrier.COMPANY})
_BY_RULE = {
    Rule.AVAILABILITY: Barrier.TIME,
    Rule.ACCESS: Barrier.ACCESS,
    Rule.LIMITS: Barrier.CAPS,
    Rule.REST: Barrier.REST,
    Rule.DAYS_OFF: Barrier.REST,
    Rule.APART: Barrier.COMPANY,
    Rule.MENTOR: Barrier.COMPANY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a barrier costs, counted in chances: one leader who could serve in one session, but for barriers.

    `alone` are chances that it bars by itself, `among` those that it bars together with others; `people` and
    `sessions` are how many of either it bars by itself.
    """

    barrier: Barrier
    alone: int
    among: int
    people: int
    sessions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Barriers:
    """All chances of some dates, those that nothing bars, and what each barrier costs, the dearest first."""

    chances: int
    free: int
    costs: tuple[Cost, ...]


def barriers(
    record: Record,
    stopped: Callable[[], bool] = lambda: False,
    tell: Callable[[int, int], object] = lambda _done, _all: None,
) -> Barriers:
    """Over every session, and everybody there that day who does not serve in it; less once `stopped`."""
    judge = Judge(record.programme, tuple(record.programme.roster.values()))
    alone: dict[Barrier, list[tuple[str, str]]] = {barrier: [] for barrier in Barrier}
    among: Counter[Barrier] = Counter()
    chances, free = 0, 0
    for number, session in enumerate(record.sessions):
        if stopped():
            break
        tell(number, len(record.sessions))
        for leader, found in _barred(judge, session):
            chances += 1
            free += not found
            if len(found) == 1:
                alone[next(iter(found))].append((leader, session.id))
            else:
                among.update(found)
    costs = [_cost(barrier, alone[barrier], among[barrier]) for barrier in Barrier]
    felt = (cost for cost in costs if cost.alone or cost.among)
    return Barriers(
        chances=chances, free=free, costs=tuple(sorted(felt, key=lambda cost: (-cost.alone, -cost.among)))
    )


def _cost(barrier: Barrier, alone: list[tuple[str, str]], among: int) -> Cost:
    return Cost(
        barrier=barrier,
        alone=len(alone),
        among=among,
        people=len({leader for leader, _ in alone}),
        sessions=len({session for _, session in alone}),
    )


def _barred(judge: Judge, session: Session) -> Iterator[tuple[str, frozenset[Barrier]]]:
    """Everybody for whom the session is a chance, with the barriers of the seat that has fewest for them."""
    serving = {held.row.leader for held in judge.view.rows(session.id)}
    for leader in judge.programme.leaders.values():
        away = leader.away_on(session.date) or not leader.active_on(session.date)
        if leader.id in serving or away:
            continue
        found = _fewest(judge, session, leader)
        if found is not None:
            yield leader.id, found


def _fewest(judge: Judge, session: Session, leader: Leader) -> frozenset[Barrier] | None:
    """The barriers of the seat that has fewest; seats of a session differ only in what they ask for."""
    fewest: frozenset[Barrier] | None = None
    for role in _roles(session, leader):
        found = _in_seat(judge, session, role, leader)
        if found is not None and (fewest is None or len(found) < len(fewest)):
            fewest = found
        if fewest is not None and not fewest & ASKED:
            break
    return fewest


def _roles(session: Session, leader: Leader) -> tuple[Role, ...]:
    """The seats that the session has for people of their kind."""
    shadows = leader.kind is LeaderKind.TRAINEE
    roles = (Role.SHADOW,) if shadows else (Role.LEAD, Role.CO_LEAD)
    return tuple(role for role in roles if session.group.wanted(role))


def _in_seat(judge: Judge, session: Session, role: Role, leader: Leader) -> frozenset[Barrier] | None:
    """The barriers, as if nobody held the seat; None where something is against it that is no barrier."""
    holders = [held.row for held in judge.view.in_role(session.id, role)]
    return _as_barriers(judge.objections(session.id, role, leader.id, ignoring=holders))


def _as_barriers(reasons: Iterable[Reason]) -> frozenset[Barrier] | None:
    found: set[Barrier] = set()
    for reason in reasons:
        kinds = _of_reason(reason)
        if not kinds:
            return None
        found |= kinds
    return frozenset(found)


def _of_reason(reason: Reason) -> set[Barrier]:
    """The barriers behind a reason; none for leave, for serving elsewhere then, and for what passes."""
    if reason.rule is Rule.QUALIFIED:
        told = {Barrier.TRAINING: "qualifications", Barrier.LANGUAGE: "languages"}
        return {barrier for barrier, key in told.items() if reason.values.get(key)}
    if reason.rule is Rule.ONE_PLACE:
        return {Barrier.TRAVEL} if reason.code == "travel" else set()
    barrier = _BY_RULE.get(reason.rule)
    return {barrier} if barrier else set()
