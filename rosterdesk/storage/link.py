"""Connections to database files: the one place that knows both drivers, of plain and of encrypted ones."""

import sqlite3
from types import ModuleType
from typing import cast

from rosterdesk.domain.errors import UserError
from rosterdesk.storage.passphrase import Passphrase
from rosterdesk.storage.place import FilePlace

_NOT_A_DATABASE = 26  # SQLITE_NOTADB


def driver(place: FilePlace) -> ModuleType:
    """The database driver that reads the file; UserError where that of encrypted files is not installed.

    That one could read plain files too, but must not: each driver keeps its own account of the locks on a
    file, which belong to the whole process, and the one that closes it first would undo those of the other.
    """
    if place.passphrase is None:
        return sqlite3
    try:
        from sqlcipher3 import dbapi2  # late: only who has an encrypted file needs it
    except ImportError:
        raise UserError("encryption_missing") from None
    return cast("ModuleType", dbapi2)


def connect(place: FilePlace, mode: str, patience: float) -> sqlite3.Connection:
    """The file, opened and unlocked; every statement stands alone until a transaction is begun.

    `mode` is `ro` or `rw`, neither of which makes a new file; `patience` in seconds is how long locks are
    waited for. UserError `passphrase_wrong` where the passphrase does not open it, or the file is damaged:
    nobody can tell which.
    """
    link: sqlite3.Connection = driver(place).connect(
        place.uri(mode), uri=True, timeout=patience, isolation_level=None, check_same_thread=False
    )
    try:
        if place.passphrase is not None:
            _unlock(link, place.passphrase, place.name)
    except BaseException:
        link.close()
        raise
    return link


def _unlock(link: sqlite3.Connection, passphrase: Passphrase, name: str) -> None:
    link.execute("PRAGMA cipher_log_level = NONE")  # else it writes its own lines to standard error
    link.set_key(passphrase.reveal())  # type: ignore[attr-defined]  # the letters stay out of any SQL
    link.execute("PRAGMA cipher_compatibility = 4")  # whatever a later version does of itself
    try:
        link.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except Exception as error:
        if getattr(error, "sqlite_errorcode", None) != _NOT_A_DATABASE:
            raise
        raise UserError("passphrase_wrong", database=name) from None
