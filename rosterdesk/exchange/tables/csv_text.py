"""Tables of words and numbers as CSV, as spreadsheets open and save them."""

import codecs
import csv
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from io import StringIO

from rosterdesk.exchange.places import fault
from rosterdesk.exchange.tables.grid import Cell, Grid, Row
from rosterdesk.exchange.tables.kinds import written

FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_HARMLESS = "'"
_SEPARATORS = (";", ",", "\t")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATOR = re.compile(r"sep=([;,\t])\r?\n")  # how Excel is told it
_LONGEST = 1_000_000  # letters in a cell


def as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """The rows in UTF-8 with the mark by which spreadsheets know it; no cell can be taken for a formula."""
    return _encoded([[cell if _is_number(cell) else _harmless(cell) for cell in row] for row in rows])


def encode(grid: Grid) -> bytes:
    """The grid likewise; whatever is text comes back as it was by `decode`."""
    return _encoded([[_told(cell) for cell in row] for row in grid.rows])


def decode(data: bytes, known: Callable[[str], int]) -> Grid:
    """The rows of the text, whichever of `;`, `,` and tab is between its cells; UserError where it is none.

    `known` says how many headings of the first row, split by a separator, are known ones.
    """
    text = _text(data)
    told = _SEPARATOR.match(text)
    if told:
        return _grid(text[told.end() :], told[1])
    head = text.lstrip().split("\n", 1)[0]
    return _grid(text, max(_SEPARATORS, key=lambda each: _weight(head, each, known)))


def _weight(head: str, separator: str, known: Callable[[str], int]) -> tuple[int, int]:
    cells = _split(head, separator)
    return sum(known(cell) for cell in cells), len(cells)


def _split(head: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([head], delimiter=separator), [])
    except csv.Error:
        return []


def _grid(text: str, separator: str) -> Grid:
    before = csv.field_size_limit(_LONGEST)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[Row] = []
    try:
        rows.extend([_meant(cell) for cell in row] for row in reader)
    except csv.Error:
        raise fault("csv_broken", Grid(title="", rows=()).place(row=len(rows) + 1)) from None
    finally:
        csv.field_size_limit(before)
    return Grid(title="", rows=rows)


def _text(data: bytes) -> str:
    """The text in UTF-8, in UTF-16 with its mark, or in the code page of Windows in Western Europe."""
    marked = [name for mark, name in _MARKS if data.startswith(mark)]
    for name in marked or ("utf-8", "cp1252"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise fault("csv_not_text")


def _encoded(rows: Sequence[Sequence[str]]) -> bytes:
    text = StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _told(cell: Cell) -> str:
    match cell:
        case str():
            return _harmless(cell)
        case datetime():
            return cell.isoformat(timespec="minutes")
        case date():
            return cell.isoformat()
        case _:
            return written(cell)


def _harmless(cell: str) -> str:
    """An apostrophe before what a spreadsheet would calculate, and before one that would be lost."""
    protected = cell.startswith(FORMULAS) or _meant(cell) != cell
    return f"{_HARMLESS}{cell}" if protected else cell


def _meant(cell: str) -> str:
    """The text without the apostrophe that kept a spreadsheet from calculating it."""
    return cell[1:] if cell.startswith(_HARMLESS) and cell[1:].startswith((*FORMULAS, _HARMLESS)) else cell


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
