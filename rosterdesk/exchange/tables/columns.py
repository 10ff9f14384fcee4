"""What a table and its columns are: records that reading, merging and writing go by."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rosterdesk.exchange.tables.kinds import Kind
from rosterdesk.exchange.tables.lists import Reference
from rosterdesk.words import columns as words

Path = tuple[str | int, ...]
Entry = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: `path` is where its value stands in an entry of a programme file.

    Without a path it only names what stands in the column `names`. `required` may not be blank in a new
    entry, unless `otherwise` says what it is then; in an entry that is there, blank leaves it as it is.
    What is `private` leaves only in a table that was asked for.
    """

    code: str
    kind: Kind
    path: Path = ()
    default: Any = None
    required: bool = False
    otherwise: Any = None
    private: bool = False
    names: str = ""

    @property
    def heading(self) -> str:
        """What stands over it, in the language in force."""
        return words.heading(self.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: `entries` is its list in a programme file, `inside` a list within each entry of it.

    The first column of an `inside` table names the entry. An entry without an id is the one whose columns
    `matching` say the same, in any order where they are `turned`.
    """

    name: str
    entries: str
    columns: tuple[Column, ...]
    inside: str = ""
    matching: tuple[str, ...] = ()
    turned: bool = False
    private: bool = False

    @property
    def title(self) -> str:
        """What its sheet is called, in the language in force."""
        return words.table(self.name)

    @property
    def owner(self) -> Column | None:
        """The column that names the entry in which a row stands."""
        return self.columns[0] if self.inside else None

    @property
    def by_id(self) -> bool:
        """Whether its entries have ids and names of their own."""
        return self.columns[0].code == "id"

    def column(self, code: str) -> Column:
        """The column of that code."""
        return next(each for each in self.columns if each.code == code)

    def key(self, item: Entry) -> Hashable:
        """What makes a row of this table the same row."""
        told = [_hashable(get(item, self.column(code))) for code in self.matching]
        return frozenset(told) if self.turned else tuple(told)

    def rows(self, document: Mapping[str, Any]) -> Iterator[tuple[Entry, Entry]]:
        """Each row, as the entry that it belongs to and what it is made of."""
        for entry in document.get(self.entries, ()):
            for item in entry.get(self.inside, ()) if self.inside else (entry,):
                yield entry, item

    def value(self, column: Column, entry: Entry, item: Entry) -> Any:
        """What stands in a row under a column of its own; None is nothing."""
        return entry["id"] if column is self.owner else get(item, column)


def get(item: Entry, column: Column) -> Any:
    """What an entry says in a column."""
    found: Any = item
    for step in column.path:
        try:
            found = found[step]
        except (KeyError, IndexError):
            return column.default
    return found


def put(item: Entry, column: Column, value: Any) -> None:
    """Have an entry say it; what is blank or at its default is left out, and so are objects with nothing."""
    *outer, last = column.path
    holders: list[Any] = [item]
    for step, after in zip(outer, column.path[1:], strict=True):
        holders.append(holders[-1].setdefault(step, [None, None] if isinstance(after, int) else {}))
    if value is not None and value != column.default:
        holders[-1][last] = value
        return
    if isinstance(last, str):
        holders[-1].pop(last, None)
    for holder, step in reversed(list(zip(holders, outer, strict=False))):
        if holder[step] == {}:
            del holder[step]


def references(column: Column) -> str:
    """The list in which a column that names one thing looks for it; empty for any other."""
    return column.kind.to if isinstance(column.kind, Reference) else ""


def _hashable(value: Any) -> Hashable:
    return tuple(value) if isinstance(value, list) else value
