"""A database file under another passphrase, or under none: a whole new file in place of the old one."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import zip_longest

from rosterdesk.domain.errors import UserError
from rosterdesk.storage import link
from rosterdesk.storage.engine import PATIENCE_SECONDS
from rosterdesk.storage.files import check_header, new_file
from rosterdesk.storage.held import held
from rosterdesk.storage.passphrase import Passphrase
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.schema import APPLICATION_ID
from rosterdesk.storage.troubles import code_of

_MADE = "FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite@_%' ESCAPE '@'"


def relock(place: FilePlace, passphrase: Passphrase | None) -> FilePlace:
    """Have `passphrase` open the file from now on, or everybody where it is None; gives the place so opened.

    The new file is proved before it takes the place of the old one, in one step: whatever happens, there is
    one whole file. Nobody writes meanwhile; UserError `database_locked` where somebody does already.
    """
    check_header(place)
    old = place.at(place.path.resolve())  # a link goes on leading there, and nothing legible stays behind it
    new = old.locked(passphrase)
    with _told(place.name), _held(old) as before, new_file(old.path, replace=True) as draft:
        with closing(link.connect(new.at(draft), "rw", PATIENCE_SECONDS)) as after:
            _write(before, after)
            _prove(before, after, place.name)
        shutil.copymode(old.path, draft)
        if os.name == "nt":
            before.close()  # it replaces no open file; elsewhere none writes until the new one is there
    return place.locked(passphrase)


def _write(before: sqlite3.Connection, after: sqlite3.Connection) -> None:
    """Everything that the old file holds, row by row: pages cannot be copied from one lock to another."""
    after.execute("PRAGMA synchronous = EXTRA")
    after.execute("BEGIN")
    for (made,) in before.execute(f"SELECT sql {_MADE} ORDER BY type = 'table' DESC, rowid").fetchall():
        after.execute(made)
    for name in _tables(before):
        rows = before.execute(f'SELECT * FROM "{name}"')
        places = ", ".join("?" for _ in rows.description)
        after.executemany(f'INSERT INTO "{name}" VALUES ({places})', rows)
    after.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    after.execute("COMMIT")


def _prove(before: sqlite3.Connection, after: sqlite3.Connection, name: str) -> None:
    """UserError where the new file is not sound, or does not hold row for row what the old one does."""
    sound = after.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    if not sound or not all(_same(before, after, f'SELECT * FROM "{each}"') for each in _tables(before)):
        raise UserError("database_damaged", database=name)


def _tables(link: sqlite3.Connection) -> list[str]:
    return [name for (name,) in link.execute(f"SELECT name {_MADE} AND type = 'table'").fetchall()]


def _same(before: sqlite3.Connection, after: sqlite3.Connection, question: str) -> bool:
    pairs = zip_longest(before.execute(question), after.execute(question))
    return all(one == other for one, other in pairs)


@contextmanager
def _held(place: FilePlace) -> Iterator[sqlite3.Connection]:
    """The file, with everybody else kept from writing."""
    with held(place), closing(link.connect(place, "rw", PATIENCE_SECONDS)) as hold:
        hold.execute("BEGIN IMMEDIATE")
        yield hold


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Whatever the driver or the new file complains of is told of the file that is to be locked anew."""
    try:
        yield
    except UserError as error:
        raise UserError(error.code, **{**error.values, "database": name}) from None
    except Exception as error:
        code = code_of(error)
        if code is None:
            raise
        raise UserError(code, database=name) from None
