"""The small style sheet that rounds off Fusion; every colour in it comes from the table."""

from collections.abc import Mapping
from enum import Enum
from string import Template

from ui.look.icons import Icon
from ui.look.sheets import SHEET
from ui.look.tokens import RADIUS, TextSize, Tokens, Tone


class Mark(Enum):
    """A little drawing inside a control, with its icon and tone."""

    DOWN = (Icon.DOWN, Tone.MUTED)
    UP = (Icon.UP, Tone.MUTED)
    RIGHT = (Icon.RIGHT, Tone.MUTED)
    MORE = (Icon.PLUS, Tone.MUTED)
    LESS = (Icon.MINUS, Tone.MUTED)
    CHECK = (Icon.CHECK, Tone.ON_ACCENT)
    PARTLY = (Icon.MINUS, Tone.ON_ACCENT)
    CHOSEN = (Icon.CHECK, Tone.TEXT)
    CLOSE = (Icon.CLOSE, Tone.MUTED)


def style_sheet(tokens: Tokens, *, points: float, marks: Mapping[Mark, str]) -> str:
    """The style sheet for a table; `points` is the system font's size, `marks` the files of the drawings."""
    colours = {tone.name: tokens[tone] for tone in Tone}
    files = {f"MARK_{mark.name}": f'url("{file}")' for mark, file in marks.items()}
    sizes = {f"SIZE_{size.name}": f"{points * size.value:.1f}pt" for size in TextSize}
    return Template(SHEET).substitute(colours, **files, **sizes, RADIUS=f"{RADIUS}px")
