"""A week as seven day columns on one page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rosterdesk.reports.card import Type, card
from rosterdesk.reports.fonts import Face, width
from rosterdesk.reports.marks import Box, Piece, Tone, stack
from rosterdesk.reports.setting import ASCENT, line, paragraph
from rosterdesk.reports.view import DayView, Week
from rosterdesk.words import dates, sheets

GUTTER = 8.0
CARD_GAP = 5.0


class Column(NamedTuple):
    """A day from its heading down, with its left edge and its width."""

    x: float
    width: float
    piece: Piece

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.width


def columns(week: Week, measure: float, size: Type) -> tuple[Column, ...]:
    """The seven days, each as high as what it holds."""
    widths = _widths(week.days, measure, size)
    heads = _headings(week.days, widths, size)
    top = max(head.height for head in heads)
    found, x = [], 0.0
    for day, head, each in zip(week.days, heads, widths, strict=True):
        body = _body(day, each, size)
        rule = Box(0.0, top, each, 1.2, fill=Tone.INK)
        found.append(
            Column(x, each, Piece(top + 6 + body.height, (*head.marks, rule, *body.at(0.0, top + 6))))
        )
        x += each + GUTTER
    return tuple(found)


def beside(days: Iterable[Column]) -> Piece:
    """Columns side by side, as high as the fullest of them."""
    found = tuple(days)
    marks = tuple(mark for day in found for mark in day.piece.at(day.x, 0.0))
    return Piece(max(day.piece.height for day in found), marks)


def _widths(days: Sequence[DayView], measure: float, size: Type) -> list[float]:
    """Days on which nothing is to be said are narrow; the others share the rest."""
    narrow = max(_Heading.narrow(day, size).width for day in days) + 1
    quiet = [not day.sessions and day.closed is None for day in days]
    room = measure - GUTTER * (len(days) - 1)
    if all(quiet):
        return [room / len(days)] * len(days)
    wide = (room - narrow * sum(quiet)) / (len(days) - sum(quiet))
    return [narrow if each else wide for each in quiet]


@dataclass(frozen=True, slots=True)
class _Heading:
    """The name of a day and its date, on one line."""

    name: str
    when: str
    size: Type

    @classmethod
    def wide(cls, day: DayView, size: Type) -> "_Heading":
        """`Monday 30 Nov`."""
        return cls(dates.capital(dates.weekday(day.date)), dates.day_short(day.date), size)

    @classmethod
    def middle(cls, day: DayView, size: Type) -> "_Heading":
        """`Mon 30 Nov`."""
        return cls(dates.capital(dates.weekday_short(day.date)), dates.day_short(day.date), size)

    @classmethod
    def narrow(cls, day: DayView, size: Type) -> "_Heading":
        """`Mon 30`."""
        return cls(dates.capital(dates.weekday_short(day.date)), dates.number(day.date.day), size)

    @property
    def _name_width(self) -> float:
        return width(self.name, Face.BOLD, self.size.body + 1) + 5

    @property
    def width(self) -> float:
        """In points."""
        return self._name_width + width(self.when, Face.REGULAR, self.size.body)

    def piece(self) -> Piece:
        """The line itself."""
        name = line(self.name, Face.BOLD, self.size.body + 1, Tone.INK)
        when = line(self.when, Face.REGULAR, self.size.body, Tone.MUTED)
        return Piece(name.height + 2, (*name.marks, *when.at(self._name_width, ASCENT)))


def _headings(days: Sequence[DayView], widths: Sequence[float], size: Type) -> list[Piece]:
    """As much of day and date as all wide columns have room for, alike in all; the least in narrow ones."""
    least = [_Heading.narrow(day, size) for day in days]
    wide = [measure > min(widths) for measure in widths] if len(set(widths)) > 1 else [True] * len(days)
    for form in (_Heading.wide, _Heading.middle):
        told = [form(day, size) if each else few for day, each, few in zip(days, wide, least, strict=True)]
        if all(each.width <= measure for each, measure in zip(told, widths, strict=True)):
            return [each.piece() for each in told]
    return [each.piece() for each in least]


def _body(day: DayView, measure: float, size: Type) -> Piece:
    pieces = [card(session, measure, size) for session in day.sessions]
    if day.closed is not None:
        pieces.insert(0, banner(day.closed, measure, size))
    return stack(pieces, CARD_GAP)


def banner(reason: str, measure: float, size: Type) -> Piece:
    """What a closed day says, in a frame of its own."""
    words = stack(paragraph(sheets.closed(reason), Face.BOLD, size.body, Tone.INK, measure - 12, most=4))
    frame = Box(0.0, 0.0, measure, words.height + 8, Tone.SUNKEN, Tone.INK, radius=3)
    return Piece(words.height + 8, (frame, *words.at(6.0, 4.0)))
