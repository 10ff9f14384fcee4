"""The roster as an integer model: a literal for every row that may be given, and what is counted over them.

Rows that stay are the constant YES, rows that cannot be are NO, so rules and goals never ask which is which.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from datetime import date, timedelta
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Block, Session
from rosterdesk.domain.terms import Grade, LeaderKind, Role
from rosterdesk.domain.times import Period
from solver.fairness import fairness_span, offer
from solver.integers import IntegerModel, Levels
from solver.linear import NO, YES, Linear
from solver.posed import TEAM, Problem

SEATS = (Role.LEAD, Role.CO_LEAD, Role.SHADOW)


class Place(NamedTuple):
    """A session and the literal that a certain leader is seated there."""

    session: Session
    literal: int


class Model(IntegerModel):
    """The variables of a problem; rules post rows to it and goals build expressions from it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem
        self.programme: Programme = problem.programme
        self.period: Period = problem.period
        self.sessions: tuple[Session, ...] = problem.sessions
        self.choices: dict[Row, int] = {row: self.literal_of() for row in problem.free_rows()}
        self._serving: dict[tuple[str, str, tuple[int, ...]], int] = {}
        self._on_call: dict[tuple[str, Block], int] = {}
        self._levels: dict[str, Levels] = {}

    def within(self, week_first: date) -> "Model":
        """The same variables and rows, seen as if the period were one week of it."""
        view = copy(self)
        view.period = Period(week_first, 1)
        view.sessions = tuple(session for session in self.sessions if session.date in view.period)
        return view

    def literal(self, row: Row) -> int:
        """The literal of a row: YES where it stays, NO where it cannot be."""
        return self._literals.get(row, NO)

    @cached_property
    def _literals(self) -> Mapping[tuple[str, Role, str], int]:
        """Rows as they are looked up, without making one each time."""
        fixed = ((row, YES) for row in self.problem.fixed_rows)
        return dict(chain(fixed, self.choices.items()))

    def seat(self, session: Session, role: Role, leader: str) -> int:
        """The literal of one leader in one role."""
        return self._literals.get((session.id, role, leader), NO)

    def may(self, session: Session, role: Role) -> tuple[str, ...]:
        """Leaders who hold the role for good or may be given it."""
        return self.problem.may(session, role)

    def may_lead(self, session: Session) -> tuple[str, ...]:
        """Leaders who are, or may be, in the session's team."""
        return self._may_any(session, TEAM)

    def may_sit(self, session: Session) -> tuple[str, ...]:
        """Leaders who hold, or may be given, any seat of the session."""
        return self._may_any(session, SEATS)

    def may_serve(self, session: Session) -> tuple[str, ...]:
        """Leaders who do, or may, anything in the session."""
        return self._may_any(session, Role)

    def _may_any(self, session: Session, roles: Iterable[Role]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(leader for role in roles for leader in self.may(session, role)))

    def in_team(self, session: Session, leader: str) -> int:
        """The literal that the leader is seated as lead or co-lead."""
        return self._any_role(session, leader, TEAM)

    def seated(self, session: Session, leader: str) -> int:
        """The literal that the leader holds a seat."""
        return self._any_role(session, leader, SEATS)

    def backs(self, session: Session, leader: str) -> int:
        """The literal that the leader is a backup."""
        return self.seat(session, Role.BACKUP, leader)

    def _any_role(self, session: Session, leader: str, roles: tuple[Role, ...]) -> int:
        literals = [found for role in roles if (found := self.seat(session, role, leader)) != NO]
        if len(literals) < 2 or YES in literals:
            return YES if YES in literals else next(iter(literals), NO)
        key = (session.id, leader, tuple(literals))
        if key not in self._serving:
            self._serving[key] = self.sum_of(literals)
        return self._serving[key]

    @cached_property
    def behind(self) -> Mapping[int, tuple[Row, ...]]:
        """The free rows behind a literal: of one row, or that somebody holds any of several roles."""
        rows = {literal: row for row, literal in self.choices.items()}
        sums = {
            literal: tuple(rows[each] for each in summed if each in rows)
            for (_, _, summed), literal in self._serving.items()
        }
        return {literal: (row,) for literal, row in rows.items()} | sums

    def week_of(self, row: Row) -> int:
        """The number of the week of the period in which the row's session is."""
        return self.period.week_of(self.problem.by_id[row.session].date)

    def count(self, session: Session, role: Role) -> Linear:
        """How many hold the role."""
        return Linear(self.seat(session, role, leader) for leader in self.may(session, role))

    def team_size(self, session: Session) -> Linear:
        """How many leaders are in the session's team."""
        return Linear(self.in_team(session, leader) for leader in self.may_lead(session))

    def missing(self, session: Session, role: Role) -> Linear:
        """How many are lacking from what the group asks for; the rule `seats` keeps it above 0."""
        wanted, held = session.group.wanted(role), self.count(session, role)
        lacking = Linear(constant=max(0, wanted - held.constant) + held.constant)
        lacking.plus(held, -1)
        return lacking

    def grade(self, session: Session, leader: str) -> Grade:
        """How gladly the leader serves at that time."""
        return self.problem.grade(session, leader)

    def leaders(self, kind: LeaderKind | None = None) -> tuple[Leader, ...]:
        """The leaders of a kind, or all."""
        return tuple(each for each in self.programme.leaders.values() if kind is None or each.kind is kind)

    def places(self, leader: str, week_first: date | None = None) -> tuple[Session, ...]:
        """Sessions of the period, or of one week, in which the leader serves or may serve, by start."""
        found = self.problem.by_leader.get(leader, ())
        if week_first is None:
            return found
        after = week_first + timedelta(days=7)
        return tuple(session for session in found if week_first <= session.date < after)

    def stays(self, leader: str) -> tuple[Place, ...]:
        """Every session in which the leader is, or may be, seated, around the period too, by start."""
        return self._stays.get(leader, ())

    @cached_property
    def _stays(self) -> Mapping[str, tuple[Place, ...]]:
        found: dict[str, dict[str, Place]] = defaultdict(dict)
        for session, role, leader in self.problem.outside:
            if role.seated:
                found[leader][session.id] = Place(session, YES)
        for session in self.sessions:
            for leader in self.may_sit(session):
                found[leader][session.id] = Place(session, self.seated(session, leader))
        return {leader: tuple(sorted(each.values(), key=_by_start)) for leader, each in found.items()}

    def watches(self, leader: str) -> tuple[Place, ...]:
        """Every session of which the leader is, or may be, the backup, around the period too, by start."""
        return self._watches.get(leader, ())

    @cached_property
    def _watches(self) -> Mapping[str, tuple[Place, ...]]:
        found: dict[str, list[Place]] = defaultdict(list)
        for session, role, leader in self.problem.outside:
            if not role.seated:
                found[leader].append(Place(session, YES))
        for session in self.sessions:
            for leader in self.may(session, Role.BACKUP):
                found[leader].append(Place(session, self.backs(session, leader)))
        return {leader: tuple(sorted(each, key=_by_start)) for leader, each in found.items()}

    def blocks(self, leader: str) -> Mapping[Block, list[int]]:
        """Block → the literals of the backups that the leader has, or may have, in it."""
        found: dict[Block, list[int]] = defaultdict(list)
        for place in self.watches(leader):
            found[place.session.block].append(place.literal)
        return found

    def on_call(self, leader: str, block: Block, backups: Sequence[int]) -> int:
        """The literal that the leader is on call in the block; it costs and never earns."""
        key = (leader, block)
        if key not in self._on_call:
            self._on_call[key] = self.any_of(backups)
        return self._on_call[key]

    def offer(self, leader: Leader) -> int:
        """How many sessions the leader offered over the span of fairness."""
        return offer(self.programme, leader, self.problem.whole_period)

    def sessions_served(self, leader: str) -> Linear:
        """Sessions in which the leader is seated over the span of fairness."""
        return Linear(place.literal for place in self.stays(leader) if self._fair(place.session.date))

    def session_levels(self, leader: str) -> Levels:
        """The levels of the sessions served."""
        if leader not in self._levels:
            self._levels[leader] = self.levels(self.sessions_served(leader))
        return self._levels[leader]

    def blocks_on_call(self, leader: str) -> Linear:
        """Blocks on call of the leader over the span of fairness."""
        return Linear(
            self.on_call(leader, block, backups)
            for block, backups in self.blocks(leader).items()
            if self._fair(block.date)
        )

    def _fair(self, day: date) -> bool:
        return day in self._fairness_span

    @cached_property
    def _fairness_span(self) -> Period:
        return fairness_span(self.programme, self.problem.whole_period)

    def values(self, rows: Iterable[Row]) -> list[int]:
        """The values of all variables for a roster of the period; rows that are not free are passed over."""
        given = frozenset(rows)
        return self.complete([1, *(int(row in given) for row in self.choices)])

    def chosen(self, values: Sequence[int]) -> Iterator[Row]:
        """The rows of the period that these values give, those that stay included."""
        yield from self.problem.fixed_rows
        yield from (row for row, variable in self.choices.items() if values[variable])


def _by_start(place: Place) -> tuple[int, str]:
    return place.session.busy.start, place.session.id
