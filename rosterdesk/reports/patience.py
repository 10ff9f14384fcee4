"""Whether anybody still waits for the sheet that is being made; asked line by line and page by page."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")


class NobodyWaits(Exception):
    """The sheet is not made: whoever wanted it has gone on to something else."""


def _always() -> bool:
    return False


_left: ContextVar[Callable[[], bool]] = ContextVar("left", default=_always)


@contextmanager
def waiting(left: Callable[[], bool]) -> Iterator[None]:
    """Within, what is made ends with NobodyWaits soon after `left` says so."""
    token = _left.set(left)
    try:
        yield
    finally:
        _left.reset(token)


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
