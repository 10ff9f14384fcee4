"""The journal: every ChangeSet with who, when, before and after; numbered from 1 without a gap."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from rosterdesk.domain.changes import Change, ChangeSet, Label, Table
from rosterdesk.domain.history import Deed, Entry, Head, Stacks, fold
from rosterdesk.storage.codecs import entity, readable
from rosterdesk.storage.schema import JOURNAL


def append(connection: sa.Connection, entry: Entry) -> None:
    """Write one entry; its number must be the next."""
    row = {
        "number": entry.number,
        "at": entry.at.astimezone(UTC).replace(tzinfo=None),
        "author": entry.author,
        "deed": entry.deed.value,
        "undone": entry.of,
        "label": entry.changes.label.code,
        "label_values": dict(entry.changes.label.values),
        "changes": entry.changes.changes,
    }
    connection.execute(JOURNAL.insert(), row)


def read(connection: sa.Connection, *, after: int = 0) -> tuple[Entry, ...]:
    """The entries numbered above `after`, in order."""
    return _entries(connection, sa.select(JOURNAL).where(JOURNAL.c.number > after))


def read_one(connection: sa.Connection, number: int) -> Entry | None:
    """The entry of that number."""
    return next(iter(_entries(connection, sa.select(JOURNAL).where(JOURNAL.c.number == number))), None)


def read_label(connection: sa.Connection, number: int) -> Label | None:
    """What the entry of that number is called, without reading its changes, which may be many."""
    columns = sa.select(JOURNAL.c.label, JOURNAL.c.label_values)
    with readable():
        row = connection.execute(columns.where(JOURNAL.c.number == number)).first()
    return None if row is None else Label(row.label, row.label_values)


def weight(connection: sa.Connection, number: int) -> int:
    """The length of what the entry of that number changes, as it is written; 0 where there is none."""
    letters = sa.select(sa.func.length(sa.cast(JOURNAL.c.changes, sa.Text)))
    found: int | None = connection.execute(letters.where(JOURNAL.c.number == number)).scalar()
    return found or 0


def read_heads(connection: sa.Connection, *, before: int | None, most: int) -> tuple[Head, ...]:
    """At most so many entries numbered below `before` (None: from the newest on) without their changes."""
    statement = sa.select(*(column for column in JOURNAL.c if column.name != "changes"))
    statement = statement.order_by(JOURNAL.c.number.desc()).limit(most)
    if before is not None:
        statement = statement.where(JOURNAL.c.number < before)
    with readable():
        return tuple(
            Head(
                number=row.number,
                at=row.at.replace(tzinfo=UTC),
                author=row.author,
                deed=Deed(row.deed),
                of=row.undone,
                label=Label(row.label, row.label_values),
            )
            for row in connection.execute(statement)
        )


def _entries(connection: sa.Connection, statement: sa.Select[Any]) -> tuple[Entry, ...]:
    with readable():
        rows = connection.execute(statement.order_by(JOURNAL.c.number)).mappings()
        return tuple(_entry(row) for row in rows)


def last_number(connection: sa.Connection) -> int:
    """The number of the newest entry; 0 for a journal without any."""
    found: int | None = connection.execute(sa.select(sa.func.max(JOURNAL.c.number))).scalar()
    return found or 0


def stacks(connection: sa.Connection, *, after: int = 0, start: Stacks | None = None) -> Stacks:
    """What can be undone and redone, from the stacks as they were after entry number `after`."""
    columns = sa.select(JOURNAL.c.number, JOURNAL.c.deed, JOURNAL.c.undone)
    rows = connection.execute(columns.where(JOURNAL.c.number > after).order_by(JOURNAL.c.number))
    with readable():
        return fold(((number, Deed(deed), of) for number, deed, of in rows), start)


def _entry(row: sa.RowMapping) -> Entry:
    changes = tuple(_change(each) for each in row["changes"])
    return Entry(
        number=row["number"],
        at=row["at"].replace(tzinfo=UTC),
        author=row["author"],
        deed=Deed(row["deed"]),
        of=row["undone"],
        changes=ChangeSet(Label(row["label"], row["label_values"]), changes),
    )


def _change(plain: Mapping[str, Any]) -> Change:
    table = Table(plain["table"])
    before, after = (
        None if side is None else entity(table, side) for side in (plain["before"], plain["after"])
    )
    return Change(table, plain["key"], before, after)


def utc(at: datetime) -> datetime:
    """The same moment in UTC, as entries hold it."""
    return at.astimezone(UTC)
