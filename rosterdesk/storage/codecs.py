"""How each kind of entity becomes a row of its table, and is read again."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any

import msgspec
import sqlalchemy as sa

from rosterdesk.domain.changes import ENTITY_TYPES, Entity, Table, key_of
from rosterdesk.domain.people import Pair
from rosterdesk.domain.roster import Assignment, Override, Row
from rosterdesk.domain.terms import Reply, Role
from rosterdesk.storage.schema import TABLES

Values = dict[str, Any]


class UnreadableRow(Exception):
    """A row that this program cannot have written: the database is damaged."""


@contextmanager
def readable() -> Iterator[None]:
    """Whatever goes wrong while rows are read and decoded leaves the block as UnreadableRow."""
    try:
        yield
    except (ValueError, TypeError, LookupError) as error:  # msgspec's errors are ValueErrors
        raise UnreadableRow(type(error).__name__) from None  # the message may hold private values


@dataclass(frozen=True, slots=True)
class Codec:
    """A table with its way in and out; decode inside `readable`."""

    table: sa.Table
    encode: Callable[[Entity], Values]
    decode: Callable[[sa.RowMapping], Entity]

    @property
    def key(self) -> sa.Column[Any]:
        """The column that holds `key_of` the entity."""
        return next(iter(self.table.primary_key.columns))


def to_json(value: object) -> str:
    """JSON text of values of the domain, as the columns of lists hold it."""
    return msgspec.json.encode(value).decode()


def from_json(text: str | bytes) -> object:
    """Plain values of JSON text; ValueError where it is not JSON."""
    return msgspec.json.decode(text)


def entity(table: Table, plain: object) -> Entity:
    """The entity of a collection from plain values; ValueError where they do not fit."""
    read: Entity = msgspec.convert(plain, ENTITY_TYPES[table])
    return read


def _plain(value: object) -> object:
    """What a column holds: codes for closed lists, exact text for decimals, JSON values as they are."""
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, Decimal) else value


def _by_field(table: Table) -> Codec:
    """The codec of entities whose fields are the columns, beside the key."""
    rows = TABLES[table]
    fields = [field.name for field in dataclasses.fields(ENTITY_TYPES[table])]
    keyed = "key" in rows.columns

    def encode(each: Entity) -> Values:
        values = {name: _plain(getattr(each, name)) for name in fields}
        return {"key": key_of(each), **values} if keyed else values

    def decode(row: sa.RowMapping) -> Entity:
        return entity(table, {name: row[name] for name in fields})

    return Codec(rows, encode, decode)


def _encode_pair(pair: Any) -> Values:
    one, other = pair.leaders
    return {"key": pair.id, "kind": pair.kind.value, "one": one, "other": other}


def _decode_pair(row: sa.RowMapping) -> Pair:
    return msgspec.convert({"kind": row["kind"], "leaders": (row["one"], row["other"])}, Pair)


def _encode_assignment(held: Any) -> Values:
    return {
        "key": held.id,
        "session": held.session,
        "role": held.role.value,
        "leader": held.leader,
        "locked": held.locked,
        "override": held.override,
        "reply": _plain(held.reply),
    }


_ROLES = {role.value: role for role in Role}  # rosters are long: this is quicker than asking the enum


def _decode_assignment(row: sa.RowMapping) -> Assignment:
    said, reply = row["override"], row["reply"]
    return Assignment(
        row=Row(row["session"], _ROLES[row["role"]], row["leader"]),
        locked=row["locked"],
        override=None if said is None else msgspec.convert(said, Override),
        reply=None if reply is None else Reply(reply),
    )


CODECS: Mapping[Table, Codec] = MappingProxyType(
    {
        **{table: _by_field(table) for table in Table},
        Table.PAIRS: Codec(TABLES[Table.PAIRS], _encode_pair, _decode_pair),
        Table.ROSTER: Codec(TABLES[Table.ROSTER], _encode_assignment, _decode_assignment),
    }
)
