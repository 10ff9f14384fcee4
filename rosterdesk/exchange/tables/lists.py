"""Cells that hold several things, or name other entries of the programme."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from rosterdesk.exchange.tables.grid import Cell
from rosterdesk.exchange.tables.kinds import Kind, Text, Whole, written, wrong

_ITEM = re.compile(r'\s*(?:"((?:[^"]|"")*)"\s*|([^",;\s][^,;\n]*|))(?:[,;\n]|\Z)')
_QUOTED = re.compile(r'[",;\n]|^\s|\s$|^\Z')


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
        if not name.strip() or not number.isdecimal():
            raise wrong("cell_not_counted", cell)
        return name.strip(), Whole().read(number)


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
