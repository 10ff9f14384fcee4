"""Table files: `read` takes one into a programme, `encode` makes one of grids; the suffix says its kind."""

from collections.abc import Sequence
from pathlib import Path

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import files
from rosterdesk.exchange.tables import csv_text, reading
from rosterdesk.exchange.tables.grid import Grid
from rosterdesk.exchange.tables.merging import merged

WORKBOOK, CSV = ".xlsx", ".csv"
SUFFIXES = (WORKBOOK, CSV)


def is_table_file(path: Path | str) -> bool:
    """Whether the name is that of a table file."""
    return Path(path).suffix.lower() in SUFFIXES


def read(programme: Programme, path: Path, table: str | None = None) -> Programme:
    """The programme with what the tables of the file say, or the one that is named; all else stays.

    UserError with the sheet, row and column where anything is wrong, UserErrors where much is.
    """
    grids = _grids(files.read(path), path)
    return merged(programme, reading.lines(grids, table, path.stem))


def encode(path: Path, grids: Sequence[Grid]) -> bytes:
    """The grids as a workbook, or the only one as CSV."""
    if path.suffix.lower() == WORKBOOK:
        from rosterdesk.exchange.tables import workbook  # its library takes long to load

        return workbook.encode(grids)
    if len(grids) != 1:
        raise UserError("table_needed", known=reading.listed())
    return csv_text.encode(grids[0])


def _grids(data: bytes, path: Path) -> tuple[Grid, ...]:
    if path.suffix.lower() == WORKBOOK:
        from rosterdesk.exchange.tables import workbook

        return workbook.decode(data)
    grid = csv_text.decode(data, reading.known_headings)
    return (grid,) if grid.rows else ()
