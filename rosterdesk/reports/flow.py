"""Pieces and rows of cells set down page after page; what is higher than a page is cut between lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from rosterdesk.reports.fonts import Face
from rosterdesk.reports.marks import Box, Colour, Mark, Piece, Tone, stack
from rosterdesk.reports.setting import line

ROW_PAD = 3.0
STRIP = 3.5
LEAST = 80.0  # points: less is not worth beginning a row in that must be cut
Cell = tuple[Piece, ...]


class Flow:
    """Pieces under each other, with a new page, under the same heading, where the next would not fit."""

    def __init__(self, height: float, heading: Piece = Piece(0.0)) -> None:  # noqa: B008 it is frozen
        self._heading = heading
        self._height = height
        self._pages: list[list[Piece]] = [[heading]]

    @property
    def room(self) -> float:
        """What is left of the page."""
        return self._height - sum(piece.height for piece in self._pages[-1])

    @property
    def whole(self) -> float:
        """What a page holds under its heading."""
        return self._height - self._heading.height

    @property
    def fresh(self) -> bool:
        """Whether the page has nothing but its heading."""
        return len(self._pages[-1]) == 1

    def add(self, piece: Piece) -> None:
        """Set a piece that fits."""
        self._pages[-1].append(piece)

    def put(self, pieces: Sequence[Piece], *, keep: float = 0.0) -> None:
        """Set pieces together, on a new page where they and `keep` points more do not fit on this one."""
        if not self.fresh and self.room < sum(piece.height for piece in pieces) + keep:
            self.turn()
        for piece in pieces:
            self.add(piece)

    def put_together(self, pieces: Sequence[Piece]) -> None:
        """Set pieces on one page where a page holds them, else one after the other."""
        together = sum(piece.height for piece in pieces) <= self.whole
        for group in [pieces] if together else [[piece] for piece in pieces]:
            self.put(group)

    def turn(self) -> None:
        """Go on to a new page."""
        self._pages.append([self._heading])

    def done(self) -> list[Piece]:
        """The pages."""
        return [stack(pieces) for pieces in self._pages]


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns by their shares of the measure, with a gap after each and room at the left for a strip."""

    shares: tuple[float, ...]
    gap: float = 8.0
    left: float = 8.0

    def places(self, measure: float) -> list[tuple[float, float]]:
        """Where each column begins and how wide it is."""
        found, x = [], self.left
        for share in self.shares:
            each = share * (measure - self.left) / sum(self.shares)
            found.append((x, each - self.gap))
            x += each
        return found

    def widths(self, measure: float) -> list[float]:
        """How wide each column is."""
        return [width for _, width in self.places(measure)]

    def heads(self, words: Sequence[str], measure: float, size: float) -> Piece:
        """What stands over the columns."""
        places = self.places(measure)
        marks: list[Mark] = []
        for (x, _), word in zip(places, words, strict=True):
            marks += line(word, Face.REGULAR, size, Tone.MUTED, x).marks
        return Piece(size * 1.3, tuple(marks))


@dataclass(frozen=True, slots=True)
class Row:
    """The lines of each cell, with a strip of a colour at the left where there is one."""

    cells: tuple[Cell, ...]
    strip: Colour | None = None

    @property
    def height(self) -> float:
        """In points, with the room around the lines."""
        return max(sum(piece.height for piece in cell) for cell in self.cells) + 2 * ROW_PAD


def add_row(
    flow: Flow, row: Row, columns: Columns, measure: float, again: Piece, *, cut: Piece | None = None
) -> None:
    """A row goes to the next page, under `again`, as a whole; one higher than a page is cut between lines.

    What is cut off goes on under `cut`, or else under `again`.
    """
    fits_on_next = row.height <= flow.whole - again.height
    if flow.room < row.height and not flow.fresh and (fits_on_next or flow.room < LEAST):
        flow.turn()
        flow.add(again)
    while flow.room < row.height:
        row, rest = _cut(row, flow.room)
        flow.add(_drawn(row, columns, measure))
        flow.turn()
        flow.add(again if cut is None else cut)
        row = rest
    flow.add(_drawn(row, columns, measure))


def _cut(row: Row, room: float) -> tuple[Row, Row]:
    """The lines of each cell that fit in the room, and those that are left; never nothing."""
    counts = [_fitting(cell, room - 2 * ROW_PAD) for cell in row.cells]
    if not any(counts):
        counts = [1] * len(counts)
    kept = tuple(cell[:count] for cell, count in zip(row.cells, counts, strict=True))
    left = tuple(cell[count:] for cell, count in zip(row.cells, counts, strict=True))
    return Row(kept, row.strip), Row(left, row.strip)


def _fitting(cell: Cell, room: float) -> int:
    """How many of the first lines fit."""
    used, count = 0.0, 0
    while count < len(cell) and used + cell[count].height <= room:
        used += cell[count].height
        count += 1
    return count


def _drawn(row: Row, columns: Columns, measure: float) -> Piece:
    height = row.height
    marks: list[Mark] = []
    if row.strip is not None:
        marks.append(Box(0.0, 1.0, STRIP, height - 2, row.strip))
    for (x, _), cell in zip(columns.places(measure), row.cells, strict=False):
        marks += stack(cell).at(x, ROW_PAD)
    marks.append(Box(0.0, height - 0.5, measure, 0.5, Tone.HAIRLINE))
    return Piece(height, tuple(marks))


def day_head(name: str, measure: float, size: float) -> Piece:
    """A heading over the rows of a day, with a rule under it."""
    words = line(name, Face.BOLD, size + 1.5, Tone.INK)
    rule = Box(0.0, words.height + 8, measure, 1.2, Tone.INK)
    return Piece(words.height + 10, (*words.at(0.0, 7.0), rule))
