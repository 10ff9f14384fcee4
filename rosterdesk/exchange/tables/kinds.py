"""What may stand in a cell: how each kind of value is read, as a programme file has it, and shown again.

Dates and times are read as ISO writes them, or from the cells that a spreadsheet itself takes for dates: what
could mean two things is refused, never guessed.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Any, Protocol

from rosterdesk.domain.errors import UserError
from rosterdesk.exchange.places import printable
from rosterdesk.exchange.tables.grid import Cell
from rosterdesk.words import columns as words

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::00)?")
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{1,2}:[0-9]{2})(?::00)?")
_WHOLE = re.compile(r"[0-9]{1,9}")
_MONEY = re.compile(r"[0-9]{1,9}([.,][0-9]{1,4})?")


class Kind(Protocol):
    """What may stand in a cell."""

    def read(self, cell: Cell) -> Any:
        """The value of a programme file; UserError where the cell, which is not blank, cannot be one."""

    def show(self, value: Any) -> Cell:
        """The cell that reads as the value."""


def written(cell: Cell) -> str:
    """A cell as a person sees it."""
    match cell:
        case bool():
            return words.flag(cell)
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case datetime():
            return cell.isoformat(sep=" ", timespec=_precision(cell))
        case time():
            return cell.isoformat(timespec=_precision(cell))
        case None:
            return ""
        case _:
            return str(cell).strip()


def _precision(cell: datetime | time) -> str:
    return "seconds" if cell.second or cell.microsecond else "minutes"


def wrong(code: str, cell: Cell, **values: str) -> UserError:
    """The trouble that a cell is not what is wanted there."""
    return UserError(code, place="", found=printable(written(cell)), **values)


class Text:
    """Words as they stand; a number, such as that of a telephone, is its digits."""

    def read(self, cell: Cell) -> str:
        """The text without the blanks around it."""
        if isinstance(cell, date | time | timedelta | bool):
            raise wrong("cell_not_text", cell)
        return written(cell)

    def show(self, value: str) -> Cell:
        """The text."""
        return value


class Whole:
    """A whole number."""

    def read(self, cell: Cell) -> int:
        """The number."""
        text = "" if isinstance(cell, bool) else written(cell)
        if _WHOLE.fullmatch(text) is None:
            raise wrong("cell_not_whole", cell)
        return int(text)

    def show(self, value: int) -> Cell:
        """The number."""
        return value


class Money:
    """An amount, with a point or a comma before its cents."""

    def read(self, cell: Cell) -> str:
        """The amount as a programme file writes it."""
        text = "" if isinstance(cell, bool) else written(cell)
        if _MONEY.fullmatch(text) is None:
            raise wrong("cell_not_amount", cell)
        return text.replace(",", ".")

    def show(self, value: str) -> Cell:
        """The amount, as text: a number would lose the cents that are 0."""
        return value


class Flag:
    """Yes or no."""

    def read(self, cell: Cell) -> bool:
        """Whether it says yes."""
        if isinstance(cell, bool):
            return cell
        for value in (True, False):
            if words.plain(written(cell)) in words.flags(value):
                return value
        raise wrong("cell_not_flag", cell)

    def show(self, value: bool) -> Cell:
        """`yes` or `no`, in the language in force."""
        return words.flag(value)


class Day:
    """A date."""

    def read(self, cell: Cell) -> str:
        """The date as ISO writes it."""
        if isinstance(cell, datetime) and cell.time() == time():
            return cell.date().isoformat()
        text = written(cell)
        try:
            if isinstance(cell, datetime) or _DATE.fullmatch(text) is None:
                raise ValueError
            return date.fromisoformat(text).isoformat()
        except ValueError:
            raise wrong("cell_not_date", cell) from None

    def show(self, value: str) -> Cell:
        """The date."""
        return date.fromisoformat(value)


class Clock:
    """A time of day; as an end it may be 24:00."""

    def read(self, cell: Cell) -> str:
        """The time as HH:MM."""
        if isinstance(cell, timedelta) and cell == timedelta(days=1):
            return "24:00"
        found = _CLOCK.fullmatch(written(cell))
        if found is None or isinstance(cell, date) or int(found[1]) > 24 or int(found[2]) > 59:
            raise wrong("cell_not_time", cell)
        return f"{int(found[1]):02}:{found[2]}"

    def show(self, value: str) -> Cell:
        """The time, as text: no cell of a spreadsheet says 24:00 by itself."""
        return value


class Moment:
    """A date with a time of day."""

    def read(self, cell: Cell) -> str:
        """The moment as ISO writes it."""
        found = _MOMENT.fullmatch(written(cell))
        if found is None:
            raise wrong("cell_not_moment", cell)
        return f"{found[1]}T{found[2]:0>5}"

    def show(self, value: str) -> Cell:
        """The moment."""
        return datetime.fromisoformat(value)
