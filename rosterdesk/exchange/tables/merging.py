"""Rows taken into a programme: by id, or by a name that only one has; whatever no row speaks of stays.

The programme is changed as the programme file that it would be written as, and read again, so that tables
are judged by exactly what programme files are judged by.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar
from uuid import uuid4

from rosterdesk.domain.edits.ids import fresh_id
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import programme_file
from rosterdesk.exchange.tables.columns import Column, Entry, Table, get, put
from rosterdesk.exchange.tables.naming import WHAT, Names, resolved, same, wrong
from rosterdesk.exchange.tables.reading import Line, raise_all
from rosterdesk.words import columns as words

Taken = TypeVar("Taken")
_PLACE = re.compile(r"(\w+\[\d+\])(\.\w+\[\d+\])?")


def merged(programme: Programme, lines: Sequence[Line]) -> Programme:
    """The programme with what the rows say; UserError, or UserErrors, where it could not be one."""
    merging = _Merging(programme_file.document(programme))
    merging.take(lines)
    try:
        return programme_file.of_document(merging.document)
    except UserError as error:
        raise merging.placed(error) from None


@dataclass(slots=True)
class _Merging:
    """A programme file that rows are being taken into, and which of them say what stands at a place of it."""

    document: dict[str, Any]
    origins: dict[str, list[Line]] = field(default_factory=dict)
    _names: dict[str, Names] = field(default_factory=lambda: {each: Names() for each in WHAT})
    _seen: Counter[Any] = field(default_factory=Counter)
    _alike: dict[str, dict[Hashable, list[int]]] = field(default_factory=dict)
    _trouble: list[UserError] = field(default_factory=list)

    def take(self, lines: Sequence[Line]) -> None:
        """Take all rows in, first those with ids of their own, of which others may speak."""
        own = [line for line in lines if line.sheet.table.by_id]
        self._learn()
        numbers = [self._tried(self._entry, line) for line in own]
        self._learn()
        for line, number in zip(own, numbers, strict=True):
            if number is not None:
                self._tried(partial(self._fill, number), line)
        for line in lines:
            if not line.sheet.table.by_id:
                self._tried(self._item, line)
        raise_all(self._trouble)

    def placed(self, error: UserError) -> UserError:
        """A trouble of the programme file as that of the cell that it comes from, where it comes from one."""
        place = str(error.values.get("place", ""))
        found = _PLACE.match(place)
        for here in filter(None, (found and found[0], found and found[1])):
            inner = place[len(here) :].removeprefix(".")
            for line in self.origins.get(here, ()):
                column = next((each for each in line.sheet.table.columns if _stands(each, inner)), None)
                heading = line.sheet.headings.get(column.code, column.heading) if column else None
                code = "cell_empty" if error.code == "entry_missing_key" else error.code
                told = {**error.values, "place": line.sheet.grid.place(line.number, heading)}
                return UserError(code, **told)
        return UserError(error.code, **{**error.values, "place": words.elsewhere(place)})

    def _tried(self, take: Callable[[Line], Taken], line: Line) -> Taken | None:
        """What comes of taking a row in; what is wrong with it is told with all other trouble."""
        try:
            return take(line)
        except UserError as error:
            self._trouble.append(error)
            return None

    def _learn(self) -> None:
        for entries, names in self._names.items():
            names.learn(self._entries(entries))

    def _entries(self, table: str) -> list[Entry]:
        found: list[Entry] = self.document.setdefault(table, [])
        return found

    def _entry(self, line: Line) -> int:
        """Where the entry that a row speaks of stands, made where it is new."""
        table, entries = line.sheet.table, self._entries(line.sheet.table.entries)
        key, name = self._id(line), line.said.get("name")
        if self._seen[table.name, key]:
            named = "id" if line.said.get("id") else "name"
            raise wrong("row_twice", line, named, found=line.said[named])
        self._seen[table.name, key] += 1
        number = self._names[table.entries].numbers.get(key)
        if number is None:
            if name is None:
                raise wrong("cell_empty", line, "name")
            number = len(entries)
            entries.append({"id": key, "name": name})
        elif (
            name is not None and line.said.get("id") is not None
        ):  # else it is known by its name, and keeps it
            entries[number]["name"] = name
        self.origins.setdefault(f"{table.entries}[{number}]", []).append(line)
        return number

    def _id(self, line: Line) -> str:
        """The id that a row gives, that of the only one called so, or a new one."""
        table, key, name = line.sheet.table, line.said.get("id"), line.said.get("name")
        if key is not None:
            return str(key)
        if name is None:
            raise wrong("cell_empty", line, "name")
        names = self._names[table.entries]
        if same(name) in names.by_name:
            return names.id_of(name, WHAT[table.entries], line, "name")
        made = self._new_id(table, name)
        names.by_name[same(name)] = [made]
        return made

    def _new_id(self, table: Table, name: str) -> str:
        """An id as the window gives one; that of a person holds no name, for it goes to logs."""
        if table.entries == "leaders":
            return f"l-{uuid4().hex[:12]}"
        taken = {each["id"] for each in self._entries(table.entries)}
        if table.entries == "groups":
            versions = self.document.get("versions", ())
            taken |= {row["session"].rpartition("/")[0] for each in versions for row in each.get("rows", ())}
        return fresh_id(name, taken, otherwise=WHAT[table.entries])

    def _fill(self, number: int, line: Line) -> None:
        entry = self._entries(line.sheet.table.entries)[number]
        for column in line.sheet.table.columns:
            if column.required and line.said.get(column.code) is None:
                if column.otherwise is not None:
                    entry.setdefault(column.code, column.otherwise)
            elif column.code in line.said and column.code not in ("id", "name"):
                put(entry, column, resolved(self._names, line, column))

    def _item(self, line: Line) -> None:
        """Take in a row without an id: the entry that says the same where it counts takes what it says."""
        table, item = line.sheet.table, Entry()
        place, items = table.entries, self._entries(table.entries)
        for column in table.columns:
            value = None if column.names else resolved(self._names, line, column)
            if value is None:
                if column.required:
                    raise wrong("cell_empty", line, column.code)
            elif column is table.owner:
                number = self._names[table.entries].numbers[value]
                place = f"{table.entries}[{number}].{table.inside}"
                items = items[number].setdefault(table.inside, [])
            else:
                put(item, column, value)
        number = self._merge(line, place, items, item)
        self.origins.setdefault(f"{place}[{number}]", []).append(line)

    def _merge(self, line: Line, place: str, items: list[Entry], item: Entry) -> int:
        """Where the item stands by now. What is alike more than once is told apart by its order."""
        table = line.sheet.table
        if place not in self._alike:
            self._alike[place] = defaultdict(list)
            for number, each in enumerate(items):
                self._alike[place][table.key(each)].append(number)
        key = table.key(item)
        alike, again = self._alike[place][key], self._seen[place, key]
        self._seen[place, key] += 1
        if again >= len(alike):
            items.append(item)
            return len(items) - 1
        for column in table.columns:
            if column.path and column.code in line.said and column.code not in table.matching:
                put(items[alike[again]], column, get(item, column))
        return alike[again]


def _stands(column: Column, inner: str) -> bool:
    """Whether what stands at a place within an entry comes from the column."""
    told = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in column.path)[1:]
    return bool(told) and (inner == told or inner.startswith((f"{told}.", f"{told}[")))
