"""Stopping a search at any moment, from outside and by the clock."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

REPEAT_SECONDS = 0.02


class Halted(Exception):
    """Time is over in the midst of something that is of no use by halves."""


@dataclass(frozen=True)
class Deadline:
    """When to come back: on the event, or `seconds` after `started` (monotonic)."""

    stop: threading.Event
    seconds: float
    started: float = field(default_factory=time.monotonic)

    def elapsed(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.started

    def left(self) -> float:
        """Seconds that remain, at least 0; 0 once stopped."""
        return 0.0 if self.stop.is_set() else max(0.0, self.seconds - self.elapsed())

    def within(self, seconds: float) -> "Deadline":
        """The same, but in `seconds` from now at the latest."""
        return Deadline(self.stop, min(self.seconds, self.elapsed() + seconds), self.started)

    def over(self) -> bool:
        """Whether it is time to come back."""
        return self.left() <= 0.0

    def check(self) -> None:
        """Raise Halted once it is time to come back."""
        if self.over():
            raise Halted


@contextmanager
def watched(deadline: Deadline, halt: Callable[[], object]) -> Iterator[None]:
    """Call `halt` from another thread once the deadline is over, again and again until the block is left.

    Again and again, because a search that has not started yet forgets that it was told to stop.
    """
    done = threading.Event()

    def watch() -> None:
        while not deadline.over():
            if done.wait(min(REPEAT_SECONDS, deadline.left())):  # a search that ends is not kept waiting
                return
        while not done.wait(REPEAT_SECONDS):
            halt()

    thread = threading.Thread(target=watch, name="solver-stop", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
