"""Reading a whole Programme from the tables, and writing what a ChangeSet changes."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from rosterdesk.domain.changes import Change, ChangeSet, Entity, Table, key_of
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme, Settings
from rosterdesk.storage.codecs import CODECS, Codec, UnreadableRow, readable

_KEYS_AT_ONCE = 500  # well below what one statement of any database may name


def read_programme(connection: sa.Connection) -> Programme:
    """The whole programme; UnreadableRow where the rows are not what this program writes."""
    with _uncollected():
        found = {table.value: _read(connection, CODECS[table]) for table in Table}
    settings = found.pop(Table.SETTINGS.value)
    if list(settings) != [Settings(name="").id]:
        raise UnreadableRow("settings")
    collections: Mapping[str, Any] = {name: dict(sorted(rows.items())) for name, rows in found.items()}
    return Programme(settings=settings.popitem()[1], **collections)  # type: ignore[arg-type]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python's collector from looking again and again through long rosters, in which no cycle can be."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def write_programme(connection: sa.Connection, programme: Programme) -> None:
    """Fill empty tables with a programme."""
    for table in Table:
        held: Any = getattr(programme, table)
        entities = [held] if table is Table.SETTINGS else list(held.values())
        _insert(connection, CODECS[table], entities)


def write_changes(connection: sa.Connection, changes: ChangeSet) -> None:
    """Write what the ChangeSet changes; UserError `changed_elsewhere` where a row is not as `before` says."""
    for table in sorted(changes.tables):
        _write(connection, CODECS[table], [each for each in changes.changes if each.table is table])


def _write(connection: sa.Connection, codec: Codec, changes: list[Change]) -> None:
    stored = _read_keys(connection, codec, {change.key for change in changes})
    after = dict(stored)
    for change in changes:
        _step(after, change)
    removed = [key for key in stored if key not in after]
    if removed:
        statement = codec.table.delete().where(codec.key == sa.bindparam("_key"))
        connection.execute(statement, [{"_key": key} for key in removed])
    _update(connection, codec, {k: e for k, e in after.items() if k in stored and e != stored[k]})
    _insert(connection, codec, [each for key, each in after.items() if key not in stored])


def _step(held: dict[str, Entity], change: Change) -> None:
    """Do one change to the entities at hand, as `domain.changes.apply` does it to a value."""
    lost_settings = change.table is Table.SETTINGS and change.after is None
    if held.get(change.key) != change.before or lost_settings:
        raise UserError("changed_elsewhere", table=change.table.value, key=change.key)
    if change.after is None:
        held.pop(change.key, None)
        return
    if key_of(change.after) != change.key:
        raise ValueError(f"a change of {change.table} goes by another key than its entity")
    held[change.key] = change.after


def _update(connection: sa.Connection, codec: Codec, entities: Mapping[str, Entity]) -> None:
    if entities:
        statement = codec.table.update().where(codec.key == sa.bindparam("_key"))
        connection.execute(statement, [{**codec.encode(e), "_key": key} for key, e in entities.items()])


def _insert(connection: sa.Connection, codec: Codec, entities: Iterable[Entity]) -> None:
    rows = [codec.encode(each) for each in entities]
    if rows:
        connection.execute(codec.table.insert(), rows)


def _read_keys(connection: sa.Connection, codec: Codec, keys: Iterable[str]) -> dict[str, Entity]:
    wanted, found = sorted(keys), dict[str, Entity]()
    for start in range(0, len(wanted), _KEYS_AT_ONCE):
        found |= _read(connection, codec, codec.key.in_(wanted[start : start + _KEYS_AT_ONCE]))
    return found


def _read(
    connection: sa.Connection, codec: Codec, where: sa.ColumnElement[bool] | None = None
) -> dict[str, Entity]:
    statement = sa.select(codec.table)
    if where is not None:
        statement = statement.where(where)
    key = codec.key.name
    with readable():
        return {row[key]: codec.decode(row) for row in connection.execute(statement).mappings()}
