"""Whole copies of a programme database: made, put back, and proved to be readable."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.copy import copy_database
from rosterdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Sound:
    """What was read of a database without finding anything wrong with it."""

    programme: Programme
    changes: int  # entries in its journal


def verified(database: str) -> Sound:
    """Everything in the database is readable and whole; UserError where it is not. Never writes to it."""
    if "://" in database:
        return _read(database)
    with tempfile.TemporaryDirectory(prefix="rosterdesk-") as folder:
        copy = copy_database(database, Path(folder) / "copy")  # an older one is brought up to date there
        try:
            return _read(str(copy))
        except UserError as error:
            raise UserError(error.code, **{**error.values, "database": database}) from None


def back_up(database: str, target: str) -> Path:
    """A whole copy under a new name, proved to be readable; UserError where that name is taken."""
    copy = copy_database(database, target)
    try:
        verified(str(copy))
    except UserError as error:
        copy.unlink()
        raise UserError(error.code, **{**error.values, "database": database}) from None
    return copy


def put_back(backup: str, database: str) -> Path | None:
    """The database is as it was in the backup; what it was until then is kept at the path given back."""
    verified(backup)
    path = Path(database)
    kept = _kept_beside(path) if path.exists() else None
    try:
        copy_database(backup, path, replace=True)
    except UserError:
        if kept:
            kept.unlink()
        raise
    return kept


def _kept_beside(path: Path) -> Path | None:
    """A copy of the file as it is; None where there is nothing to lose. Only what is ours is replaced."""
    kept = _free_name(path)
    try:
        return copy_database(path, kept)
    except UserError as error:
        if error.code == "database_empty":
            return None
        if error.code != "database_damaged":
            raise
    shutil.copyfile(path, kept)  # damaged, but perhaps not beyond help
    kept.chmod(0o600)
    return kept


def _free_name(path: Path) -> Path:
    """A name beside the file that nothing has: `riverside.before-restore.rosterdesk`."""
    number, free = 1, path.with_name(f"{path.stem}.before-restore{path.suffix}")
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}.before-restore-{number}{path.suffix}")
    return free


def _read(database: str) -> Sound:
    with Store.open(database) as store:
        return Sound(store.load(), len(store.journal()))
