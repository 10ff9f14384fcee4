"""A programme as grids: one for each table, its headings first; of an empty programme these alone."""

from collections.abc import Mapping, Sequence
from typing import Any

from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import programme_file
from rosterdesk.exchange.tables.columns import Column, Entry, Table, references
from rosterdesk.exchange.tables.described import TABLES, of
from rosterdesk.exchange.tables.grid import Cell, Grid, Row


def every(programme: Programme, *, private: bool) -> tuple[Grid, ...]:
    """All tables that come in again; only where it is wanted with what is `private` in them."""
    document = programme_file.document(programme)
    return tuple(_grid(table, document, private) for table in TABLES if private or not table.private)


def names() -> tuple[str, ...]:
    """What all of them are called, in the same order."""
    return tuple(table.name for table in TABLES)


def one(programme: Programme, name: str) -> Grid:
    """The table of that name, whole."""
    return _grid(of(name), programme_file.document(programme), private=True)


def _grid(table: Table, document: Mapping[str, Any], private: bool) -> Grid:
    columns = [column for column in table.columns if private or not column.private]
    names = {entries: _names(document, entries) for entries in ("leaders", "groups")}
    rows: list[Row] = [[column.heading for column in columns]]
    rows += [[_cell(table, column, *row, names) for column in columns] for row in table.rows(document)]
    return Grid(title=table.title, rows=rows)


def _cell(
    table: Table, column: Column, entry: Entry, item: Entry, names: Mapping[str, Mapping[str, str]]
) -> Cell:
    if column.names:
        named = table.column(column.names)
        return names[references(named)].get(table.value(named, entry, item))
    value = table.value(column, entry, item)
    return None if value is None else column.kind.show(value)


def _names(document: Mapping[str, Any], entries: str) -> Mapping[str, str]:
    found: Sequence[Entry] = document.get(entries, ())
    return {each["id"]: each["name"] for each in found}
