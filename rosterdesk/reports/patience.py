"""Whoever waits for a sheet: asked line by line whether they still do, and told how far it has come."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

T = TypeVar("T")


class NobodyWaits(Exception):
    """The sheet is not made: whoever wanted it has gone on to something else."""


class Doing(Enum):
    """What takes a while of a sheet for hundreds of people."""

    COUNTING = "counting"  # weeks
    SETTING = "setting"  # slips
    DRAWING = "drawing"  # pages


@dataclass(frozen=True, slots=True)
class Step:
    """What is being done, and how much of it is done by now."""

    doing: Doing
    done: int
    whole: int


Tell = Callable[[Step], object]


def _always() -> bool:
    return False


def _nobody(_: Step) -> None:
    return None


_left: ContextVar[Callable[[], bool]] = ContextVar("left", default=_always)
_tell: ContextVar[Tell] = ContextVar("tell", default=_nobody)


@contextmanager
def waiting(left: Callable[[], bool], tell: Tell = _nobody) -> Iterator[None]:
    """Within, what is made ends with NobodyWaits soon after `left` says so; `tell` hears of each step."""
    tokens = _left.set(left), _tell.set(tell)
    try:
        yield
    finally:
        _left.reset(tokens[0])
        _tell.reset(tokens[1])


def step(doing: Doing, done: int, whole: int) -> None:
    """Tell whoever waits."""
    _tell.get()(Step(doing, done, whole))


def stepping(items: Sequence[T], doing: Doing) -> Iterator[T]:
    """The items, each of them a step; NobodyWaits before the first that nobody waits for."""
    for done, each in enumerate(items):
        look()
        step(doing, done, len(items))
        yield each


def left() -> bool:
    """Whether nobody waits any more."""
    return _left.get()()


def look() -> None:
    """Go on while somebody waits; NobodyWaits where nobody does."""
    if left():
        raise NobodyWaits


def while_wanted(items: Iterable[T]) -> Iterator[T]:
    """The items; NobodyWaits before the first that nobody waits for."""
    for each in items:
        look()
        yield each
