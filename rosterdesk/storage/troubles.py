"""What a database driver complains of, told as trouble that the user can mend."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from rosterdesk.domain.errors import UserError
from rosterdesk.storage.codecs import UnreadableRow

_READ_ONLY = 8
_SQLITE = {  # by SQLite's primary result code
    5: "database_locked",  # BUSY
    6: "database_locked",  # LOCKED
    _READ_ONLY: "database_read_only",  # READONLY
    10: "database_disk_trouble",  # IOERR
    11: "database_damaged",  # CORRUPT
    13: "database_disk_full",  # FULL
    14: "database_unreachable",  # CANTOPEN
    26: "database_damaged",  # NOTADB, of a file that had the right header
}
_SQLITE_EXACTLY = {  # by its extended result code
    787: "reference_gone",  # CONSTRAINT_FOREIGNKEY
    1032: "database_gone",  # READONLY_DBMOVED
}
_BY_WORDS = {"FOREIGN KEY constraint failed": 787}  # the driver of encrypted files tells only primary codes
_POSTGRESQL = {  # by SQLSTATE
    "23503": "reference_gone",
    "25006": "database_read_only",
    "42501": "database_refused",
    "53100": "database_disk_full",
    "55P03": "database_locked",
}


@contextmanager
def troubles(name: str) -> Iterator[None]:
    """Expected trouble with the database `name` leaves the block as UserError, everything else as it is."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        code = code_of(error.orig)
        if code is None:
            raise
        raise UserError("database_gone" if _is_gone(error.orig, name) else code, database=name) from None
    except UnreadableRow:
        raise UserError("database_damaged", database=name) from None


def code_of(error: BaseException | None) -> str | None:
    """The UserError code for what a driver raised, or None where that would be a defect of the program."""
    number = getattr(error, "sqlite_errorcode", None)
    if number is not None:
        number = _BY_WORDS.get(str(error), number)
        return _SQLITE_EXACTLY.get(number) or _SQLITE.get(number & 0xFF)
    if error is None or not hasattr(error, "sqlstate"):
        return None
    state: str | None = error.sqlstate
    if state is None:  # psycopg gives none where it did not get as far as a server's answer
        return "database_unreachable" if type(error).__name__ == "OperationalError" else None
    return "database_unreachable" if state[:2] in ("08", "57") else _POSTGRESQL.get(state)


def _is_gone(error: BaseException | None, name: str) -> bool:
    """Whether what may not be written was moved, where the driver does not tell the two apart."""
    if getattr(error, "sqlite_errorcode", None) != _READ_ONLY or type(error).__module__ == "sqlite3":
        return False
    return not Path(name).exists() or os.access(name, os.W_OK)
