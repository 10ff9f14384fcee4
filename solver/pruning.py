"""What no best week holds: seats that are never open, and rows that are never given.

All the rosters that keep a week within what is proved of it have the same seats filled, and never use the
same rows. Held so, the whole is smaller and its linear relaxation far tighter.
"""

from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal, Role
from solver.compose import Composed, compose
from solver.cpsat import Engine, Manner
from solver.linear import Linear
from solver.model import Model
from solver.parts import Held
from solver.posed import Problem
from solver.relaxation import Relaxation
from solver.stop import Deadline

ROUNDS = 2  # of the relaxation; more find next to nothing
TINY = 1e-7

Seat = tuple[str, Role]


@dataclass(frozen=True)
class Pruned:
    """Seats (session, role) of which none is open, and rows that are not given."""

    filled: frozenset[Seat]
    unused: frozenset[Row]

    def held(self, model: Model) -> Iterator[Held]:
        """The same said of the whole model."""
        for session in model.sessions:
            for role in (Role.LEAD, Role.CO_LEAD, Role.BACKUP):
                if (session.id, role) in self.filled:
                    yield Held(model.missing(session, role), None, 0)
        yield Held(Linear(model.choices[row] for row in sorted(self.unused)), None, 0)


def prune(
    problem: Problem,
    rows: Collection[Row],
    limits: Mapping[Goal, tuple[int, ...]],
    *,
    workers: int,
    manner: Manner,
    deadline: Deadline,
) -> Pruned:
    """What is so in every roster that keeps each week of these goals within its limit, as `rows` do."""

    def week(number: int) -> Pruned:
        most = {goal: weeks[number] for goal, weeks in limits.items()}
        return _prune_week(problem.week(number), rows, most, manner, deadline)

    with ThreadPoolExecutor(max_workers=workers) as pool:
        found = tuple(pool.map(week, range(problem.period.weeks)))
    return Pruned(
        frozenset[Seat]().union(*(each.filled for each in found)),
        frozenset[Row]().union(*(each.unused for each in found)),
    )


def _prune_week(
    week: Problem, rows: Collection[Row], most: Mapping[Goal, int], manner: Manner, deadline: Deadline
) -> Pruned:
    composed = compose(week)
    held = [Held(composed.goals[goal], None, value) for goal, value in most.items()]
    hint = composed.model.values(rows)
    filled = _never_open(composed, held, hint, manner, deadline)
    held += Pruned(filled, frozenset()).held(composed.model)
    candidates = {variable for variable in composed.model.choices.values() if not hint[variable]}
    unused = _never_used(Relaxation(composed.model, held), candidates, deadline)
    return Pruned(filled, frozenset(row for row, var in composed.model.choices.items() if var in unused))


def _never_open(
    composed: Composed, held: Collection[Held], hint: list[int], manner: Manner, deadline: Deadline
) -> frozenset[Seat]:
    """Open as many of the seats as possible that were never seen open, until none can be."""
    model, engine = composed.model, Engine(composed.model)
    for each in held:
        engine.hold(each.expression, each.low, each.high)
    unseen = {
        (session.id, role): missing
        for session in model.sessions
        for role in (Role.LEAD, Role.CO_LEAD, Role.BACKUP)
        if (missing := model.missing(session, role)).terms and missing.value(hint) <= 0
    }
    while unseen:
        objective = Linear()
        for missing in unseen.values():
            objective.plus(missing, -1)
        answer = engine.minimise(objective, hint=hint, manner=manner, deadline=deadline)
        if answer.values is None:
            return frozenset()
        hint = list(answer.values)
        seen = [seat for seat, missing in unseen.items() if missing.value(hint) > 0]
        if not seen:
            return frozenset(unseen) if answer.proved else frozenset()
        for seat in seen:
            del unseen[seat]
    return frozenset()


def _never_used(relaxation: Relaxation, candidates: Collection[int], deadline: Deadline) -> frozenset[int]:
    """Use as many of the rows as the relaxation allows that it never used, until it uses less than one."""
    never: set[int] = set()
    for _ in range(ROUNDS):
        unseen = set(candidates) - never
        while unseen:
            widest = None if deadline.over() else relaxation.widest(sorted(unseen), deadline)
            if widest is None:
                return frozenset(never)
            if widest.bound < 1:
                break
            seen = {variable for variable in unseen if widest.values[variable] > TINY}
            if not seen:
                return frozenset(never)
            unseen -= seen
        if not unseen:
            break
        for variable in unseen:
            relaxation.forbid(variable)
        never |= unseen
    return frozenset(never)
