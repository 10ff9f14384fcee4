"""The database files that this process has open: nothing else in it may open them to have a look.

But for Windows, the locks on a file belong to the whole process, and closing the file anywhere in it lets go
of all of them: somebody else could write in the middle of a deed.
"""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rosterdesk.storage.place import FilePlace

Key = tuple[int, int, bool]  # the device and the number of the file, and whether it is encrypted

_guard = threading.RLock()
_open: Counter[Key] = Counter()


def take(place: FilePlace) -> Key | None:
    """Count one more connection to the file, before it is made; None where there is no such file."""
    try:
        found = place.path.stat()
    except OSError:
        return None
    key = (found.st_dev, found.st_ino, place.passphrase is not None)
    with _guard:
        _open[key] += 1
    return key


def release(key: Key | None) -> None:
    """Count one less, after it was closed."""
    if key is None:
        return
    with _guard:
        _open[key] -= 1
        if not _open[key]:
            del _open[key]


@contextmanager
def held(place: FilePlace) -> Iterator[None]:
    """The block makes a connection to the file and closes it."""
    key = take(place)
    try:
        yield
    finally:
        release(key)


@contextmanager
def looking(path: Path) -> Iterator[bool | None]:
    """The block may open the file if None is given; else it is open, and what is given is whether encrypted.

    Nobody takes hold of a file meanwhile.
    """
    with _guard:
        try:
            found = path.stat()
        except (OSError, ValueError):
            yield None
            return
        known = [encrypted for encrypted in (False, True) if _open[found.st_dev, found.st_ino, encrypted]]
        yield known[0] if known else None
