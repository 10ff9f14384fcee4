"""One goal after another, with as few searches as the numbers allow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from solver.cpsat import Engine, Manner
from solver.integers import IntegerModel, Size
from solver.linear import Linear
from solver.stop import Deadline

MOST = 2**44  # the largest weighted sum that is searched in one go: exact in floating bounds too


@dataclass(frozen=True, slots=True)
class Found:
    """Values of all variables, None where none was found, and how many of the goals are proved, in order."""

    values: tuple[int, ...] | None
    proved: int


def least(
    model: IntegerModel,
    goals: Sequence[Linear],
    *,
    hint: Sequence[int],
    manner: Manner,
    deadline: Deadline,
    most: int = MOST,
    sizes: Sequence[Size] = (),
) -> Found:
    """The values that are least in the first goal, then in the second, and so on.

    `sizes`, one for each goal, say how much of the model there was once it was expressed: what later goals
    added is left out of the search for earlier ones, which makes it far shorter and no different.
    """
    sizes = sizes or [model.size] * len(goals)
    engine: Engine | None = None
    found: tuple[int, ...] | None = None
    proved, done, sure = 0, 0, True
    for bundle in bundled(model, goals, most):
        done += len(bundle)
        size = sizes[done - 1]
        if engine is None:
            engine = Engine(model, size)
        engine.grow(size)
        answer = engine.minimise(
            _weighted(model, bundle), hint=found or hint, manner=manner, deadline=deadline
        )
        if answer.values is None:
            break
        found, sure = tuple(model.complete(answer.values)), sure and answer.proved
        proved += len(bundle) if sure else 0
        for goal in bundle:
            engine.hold(goal, None, goal.value(found))
    return Found(found, proved)


def bundled(model: IntegerModel, goals: Sequence[Linear], most: int) -> Iterator[list[Linear]]:
    """The goals in order, in bundles whose weighted sum stays below `most`."""
    bundle: list[Linear] = []
    size = 1
    for goal in goals:
        low, high = model.range_of(goal)
        if bundle and size * (high - low + 1) > most:
            yield bundle
            bundle, size = [], 1
        bundle.append(goal)
        size *= high - low + 1
    if bundle:
        yield bundle


def _weighted(model: IntegerModel, bundle: Sequence[Linear]) -> Linear:
    """A sum in which one unit of a goal outweighs all that come after it."""
    total, weight = Linear(), 1
    for goal in reversed(bundle):
        low, high = model.range_of(goal)
        total.plus(goal, weight)
        weight *= high - low + 1
    return total
