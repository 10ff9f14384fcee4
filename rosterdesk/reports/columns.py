"""A week as seven day columns on one page."""

from collections.abc import Sequence

from rosterdesk.reports.card import Type, card
from rosterdesk.reports.fonts import Face, width
from rosterdesk.reports.marks import Box, Mark, Piece, Tone, stack
from rosterdesk.reports.setting import line, paragraph
from rosterdesk.reports.view import DayView, Week
from rosterdesk.words import dates, sheets

GUTTER = 6.0
CARD_GAP = 5.0


def columns(week: Week, measure: float, size: Type) -> Piece:
    """The seven days side by side, as high as the fullest of them."""
    widths = _widths(week.days, measure, size)
    marks: list[Mark] = []
    heads = [_heading(day, each, size) for day, each in zip(week.days, widths, strict=True)]
    bodies = [_body(day, each, size) for day, each in zip(week.days, widths, strict=True)]
    top = max(head.height for head in heads)
    x = 0.0
    for head, body, each in zip(heads, bodies, widths, strict=True):
        marks += [*head.at(x, top - head.height), Box(x, top, each, 1.2, fill=Tone.INK), *body.at(x, top + 6)]
        x += each + GUTTER
    return Piece(top + 6 + max(body.height for body in bodies), tuple(marks))


def _widths(days: Sequence[DayView], measure: float, size: Type) -> list[float]:
    """Days on which nothing is to be said are narrow; the others share the rest."""
    names = (width(dates.weekday_short(day.date), Face.BOLD, size.body + 1) for day in days)
    whens = (width(dates.day_short(day.date), Face.REGULAR, size.body) for day in days)
    narrow = max(*names, *whens) + 4
    quiet = [not day.sessions and day.closed is None for day in days]
    room = measure - GUTTER * (len(days) - 1)
    if all(quiet):
        return [room / len(days)] * len(days)
    wide = (room - narrow * sum(quiet)) / (len(days) - sum(quiet))
    return [narrow if each else wide for each in quiet]


def _heading(day: DayView, measure: float, size: Type) -> Piece:
    """The name of the day over its date, or beside it where there is room."""
    name, when = dates.capital(dates.weekday(day.date)), dates.day_short(day.date)
    big = size.body + 1
    if width(name, Face.BOLD, big) > measure:
        name = dates.capital(dates.weekday_short(day.date))
    beside = measure - width(when, Face.REGULAR, size.body)
    if width(name, Face.BOLD, big) + 6 <= beside:
        first = line(name, Face.BOLD, big, Tone.INK)
        return Piece(
            first.height + 2, (*first.marks, *line(when, Face.REGULAR, size.body, Tone.MUTED).at(beside, 0.9))
        )
    return stack(
        [line(name, Face.BOLD, big, Tone.INK), line(when, Face.REGULAR, size.body, Tone.MUTED), Piece(2)]
    )


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
