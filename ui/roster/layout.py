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
BESIDE = STRIP + 2 * PAD  # of a column, what is left and right of the words of its cards
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


@dataclass(frozen=True)
class RowBox:
    """A row with its lanes (one for each week) and cards; of hundreds of rows few are ever looked into."""

    row: BoardRow
    lanes: tuple[Rect, ...]
    number: int
    metrics: Metrics
    columns: tuple[Rect, ...]

    @property
    def top(self) -> int:
        """Its first line."""
        return self.lanes[0].y

    @property
    def height(self) -> int:
        """That of its lanes together."""
        return self.lanes[-1].bottom - self.lanes[0].y

    @property
    def bottom(self) -> int:
        """One past its last line."""
        return self.lanes[-1].bottom

    def held(self, top: int, height: int) -> int:
        """Where something so high begins, to stay in sight below `top` while anything of the row does."""
        return max(self.top + PAD, min(top + PAD, self.bottom - PAD - height))

    @cached_property
    def cards(self) -> tuple[CardBox, ...]:
        """Its cards, week by week and day by day."""
        return tuple(_cards(self))


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
        for card in self._cards_of(pick.session):
            if pick.role is None:
                return card, None
            for box in card.seats:
                if box.seat.pick == pick:
                    return card, box
        return None

    def cards(self) -> Iterator[CardBox]:
        """Every card, row by row."""
        for row in self.rows:
            yield from row.cards

    def _cards_of(self, session: str) -> Iterator[CardBox]:
        for number in self._rows_of.get(session, ()):
            yield from (card for card in self.rows[number].cards if card.card.session.id == session)

    @cached_property
    def _rows_of(self) -> dict[str, list[int]]:
        """In which rows each session has a card."""
        found: dict[str, list[int]] = {}
        for number, row in enumerate(self.rows):
            for card in (card for week in row.row.weeks for day in week for card in day):
                found.setdefault(card.session.id, []).append(number)
        return found

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
            known = _row(metrics, columns, number, row, top)
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


def _row(metrics: Metrics, columns: tuple[Rect, ...], number: int, row: BoardRow, top: int) -> RowBox:
    lanes: list[Rect] = []
    for days in row.weeks:
        full = [
            _day_height(found, metrics, column.width)
            for found, column in zip(days, columns, strict=True)
            if found
        ]
        lanes.append(Rect(0, top, columns[-1].right, max(full, default=MIN_ROW)))
        top = lanes[-1].bottom
    return RowBox(row, tuple(lanes), number, metrics, columns)


def _day_height(cards: tuple[Card, ...], metrics: Metrics, width: int) -> int:
    """What the cards of a day take with the gaps around them, at least that of an empty row."""
    heights = (_card_height(card, metrics, width) + GAP for card in cards)
    return max(MIN_ROW, 2 * LANE_PAD - GAP + sum(heights))


def _card_height(card: Card, metrics: Metrics, width: int) -> int:
    """The time, the note and the chips, one below the other."""
    note = metrics.note_lines(card, width - BESIDE) * metrics.small
    chips = metrics.gap + len(card.seats) * (metrics.chip + metrics.gap) if card.seats else 0
    return 2 * metrics.pad + metrics.line + note + chips


def _cards(row: RowBox) -> Iterator[CardBox]:
    for week, (days, lane) in enumerate(zip(row.row.weeks, row.lanes, strict=True)):
        for day, (cards, column) in enumerate(zip(days, row.columns, strict=True)):
            top = lane.y + LANE_PAD
            for card in cards:
                yield (box := _card(card, row.metrics, column, top, (row.number, week, day)))
                top = box.rect.bottom + GAP


def _card(card: Card, metrics: Metrics, column: Rect, top: int, where: tuple[int, int, int]) -> CardBox:
    """A card in its column: the time, a note on one or two lines, and a chip for each seat.

    `where` counts its row, week and day from 0.
    """
    left, width = column.x + STRIP + PAD, column.width - BESIDE
    lines = metrics.note_lines(card, width)
    note = Rect(left, top + metrics.pad + metrics.line, width, lines * metrics.small)
    y = note.bottom + metrics.gap
    boxes = []
    for seat in card.seats:
        boxes.append(SeatBox(seat, Rect(left, y, width, metrics.chip)))
        y += metrics.chip + metrics.gap
    rect = Rect(column.x + 2, top, column.width - 4, _card_height(card, metrics, column.width))
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
