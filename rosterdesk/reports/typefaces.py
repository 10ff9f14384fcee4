"""Fonts for the letters that Noto Sans lacks: those that travel with the program, then those of the machine.

A font of the machine is looked for only where the program has none: by well-known names first, so that the
same machine always finds the same, in the folders where its system keeps fonts and its users put theirs.
"""

import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

import uharfbuzz

import resources
from rosterdesk.reports.outlines import steps
from rosterdesk.reports.signs import Step

EMBOLDEN = 0.03  # of the size: how much heavier a bold is drawn where the font has no cut of its own
BOLD_WEIGHT = 700.0
_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_WELL_KNOWN = (
    "notosanscjk", "notosanssc", "notosanstc", "notosansjp", "notosanskr", "sourcehansans", "msyh", "yugoth",
    "malgun", "pingfang", "hiragino", "applesdgothicneo", "stheiti", "droidsansfallback", "wqy", "nirmala",
    "leelaw", "ebrima", "gadugi", "notosans", "arial unicode", "segoeui", "dejavusans",
)  # fmt: skip
_NO_TEXT = re.compile("lastresort|adobeblank|emoji", re.IGNORECASE)
_OTHER_CUT = re.compile("bold|italic|oblique|light|thin|black|medium|condensed|mono|serif|bd|unifont", re.I)


@dataclass(frozen=True, slots=True)
class Cut:
    """A font file, and whether it is to be set bold; drawn heavier where the file is no bold one."""

    path: Path
    bold: bool = False
    heavier: bool = False

    def has(self, letter: str) -> bool:
        """Whether the font can show the letter: it has a glyph that is drawn, or one that needs no ink."""
        glyph = font(self).get_nominal_glyph(ord(letter))
        if not glyph:
            return False
        return unicodedata.category(letter)[0] in "MZC" or bool(outline(self, glyph))


@lru_cache(maxsize=4096)  # more than a machine has: one that lacks a letter is asked for the next one too
def font(cut: Cut) -> uharfbuzz.Font:
    """The font as HarfBuzz reads it; without a letter where the file cannot be used."""
    try:
        found = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(cut.path)), 0))
    except uharfbuzz.HarfBuzzError:
        return uharfbuzz.Font(uharfbuzz.Face(b""))
    if cut.heavier and any(axis.tag == "wght" for axis in found.face.axis_infos):
        found.set_variations({"wght": BOLD_WEIGHT})
    elif cut.heavier:
        found.synthetic_bold = (EMBOLDEN, EMBOLDEN, False)
    return found


@lru_cache(maxsize=8192)
def outline(cut: Cut, glyph: int) -> tuple[Step, ...]:
    """The outline of a glyph, in units of the font, upwards from the baseline."""
    return steps(font(cut), glyph)


@lru_cache(maxsize=8192)
def holder(letter: str, *, bold: bool) -> Cut | None:
    """The font that the letter is set in; None where neither the program nor the machine has one."""
    return next((cut for cut in chain(_travelling(bold), _of_the_machine(bold)) if cut.has(letter)), None)


@cache
def _travelling(bold: bool) -> tuple[Cut, ...]:
    """The fonts of the program, one for each script, in the order of their names."""
    paths = sorted(resources.path("fonts").glob(f"NotoSans*-{'Bold' if bold else 'Regular'}.ttf"))
    return tuple(Cut(path, bold) for path in paths)


def _of_the_machine(bold: bool) -> tuple[Cut, ...]:
    """The fonts of the machine, those that are known to serve first, then the plain cuts of all others."""
    return tuple(_in_bold(path) if bold else Cut(path) for path in _files(folders()))


def _in_bold(path: Path) -> Cut:
    """The bold cut that lies beside the plain one, else the plain one drawn heavier."""
    names = (path.stem.replace("Regular", "Bold"), f"{path.stem}-Bold", f"{path.stem}bd")
    bold = [beside for name in names if (beside := path.with_stem(name)) != path and beside.is_file()]
    return Cut(bold[0], bold=True) if bold else Cut(path, bold=True, heavier=True)


def folders() -> tuple[Path, ...]:
    """Where the fonts of this machine lie, those of its user first."""
    home = Path.home()
    if sys.platform == "win32":
        local, windows = os.environ.get("LOCALAPPDATA", str(home)), os.environ.get("WINDIR", r"C:\Windows")
        return (Path(local, "Microsoft", "Windows", "Fonts"), Path(windows, "Fonts"))
    if sys.platform == "darwin":
        return (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    own = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    return (own / "fonts", home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))


@cache
def _files(places: tuple[Path, ...]) -> tuple[Path, ...]:
    """The font files in these folders, the one to be asked first at the head."""
    found = [path for place in places for path in _inside(place) if not _NO_TEXT.search(path.stem)]
    return tuple(sorted(found, key=_rank))


def _inside(place: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(place):
        yield from (Path(folder, name) for name in names if name.lower().endswith(_SUFFIXES))


def _rank(path: Path) -> tuple[bool, int, str, str]:
    """Plain cuts first, among them well-known fonts; by name, so that the answer is the same every time."""
    name = path.stem.lower()
    known = (at for at, start in enumerate(_WELL_KNOWN) if name.startswith(start))
    return (bool(_OTHER_CUT.search(name)), next(known, len(_WELL_KNOWN)), name, str(path))
