"""Letters of any script set beside each other as its readers write them: joined, stacked, right to left."""

from functools import lru_cache
from typing import NamedTuple

import uharfbuzz

from rosterdesk.reports.typefaces import Cut, font

_KANA = range(0x3040, 0x3100)
_HANGUL = (range(0x1100, 0x1200), range(0xAC00, 0xD7B0))


class Glyph(NamedTuple):
    """A glyph of a font by its number, and where it stands, as shares of the size."""

    number: int
    x: float
    y: float


class Shaped(NamedTuple):
    """A run as it is drawn: its glyphs from the left; as shares of the size its width, how far it goes down
    from the baseline, and the unit of its font.
    """

    glyphs: tuple[Glyph, ...]
    width: float
    depth: float
    unit: float


@lru_cache(maxsize=8192)
def shaped(text: str, cut: Cut, *, rightwards: bool) -> Shaped:
    """The text, in the order in which it is read, set in one font in one direction."""
    unit = 1.0 / font(cut).face.upem
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "ltr" if rightwards else "rtl"
    if buffer.script == "Hani":
        buffer.language = _language(text)
    uharfbuzz.shape(font(cut), buffer)
    glyphs, at, depth = [], 0, 0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyphs.append(Glyph(info.codepoint, (at + place.x_offset) * unit, place.y_offset * unit))
        at += place.x_advance
        ink = font(cut).get_glyph_extents(info.codepoint)
        depth = max(depth, -(place.y_offset + ink.y_bearing + ink.height) if ink else 0)
    return Shaped(tuple(glyphs), at * unit, depth * unit, unit)


def _language(text: str) -> str:
    """Whose forms Han characters take: of Japanese or Korean beside their own letters, else Chinese."""
    if any(ord(ch) in _KANA for ch in text):
        return "ja"
    return "ko" if any(ord(ch) in block for ch in text for block in _HANGUL) else "zh-Hans"
