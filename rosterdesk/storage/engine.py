"""Engines: durable single-file SQLite, or PostgreSQL, and the two kinds of transaction that a store needs."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from rosterdesk.domain.errors import UserError
from rosterdesk.storage import held, link
from rosterdesk.storage.codecs import from_json, to_json
from rosterdesk.storage.place import FilePlace, Place, ServerPlace
from rosterdesk.storage.schema import ABOUT

PATIENCE_SECONDS = 2.0
_CONNECT_SECONDS = 10
_MOST_LINKS = 3  # so that deeds are done and others followed while a large deed is written
_LOST_SECONDS = 10  # after which a network that carries nothing any more is given up


def open_engine(place: Place, *, patience: float = PATIENCE_SECONDS, checked: bool = True) -> sa.Engine:
    """An engine of one connection; it waits `patience` seconds for a lock.

    `checked` False leaves references unchecked, as rebuilding a table needs it.
    """
    if isinstance(place, ServerPlace):
        return _server(place, patience)
    return _file(place, patience, checked=checked)


def _file(place: FilePlace, patience: float, *, checked: bool) -> sa.Engine:
    keys: dict[int, held.Key | None] = {}

    def connect() -> sqlite3.Connection:
        key = held.take(place)
        try:
            opened = _opened(place, patience, checked=checked)
        except BaseException:
            held.release(key)
            raise
        keys[id(opened)] = key
        return opened

    engine = sa.create_engine(
        "sqlite://",
        creator=connect,
        module=link.driver(place),
        poolclass=sa.QueuePool,
        **_common(kept=_MOST_LINKS if place.passphrase else 1),  # one takes a fifth of a second to unlock
    )
    sa.event.listen(engine, "begin", _begin)
    sa.event.listen(engine, "close", lambda opened, _record: held.release(keys.pop(id(opened), None)))
    return engine


def _opened(place: FilePlace, patience: float, *, checked: bool) -> sqlite3.Connection:
    """One file that is whole whenever it is copied between deeds.

    A rollback journal is gone, and its folder synced, by the time a commit returns.
    """
    opened = link.connect(place, "rw", patience)
    try:
        opened.execute("PRAGMA journal_mode = DELETE")
        opened.execute("PRAGMA synchronous = EXTRA")
        opened.execute(f"PRAGMA foreign_keys = {'ON' if checked else 'OFF'}")
    except BaseException:
        opened.close()
        raise
    return opened


def _server(place: ServerPlace, patience: float) -> sa.Engine:
    options = f"-c lock_timeout={int(patience * 1000)} -c timezone=UTC"
    arguments = {
        "connect_timeout": _CONNECT_SECONDS,
        "tcp_user_timeout": _LOST_SECONDS * 1000,
        "keepalives_idle": _LOST_SECONDS,
        "options": options,
        "application_name": "rosterdesk",
    }
    try:
        return sa.create_engine(place.url, connect_args=arguments, pool_pre_ping=True, **_common())
    except ImportError:
        raise UserError("database_driver") from None


def _common(kept: int = 1) -> dict[str, Any]:
    return {
        "pool_size": kept,
        "max_overflow": _MOST_LINKS - kept,
        "json_serializer": to_json,
        "json_deserializer": from_json,
        "hide_parameters": True,  # values are private: they stay out of tracebacks and logs
    }


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that sees one state of the database throughout."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            yield connection


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that is the only writing one; durable when the block has ended, undone if it raises."""
    with engine.connect() as connection:
        connection.execution_options(begin="BEGIN IMMEDIATE")
        with connection.begin():
            if engine.dialect.name == "postgresql":  # writers queue up at the one row that all share
                connection.execute(sa.select(ABOUT.c.id).with_for_update())
            yield connection
