"""What a column shows of a row, and what a filter keeps."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ui.look import Icon
from ui.parts.mood import Mood

Row = TypeVar("Row", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Sign:
    """A small icon in a mood before the words of a cell."""

    icon: Icon
    mood: Mood = Mood.NEUTRAL


@dataclass(frozen=True, kw_only=True)  # no slots: Python 3.11 cannot make `Column[Line](…)` with them
class Column(Generic[Row]):
    """One column: its code (remembered), its title, and what it makes of a row.

    `order` gives what to sort by, the words where it is left out; rows for which it gives None come last.
    `spoken` is said by screen readers and shown in the tip where the words of the cell are not enough.
    `width` counts average letters; a `whole` column keeps it where the others give room. A column that is
    not `shown` can be brought in by whoever wants it.
    """

    code: str
    title: str
    text: Callable[[Row], str]
    order: Callable[[Row], Any] | None = None
    sign: Callable[[Row], Sign | None] | None = None
    spoken: Callable[[Row], str] | None = None
    width: int = 14
    whole: bool = False
    numeric: bool = False
    shown: bool = True
    searched: bool = True


def measured(
    code: str,
    title: str,
    value: Callable[[Row], Value],
    said: Callable[[Value], str],
    *,
    width: int = 14,
    numeric: bool = True,
    shown: bool = True,
) -> Column[Row]:
    """A column of values that are in order by themselves, each in the words of `said`."""
    return Column(
        code=code,
        title=title,
        text=lambda row: said(value(row)),
        order=value,
        width=width,
        numeric=numeric,
        shown=shown,
    )


@dataclass(frozen=True)
class Option(Generic[Row]):
    """One choice of a filter: its words, and which rows it keeps."""

    text: str
    keeps: Callable[[Row], bool]


@dataclass(frozen=True)
class Filter(Generic[Row]):
    """A box of choices over a table; the first is in force at the start."""

    name: str
    options: Sequence[Option[Row]]


def everything(_row: object) -> bool:
    """Keep every row."""
    return True
