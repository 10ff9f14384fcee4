"""The typeface on paper, Noto Sans, what it can write, and which font writes what it cannot."""

import unicodedata
from enum import Enum
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources
from rosterdesk.reports.direction import MIRRORED, levels
from rosterdesk.reports.shaping import Shaped, shaped
from rosterdesk.reports.typefaces import Cut, holder

BOX_WIDTH = 0.62  # of the size: the box that stands for a letter the font lacks
_JOINERS = (
    "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"  # part of the spelling in Persian, Sinhala and others
)
_VIRAMA = 9  # the class of the marks that join two letters into one, as in Hindi
_NO_BREAK = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


class Face(Enum):
    """A cut of the typeface, by the name of its file."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"
    ITALIC = "NotoSans-Italic"


class Run(NamedTuple):
    """Text that can be written, or the number of boxes in place of letters that cannot.

    With a `cut` it is set in that font instead of the typeface. It is read to the left where `level` is odd.
    """

    text: str
    boxes: int = 0
    cut: Cut | None = None
    level: int = 0

    def goes_with(self, other: "Run") -> bool:
        """Whether both are drawn in one go."""
        return self[2:] == other[2:] and bool(self.boxes) is bool(other.boxes)

    @property
    def shape(self) -> Shaped:
        """The run as its font sets it."""
        assert self.cut is not None
        return shaped(self.text, self.cut, rightwards=not self.level % 2)


@cache
def font(face: Face) -> TTFont:
    """The font, read once and known to ReportLab under the name of its file."""
    found = TTFont(face.value, str(_file(face)))
    pdfmetrics.registerFont(found)
    return found


def _file(face: Face) -> Path:
    return resources.path("fonts", f"{face.value}.ttf")


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """One line without control characters, letters composed, as it goes on paper."""
    shown = (" " if ch.isspace() and ch not in _NO_BREAK else ch for ch in text)
    kept = "".join(ch for ch in shown if ch in _JOINERS or unicodedata.category(ch) not in ("Cc", "Cf"))
    return " ".join(part for part in unicodedata.normalize("NFC", kept).split(" ") if part)


@lru_cache(maxsize=16384)
def runs(text: str, face: Face) -> tuple[Run, ...]:
    """The line from the left, cut into what one font can write and what becomes boxes.

    Marks of lost letters are lost. Letters of the typeface that carry marks are set by the shaper, which
    knows where on each letter a mark stands.
    """
    line = clean(text)
    found: list[Run] = []
    for ch, level in zip(line, levels(line), strict=True):
        _add(found, _letter(ch, level, face, found[-1] if found else None))
    return tuple(_in_ink(each, face) for each in _from_the_left(found))


def _add(found: list[Run], each: Run | None) -> None:
    """Lengthen the last run where both are drawn in one go, or begin another."""
    if each is None:
        return
    if found and each.goes_with(found[-1]):
        last = found.pop()
        each = each._replace(text=last.text + each.text, boxes=last.boxes + each.boxes)
    found.append(each)


def _letter(ch: str, level: int, face: Face, before: Run | None) -> Run | None:
    """The letter as a run of its own; a mark follows the letter `before` it."""
    follows = unicodedata.category(ch) in ("Mn", "Mc") or ch in _JOINERS
    if follows and before is not None and before.cut is not None and before.cut.has(ch):
        return Run(ch, 0, before.cut, level)
    if ch in _JOINERS or (follows and before is not None and before.boxes):
        return None
    if ord(ch) in font(face).face.charToGlyph:
        return Run(ch, level=level)
    cut = holder(ch, bold=face is Face.BOLD)
    if cut is None:
        return None if follows else Run("", 1)
    return Run(ch, 0, cut, level)


def _from_the_left(found: list[Run]) -> list[Run]:
    """The runs in the order in which they stand on the line (rule L2 of UAX #9)."""
    for least in range(max((run.level for run in found), default=0), 0, -1):
        parts = [(turned, list(part)) for turned, part in groupby(found, key=lambda run: run.level >= least)]
        found = [run for turned, part in parts for run in (reversed(part) if turned else part)]
    return found


def _in_ink(run: Run, face: Face) -> Run:
    """A run of the typeface as drawn: shaped where it has marks, turned where it is read to the left."""
    if run.cut is not None or run.boxes:
        return run
    if any(unicodedata.combining(ch) for ch in run.text):
        return run._replace(cut=Cut(_file(face), bold=face is Face.BOLD))
    if run.level % 2:
        return run._replace(text="".join(MIRRORED.get(ch, ch) for ch in reversed(run.text)))
    return run


def letters(text: str) -> list[str]:
    """The text cut where a line may end in need: no mark and no joined half stands without its letter."""
    found: list[str] = []
    for ch in text:
        joined = ch in _JOINERS or unicodedata.category(ch) in ("Mn", "Mc", "Me")
        if found and (joined or found[-1][-1] in _JOINERS or unicodedata.combining(found[-1][-1]) == _VIRAMA):
            found[-1] += ch
        else:
            found.append(ch)
    return found


def can_write(text: str) -> bool:
    """Whether every letter of the text can be written in every face."""
    return not any(run.boxes for face in Face for run in runs(text, face))


@lru_cache(maxsize=65536)
def width(text: str, face: Face, size: float) -> float:
    """The width of the text in points, boxes included."""
    return sum(run_width(run, face, size) for run in runs(text, face))


def depth(text: str, face: Face) -> float:
    """How far the letters of other fonts go down from the baseline, as a share of the size."""
    return max((run.shape.depth for run in runs(text, face) if run.cut is not None), default=0.0)


def run_width(run: Run, face: Face, size: float) -> float:
    """The width of a run in points."""
    if run.boxes:
        return run.boxes * BOX_WIDTH * size
    if run.cut is not None:
        return run.shape.width * size
    font(face)
    return float(pdfmetrics.stringWidth(run.text, face.value, size))
