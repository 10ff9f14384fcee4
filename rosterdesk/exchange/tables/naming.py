"""Who and what a row of a table speaks of: by id, or by a name that only one has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rosterdesk.domain.errors import UserError
from rosterdesk.exchange.places import fault
from rosterdesk.exchange.tables.columns import Column, Entry, references
from rosterdesk.exchange.tables.lists import Counted, Reference, Several
from rosterdesk.exchange.tables.reading import Line

WHAT = {"leaders": "leader", "groups": "group", "venues": "venue", "qualifications": "qualification"}


def same(name: str) -> str:
    """A name as it is compared."""
    return " ".join(name.split()).casefold()


def wrong(code: str, line: Line, column: str, **values: str) -> UserError:
    """A trouble in a row, at its cell in a column that it need not have."""
    heading = line.sheet.headings.get(column, line.sheet.table.column(column).heading)
    return fault(code, line.sheet.grid.place(line.number, heading), **values)


@dataclass(frozen=True, slots=True)
class Names:
    """The entries of one list of a programme file, by their ids and by their names, present and former."""

    numbers: dict[str, int] = field(default_factory=dict)  # id → place in the list
    by_name: dict[str, list[str]] = field(default_factory=dict)
    called: dict[str, set[str]] = field(default_factory=dict)  # id → its names

    def learn(self, entries: Sequence[Entry]) -> None:
        """Know the entries as they stand now."""
        self.by_name.clear()
        for number, each in enumerate(entries):
            name = same(each["name"])
            self.numbers[each["id"]] = number
            self.by_name.setdefault(name, []).append(each["id"])
            self.called.setdefault(each["id"], set()).add(name)

    def id_of(self, said: str, what: str, line: Line, column: str) -> str:
        """The one that is meant; UserError where there is none, or more than one."""
        if said in self.numbers:
            return said
        alike = self.by_name.get(same(said), [])
        if len(alike) == 1:
            return alike[0]
        raise wrong("cell_two_so_called" if alike else f"entry_unknown_{what}", line, column, found=said)


def resolved(names: Mapping[str, Names], line: Line, column: Column) -> Any:
    """What a row says in a column, all that it refers to as ids."""
    value, kind = line.said.get(column.code), column.kind

    def id_of(to: str, said: str) -> str:
        return names[to].id_of(said, WHAT[to], line, column.code)

    match kind:
        case Reference():
            return _reference(names, line, column, value)
        case Several(each=Reference(to=to)) if value is not None:
            return [id_of(to, each) for each in value]
        case Counted(to=to) if value is not None:
            return kind.made([(id_of(to, each), count) for each, count in value])
        case _:
            return value


def _reference(names: Mapping[str, Names], line: Line, column: Column, said: str | None) -> str | None:
    """The name beside an id stands for it where it is blank, and has to fit it where it is not."""
    beside = next((each for each in line.sheet.table.columns if each.names == column.code), None)
    name = line.said.get(beside.code) if beside else None
    to = references(column)
    known = names[to]
    if said is None:
        return None if name is None or beside is None else known.id_of(name, WHAT[to], line, beside.code)
    key = known.id_of(said, WHAT[to], line, column.code)
    if name is not None and beside is not None and same(name) not in known.called[key]:
        raise wrong("cell_other_name", line, beside.code, found=name, key=key)
    return key
