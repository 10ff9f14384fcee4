"""A session as a card for a day column."""

from dataclasses import dataclass
from datetime import datetime

from resources.kinds import kind_look
from rosterdesk.reports import seats
from rosterdesk.reports.fonts import Face, width
from rosterdesk.reports.marks import Box, Hue, Piece, Sign, Text, Tone, stack
from rosterdesk.reports.setting import ASCENT, LEADING, line, paragraph
from rosterdesk.reports.view import SessionView, State
from rosterdesk.words import dates, sheets

STRIP = 3.5
LEFT, RIGHT, TOP, BOTTOM = 8.0, 5.0, 3.5, 4.5
RADIUS = 3.0
SMALLEST = 9.0
STEP_FREE = "accessibility"


@dataclass(frozen=True, slots=True)
class Type:
    """The sizes of text on a sheet, in points: never under `SMALLEST`."""

    body: float

    @property
    def small(self) -> float:
        """Labels, places, notes."""
        return max(SMALLEST, self.body - 1)


def span(session: SessionView) -> str:
    """From when to when."""
    return dates.span(_minute(session.start), _minute(session.start) + session.minutes)


def _minute(when: datetime) -> int:
    return when.hour * 60 + when.minute


def card(session: SessionView, measure: float, size: Type) -> Piece:
    """The card, as wide as `measure`: time, group, place, and who does what."""
    inner = measure - LEFT - RIGHT
    content = stack(_lines(session, inner, size))
    height = content.height + TOP + BOTTOM
    runs = session.state is State.RUNS
    strip = Hue(session.hue) if runs else Tone.HAIRLINE
    frame = Box(
        0.0, 0.0, measure, height, Tone.SURFACE if runs else Tone.SUNKEN, Tone.HAIRLINE, radius=RADIUS
    )
    edge = Box(0.0, 0.0, STRIP, height, strip)
    sign_size = size.body + 1
    sign = Sign(measure - RIGHT - sign_size, TOP + 0.6, sign_size, kind_look(session.kind).icon, strip)
    return Piece(height, (frame, edge, *content.at(LEFT, TOP), *([sign] if runs else [])))


def _lines(session: SessionView, inner: float, size: Type) -> list[Piece]:
    runs = session.state is State.RUNS
    colour = Tone.INK if runs else Tone.MUTED
    head = line(span(session), Face.BOLD, size.body, colour)
    group = paragraph(session.group, Face.BOLD if runs else Face.REGULAR, size.body, colour, inner, most=3)
    if not runs:
        words = sheets.cancelled() if session.state is State.CANCELLED else sheets.not_meeting()
        return [head, *group, *paragraph(words, Face.BOLD, size.body, Tone.INK, inner)]
    return [
        head,
        *group,
        *place(session, inner, size.small),
        *moved(session, inner, size),
        Piece(1.5),
        *seats.lines(session.seats, size.body, size.small, inner),
    ]


def moved(session: SessionView, inner: float, size: Type) -> tuple[Piece, ...]:
    """From when a moved session comes."""
    if session.moved_from is None:
        return ()
    return paragraph(sheets.moved(session.moved_from), Face.ITALIC, size.small, Tone.MUTED, inner)


def place(session: SessionView, inner: float, size: float) -> tuple[Piece, ...]:
    """Where it is, with the sign of step-free access after the name."""
    if session.place is None:
        return paragraph(sheets.remote(), Face.REGULAR, size, Tone.MUTED, inner)
    room = size + 3 if session.place.step_free else 0.0
    pieces = paragraph(session.place.name, Face.REGULAR, size, Tone.MUTED, inner - room, most=2)
    if not session.place.step_free or not pieces:
        return pieces
    last = pieces[-1]
    text = last.marks[0]
    assert isinstance(text, Text)
    x = width(text.text, Face.REGULAR, size) + 3
    sign = Sign(x, size * (ASCENT - LEADING + 0.33), size + 0.5, STEP_FREE, Tone.INK)
    return (*pieces[:-1], Piece(last.height, (text, sign)))
