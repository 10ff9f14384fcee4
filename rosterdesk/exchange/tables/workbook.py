"""Tables as a workbook of Excel: a sheet for each. To be imported only where one is read or written.

What comes in may be damaged or made to do harm: it is measured before it is unpacked, and whatever trouble
the library has with it is told as one sentence.
"""

import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from rosterdesk.domain.errors import UserError
from rosterdesk.exchange.files import LARGEST
from rosterdesk.exchange.places import fault
from rosterdesk.exchange.tables.grid import Cell, Formula, Grid, Row, blank

_MOST_PARTS = 2_000
_MOST_COLUMNS = 100  # blank ones counted, for each of them is laid out
_MOST_ROWS = 1_048_576
_LONGEST = 32_767  # letters that a cell holds
_FIRST_DAY = date(1900, 3, 1)  # from which on spreadsheets agree on the number of a day
_BOLD = Font(bold=True)
_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WIDTHS = (9, 44)


def decode(data: bytes) -> tuple[Grid, ...]:
    """Every sheet on which something is written; UserError where it is no workbook, or too big to be one."""
    _measure(data)
    with _reading():
        book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
        found = tuple(Grid(title=sheet.title, rows=_rows(sheet)) for sheet in book.worksheets)
        book.close()
    return tuple(grid for grid in found if grid.rows)


def encode(grids: Sequence[Grid]) -> bytes:
    """The grids as a workbook; every cell of text stays text, whatever it begins with."""
    book = Workbook(write_only=True)
    book.properties.creator = "RosterDesk"
    for grid in grids:
        sheet = book.create_sheet(grid.title)
        sheet.freeze_panes = "A2"
        for letter, width in _widths(grid):
            sheet.column_dimensions[letter].width = width
        for number, row in enumerate(grid.rows, start=1):
            sheet.append([_cell(sheet, cell, grid, number) for cell in row])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _measure(data: bytes) -> None:
    """Raise UserError where the workbook cannot be unpacked, or would be larger than a file may be."""
    if data.startswith(_OLD_OR_LOCKED):
        raise fault("workbook_locked")
    with _reading(), zipfile.ZipFile(BytesIO(data)) as parts:
        infos = parts.infolist()
    if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > LARGEST:
        raise fault("workbook_too_big", most=LARGEST // 1_000_000)


@contextmanager
def _reading() -> Iterator[None]:
    """Whatever is wrong with a workbook is one trouble; what the library only remarks is nobody's."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except UserError:
            raise
        except Exception:  # noqa: BLE001 a damaged file makes the library stumble anywhere
            raise fault("workbook_damaged") from None


def _rows(sheet: Any) -> list[Row]:
    """The rows to the last that says anything; a blank one stays, so that rows keep their numbers."""
    sheet.reset_dimensions()  # what a file says of its own size is not to be believed
    rows: list[Row] = []
    last, place = 0, Grid(title=sheet.title, rows=()).place()
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if number > _MOST_ROWS:
            raise fault("workbook_damaged")
        if len(row) > _MOST_COLUMNS:
            raise fault("workbook_too_wide", place, most=_MOST_COLUMNS)
        cells = [_value(cell, place) for cell in row]
        rows.append(() if all(map(blank, cells)) else cells)
        last = number if rows[-1] else last
    return rows[:last]


def _value(cell: Any, place: str) -> Cell:
    value: Cell = cell.value
    if cell.data_type in ("f", "e"):  # what it comes to is not to be relied on
        return Formula("=")
    if isinstance(value, str) and len(value) > _LONGEST:
        raise fault("cell_too_long", place, most=_LONGEST)
    return value


def _cell(sheet: Any, value: Cell, grid: Grid, row: int) -> Any:
    value = _kept(value, grid, row)
    if value is None:
        return None
    made = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        made.data_type = "s"  # the library takes what begins with = for a formula
        made.quotePrefix = value.startswith(("=", "+", "-", "@", "'"))
    elif isinstance(value, date):
        made.number_format = "yyyy-mm-dd hh:mm" if isinstance(value, datetime) else "yyyy-mm-dd"
    if row == 1:
        made.font = _BOLD
    return made


def _kept(value: Cell, grid: Grid, row: int) -> Cell:
    """The value as a workbook can keep it: signs that it cannot hold are seen to be missing."""
    if blank(value):
        return None
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        return value if day >= _FIRST_DAY else value.isoformat()
    if not isinstance(value, str):
        return value
    if len(value) > _LONGEST:
        raise fault("cell_too_long", grid.place(row), most=_LONGEST)
    return _ODD.sub("\N{REPLACEMENT CHARACTER}", value)


def _widths(grid: Grid) -> Iterator[tuple[str, int]]:
    """How wide each column wants to be, by its letter."""
    least, most = _WIDTHS
    for number in range(len(grid.rows[0])):
        longest = max(len(str(row[number] or "")) for row in grid.rows)
        yield get_column_letter(number + 1), min(max(longest + 2, least), most)
