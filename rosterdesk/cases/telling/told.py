"""What a report comes to in words, and how figures and cells are made."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from rosterdesk.domain.times import Dates
from rosterdesk.reports.figures import Bar, Cell, Figure, Heading, Ink, Line, Numbers, Part
from rosterdesk.words import amounts, dates
from rosterdesk.words import reporting as words

MOST_BARS = 20
HOUR = 60
WIDTHS = {"hours": 13, "contract": 13, "meeting": 13, "rate": 11, "amount": 12}  # in letters, others 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report: what a glance tells, one sentence each, the figure, and the numbers."""

    glance: tuple[str, ...]
    figure: Figure
    numbers: Numbers


def headings(*codes: str, texts: Sequence[str] = (), wide: Sequence[str] = ()) -> tuple[Heading, ...]:
    """Headings by code: over words in `texts`, over long ones in `wide`, over numbers elsewhere."""
    return tuple(
        Heading(
            code=code,
            title=words.head(code),
            numeric=code not in texts and code not in wide,
            width=28 if code in wide else 16 if code in texts else WIDTHS.get(code, 9),
        )
        for code in codes
    )


def figure(
    code: str,
    unit: str,
    parts: Sequence[tuple[str, Ink]],
    bars: Sequence[Bar],
    *,
    upright: bool = False,
    shares: bool = False,
) -> Figure:
    """A figure of a report with its reading; `shares` are of one, which is a whole bar."""
    named = tuple(Part(words.part(each), ink) for each, ink in parts)
    shown = tuple(bars if upright else bars[:MOST_BARS])
    said = "; ".join(_said(bar, named, shares=shares) for bar in shown)
    return Figure(
        title=words.question(code),
        unit=words.unit(unit),
        parts=named,
        bars=shown,
        upright=upright,
        reading=words.reading(words.name(code), said),
        full=1.0 if shares else None,
    )


def _said(bar: Bar, parts: Sequence[Part], *, shares: bool) -> str:
    if len(parts) == 1:
        return words.bar_alone(bar.label, bar.told)
    lengths = [dates.percent(each) if shares else dates.number(round(each, 1)) for each in bar.lengths]
    said = [words.bar_part(part.name, each) for part, each in zip(parts, lengths, strict=True)]
    return words.bar(bar.label, bar.told, ", ".join(said))


def cut(bars: Sequence[Bar]) -> tuple[str, ...]:
    """Say where a figure leaves bars out."""
    return (words.cut_figure(MOST_BARS, len(bars)),) if len(bars) > MOST_BARS else ()


def numbers(
    heads: tuple[Heading, ...], rows: Sequence[tuple[str, Sequence[Cell]]], *, by: str, down: bool = False
) -> Numbers:
    """The numbers from (key, cells) of each line, in the order of the column `by`."""
    return Numbers(heads, tuple(Line(key, tuple(cells)) for key, cells in rows), by, down)


def text(said: str) -> Cell:
    """Words, ordered by themselves."""
    return Cell(said, said.casefold() or None)


def count(value: int) -> Cell:
    """A count."""
    return Cell(dates.number(value), value, str(value))


def ratio(value: int, whole: int) -> Cell:
    """So many of so many, ordered by what share it is; nothing of nothing."""
    return Cell(words.out_of(value, whole), Fraction(value, whole)) if whole else Cell("")


def share(value: float) -> Cell:
    """A share of one."""
    return Cell(dates.percent(value), value, f"{value:.4g}")


def duration(minutes: int) -> Cell:
    """A length of time; plain in hours."""
    return Cell(dates.duration(minutes), minutes, f"{minutes / HOUR:.6g}")


def stretch(given: Dates) -> Cell:
    """A week or a month, ordered by time."""
    return Cell(words.stretch(given.first, given.last), given.first.toordinal(), given.first.isoformat())


def money(amount: Decimal | None, region: str | None) -> Cell:
    """A sum of money; nothing where there is none."""
    return Cell("") if amount is None else Cell(amounts.money(amount, region), amount, str(amount))
