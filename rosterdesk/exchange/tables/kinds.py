"""What may stand in a cell: how each kind is read, as a value of a programme file, and shown again.

Dates and times are read as ISO writes them, or from the cells that a spreadsheet itself takes for dates: what
could mean two things is refused, never guessed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, Protocol

from rosterdesk.domain.errors import UserError
from rosterdesk.exchange.places import printable
from rosterdesk.exchange.tables.grid import Cell
from rosterdesk.words import columns as words
from rosterdesk.words import languages
from rosterdesk.words.language import LANGUAGES, speaking

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::00)?")
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{1,2}:[0-9]{2})(?::00)?")
_WHOLE = re.compile(r"[0-9]{1,9}")
_MONEY = re.compile(r"[0-9]{1,9}([.,][0-9]{1,4})?")
_ITEM = re.compile(r'\s*(?:"((?:[^"]|"")*)"\s*|([^",;\s][^,;\n]*|))(?:[,;\n]|\Z)')
_QUOTED = re.compile(r'[",;\n]|^\s|\s$|^\Z')


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


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a closed list; said in words of every language of ours, or by its code."""

    codes: type[StrEnum]
    say: Callable[[Any], str]
    leaving_out: tuple[StrEnum, ...] = ()

    def read(self, cell: Cell) -> str:
        """The code."""
        found = _understood(self).get(words.plain(written(cell)))
        if found is None:
            choices = ", ".join(map(self.say, self.offered))
            raise wrong("cell_not_choice", cell, choices=choices)
        return found

    def show(self, value: str) -> Cell:
        """The code in words."""
        return self.say(self.codes(value))

    @property
    def offered(self) -> list[StrEnum]:
        """The codes that may be chosen."""
        return [code for code in self.codes if code not in self.leaving_out]


@dataclass(frozen=True, slots=True)
class Known:
    """Any words; those that the program knows are said in the language in force, and kept by their code."""

    codes: tuple[str, ...]
    say: Callable[[str], str]

    def read(self, cell: Cell) -> str:
        """The code where the words are known in any language of ours, else the words."""
        text = Text().read(cell)
        return _understood(self).get(words.plain(text), text)

    def show(self, value: str) -> Cell:
        """The words."""
        return self.say(value) if value in self.codes else value

    @property
    def offered(self) -> tuple[str, ...]:
        """The codes that are known."""
        return self.codes


class Language:
    """A language: its tag, or its name in any language of ours."""

    def read(self, cell: Cell) -> str:
        """The tag."""
        return languages.tag_meant(Text().read(cell))

    def show(self, value: str) -> Cell:
        """The tag, which is the same in every language."""
        return value


@cache
def _understood(choice: "Choice | Known") -> Mapping[str, str]:
    """The codes, by all that they are called."""
    found = {words.plain(code): str(code) for code in choice.offered}
    for language in LANGUAGES:
        with speaking(language):
            found |= {words.plain(choice.say(code)): str(code) for code in choice.offered}
    return found


@dataclass(frozen=True, slots=True)
class Several:
    """Any number of things with commas between them, in quotes where they hold one themselves."""

    each: Kind

    def read(self, cell: Cell) -> list[Any]:
        """What each of them reads as."""
        if isinstance(cell, date | time | timedelta | bool):
            raise wrong("cell_not_text", cell)
        return [self.each.read(item) for item in split(written(cell))]

    def show(self, value: list[Any]) -> Cell:
        """The things in a row."""
        return ", ".join(_quoted(written(self.each.show(item))) for item in value)


@dataclass(frozen=True, slots=True)
class Reference:
    """Something else of the programme: by its id, or by its name where only one is called so."""

    to: str

    def read(self, cell: Cell) -> str:
        """The id or the name; which of them, is known when all tables have been read."""
        return Text().read(cell)

    def show(self, value: str) -> Cell:
        """The id."""
        return value


@dataclass(frozen=True, slots=True)
class Counted:
    """Things with a number each, `hall 30, main 20`: objects with the keys `names`, or all in one object."""

    to: str
    names: tuple[str, str] | None = None
    usual: int | None = None

    def read(self, cell: Cell) -> list[tuple[str, int]]:
        """What is counted, by id or name, with its number."""
        return [self._read(item, cell) for item in Several(Text()).read(cell)]

    def show(self, value: Any) -> Cell:
        """The things with their numbers."""
        if self.names:
            what, count = self.names
            pairs = [(each[what], each.get(count, self.usual)) for each in value]
        else:
            pairs = list(value.items())
        return ", ".join(_quoted(f"{name} {number}") for name, number in pairs)

    def made(self, pairs: list[tuple[str, int]]) -> Any:
        """The pairs, their references known by now, as a programme file has them."""
        if self.names is None:
            return dict(pairs)
        return [dict(zip(self.names, pair, strict=True)) for pair in pairs]

    def _read(self, item: str, cell: Cell) -> tuple[str, int]:
        name, _, number = item.rpartition(" ")
        if not name.strip() or _WHOLE.fullmatch(number) is None:
            raise wrong("cell_not_counted", cell)
        return name.strip(), int(number)


def split(text: str) -> list[str]:
    """The items of a list that was written in one cell."""
    found, at = [], 0
    while at < len(text):
        item = _ITEM.match(text, at)
        if item is None or item.end() == at:
            raise wrong("cell_not_list", text)
        at = item.end()
        if item[1] is not None:
            found.append(item[1].replace('""', '"'))
        elif item[2]:
            found.append(item[2].strip())
    return found


def _quoted(item: str) -> str:
    return '"' + item.replace('"', '""') + '"' if _QUOTED.search(item) else item
