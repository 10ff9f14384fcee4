"""The store: a Programme in a database; each ChangeSet is one transaction, with its journal row."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa

import rosterdesk
from rosterdesk.domain.changes import ChangeSet, Label, inverse
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.history import Deed, Entry, Head, Stacks
from rosterdesk.domain.programme import Programme
from rosterdesk.storage import journal, rows
from rosterdesk.storage.engine import PATIENCE_SECONDS, open_engine, reading, writing
from rosterdesk.storage.files import check_header, check_integrity, new_file
from rosterdesk.storage.migrate import migrate, version_of
from rosterdesk.storage.place import FilePlace, Place, Target, place_of
from rosterdesk.storage.schema import ABOUT, APPLICATION_ID, METADATA, SCHEMA_VERSION
from rosterdesk.storage.troubles import troubles


class Left(Exception):
    """Whoever wanted the deed has left it before it was done: nothing is written."""


def _stayed() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of the database: the programme, the number of the last entry that led to it (0 where there
    is none yet), and what can be undone and redone from here.
    """

    programme: Programme
    number: int
    stacks: Stacks


class Store:
    """A programme's database; what a call has done is durable when it returns.

    Every method may raise UserError: the database is locked, full, read-only, out of reach or damaged.
    """

    def __init__(self, place: Place, engine: sa.Engine, patience: float) -> None:
        self._place = place
        self._engine = engine
        self._patience = patience
        self._seen = 0  # the entry up to which the stacks below are folded
        self._stacks = Stacks()

    @classmethod
    def create(cls, target: Target, programme: Programme, *, patience: float = PATIENCE_SECONDS) -> Self:
        """A new database that holds `programme` and an empty journal; a file is made whole or not at all."""
        place = place_of(target)
        if isinstance(place, FilePlace):
            with new_file(place.path) as draft:
                _fill(place.at(draft), place.name, programme)
        else:
            _fill(place, place.name, programme)
        return cls.open(place, patience=patience)

    @classmethod
    def open(cls, target: Target, *, patience: float = PATIENCE_SECONDS) -> Self:
        """The database at a path or URL, brought up to date; locks are waited for `patience` seconds.

        UserError where there is none, it is not one of ours, damaged, or newer than this program, or where
        its passphrase is wanted or wrong.
        """
        place = place_of(target)
        if isinstance(place, FilePlace):
            check_header(place)
        engine = open_engine(place, patience=patience)
        try:
            version = _inspect(place, engine)
            if version < SCHEMA_VERSION:
                engine.dispose()
                migrate(place, version)
        except BaseException:
            engine.dispose()
            raise
        return cls(place, engine, patience)

    @property
    def place(self) -> Place:
        """Where it is, with what opens it."""
        return self._place

    @property
    def path(self) -> Path | None:
        """The file, or None for a database on a server."""
        return self._place.path if isinstance(self._place, FilePlace) else None

    @property
    def name(self) -> str:
        """What to call the database in a sentence: its path, or its URL without the password."""
        return self._place.name

    def close(self) -> None:
        """Let go of the database; a later call would take hold of it again."""
        self._engine.dispose()

    def turn_to(self, place: Place) -> None:
        """Go on with the same database where it is now, or as it is opened now."""
        self._engine.dispose()
        self._engine, self._place = open_engine(place, patience=self._patience), place

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def load(self) -> Programme:
        """The programme as it stands."""
        return self.snapshot().programme

    def snapshot(self) -> Snapshot:
        """The programme as it stands, with its place in the journal."""
        with self._reading() as connection:
            stacks = self._fold(connection)
            return Snapshot(rows.read_programme(connection), self._seen, stacks)

    def journal(self, after: int = 0) -> tuple[Entry, ...]:
        """The entries with numbers above `after`, in order."""
        with self._reading() as connection:
            return journal.read(connection, after=after)

    def heads(self, *, before: int | None = None, most: int = 200) -> tuple[Head, ...]:
        """At most so many entries numbered below `before`, newest first, without their changes."""
        with self._reading() as connection:
            return journal.read_heads(connection, before=before, most=most)

    def entry(self, number: int) -> Entry | None:
        """The entry of that number, or None."""
        with self._reading() as connection:
            return journal.read_one(connection, number)

    def label(self, number: int) -> Label | None:
        """What the entry of that number is called, or None."""
        with self._reading() as connection:
            return journal.read_label(connection, number)

    @property
    def stacks(self) -> Stacks:
        """What can be undone and redone now, by the numbers of the entries."""
        with self._reading() as connection:
            return self._fold(connection)

    def weight(self, number: int) -> int:
        """How many letters it takes to write down what the entry of that number changes; 0 for none."""
        with self._reading() as connection:
            return journal.weight(connection, number)

    def do(
        self, changes: ChangeSet, author: str, at: datetime, *, left: Callable[[], bool] = _stayed
    ) -> Entry | None:
        """Do what the ChangeSet says and write it down; None where it changes nothing.

        `at` is an aware moment. UserError `changed_elsewhere` where an entity is not as its `before` says;
        Left where `left` says so before it is done.
        """
        if not changes:
            return None
        with self._writing(left) as connection:
            return self._enter(connection, Deed.DO, None, changes, author, at)

    def undo(self, author: str, at: datetime, *, left: Callable[[], bool] = _stayed) -> Entry | None:
        """Take back the last deed that can be taken back; None where there is none. Left as in `do`."""
        with self._writing(left) as connection:
            undoable = self._fold(connection).undo
            entry = journal.read_one(connection, undoable[-1]) if undoable else None
            if entry is None:
                return None
            return self._enter(connection, Deed.UNDO, entry.number, inverse(entry.changes), author, at)

    def redo(self, author: str, at: datetime, *, left: Callable[[], bool] = _stayed) -> Entry | None:
        """Do again what was taken back last; None where there is nothing, or something new was done since.

        Left as in `do`.
        """
        with self._writing(left) as connection:
            redoable = self._fold(connection).redo
            entry = journal.read_one(connection, redoable[-1]) if redoable else None
            if entry is None:
                return None
            return self._enter(connection, Deed.REDO, entry.number, entry.changes, author, at)

    def _enter(
        self,
        connection: sa.Connection,
        deed: Deed,
        of: int | None,
        changes: ChangeSet,
        author: str,
        at: datetime,
    ) -> Entry:
        rows.write_changes(connection, changes)
        number = journal.last_number(connection) + 1
        entry = Entry(number=number, at=journal.utc(at), author=author, deed=deed, of=of, changes=changes)
        journal.append(connection, entry)
        return entry

    def _fold(self, connection: sa.Connection) -> Stacks:
        """The stacks of the committed journal; entries of the transaction at hand come after this."""
        newest = journal.last_number(connection)
        if newest > self._seen:
            self._stacks = journal.stacks(connection, after=self._seen, start=self._stacks)
            self._seen = newest
        return self._stacks

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with troubles(self.name), reading(self._engine) as connection:
            yield connection

    @contextmanager
    def _writing(self, left: Callable[[], bool]) -> Iterator[sa.Connection]:
        with troubles(self.name), writing(self._engine) as connection:
            yield connection
            if left():
                raise Left


def _fill(place: Place, name: str, programme: Programme) -> None:
    """Lay the tables of the newest schema and put the programme in, in one transaction."""
    engine = open_engine(place)
    try:
        with troubles(name), engine.begin() as connection:
            if sa.inspect(connection).has_table(ABOUT.name):
                raise UserError("database_exists", database=name)
            METADATA.create_all(connection)
            about = {"id": 1, "schema_version": SCHEMA_VERSION, "program_version": rosterdesk.__version__}
            connection.execute(ABOUT.insert(), about)
            rows.write_programme(connection, programme)
            if isinstance(place, FilePlace):
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    finally:
        engine.dispose()


def _inspect(place: Place, engine: sa.Engine) -> int:
    """The schema version of a sound database; UserError where it is none."""
    with troubles(place.name), reading(engine) as connection:
        on_disk = isinstance(place, FilePlace)
        if not sa.inspect(connection).has_table(ABOUT.name):
            raise UserError("database_damaged" if on_disk else "database_empty", database=place.name)
        version = version_of(connection, place.name)
        if on_disk:
            check_integrity(connection, place.name)
        return version
