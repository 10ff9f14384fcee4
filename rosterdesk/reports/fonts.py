"""The one typeface on paper, Noto Sans, and what it can and cannot write."""

import unicodedata
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources

BOX_WIDTH = 0.62  # of the size: the box that stands for a letter the font lacks
_NO_BREAK = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


class Face(Enum):
    """A cut of the typeface, by the name of its file."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"
    ITALIC = "NotoSans-Italic"


class Run(NamedTuple):
    """Text that can be written, or the number of boxes in place of letters that cannot."""

    text: str
    boxes: int


@cache
def font(face: Face) -> TTFont:
    """The font, read once and known to ReportLab under the name of its file."""
    found = TTFont(face.value, str(resources.path("fonts", f"{face.value}.ttf")))
    pdfmetrics.registerFont(found)
    return found


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """One line without control characters, letters composed, as it goes on paper."""
    shown = (" " if ch.isspace() and ch not in _NO_BREAK else ch for ch in text)
    kept = "".join(ch for ch in shown if unicodedata.category(ch) not in ("Cc", "Cf"))
    return " ".join(part for part in unicodedata.normalize("NFC", kept).split(" ") if part)


@lru_cache(maxsize=16384)
def runs(text: str, face: Face) -> tuple[Run, ...]:
    """The text cut into what the face can write and what becomes boxes; marks of lost letters are lost."""
    known = font(face).face.charToGlyph
    found: list[Run] = []
    for ch in clean(text):
        if ord(ch) in known:
            _add(found, ch)
        elif unicodedata.category(ch) != "Mn":
            _add(found, "")
    return tuple(found)


def _add(found: list[Run], written: str) -> None:
    """Lengthen the last run of the same sort, or begin another; nothing written is a box."""
    if found and bool(found[-1].boxes) is not bool(written):
        found[-1] = Run(found[-1].text + written, found[-1].boxes + (not written))
    else:
        found.append(Run(written, int(not written)))


def can_write(text: str) -> bool:
    """Whether every letter of the text can be written in every face."""
    return not any(run.boxes for face in Face for run in runs(text, face))


@lru_cache(maxsize=65536)
def width(text: str, face: Face, size: float) -> float:
    """The width of the text in points, boxes included."""
    return sum(run_width(run, face, size) for run in runs(text, face))


def run_width(run: Run, face: Face, size: float) -> float:
    """The width of a run in points."""
    if run.boxes:
        return run.boxes * BOX_WIDTH * size
    font(face)
    return float(pdfmetrics.stringWidth(run.text, face.value, size))
