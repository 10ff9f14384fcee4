"""Table files for tests: made of rows as somebody types them, read into a programme, and told why not."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme, Settings
from rosterdesk.exchange.tables import table_file, writing
from rosterdesk.words.errors import sentences

Rows = Sequence[Sequence[Any]]
EMPTY = Programme(settings=Settings(name="Empty"))


def workbook(path: Path, **sheets: Rows) -> Path:
    """A workbook as a spreadsheet saves it, with these sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title.replace("_", " "))
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def taken(path: Path, programme: Programme = EMPTY, table: str | None = None) -> Programme:
    """The programme with what the file says."""
    return table_file.read(programme, path, table)


def refused(path: Path, programme: Programme = EMPTY, table: str | None = None) -> list[str]:
    """The sentences with which the file is refused; AssertionError where it is taken."""
    try:
        table_file.read(programme, path, table)
    except UserError as error:
        return sentences(error)
    raise AssertionError("the file was taken")


def there_and_back(programme: Programme, path: Path) -> Programme:
    """What an empty programme of the same settings becomes by all tables of this one."""
    grids = writing.every(programme, private=True)
    empty = Programme(settings=programme.settings)
    if path.suffix == ".xlsx":
        path.write_bytes(table_file.encode(path, grids))
        return taken(path, empty)
    for name, grid in zip(writing.names(), grids, strict=True):
        path.write_bytes(table_file.encode(path, [grid]))
        empty = taken(path, empty, name) if len(grid.rows) > 1 else empty
    return empty


def tabled(programme: Programme) -> Programme:
    """The programme without what no table holds: what was, and the roster, which is built."""
    return replace(programme, roster={}, versions={}, calls={}, attendance={}, outcomes={}, conversations={})
