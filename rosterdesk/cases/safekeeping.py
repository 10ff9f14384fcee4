"""Whole copies of a programme database: made, put back, and proved to be readable."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.copy import copy_database, is_encrypted
from rosterdesk.storage.place import FilePlace, Target, place_of
from rosterdesk.storage.store import Store

_BEYOND_READING = {"database_damaged", "passphrase_wanted", "passphrase_wrong"}  # by us, with what was given


@dataclass(frozen=True, slots=True)
class Sound:
    """What was read of a database without finding anything wrong with it."""

    programme: Programme
    changes: int  # entries in its journal


def verified(database: Target) -> Sound:
    """Everything in the database is readable and whole; UserError where it is not. Never writes to it."""
    place = place_of(database)
    if not isinstance(place, FilePlace):
        return _read(place)
    with tempfile.TemporaryDirectory(prefix="rosterdesk-") as folder:
        copy = copy_database(place, Path(folder) / "copy")  # an older one is brought up to date there
        try:
            return _read(place.at(copy))
        except UserError as error:
            raise UserError(error.code, **{**error.values, "database": place.name}) from None


def back_up(database: Target, target: str) -> Path:
    """A whole copy under a new name, proved to be readable; UserError where that name is taken.

    That of an encrypted database is encrypted with the same passphrase.
    """
    place = _file(database)
    copy = copy_database(place, target)
    try:
        verified(place.at(copy))
    except UserError as error:
        copy.unlink()
        raise UserError(error.code, **{**error.values, "database": place.name}) from None
    return copy


def put_back(backup: Target, database: str) -> Path | None:
    """The database is as it was in the backup; what it was until then is kept at the path given back.

    It is encrypted afterwards where the backup is, with the passphrase of the backup.
    """
    backup = _file(backup)
    verified(backup)
    path = Path(database)
    kept = _kept_beside(backup.at(path)) if path.exists() else None
    try:
        copy_database(backup, path, replace=True)
    except UserError:
        if kept:
            kept.unlink()
        raise
    return kept


def legible(one: Path, other: Path) -> tuple[Path, ...]:
    """Which of two databases anybody can read, where the other is encrypted."""
    open_ones = tuple(path for path in (one, other) if not is_encrypted(path))
    return open_ones if len(open_ones) == 1 else ()


def _kept_beside(place: FilePlace) -> Path | None:
    """A copy of the file as it is; None where there is nothing to lose. Only what is ours is replaced."""
    path = place.path
    kept = _free_name(path)
    try:
        return copy_database(place if is_encrypted(path) else path, kept)
    except UserError as error:
        if error.code == "database_empty":
            return None
        if error.code not in _BEYOND_READING:
            raise
    for end in ("", "-journal"):  # as they lie there: not beyond help, nor beyond another passphrase
        lying, copy = path.with_name(path.name + end), kept.with_name(kept.name + end)
        if lying.exists():
            shutil.copyfile(lying, copy)
            copy.chmod(0o600)
    return kept


def _file(database: Target) -> FilePlace:
    """The database as a file, which alone is copied whole; UserError where it is on a server."""
    place = place_of(database)
    if not isinstance(place, FilePlace):
        raise UserError("database_missing", database=place.name)
    return place


def _free_name(path: Path) -> Path:
    """A name beside the file that nothing has: `riverside.before-restore.rosterdesk`."""
    number, free = 1, path.with_name(f"{path.stem}.before-restore{path.suffix}")
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}.before-restore-{number}{path.suffix}")
    return free


def _read(database: Target) -> Sound:
    with Store.open(database) as store:
        return Sound(store.load(), len(store.journal()))
