"""Where everything on the board lies: rectangles in device-independent pixels, without Qt."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from ui.roster.content import DAYS, Away, BoardRow, Card, Content, Seat
from ui.views import Pick

GAP = 4
PAD = 6
STRIP = 4
LANE_PAD = 4
MIN_ROW = 28
BAR_LANES = 3


class Rect(NamedTuple):
    """A rectangle; the origin of the body is below the header of days."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """One past the last column."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """One past the last line."""
        return self.y + self.height

    def holds(self, x: int, y: int) -> bool:
        """Whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Metrics:
    """What the font asks for: heights of a line, a small line and a chip, widths of row heads and days.

    `note_lines` tells on how many small lines the note of a card stands in a width.
    """

    line: int
    small: int
    chip: int
    head: int
    least_day: int
    narrow: int
    pad: int = PAD
    gap: int = 2
    note_lines: Callable[[Card, int], int] = lambda card, width: 1

    def like(self, other: "Metrics") -> bool:
        """Whether the font asks for the same; what notes say depends on the cards alone."""
        return replace(self, note_lines=_one_line) == replace(other, note_lines=_one_line)


def _one_line(card: Card, width: int) -> int:
    return 1


@dataclass(frozen=True, slots=True)
class SeatBox:
    """A chip and where it lies."""

    seat: Seat
    rect: Rect


@dataclass(frozen=True, slots=True)
class CardBox:
    """A card and where it lies; `row`, `week` and `day` are its place on the board, counted from 0."""

    card: Card
    rect: Rect
    note: Rect
    seats: tuple[SeatBox, ...]
    row: int = 0
    week: int = 0
    day: int = 0

    @property
    def pick(self) -> Pick:
        """The card as a selection."""
        return Pick(self.card.session.id)


@dataclass(frozen=True, slots=True)
class RowBox:
    """A row with its lanes (one for each week) and cards."""

    row: BoardRow
    top: int
    height: int
    lanes: tuple[Rect, ...]
    cards: tuple[CardBox, ...]


@dataclass(frozen=True, slots=True)
class AwayBar:
    """A leader away, as a bar over the days of the one week shown."""

    away: Away
    rect: Rect


@dataclass(frozen=True)
class Layout:
    """The whole board laid out for one width."""

    content: Content
    metrics: Metrics
    width: int
    columns: tuple[Rect, ...]
    rows: tuple[RowBox, ...]
    bars: tuple[AwayBar, ...]
    head_height: int
    height: int

    def rows_between(self, top: int, bottom: int) -> tuple[RowBox, ...]:
        """The rows that touch the lines `top`..`bottom`."""
        first = max(0, bisect_right(self._tops, top) - 1)
        return self.rows[first : bisect_right(self._tops, bottom)]

    def card_at(self, x: int, y: int) -> CardBox | None:
        """The card under a point of the body."""
        for row in self.rows_between(y, y):
            for card in row.cards:
                if card.rect.holds(x, y):
                    return card
        return None

    def seat_at(self, x: int, y: int) -> SeatBox | None:
        """The seat under a point of the body."""
        card = self.card_at(x, y)
        return next((box for box in card.seats if box.rect.holds(x, y)), None) if card else None

    def find(self, pick: Pick) -> tuple[CardBox, SeatBox | None] | None:
        """Where a selection lies: its card and, for a seat, its chip; the first row that shows it."""
        for card in self.by_session.get(pick.session, ()):
            if pick.role is None:
                return card, None
            for box in card.seats:
                if box.seat.pick == pick:
                    return card, box
        return None

    @cached_property
    def by_session(self) -> dict[str, tuple[CardBox, ...]]:
        """The cards of every session, in the order of rows."""
        found: dict[str, tuple[CardBox, ...]] = {}
        for card in self.cards():
            key = card.card.session.id
            found[key] = (*found.get(key, ()), card)
        return found

    def cards(self) -> Iterator[CardBox]:
        """Every card, row by row."""
        for row in self.rows:
            yield from row.cards

    @cached_property
    def _tops(self) -> list[int]:
        return [row.top for row in self.rows]


def lay_out(content: Content, metrics: Metrics, width: int, before: Layout | None = None) -> Layout:
    """The board for a viewport so wide; days on which nothing takes place are narrow.

    Rows that lie in the layout `before` just as they will now are taken from it.
    """
    columns = _columns(content, metrics, width)
    same = before.rows if before and before.columns == columns and before.metrics.like(metrics) else ()
    rows: list[RowBox] = []
    top = 0
    for number, row in enumerate(content.rows):
        known = same[number] if number < len(same) else None
        if known is None or known.top != top or not _alike(known.row, row):
            known = _row(content, metrics, columns, number, row, top)
        rows.append(known)
        top += known.height
    bars = tuple(_bars(content, metrics, columns))
    lanes = 1 + max((bar.rect.y for bar in bars), default=-1) // (metrics.small + 2) if bars else 0
    return Layout(
        content=content,
        metrics=metrics,
        width=columns[-1].right,
        columns=columns,
        rows=tuple(rows),
        bars=bars,
        head_height=metrics.line + 2 * PAD + lanes * (metrics.small + 2) + (GAP if lanes else 0),
        height=top,
    )


def _alike(one: BoardRow, other: BoardRow) -> bool:
    """Whether two rows hold the very same cards, which are kept while they are the same."""
    if one is other:
        return True
    if one.key != other.key or len(one.weeks) != len(other.weeks):
        return False
    return all(
        len(mine) == len(theirs) and all(a is b for a, b in zip(mine, theirs, strict=True))
        for week, there in zip(one.weeks, other.weeks, strict=True)
        for mine, theirs in zip(week, there, strict=True)
    )


def _columns(content: Content, metrics: Metrics, width: int) -> tuple[Rect, ...]:
    busy = [any(week[day] for row in content.rows for week in row.weeks) for day in range(DAYS)]
    if not any(busy):
        busy = [True] * DAYS
    idle = metrics.narrow * busy.count(False)
    room = max(width - metrics.head - idle, metrics.least_day * sum(busy))
    columns, x, seen = [], metrics.head, 0
    for each in busy:
        seen += each
        wide = room * seen // sum(busy) - room * (seen - 1) // sum(busy) if each else metrics.narrow
        columns.append(Rect(x, 0, wide, 0))
        x += wide
    return tuple(columns)


def _row(
    content: Content, metrics: Metrics, columns: tuple[Rect, ...], number: int, row: BoardRow, top: int
) -> RowBox:
    lanes: list[Rect] = []
    cards: list[CardBox] = []
    y = top
    for week, days in enumerate(row.weeks):
        bottom = y + MIN_ROW
        for day, found in enumerate(days):
            column, at = columns[day], y + LANE_PAD
            for card in found:
                box = _card(card, metrics, column, at, (number, week, day))
                cards.append(box)
                at = box.rect.bottom + GAP
            bottom = max(bottom, at - GAP + LANE_PAD)
        lanes.append(Rect(0, y, columns[-1].right, bottom - y))
        y = bottom
    return RowBox(row, top, y - top, tuple(lanes), tuple(cards))


def _card(card: Card, metrics: Metrics, column: Rect, top: int, where: tuple[int, int, int]) -> CardBox:
    """A card in its column: the time, a note on one or two lines, and a chip for each seat.

    `where` counts its row, week and day from 0.
    """
    pad = metrics.pad
    left, width = column.x + 2 + STRIP + PAD - 2, column.width - 4 - STRIP - 2 * PAD + 4
    lines = metrics.note_lines(card, width)
    note = Rect(left, top + pad + metrics.line, width, lines * metrics.small)
    y = note.bottom + metrics.gap
    boxes = []
    for seat in card.seats:
        boxes.append(SeatBox(seat, Rect(left, y, width, metrics.chip)))
        y += metrics.chip + metrics.gap
    rect = Rect(column.x + 2, top, column.width - 4, y - (metrics.gap if not boxes else 0) + pad - top)
    return CardBox(card, rect, note, tuple(boxes), *where)


def in_lanes(away: Iterable[Away]) -> Iterator[tuple[Away, int]]:
    """Each absence with the first lane that has room for it; those without any, of a few, are left out."""
    ends = [date.min] * BAR_LANES
    for each in away:
        lane = next((n for n, end in enumerate(ends) if end < each.since), None)
        if lane is not None:
            ends[lane] = each.until
            yield each, lane


def _bars(content: Content, metrics: Metrics, columns: tuple[Rect, ...]) -> Iterator[AwayBar]:
    """A bar for each leader away in the week shown for whom there is a lane."""
    if content.period.weeks > 1:
        return
    for each, lane in in_lanes(content.away):
        first = (each.since - content.period.first).days
        last = (each.until - content.period.first).days
        left, right = columns[first].x + 2, columns[last].right - 2
        yield AwayBar(each, Rect(left, lane * (metrics.small + 2), right - left, metrics.small))
