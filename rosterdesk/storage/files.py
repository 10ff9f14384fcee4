"""What a file is, told before a database driver touches it; and new files, made whole or not at all."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from rosterdesk.domain.errors import UserError
from rosterdesk.storage.held import looking
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.schema import APPLICATION_ID

_MAGIC = b"SQLite format 3\0"
_MARK = slice(68, 72)  # the application id in the header, see https://sqlite.org/fileformat.html
_HEADER_BYTES = 100
_NOISE = 60  # different bytes in an encrypted header, which has 83 on average; text and pictures have fewer


def is_database(path: Path) -> bool:
    """Whether the file is a database of this program, going by its first bytes; False where there is none."""
    try:
        check_header(FilePlace(path))
    except UserError as error:
        return error.code == "passphrase_wanted"
    return True


def is_encrypted(path: Path) -> bool:
    """Whether the file looks like an encrypted database, going by its first bytes; never where it is gone."""
    try:
        check_header(FilePlace(path))
    except UserError as error:
        return error.code == "passphrase_wanted"
    return False


def check_header(place: FilePlace) -> None:
    """UserError where the file cannot be a database of this program, or is not locked as said; never writes.

    `passphrase_wanted` where it is encrypted; `database_not_encrypted` where there is nothing for a
    passphrase to open, so that nobody takes a plain file for a protected one.
    """
    with looking(place.path) as known:
        encrypted = _looks_encrypted(place.path) if known is None else known
    if encrypted and place.passphrase is None:
        raise UserError("passphrase_wanted", database=place.name)
    if not encrypted and place.passphrase is not None:
        raise UserError("database_not_encrypted", database=place.name)


def _looks_encrypted(path: Path) -> bool:
    """Whether it is an encrypted database rather than a plain one of this program; UserError for neither."""
    header, name = _header(path), str(path)
    if not header:
        raise UserError("database_empty", database=name)
    if not header.startswith(_MAGIC):
        if len(set(header)) < _NOISE:
            raise UserError("database_not_one", database=name)
        return True
    if header[_MARK] != APPLICATION_ID.to_bytes(4, "big"):
        raise UserError("database_foreign", database=name)
    return False


def _header(path: Path) -> bytes:
    name = str(path)
    try:
        if path.is_dir():
            raise UserError("database_is_folder", database=name)
        if path.exists() and not path.is_file():
            raise UserError("database_not_one", database=name)
        with path.open("rb") as file:
            return file.read(_HEADER_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        raise UserError("database_missing", database=name) from None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise UserError("database_missing", database=name) from None
        raise UserError("database_unreadable", database=name) from None


def check_integrity(connection: sa.Connection, name: str) -> None:
    """UserError `database_damaged` where SQLite finds the file's pages, or its references, broken."""
    first = connection.exec_driver_sql("PRAGMA integrity_check(1)").first()
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if first is None or first[0] != "ok" or dangling is not None:
        raise UserError("database_damaged", database=name)


@contextmanager
def new_file(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """An empty file that only its owner may read, renamed to `path` when the block ends well, else removed.

    UserError `database_exists` where there is something at `path` already, unless `replace`; even then a
    folder stays, and so does a file that may not be changed.
    """
    if not replace and os.path.lexists(path):
        raise UserError("database_exists", database=str(path))
    if replace:
        _check_replaceable(path)
    draft = path.with_name(f".{secrets.token_hex(8)}.part")  # short: the name of the file may be at its limit
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise UserError(_creation_trouble(error), database=str(path)) from None
    try:
        yield draft
        try:
            draft.replace(path)
        except OSError as error:
            raise UserError(_creation_trouble(error), database=str(path)) from None
        if replace:  # what the file before left half done is not for this one
            path.with_name(path.name + "-journal").unlink(missing_ok=True)
        _sync_folder(path.parent)
    finally:
        for leftover in (draft, draft.with_name(draft.name + "-journal")):
            leftover.unlink(missing_ok=True)


def _check_replaceable(path: Path) -> None:
    if not os.path.lexists(path):
        return
    if path.is_dir():
        raise UserError("database_is_folder", database=str(path))
    if not os.access(path, os.W_OK):
        raise UserError("database_protected", database=str(path))


def _creation_trouble(error: OSError) -> str:
    if error.errno == errno.ENAMETOOLONG:
        return "database_long_name"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "database_no_folder"
    return "database_cannot_create"


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows has no handle of a folder to sync
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
