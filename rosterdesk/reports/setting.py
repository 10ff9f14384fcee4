"""Text set in a measure: lines broken between words, and inside a word only where it must be."""

import re

from rosterdesk.reports import patience
from rosterdesk.reports.fonts import Face, clean, depth, letters, width
from rosterdesk.reports.marks import Colour, Piece, Text

LEADING = 1.22
ASCENT = 0.93  # of the size: from the top of a line to its baseline
CLEAR = 0.05  # of the size: what is free under the lowest letter
ELLIPSIS = "…"
# A compound may be broken after its hyphen, but no part of one or two letters is alone: `Co-lead`, `Drop-in`.
_BREAKS = re.compile(r"[^ ]{2,}?[^ \-/][-/]+(?=[^ ]{3})|[^ ]+| +")
FEWEST = 3  # letters of a word that go over to a line of their own


def run_in(text: str, face: Face, size: float, room: float) -> tuple[str, str]:
    """As many whole words as stand within `room` points after something on their line, and what is left."""
    words = _BREAKS.findall(clean(text))
    for count in range(len(words), 0, -1):
        begun = "".join(words[:count]).rstrip()
        if width(begun, face, size) <= room:
            return begun, "".join(words[count:]).strip()
    return "", clean(text)


def broken(text: str, face: Face, size: float, measure: float, most: int = 0) -> tuple[str, ...]:
    """The lines of a text no wider than `measure` points; where it needs more than `most`, it ends in “…”."""
    lines = [""]
    for part in _BREAKS.findall(clean(text)):
        if width((lines[-1] + part).strip(), face, size) <= measure:
            lines[-1] += part
        else:
            lines += _split(part.strip(), face, size, measure)
    kept = [line.strip() for line in lines if line.strip()]
    if most and len(kept) > most:
        return (*kept[: most - 1], _cut(kept[most - 1] + ELLIPSIS, face, size, measure))
    return tuple(kept)


def _split(word: str, face: Face, size: float, measure: float) -> list[str]:
    """A word over as many lines as it needs, the last of no less than three letters."""
    lines: list[list[str]] = [[]]
    for each in letters(word):
        if lines[-1] and width("".join(lines[-1]) + each, face, size) > measure:
            lines.append([])
        lines[-1].append(each)
    while len(lines) > 1 and len(lines[-1]) < FEWEST < len(lines[-2]):
        lines[-1].insert(0, lines[-2].pop())
    return ["".join(each) for each in lines]


def _cut(text: str, face: Face, size: float, measure: float) -> str:
    """The text with as few letters taken before its ellipsis as make it fit."""
    body = letters(text.removesuffix(ELLIPSIS))
    while body and width("".join(body) + ELLIPSIS, face, size) > measure:
        body.pop()
    return "".join(body).rstrip() + ELLIPSIS


def kept_whole(text: str, face: Face, size: float, measure: float) -> str:
    """The text with its words bound to each other, where a line holds them all."""
    return text.replace(" ", "\N{NO-BREAK SPACE}") if width(text, face, size) <= measure else text


def whole(text: str, face: Face, size: float, measure: float) -> bool:
    """Whether the text can be set without a break inside a word."""
    return all(width(part, face, size) <= measure for part in _BREAKS.findall(clean(text)))


def line(text: str, face: Face, size: float, colour: Colour, x: float = 0.0) -> Piece:
    """One line as a piece; higher where letters of other scripts go far below it."""
    return Piece(
        size * max(LEADING, ASCENT + depth(text, face) + CLEAR),
        (Text(x, size * ASCENT, text, face, size, colour),),
    )


def paragraph(
    text: str, face: Face, size: float, colour: Colour, measure: float, *, x: float = 0.0, most: int = 0
) -> tuple[Piece, ...]:
    """A text as one piece for each of its lines."""
    patience.look()
    lines = broken(text, face, size, measure - x, most)
    return tuple(line(each, face, size, colour, x) for each in lines)
