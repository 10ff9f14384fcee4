"""Who does what in a session: role and name on a line, an open seat in a dashed box."""

from collections.abc import Iterable
from itertools import groupby

from rosterdesk.domain.terms import Role
from rosterdesk.reports.fonts import Face, width
from rosterdesk.reports.marks import Box, Piece, Text, Tone
from rosterdesk.reports.setting import ASCENT, LEADING, broken, line, paragraph, whole
from rosterdesk.reports.view import SeatView
from rosterdesk.words import sheets

GAP = 4.0
INDENT = 9.0


def label_width(size: float) -> float:
    """The width of the longest role on paper, in points."""
    return max(width(sheets.role_label(role), Face.REGULAR, size) for role in Role)


def lines(seats: Iterable[SeatView], size: float, small: float, measure: float) -> tuple[Piece, ...]:
    """The seats of a session under each other, no wider than `measure`; roles are said once."""
    found: list[Piece] = []
    for role, of_role in groupby(seats, key=lambda seat: seat.role):
        label = sheets.role_label(role)
        for seat in of_role:
            found += _seat(seat, label, size, small, measure)
            label = ""
    return tuple(found)


def _seat(seat: SeatView, label: str, size: float, small: float, measure: float) -> list[Piece]:
    if seat.name is None and seat.role.leads:
        return [open_seat(seat.role, size, measure)]
    tab = label_width(small) + GAP
    face, colour = style(seat)
    name = sheets.open_seat(seat.role) if seat.name is None else seat.name
    if not whole(name, face, size, measure - tab):
        return _below(name, label, face, size, small, measure)
    first = Text(0.0, size * ASCENT, label, Face.REGULAR, small, Tone.MUTED)
    pieces = paragraph(name, face, size, colour, measure, x=tab)
    return [Piece(pieces[0].height, (*([first] if label else []), *pieces[0].marks)), *pieces[1:]]


def _below(name: str, label: str, face: Face, size: float, small: float, measure: float) -> list[Piece]:
    """A name too long to stand beside its role stands under it."""
    role = [line(label, Face.REGULAR, small, Tone.MUTED)] if label else []
    return [*role, *paragraph(name, face, size, Tone.INK, measure, x=INDENT)]


def style(seat: SeatView) -> tuple[Face, Tone]:
    """How a name is written: leads stand out, nobody is named in italics."""
    if seat.name is None:
        return Face.ITALIC, Tone.MUTED
    return (Face.BOLD if seat.role is Role.LEAD else Face.REGULAR), Tone.INK


def open_seat(role: Role, size: float, measure: float) -> Piece:
    """`Lead needed` in a dashed box as wide as the measure: seen without colour."""
    words = sheets.open_seat(role)
    texts = broken(words, Face.BOLD, size, measure - 8)
    height = len(texts) * size * LEADING + 3
    box = Box(0.0, 1.0, measure, height, Tone.ATTENTION_GROUND, Tone.ATTENTION, dashed=True, radius=3)
    marks = [
        Text(4.0, 2.5 + size * (ASCENT + at * LEADING), text, Face.BOLD, size, Tone.ATTENTION)
        for at, text in enumerate(texts)
    ]
    return Piece(height + 2, (box, *marks))
