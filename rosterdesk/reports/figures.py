"""Figures: what a plot shows, computed once, drawn by the window and on paper alike; and numbers in rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

Order = int | float | str | Fraction | Decimal | None


class Ink(Enum):
    """What a part of a bar stands for; never which colour it is."""

    MAIN = "main"  # as it should be
    LESS = "less"  # not quite
    LACKING = "lacking"  # what is missing
    OTHER = "other"  # neither good nor bad


@dataclass(frozen=True, slots=True)
class Part:
    """A part that every bar has: what the legend calls it, and its ink."""

    name: str
    ink: Ink


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, the length of each of its parts in the order of the parts, and its end in words."""

    label: str
    lengths: tuple[float, ...]
    told: str

    @property
    def length(self) -> float:
        """The length of the whole bar."""
        return sum(self.lengths)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Bars with the same parts: upright one after another in time, else lying below each other.

    `full` is the length of a whole bar, None to fit the longest; `reading` says in words what the eye sees.
    `unit` is what is counted.
    """

    title: str
    unit: str
    parts: tuple[Part, ...]
    bars: tuple[Bar, ...]
    upright: bool
    reading: str
    full: float | None = None

    @property
    def longest(self) -> float:
        """How long the longest bar is, or a whole one; at least 1 where all are empty."""
        longest = max((bar.length for bar in self.bars), default=0.0)
        return max(self.full or 0.0, longest) or 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The title over a column of numbers; `width` counts letters."""

    code: str
    title: str
    numeric: bool = True
    width: int = 10


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, what it is ordered by, None where it is empty, and what a spreadsheet takes."""

    text: str
    order: Order = None
    plain: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of cells with a key of its own."""

    key: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers beside a figure; the lines are in the order of the column `by`, `down` from the most."""

    headings: tuple[Heading, ...]
    lines: tuple[Line, ...]
    by: str
    down: bool = False

    @property
    def rows(self) -> Sequence[Sequence[str]]:
        """The headings and every line, as people read them."""
        return [self._titles, *([cell.text for cell in line.cells] for line in self.lines)]

    @property
    def plain(self) -> Sequence[Sequence[str]]:
        """The headings and every line, as spreadsheets read them: numbers without units."""
        return [self._titles, *([cell.plain or cell.text for cell in line.cells] for line in self.lines)]

    @property
    def _titles(self) -> list[str]:
        return [each.title for each in self.headings]
