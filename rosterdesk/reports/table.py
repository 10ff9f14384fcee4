"""A week as a table over as many pages as it needs, for programmes whose columns would not fit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from resources.kinds import kind_look
from rosterdesk.domain.terms import Role
from rosterdesk.reports import seats
from rosterdesk.reports.card import Type, moved, place, span
from rosterdesk.reports.columns import banner
from rosterdesk.reports.fonts import Face
from rosterdesk.reports.marks import Box, Hue, Mark, Piece, Sign, Tone, stack
from rosterdesk.reports.setting import line, paragraph
from rosterdesk.reports.view import DayView, SeatView, SessionView, State, Week
from rosterdesk.words import dates, sheets

SHARES = (0.12, 0.24, 0.16, 0.16, 0.18, 0.14)
CELL_GAP = 8.0
ROW_PAD = 3.0
_COLUMNS = ((Role.LEAD,), (Role.CO_LEAD, Role.SHADOW), (Role.BACKUP,))
Cell = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A session in the table: the lines of each cell, and the strip of its group."""

    cells: tuple[Cell, ...]
    strip: Hue | Tone


def pages(week: Week, measure: float, height: float, size: Type) -> list[Piece]:
    """The table cut into pieces no higher than `height`; every page repeats its headings."""
    heading = _column_heads(measure, size)
    filled = _Filling(heading, height)
    for day in week.days:
        if day.sessions or day.closed is not None:
            _add_day(filled, day, measure, size)
    return filled.done()


class _Filling:
    """Pieces set down the page, with a new page where the next would not fit."""

    def __init__(self, heading: Piece, height: float) -> None:
        self._heading = heading
        self._height = height
        self._pages: list[list[Piece]] = [[heading]]

    @property
    def room(self) -> float:
        """What is left of the page."""
        return self._height - sum(piece.height for piece in self._pages[-1])

    def add(self, piece: Piece) -> None:
        """Set a piece that fits."""
        self._pages[-1].append(piece)

    def turn(self) -> None:
        """Go on to a new page."""
        self._pages.append([self._heading])

    def done(self) -> list[Piece]:
        """The pages."""
        return [stack(pieces) for pieces in self._pages]


def _add_day(filled: _Filling, day: DayView, measure: float, size: Type) -> None:
    name = dates.capital(dates.weekday_day(day.date))
    rows = [_row(session, measure, size) for session in day.sessions]
    opening = [_day_head(name, measure, size)]
    if day.closed is not None:
        opening.append(stack([banner(day.closed, measure, size), Piece(ROW_PAD)]))
    first = min(_height(rows[0]), size.body * 8) if rows else 0.0
    if filled.room < sum(piece.height for piece in opening) + first:
        filled.turn()
    for piece in opening:
        filled.add(piece)
    for row in rows:
        _add_row(filled, row, sheets.continued(name), measure, size)


def _add_row(filled: _Filling, row: Row, continued: str, measure: float, size: Type) -> None:
    """A row goes to the next page as a whole; one higher than a page is cut between lines."""
    head = _day_head(continued, measure, size)
    if filled.room < _height(row):
        filled.turn()
        filled.add(head)
    while filled.room < _height(row):
        row, rest = _cut(row, filled.room)
        filled.add(_drawn(row, measure))
        filled.turn()
        filled.add(head)
        row = rest
    filled.add(_drawn(row, measure))


def _cut(row: Row, room: float) -> tuple[Row, Row]:
    """The lines of each cell that fit in the room, and those that are left."""
    kept, left = [], []
    for cell in row.cells:
        used, count = 2 * ROW_PAD, 0
        while count < len(cell) and used + cell[count].height <= room:
            used += cell[count].height
            count += 1
        kept.append(cell[:count])
        left.append(cell[count:])
    return Row(tuple(kept), row.strip), Row(tuple(left), row.strip)


def _height(row: Row) -> float:
    return max(sum(piece.height for piece in cell) for cell in row.cells) + 2 * ROW_PAD


def _drawn(row: Row, measure: float) -> Piece:
    height = _height(row)
    marks: list[Mark] = [Box(0.0, 1.0, 3.5, height - 2, row.strip)]
    for (x, _), cell in zip_longest(_places(measure), row.cells):
        marks += stack(cell).at(x, ROW_PAD)
    marks.append(Box(0.0, height - 0.5, measure, 0.5, Tone.HAIRLINE))
    return Piece(height, tuple(marks))


def _places(measure: float) -> Iterator[tuple[float, float]]:
    """Where each column begins and how wide it is."""
    x = 8.0
    for share in SHARES:
        each = share * (measure - 8.0)
        yield x, each - CELL_GAP
        x += each


def _row(session: SessionView, measure: float, size: Type) -> Row:
    runs = session.state is State.RUNS
    widths = [each for _, each in _places(measure)]
    colour = Tone.INK if runs else Tone.MUTED
    time = line(span(session), Face.BOLD, size.body, colour)
    group = _group(session, widths[1], size)
    if not runs:
        words = sheets.cancelled() if session.state is State.CANCELLED else sheets.not_meeting()
        said = paragraph(words, Face.BOLD, size.body, Tone.INK, widths[2])
        return Row(((time,), group, said), Tone.HAIRLINE)
    where = (*place(session, widths[2], size.body), *moved(session, widths[2], size))
    who = [_names(session.seats, roles, each, size) for roles, each in zip(_COLUMNS, widths[3:], strict=True)]
    return Row(((time,), group, where, *who), Hue(session.hue))


def _group(session: SessionView, measure: float, size: Type) -> Cell:
    runs = session.state is State.RUNS
    sign_size = size.body + 1
    face, colour = (Face.BOLD, Tone.INK) if runs else (Face.REGULAR, Tone.MUTED)
    pieces = paragraph(session.group, face, size.body, colour, measure, x=sign_size + 5, most=3)
    sign = Sign(
        0.0, 0.8, sign_size, kind_look(session.kind).icon, Hue(session.hue) if runs else Tone.HAIRLINE
    )
    return (Piece(pieces[0].height, (sign, *pieces[0].marks)), *pieces[1:]) if pieces else ()


def _names(all_seats: Iterable[SeatView], roles: Sequence[Role], measure: float, size: Type) -> Cell:
    """The holders of one column; a shadow is told apart from a co-lead by word."""
    found: list[Piece] = []
    for seat in all_seats:
        if seat.role not in roles:
            continue
        if seat.name is None and seat.role.leads:
            found.append(seats.open_seat(seat.role, size.body, measure))
            continue
        face, colour = seats.style(seat)
        name = sheets.open_seat(seat.role) if seat.name is None else seat.name
        text = sheets.as_shadow(name) if seat.role is Role.SHADOW else name
        found += paragraph(text, face, size.body, colour, measure)
    return tuple(found)


def _day_head(name: str, measure: float, size: Type) -> Piece:
    big = size.body + 1.5
    words = line(name, Face.BOLD, big, Tone.INK)
    rule = Box(0.0, words.height + 8, measure, 1.2, Tone.INK)
    return Piece(words.height + 10, (*words.at(0.0, 7.0), rule))


def _column_heads(measure: float, size: Type) -> Piece:
    marks: list[Mark] = []
    for (x, _), words in zip(_places(measure), sheets.column_headings(), strict=True):
        marks += line(words, Face.REGULAR, size.small, Tone.MUTED, x).marks
    return Piece(size.small * 1.3, tuple(marks))
