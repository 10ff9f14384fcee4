"""Python's garbage collector kept short while a search goes on.

A full collection looks at every object there is. With the model of a large programme in memory that takes
over 0.1 s, in which no thread can answer: a stop waits, and so does a window. Models have no cycles, so that
the younger generations find what there is to find.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

NEVER = 2**30  # collections of the middle generation between two full ones

_lock = threading.Lock()
_before: list[tuple[int, int, int]] = []  # one for each block entered; the first is to go back to


@contextmanager
def without_full_collections() -> Iterator[None]:
    """Inside the block no full collection begins by itself; blocks may overlap, in several threads."""
    with _lock:
        _before.append(gc.get_threshold())
        gc.set_threshold(*_before[0][:2], NEVER)
    try:
        yield
    finally:
        with _lock:
            before = _before.pop()
            if not _before:
                _start_counting_anew()
                gc.set_threshold(*before)


def _start_counting_anew() -> None:
    """Let the full collection that is due by now not come at once, while somebody waits for the answer."""
    frozen = gc.get_freeze_count()
    gc.freeze()  # takes no time, and forgets how many collections there were
    if not frozen:
        gc.unfreeze()
