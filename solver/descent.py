"""Down the relaxation goal by goal, and from there to a roster: bounds at once, and good rosters soon.

The relaxation of a roster is nearly whole-numbered. Where each goal in turn is held at the least that the
relaxation allows, what it gives wholly is given, and CP-SAT decides the little that is left.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from rosterdesk.domain.terms import Goal
from solver.compose import Composed
from solver.cpsat import Engine, Manner
from solver.integers import Bounds
from solver.parts import Floors, Held
from solver.relaxation import Lowest, Relaxation
from solver.stop import Deadline

WHOLE = 0.999  # from here on the relaxation gives a row
ATTEMPTS = 4  # with all these rows, half of them, and so on


@dataclass(frozen=True)
class Descent:
    """What each goal comes to at least where the goals before it are at their own least, and the place below.

    `lowest` is None where nothing was found in time. `narrowed` says for each goal how much less variables
    may move once it is held at its floor, as all goals before it are.
    """

    floors: Mapping[Goal, int]
    narrowed: Mapping[Goal, Mapping[int, Bounds]]
    lowest: Lowest | None


def descend(
    relaxation: Relaxation,
    composed: Composed,
    goals: Iterable[Goal],
    deadline: Deadline,
    known: Floors | None = None,
) -> Descent:
    """Hold goal after goal at the least of the relaxation, which is narrowed on the way.

    Where floors of the parts of goals are known, they lift the relaxation.
    """
    floors: dict[Goal, int] = {}
    narrowed: dict[Goal, Mapping[int, Bounds]] = {}
    last: Lowest | None = None
    for goal in goals:
        if deadline.over():
            break
        expression = composed.goals[goal]
        least = 0 if known is None else known.lift(relaxation.hold, goal, floors)
        lowest = relaxation.lowest(expression, deadline)
        if lowest is None:
            break
        last = lowest
        floors[goal] = max(least, lowest.least)
        relaxation.hold(Held(expression, None, floors[goal]))
        narrowed[goal] = relaxation.narrow(lowest, floors[goal])
    return Descent(floors, narrowed, last)


def dive(
    composed: Composed,
    engine: Engine,
    lowest: Lowest,
    goals: Sequence[Goal],
    *,
    hint: Sequence[int] | None,
    manner: Manner,
    deadline: Deadline,
) -> Sequence[int] | None:
    """Values of all variables: rows that the relaxation gives wholly are given, then goal by goal the least.

    Where these rows do not go together with what the engine holds, half of them are let go, and again. None
    where nothing was found in time.
    """
    given = [each for each in composed.model.choices.values() if lowest.values[each] > WHOLE]
    shuffled = Random(manner.seed).sample(given, len(given))
    for attempt in range(ATTEMPTS):
        tied = engine.copy()
        for variable in shuffled[: len(given) >> attempt]:
            tied.limit(variable, 1, 1)
        found = _in_order(composed, tied, goals, hint, manner, deadline)
        if found is not None or deadline.over():
            return found
    return None


def _in_order(
    composed: Composed,
    engine: Engine,
    goals: Sequence[Goal],
    hint: Sequence[int] | None,
    manner: Manner,
    deadline: Deadline,
) -> Sequence[int] | None:
    found: Sequence[int] | None = None
    for number, goal in enumerate(goals):
        expression = composed.goals[goal]
        share = deadline.within(2 * deadline.left() / (len(goals) - number + 1))
        answer = engine.minimise(expression, hint=found or hint, manner=manner, deadline=share)
        if answer.values is None:
            return found
        found = answer.values
        engine.hold(expression, None, expression.value(found))
    return found


def agree(
    composed: Composed,
    engine: Engine,
    lowest: Lowest,
    goal: Goal,
    *,
    hint: Sequence[int],
    manner: Manner,
    deadline: Deadline,
) -> Sequence[int] | None:
    """Values of all variables that are better in the goal than the hint, None where none are found.

    Rows that the relaxation gives wholly and the hint has stay, and those of which neither has anything stay
    away: a small search between the two, which the hint is always in.
    """
    tied = engine.copy()
    for variable in composed.model.choices.values():
        held = hint[variable]
        if (lowest.values[variable] > WHOLE) if held else (lowest.values[variable] < 1 - WHOLE):
            tied.limit(variable, held, held)
    expression = composed.goals[goal]
    answer = tied.minimise(expression, hint=hint, manner=manner, deadline=deadline, least=lowest.least)
    better = answer.values is not None and expression.value(answer.values) < expression.value(hint)
    return answer.values if better else None
