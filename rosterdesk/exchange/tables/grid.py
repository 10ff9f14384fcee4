"""A table as rows of cells, as spreadsheets hold it, whatever kind of file it is in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from rosterdesk.exchange.places import printable
from rosterdesk.words import columns as words


class Formula(str):
    """What a cell calculates; text that only looks like it is plain `str`."""

    __slots__ = ()


Cell = str | int | float | bool | date | datetime | time | timedelta | None
Row = Sequence[Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Rows of cells, the headings first; `title` is what the sheet is called, empty where it is alone."""

    title: str
    rows: Sequence[Row]

    def place(self, row: int | None = None, heading: str | None = None) -> str:
        """Where a cell stands, in the words of whoever looks for it; rows count from 1."""
        shown = None if heading is None else printable(heading)
        return words.place(printable(self.title), row, shown)


def blank(cell: Cell) -> bool:
    """Whether nothing is written in the cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
