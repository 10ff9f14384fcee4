"""The strict repair as a model: other sessions keep what they had, only who serves may change.

The named backups of a session that lost somebody may step up to lead or co-lead it: their seat there is
spared by `limits`, `rest` and `days_off`, and what they back elsewhere at that time may end unreplaced.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial

from rosterdesk.domain.people import Leader
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Goal, LeaderKind, Role
from solver.compose import POSTS
from solver.goals import GOALS
from solver.integers import Size
from solver.linear import NO, YES, Linear, negated, truth
from solver.loss import Loss, Rising, place_of_given_up
from solver.model import Model, Place
from solver.posed import TEAM, Options, Problem
from solver.problem import able, why_not
from solver.rules import days_off, limits, rest

_SPARING = (limits.post, rest.post, days_off.post)
_COMPARING = (Goal.BUSIEST, Goal.CONTINUITY)  # goals to which what is fixed adds more than a constant


@dataclass(frozen=True, kw_only=True)
class Strict:
    """What is to be repaired, and `loose`: the sessions of which every row may change."""

    loss: Loss
    loose: frozenset[str]


class StrictModel(Model):
    """A model in which some seats are not seen by the rules that stepping up sets aside."""

    def __init__(self, problem: Problem, affected: frozenset[str]) -> None:
        super().__init__(problem)
        self.sparing = False
        self._narrow = False
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
        self.stays("")  # both are laid out over all sessions, once
        self.watches("")
        everything, self.sessions, self._narrow = self.sessions, self._loose, True
        yield
        self.sessions, self._narrow = everything, False

    @cached_property
    def _loose(self) -> tuple[Session, ...]:
        loose = {row.session for row in self.choices}
        return tuple(session for session in self.problem.sessions if session.id in loose)

    @cached_property
    def _moving(self) -> frozenset[str]:
        return frozenset(row.leader for row in self.choices)

    def leaders(self, kind: LeaderKind | None = None) -> tuple[Leader, ...]:
        """The leaders of a kind, or all; while narrowed, only those for whom something may change."""
        found = super().leaders(kind)
        if not self._narrow:
            return found
        return tuple(leader for leader in found if leader.id in self._moving)

    def stays(self, leader: str) -> tuple[Place, ...]:
        """As in any model; while sparing, without the seats to which the leader would step up."""
        places = super().stays(leader)
        if not self.sparing or leader not in self._risers:
            return places
        return tuple(place for place in places if not self._spared(place.session, leader))

    @cached_property
    def _risers(self) -> frozenset[str]:
        return frozenset(leader for _, leader in self.stepping)

    def _spared(self, session: Session, leader: str) -> bool:
        given = self.problem.fixed
        held = any(leader in given.get((session.id, role), ()) for role in TEAM)
        return (session.id, leader) in self.stepping and not held


def problem_of(strict: Strict) -> Problem:
    """Who may take what. `before` are the rows that are left, in the period and around it."""
    loss = strict.loss
    fixed: dict[tuple[str, Role], tuple[str, ...]] = {}
    free: dict[tuple[str, Role], tuple[str, ...]] = {}
    for session in loss.sessions:
        parted = {role: _parted(strict, session, role) for role in Role}
        fixed |= {(session.id, role): stay for role, (stay, _) in parted.items() if stay}
        asked = [role for role, (stay, go) in parted.items() if go or _is_open(strict, session, role, stay)]
        for role, able_to in able(loss.programme, session, asked) if asked else ():
            stay, go = parted[role]
            choices = {*able_to, *go}.difference(stay)
            if choices:
                free[session.id, role] = tuple(each for each in loss.programme.leaders if each in choices)
    return Problem(
        programme=loss.programme,
        period=loss.period,
        options=Options(),
        sessions=loss.sessions,
        free=free,
        fixed=fixed,
        outside=loss.outside,
        before=loss.before,
    )


def _parted(strict: Strict, session: Session, role: Role) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who keeps the role for certain, and who may lose it.

    Backups give way even where they are locked, since stepping up ends them; a shadow is released with the
    mentor. A row that is not possible by itself is left alone: repairing it is nobody's wish today.
    """
    loss, house = strict.loss, strict.loss.programme
    loose = session.id in strict.loose
    stay: list[str] = []
    go: list[str] = []
    for given in house.assignments(session.id):
        if given.role is role:
            leader = given.leader
            chosen = given.locked or given.override is not None
            rises = role is Role.BACKUP and (session.id, leader) in loss.rising
            released = role is Role.SHADOW and session.id in loss.affected and not chosen
            free = loose and not chosen
            may_go = rises or released or (free and _possible(strict, session, role, leader))
            (go if may_go else stay).append(leader)
    return tuple(stay), tuple(go)


def _possible(strict: Strict, session: Session, role: Role, leader: str) -> bool:
    house = strict.loss.programme
    return why_not(house, session, role, house.leaders[leader]) is None


def _is_open(strict: Strict, session: Session, role: Role, stay: tuple[str, ...]) -> bool:
    """Whether the session lost somebody and asks for more in the role than stay; nobody of it may go."""
    return session.id in strict.loss.affected and len(stay) < session.group.wanted(role)


@dataclass(frozen=True)
class StrictGoals:
    """The model of a strict repair; what it minimises, the most important first; its size at each."""

    model: StrictModel
    goals: tuple[Linear, ...]
    sizes: tuple[Size, ...]


def compose_strict(strict: Strict) -> StrictGoals:
    """Rules, what other sessions keep, and the goals in the programme's order.

    A backup given up elsewhere without another in its place counts right after the goals that want every
    session to run with its team: only for their sake is it given up. What no choice changes is left out of
    the sums: they tell better from worse, not how good.
    """
    house = strict.loss.programme
    model = StrictModel(problem_of(strict), strict.loss.affected)
    with model.narrowed():
        for post in POSTS:
            model.sparing = post in _SPARING
            post(model)
        model.sparing = False
    _keep_chosen(model, strict.loss)
    given_up = _keep_counts(model, strict.loss)
    found = [(_expressed(model, goal), model.size) for goal in house.settings.goals]
    place = place_of_given_up(house)
    found.insert(place, (given_up, found[place - 1][1]))
    return StrictGoals(model, tuple(goal for goal, _ in found), tuple(size for _, size in found))


def _expressed(model: StrictModel, goal: Goal) -> Linear:
    if goal in _COMPARING:
        return GOALS[goal].express(model)
    with model.narrowed():
        return GOALS[goal].express(model)


def _keep_chosen(model: StrictModel, loss: Loss) -> None:
    """Backups that the coordinator locked or overrode end by stepping up and by nothing else.

    Where more is locked than may be, what the rest rules out is let go.
    """
    for (session, leader), affected in loss.rising.items():
        row = Row(session, Role.BACKUP, leader)
        given, literal = loss.programme.roster[row.id], model.literal(row)
        free = literal not in (YES, NO) and not model.ruled_out(literal)
        if free and (given.locked or given.override is not None):
            model.clause([literal, *(model.seated(other, leader) for other in affected)])


def _keep_counts(model: StrictModel, loss: Loss) -> Linear:
    """Sessions that lost nobody keep the number of each role; the backups given up, as an expression."""
    total = Linear()
    before: dict[tuple[str, Role], int] = defaultdict(int)
    for row in loss.before:
        before[row.session, row.role] += 1
    for session in model.sessions:
        for role in Role if session.id not in loss.affected else ():
            if (session.id, role) in model.problem.free:
                kept, had = model.count(session, role), before[session.id, role]
                if role is Role.BACKUP:
                    given = _given_up(model, session, kept, had, loss.rising)
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
