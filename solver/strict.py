"""The strict repair as a model: other sessions keep what they had, only who serves may change.

The named backups of a session that lost somebody may step up to lead or co-lead it: their seat there is
spared by `limits`, `rest` and `days_off`, and what they back elsewhere at that time may end unreplaced.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Goal, LeaderKind, Role
from rosterdesk.domain.times import Period
from solver.compose import POSTS
from solver.fairness import fairness_span
from solver.goals import GOALS
from solver.linear import NO, Linear, negated, truth
from solver.model import Model, Place
from solver.posed import Options, Problem
from solver.problem import WEEKS_AROUND, why_not
from solver.rules import days_off, limits, rest

Rising = Mapping[tuple[str, str], tuple[Session, ...]]

TEAM = (Role.LEAD, Role.CO_LEAD)
DAY = timedelta(days=1)
_SPARING = (limits.post, rest.post, days_off.post)


@dataclass(frozen=True, kw_only=True)
class Strict:
    """What is to be repaired: `programme` holds the absences and the rows that are left.

    `lost` are the rows that the absences took, `loose` the sessions of which every row may change.
    """

    programme: Programme
    period: Period
    lost: tuple[Row, ...]
    loose: frozenset[str]

    @property
    def affected(self) -> frozenset[str]:
        """The sessions that lost somebody: they alone need not keep what they had."""
        return frozenset(row.session for row in self.lost)


class StrictModel(Model):
    """A model in which some seats are not seen by the rules that stepping up sets aside."""

    def __init__(self, problem: Problem, affected: frozenset[str]) -> None:
        super().__init__(problem)
        self.sparing = False
        self._moving: frozenset[str] | None = None
        self.stepping = frozenset(
            (row.session, row.leader)
            for row in problem.before
            if row.role is Role.BACKUP and row.session in affected
        )

    @contextmanager
    def narrowed(self) -> Iterator[None]:
        """Inside the block only leaders and sessions of which something may change are gone through.

        Rules have nothing to say of the others: what is fixed is excused.
        """
        everything = self.sessions
        self.stays("")  # both are laid out over all sessions, once
        self.watches("")
        self._moving = frozenset(row.leader for row in self.choices)
        loose = {row.session for row in self.choices}
        self.sessions = tuple(session for session in everything if session.id in loose)
        yield
        self.sessions, self._moving = everything, None

    def leaders(self, kind: LeaderKind | None = None) -> tuple[Leader, ...]:
        """The leaders of a kind, or all; while narrowed, only those for whom something may change."""
        found = super().leaders(kind)
        if self._moving is None:
            return found
        return tuple(leader for leader in found if leader.id in self._moving)

    def stays(self, leader: str) -> tuple[Place, ...]:
        """As in any model; while sparing, without the seats to which the leader would step up."""
        places = super().stays(leader)
        if not self.sparing:
            return places
        return tuple(place for place in places if not self._spared(place.session, leader))

    def _spared(self, session: Session, leader: str) -> bool:
        given = self.problem.fixed
        held = any(leader in given.get((session.id, role), ()) for role in TEAM)
        return (session.id, leader) in self.stepping and not held


def problem_of(strict: Strict) -> Problem:
    """Who may take what. `before` are the rows that are left, in the period and around it."""
    house, period = strict.programme, strict.period
    sessions = tuple(s for s in house.calendar.between(period.first, period.last) if s.runs)
    rising = frozenset(_giving_way(strict))
    fixed: dict[tuple[str, Role], tuple[str, ...]] = {}
    free: dict[tuple[str, Role], tuple[str, ...]] = {}
    for session in sessions:
        for role in Role:
            held = tuple(a.leader for a in house.assignments(session.id) if a.role is role)
            stay, go = _parted(strict, session, role, held, rising)
            if stay:
                fixed[session.id, role] = stay
            if go or _is_open(strict, session, role, held):
                free[session.id, role] = _choices(house, session, role, stay, go)
    around = tuple(_around(house, period))
    return Problem(
        programme=house,
        period=period,
        options=Options(),
        sessions=sessions,
        free={key: leaders for key, leaders in free.items() if leaders},
        fixed=fixed,
        outside=around,
        before=frozenset(a.row for session in sessions for a in house.assignments(session.id))
        | {Row(session.id, role, leader) for session, role, leader in around},
    )


def _giving_way(strict: Strict) -> Rising:
    """(session, one of its backups) → the affected sessions into which they might step up instead."""
    house, found = strict.programme, defaultdict[tuple[str, str], list[Session]](list)
    for affected in map(house.session, sorted(strict.affected)):
        risers = {a.leader for a in house.assignments(affected.id) if a.role is Role.BACKUP}
        for other in house.calendar.between(affected.date - DAY, affected.date + DAY):
            if other.runs and (other.id == affected.id or _near(house, affected, other)):
                backs = {a.leader for a in house.assignments(other.id) if a.role is Role.BACKUP}
                for leader in risers & backs:
                    found[other.id, leader].append(affected)
    return {key: tuple(sessions) for key, sessions in found.items()}


def _near(house: Programme, one: Session, other: Session) -> bool:
    """Whether nobody can be seated in one and back the other."""
    asunder = max(house.settings.rules.gap_minutes, house.travel_minutes(one.venue, other.venue))
    return one.busy.gap(other.busy) < asunder


def _parted(
    strict: Strict, session: Session, role: Role, held: tuple[str, ...], rising: frozenset[tuple[str, str]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who keeps the role for certain, and who may lose it.

    Backups give way even where they are locked, since stepping up ends them; a shadow is released with the
    mentor. A row that is not possible by itself is left alone: repairing it is nobody's wish today.
    """
    house = strict.programme
    loose = session.id in strict.loose
    stay: list[str] = []
    go: list[str] = []
    for leader in held:
        given = house.roster[Row(session.id, role, leader).id]
        chosen = given.locked or given.override is not None
        rises = role is Role.BACKUP and (session.id, leader) in rising
        released = role is Role.SHADOW and session.id in strict.affected and not chosen
        possible = why_not(house, session, role, house.leaders[leader]) is None
        may_go = rises or released or (loose and not chosen and possible)
        (go if may_go else stay).append(leader)
    return tuple(stay), tuple(go)


def _is_open(strict: Strict, session: Session, role: Role, held: tuple[str, ...]) -> bool:
    return session.id in strict.affected and len(held) < session.group.wanted(role)


def _choices(
    house: Programme, session: Session, role: Role, stay: tuple[str, ...], go: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(
        leader.id
        for leader in house.leaders.values()
        if leader.id in go or (leader.id not in stay and why_not(house, session, role, leader) is None)
    )


def _around(house: Programme, period: Period) -> Iterator[tuple[Session, Role, str]]:
    """What is served outside the period and matters to it, by rest, limits or fairness."""
    first = min(fairness_span(house, period).first, period.first - timedelta(weeks=WEEKS_AROUND))
    last = period.last + timedelta(weeks=WEEKS_AROUND)
    for session in house.calendar.between(first, last):
        if session.runs and session.date not in period:
            for given in house.assignments(session.id):
                if given.leader in house.leaders:
                    yield session, given.role, given.leader


@dataclass(frozen=True)
class StrictGoals:
    """The model of a strict repair, and what it minimises, most important first."""

    model: StrictModel
    goals: tuple[Linear, ...]


def compose_strict(strict: Strict) -> StrictGoals:
    """Rules, what other sessions keep, and the goals in the programme's order.

    A backup given up elsewhere without another in its place counts right after the goals that want every
    session to run with its team: only for their sake is it given up.
    """
    model = StrictModel(problem_of(strict), strict.affected)
    with model.narrowed():
        for post in POSTS:
            model.sparing = post in _SPARING
            post(model)
        model.sparing = False
    given_up = _keep_counts(model, strict)
    goals = [GOALS[goal].express(model) for goal in strict.programme.settings.goals]
    goals.insert(place_of_given_up(strict.programme), given_up)
    return StrictGoals(model, tuple(goals))


def place_of_given_up(programme: Programme) -> int:
    """Where the backups given up stand among the goals."""
    order = programme.settings.goals
    return max(order.index(Goal.CAN_RUN), order.index(Goal.TEAM)) + 1


def unreplaced(strict: Strict, rows: Collection[Row]) -> int:
    """How many backups sessions lack that lost nobody by the absence."""
    house, total = strict.programme, 0
    held = Counter(row.session for row in rows if row.role is Role.BACKUP)
    for session in house.calendar.between(strict.period.first, strict.period.last):
        if session.runs and session.id not in strict.affected:
            had = sum(given.role is Role.BACKUP for given in house.assignments(session.id))
            total += max(0, had - held[session.id])
    return total


def _keep_counts(model: StrictModel, strict: Strict) -> Linear:
    """Sessions that lost nobody keep the number of each role; the backups given up, as an expression."""
    total = Linear()
    rising = _giving_way(strict)
    before: dict[tuple[str, Role], int] = defaultdict(int)
    for row in model.problem.before:
        before[row.session, row.role] += 1
    for session in model.sessions:
        for role in Role if session.id not in strict.affected else ():
            if (session.id, role) in model.problem.free:
                kept, had = model.count(session, role), before[session.id, role]
                if role is Role.BACKUP:
                    given = _given_up(model, session, kept, had, rising)
                    kept.plus(given)
                    total.plus(given)
                model.between(had, kept, had)
    return total


def _given_up(model: StrictModel, session: Session, kept: Linear, had: int, rising: Rising) -> Linear:
    """How many backups of the session end unreplaced: at most as many as step up into an affected one."""
    held = kept.scaled(1)
    ended = []
    for leader in model.may(session, Role.BACKUP):
        seats = [model.seated(other, leader) for other in rising.get((session.id, leader), ())]
        seats = [literal for literal in seats if literal != NO]
        if seats:
            end = model.literal_of(partial(_any_holds, seats))
            model.clause([negated(end), *seats])
            ended.append(end)
    if not ended:
        return Linear()
    count = model.integer(0, len(ended), lambda values: max(0, had - held.value(values)))
    row = Linear([count])
    row.plus(Linear(ended), -1)
    model.between(None, row, 0)
    return Linear([count])


def _any_holds(literals: Sequence[int], values: Sequence[int]) -> int:
    return int(any(truth(literal, values) for literal in literals))
