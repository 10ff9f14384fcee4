"""Grids as rows of known tables: headings are recognised, cells are read, and all that is wrong is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from rosterdesk.domain.errors import UserError, UserErrors
from rosterdesk.exchange.places import fault, inside, printable
from rosterdesk.exchange.tables.columns import Column, Table
from rosterdesk.exchange.tables.described import NAMES, ROSTER, TABLES, of
from rosterdesk.exchange.tables.grid import Cell, Formula, Grid, blank
from rosterdesk.words import columns as words

_ENOUGH = 10_000  # bad cells, after which nobody counts any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of a table: what it says in each column that the file has, None where the cell is blank."""

    sheet: "Sheet"
    number: int
    said: Mapping[str, Any]

    def place(self, code: str | None = None) -> str:
        """Where the row stands, or its cell in a column."""
        return self.sheet.grid.place(self.number, self.sheet.headings.get(code or ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table as a file has it; `headings` are as they are written there, by the codes of their columns."""

    table: Table
    grid: Grid
    headings: Mapping[str, str] = field(default_factory=dict)


def known_headings(heading: str) -> int:
    """In how many tables a column is called so."""
    return sum(_column(table, heading) is not None for table in TABLES)


def lines(grids: Sequence[Grid], named: str | None, stem: str) -> tuple[Line, ...]:
    """What the grids say, table by table in the order in which one may need another.

    `named` is the one table that is wanted; without it a sheet says by its name which it is, by its headings
    or, where it is alone, by the name `stem` of its file. UserErrors for all cells that are wrong.
    """
    sheets = [_headed(table, grid) for table, grid in _recognised(grids, named, stem)]
    trouble: list[UserError] = []
    found = [line for sheet in sheets for line in _lines(sheet, trouble)]
    raise_all(trouble)
    return tuple(sorted(found, key=lambda line: TABLES.index(line.sheet.table)))


def raise_all(trouble: Sequence[UserError]) -> None:
    """Raise what went wrong, if anything did."""
    if trouble:
        raise trouble[0] if len(trouble) == 1 else UserErrors(trouble)


def listed() -> str:
    """What the tables are called, as somebody may write it."""
    return ", ".join(NAMES)


def code_of(name: str) -> str:
    """The table of that name in any language; UserError where there is none."""
    codes = words.tables_named(name)
    if len(codes) != 1:
        raise UserError("table_unknown", name=printable(name), known=listed())
    return next(iter(codes))


def _recognised(grids: Sequence[Grid], named: str | None, stem: str) -> Iterable[tuple[Table, Grid]]:
    grids = [grid for grid in grids if _heading_row(grid)]
    if not grids:
        raise fault("table_empty")
    if named is not None:
        code = code_of(named)
        if code == ROSTER:
            raise UserError("table_only_out")
        return [(of(code), _the_one(grids, code, named))]
    told = [(_table_of(grid, stem if len(grids) == 1 else ""), grid) for grid in grids]
    found = [(of(code), grid) for code, grid in told if code != ROSTER]
    if not found:
        raise UserError("table_only_out")
    return found


def _the_one(grids: Sequence[Grid], code: str, named: str) -> Grid:
    """The sheet of the table; a sheet that is alone may be called anything."""
    fitting = [grid for grid in grids if code in words.tables_named(grid.title)]
    if len(fitting) != 1 and len(grids) != 1:
        raise UserError("table_no_sheet", name=printable(named))
    return fitting[0] if len(fitting) == 1 else grids[0]


def _table_of(grid: Grid, stem: str) -> str:
    by_title = words.tables_named(grid.title) if grid.title else frozenset()
    if by_title:
        return next(iter(by_title))
    headings = [str(cell) for row in _heading_row(grid) for cell in row[1] if not blank(cell)]
    fitting = {table.name: sum(_column(table, each) is not None for each in headings) for table in TABLES}
    best = [name for name, count in fitting.items() if count and count == max(fitting.values())]
    chosen = [name for name in best if name in words.tables_named(stem)] or best
    if len(chosen) != 1:
        raise UserError("table_unclear", place=grid.place(), known=listed())
    return chosen[0]


def _heading_row(grid: Grid) -> list[tuple[int, Sequence[Cell]]]:
    """The number and the cells of the first row in which anything stands, if there is one."""
    written = ((n, row) for n, row in enumerate(grid.rows, start=1) if not all(map(blank, row)))
    first = next(written, None)
    return [] if first is None else [first]


def _column(table: Table, heading: str) -> Column | None:
    return next((each for each in table.columns if words.is_heading(heading, each.code)), None)


def _headed(table: Table, grid: Grid) -> Sheet:
    found: dict[str, str] = {}
    trouble: list[UserError] = []
    for number, row in _heading_row(grid):
        for cell in row:
            heading = "" if blank(cell) else str(cell).strip()
            column = _column(table, heading) if heading else None
            if column is None and heading:
                trouble.append(_unknown(table, grid.place(number, heading), heading))
            elif column is not None and column.code in found:
                trouble.append(fault("column_twice", grid.place(number, heading)))
            elif column is not None:
                found[column.code] = heading
    raise_all(trouble)
    _check_needed(table, grid, found)
    return Sheet(table=table, grid=grid, headings=found)


def _unknown(table: Table, place: str, heading: str) -> UserError:
    known = {words.plain(name): name for each in table.columns for name in (each.code, each.heading)}
    near = get_close_matches(words.plain(heading), known, n=1)
    if near:
        return fault("column_unknown_near", place, near=known[near[0]])
    headings = ", ".join(each.heading for each in table.columns)
    return UserError("column_unknown", place=place, known=headings)


def _check_needed(table: Table, grid: Grid, found: Mapping[str, str]) -> None:
    """Raise UserError where no row could be told without a column that is not there."""
    beside = {each.names: each.code for each in table.columns if each.names}
    for column in table.columns:
        needed = column.code == "name" if table.by_id else column.required
        if needed and not {column.code, beside.get(column.code, ""), "id" if table.by_id else ""} & set(
            found
        ):
            raise fault("column_missing", grid.place(), heading=column.heading)


def _lines(sheet: Sheet, trouble: list[UserError]) -> Iterable[Line]:
    """The rows below the headings in which anything stands."""
    ((top, heads),) = _heading_row(sheet.grid)  # of a sheet on which nothing stands there is no table
    columns = [None if blank(cell) else _column(sheet.table, str(cell)) for cell in heads]
    for number, row in enumerate(sheet.grid.rows[top:], start=top + 1):
        if all(map(blank, row)):
            continue
        if len(trouble) > _ENOUGH:
            return
        said: dict[str, Any] = {column.code: None for column in columns if column is not None}
        for place, cell in enumerate(row):
            column = columns[place] if place < len(columns) else None
            try:
                if column is not None:
                    said[column.code] = _read(column, cell)
                elif not blank(cell):
                    raise fault("cell_without_heading")
            except UserError as error:
                heading = column and sheet.headings[column.code]
                trouble.append(inside(error, sheet.grid.place(number, heading or None)))
        yield Line(sheet=sheet, number=number, said=said)


def _read(column: Column, cell: Cell) -> Any:
    if isinstance(cell, Formula):
        raise fault("cell_formula")
    return None if blank(cell) else column.kind.read(cell)
