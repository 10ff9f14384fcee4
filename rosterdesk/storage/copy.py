"""Whole copies of a database file, taken while it may be in use."""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from rosterdesk.domain.errors import UserError
from rosterdesk.storage import link
from rosterdesk.storage.files import check_header, is_database, is_encrypted, new_file
from rosterdesk.storage.held import held
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.troubles import code_of

__all__ = ["Left", "copy_database", "is_database", "is_encrypted"]

_PATIENCE_SECONDS = 2.0
_PAGES = 256  # copied between two looks at whether anybody still waits


class Left(Exception):
    """Nobody waits for the copy any more."""


def copy_database(
    source: str | os.PathLike[str] | FilePlace,
    target: str | os.PathLike[str],
    *,
    replace: bool = False,
    left: Callable[[], bool] = lambda: False,
) -> Path:
    """Copy one state of the database at `source` to `target`, whole or not at all; gives the new path.

    A copy of an encrypted database is encrypted with the same passphrase.
    Left raised, and `target` as it was, once `left` says so.
    UserError where `source` is no database of ours, `target` exists (unless `replace`) or cannot be written.
    """
    old = source if isinstance(source, FilePlace) else FilePlace(Path(source))
    new = Path(target)
    check_header(old)
    if os.path.lexists(new) and _same(old.path, new):
        raise UserError("database_exists", database=str(new))
    with new_file(new, replace=replace) as draft:
        try:
            _copy(old, old.at(draft), left)
        except link.driver(old).Error as error:
            code = code_of(error)
            if code is None:
                raise
            raise UserError(code, database=old.name) from None
    return new


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # a link to nowhere
        return False


def _copy(old: FilePlace, draft: FilePlace, left: Callable[[], bool]) -> None:
    def go_on(*_pages: int) -> None:
        if left():
            raise Left

    with (
        held(old),
        closing(link.connect(old, "ro", _PATIENCE_SECONDS)) as reading,
        closing(link.connect(draft, "rw", _PATIENCE_SECONDS)) as writing,
    ):
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM sqlite_master").fetchone()  # holds this one state until the end
        writing.execute("PRAGMA synchronous = EXTRA")
        reading.backup(writing, pages=_PAGES, progress=go_on)
        go_on()
