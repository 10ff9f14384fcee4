"""What a page is made of: text, boxes and signs, in points from the top left corner."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from rosterdesk.reports.fonts import Face


class Tone(Enum):
    """What a colour is for."""

    INK = "ink"
    MUTED = "muted"
    HAIRLINE = "hairline"
    SURFACE = "surface"
    SUNKEN = "sunken"
    ATTENTION = "attention"
    ATTENTION_GROUND = "attention ground"
    BAR = "bar"
    BAR_LACKING = "lacking bar"
    BAR_OTHER = "other bar"


@dataclass(frozen=True, slots=True)
class Hue:
    """The colour of a group: one of eight, 0 to 7."""

    number: int


Colour = Tone | Hue


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `y` is its baseline."""

    x: float
    y: float
    text: str
    face: Face
    size: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, filled, outlined or both."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None = None
    stroke: Colour | None = None
    dashed: bool = False
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Sign:
    """An icon in a square of `size`, by the name of its file."""

    x: float
    y: float
    size: float
    name: str
    colour: Colour


Mark = Text | Box | Sign


@dataclass(frozen=True, slots=True)
class Piece:
    """Marks that stay together, with the height that they take."""

    height: float
    marks: tuple[Mark, ...] = ()

    def at(self, x: float, y: float) -> tuple[Mark, ...]:
        """The marks moved right and down."""
        if not (x or y):
            return self.marks
        return tuple(replace(mark, x=mark.x + x, y=mark.y + y) for mark in self.marks)


def stack(pieces: Iterable[Piece], gap: float = 0.0) -> Piece:
    """Pieces under each other with a gap between them."""
    marks: list[Mark] = []
    height = 0.0
    for number, piece in enumerate(pieces):
        height += gap if number else 0.0
        marks += piece.at(0.0, height)
        height += piece.height
    return Piece(height, tuple(marks))
