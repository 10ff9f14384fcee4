"""Bytes read from and written to files; trouble with the file is told plainly."""

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from rosterdesk.domain.errors import UserError
from rosterdesk.exchange.places import printable

LARGEST = 64_000_000
_SHOWN = 300
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def read(path: Path | str) -> bytes:
    """All bytes of the file; UserError where there are over 64 million, or it cannot be read."""
    path = Path(path)
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > LARGEST or len(data := file.read(LARGEST + 1)) > LARGEST:
                raise _trouble("file_too_big", path, most=LARGEST // 1_000_000)
    except (OSError, ValueError) as error:
        raise _unreadable(error, path) from None
    return data


def check_writable(path: Path | str) -> None:
    """Raise UserError where a file of that name could not be written, before any work is done for it."""
    path = Path(path)
    try:
        if path.is_dir():
            raise _trouble("file_is_folder", path)
        folder = path.absolute().parent
        if not folder.is_dir():
            raise _trouble("file_no_folder", path)
        there = path.exists()
        targets = [path] if there and not path.is_file() else [folder, path] if there else [folder]
    except (OSError, ValueError) as error:
        raise _unwritable(error, path) from None
    if not all(os.access(each, os.W_OK) for each in targets):
        raise _trouble("file_no_permission", path)


def check_apart(*paths: Path | str | None) -> None:
    """Raise UserError where two of the names are one file: writing the one would destroy the other."""
    seen: set[str] = set()
    for path in paths:
        if path is None:
            continue
        real = os.path.normcase(os.path.realpath(path))
        if real in seen:
            raise _trouble("file_named_twice", Path(path))
        seen.add(real)


def write(path: Path | str, data: bytes, *, left: Callable[[], bool] = lambda: False) -> None:
    """The file holds exactly `data`, or what it held before; UserError where it cannot be written.

    What is `left` before the file is whole takes nobody's place.
    """
    path = Path(path)
    check_writable(path)
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a pipe or a device is written to, never replaced
        else:
            _replace(path.resolve(), data, left)
    except (OSError, ValueError) as error:
        raise _unwritable(error, path) from None


def _replace(path: Path, data: bytes, left: Callable[[], bool]) -> None:
    """Write beside the file, then take its place; readable for the owner only where the file is new."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o777)
        if left():
            beside.unlink()
        else:
            beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _trouble(code: str, path: Path, **values: str | int) -> UserError:
    return UserError(code, path=printable(str(path), _SHOWN), **values)


def _unreadable(error: Exception, path: Path) -> UserError:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return _trouble("file_missing", path)
        case IsADirectoryError():
            return _trouble("file_is_folder", path)
        case PermissionError():
            return _trouble("file_is_folder" if path.is_dir() else "file_no_reading", path)
        case OSError():
            return _trouble("file_unreadable", path, reason=printable(error.strerror or "", _SHOWN))
        case _:
            return _trouble("file_missing", path)


def _unwritable(error: Exception, path: Path) -> UserError:
    if isinstance(error, OSError):
        if error.errno in _FULL:
            return _trouble("file_disk_full", path)
        if not isinstance(error, PermissionError):
            return _trouble("file_unwritable", path, reason=printable(error.strerror or "", _SHOWN))
    return _trouble("file_no_permission", path)
