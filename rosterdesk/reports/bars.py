"""A figure on paper: the same bars as on the screen, with their legend, each with its end in words."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from rosterdesk.reports.figures import Bar, Figure, Ink, Part
from rosterdesk.reports.fonts import Face, width
from rosterdesk.reports.marks import Box, Mark, Piece, Text, Tone
from rosterdesk.reports.setting import ASCENT, broken

SIZE = 9.0  # of letters, in points
LINE = 13.0
LEGEND = 16.0
SAMPLE = 8.0
LABEL_WIDEST = 0.34  # of the measure
BAR = 0.66  # of the room of a bar
WIDEST_BAR = 44.0
GAP = 4.0
FILL = {
    Ink.MAIN: Tone.BAR,
    Ink.LESS: Tone.ATTENTION_GROUND,
    Ink.LACKING: Tone.BAR_LACKING,
    Ink.OTHER: Tone.BAR_OTHER,
}
EDGE = {
    Ink.MAIN: Tone.BAR,
    Ink.LESS: Tone.ATTENTION,
    Ink.LACKING: Tone.BAR_LACKING,
    Ink.OTHER: Tone.MUTED,
}


def drawn(figure: Figure, measure: float, height: float) -> Piece:
    """The figure as wide as the measure, its legend above it; bars that stand are `height` points high."""
    legend = _legend(figure.parts) if len(figure.parts) > 1 else Piece(0.0)
    bars = _upright(figure, measure, height) if figure.upright else _lying(figure, measure)
    return Piece(legend.height + bars.height, (*legend.marks, *bars.at(0.0, legend.height)))


def _legend(parts: Sequence[Part]) -> Piece:
    marks: list[Mark] = []
    x = 0.0
    for part in parts:
        marks.append(_box(x, 2.0, SAMPLE, SAMPLE, part.ink))
        marks.append(_text(x + SAMPLE + GAP, 1.5, part.name, Tone.MUTED))
        x += SAMPLE + GAP + width(part.name, Face.REGULAR, SIZE) + 14
    return Piece(LEGEND, tuple(marks))


def _lying(figure: Figure, measure: float) -> Piece:
    """Bars below each other, their labels at the left and their ends in words at the right."""
    most = measure * LABEL_WIDEST
    left = min(most, max((width(bar.label, Face.REGULAR, SIZE) for bar in figure.bars), default=0.0)) + 6
    right = max((width(bar.told, Face.REGULAR, SIZE) for bar in figure.bars), default=0.0) + GAP
    scale = (measure - left - right) / figure.longest
    marks: list[Mark] = []
    for at, bar in enumerate(figure.bars):
        top, thick = at * LINE, LINE * BAR
        label = broken(bar.label, Face.REGULAR, SIZE, most, most=1)[0] if bar.label else ""
        x = left - 6 - width(label, Face.REGULAR, SIZE)
        marks.append(_text(x, top + (LINE - SIZE * 1.22) / 2, label, Tone.INK))
        for ink, start, length in _parts(figure, bar):
            marks.append(_box(left + start * scale, top + (LINE - thick) / 2, length * scale, thick, ink))
        end = left + bar.length * scale + GAP
        marks.append(_text(end, top + (LINE - SIZE * 1.22) / 2, bar.told, Tone.INK))
    height = len(figure.bars) * LINE
    marks.append(Box(left - 0.5, 0.0, 0.6, height, fill=Tone.MUTED))
    return Piece(height, tuple(marks))


def _upright(figure: Figure, measure: float, height: float) -> Piece:
    """Bars side by side in time, their labels below and their ends in words above."""
    count = max(1, len(figure.bars))
    each = measure / count
    thick = min(each * BAR, WIDEST_BAR)
    above = SIZE * 1.4
    scale = (height - above) / figure.longest
    every = _every([bar.label for bar in figure.bars], each)
    spoken = _every([bar.told for bar in figure.bars], each)
    marks: list[Mark] = []
    for at, bar in enumerate(figure.bars):
        middle = (at + 0.5) * each
        for ink, start, length in _parts(figure, bar):
            top = height - (start + length) * scale
            marks.append(_box(middle - thick / 2, top, thick, length * scale, ink))
        if at % spoken == 0:
            marks.append(_centred(middle, height - bar.length * scale - above, bar.told, Tone.INK))
        if at % every == 0:
            marks.append(_centred(middle, height + 2, bar.label, Tone.MUTED))
    marks.append(Box(0.0, height, measure, 0.6, fill=Tone.MUTED))
    return Piece(height + SIZE * 1.22 + 4, tuple(marks))


def _every(words: Sequence[str], room: float) -> int:
    """Every how many words have room."""
    widest = max((width(each, Face.REGULAR, SIZE) for each in words), default=0.0) + GAP
    return max(1, -(-int(widest) // max(1, int(room))))


def _parts(figure: Figure, bar: Bar) -> Iterator[tuple[Ink, float, float]]:
    """Each part of a bar that has a length: its ink, where it begins and how long it is."""
    starts = accumulate(bar.lengths, initial=0.0)
    for part, start, length in zip(figure.parts, starts, bar.lengths, strict=False):
        if length:
            yield part.ink, start, length


def _box(x: float, y: float, wide: float, high: float, ink: Ink) -> Box:
    return Box(x, y, wide, high, fill=FILL[ink], stroke=EDGE[ink])


def _text(x: float, y: float, words: str, tone: Tone) -> Text:
    return Text(x, y + SIZE * ASCENT, words, Face.REGULAR, SIZE, tone)


def _centred(middle: float, y: float, words: str, tone: Tone) -> Text:
    return _text(middle - width(words, Face.REGULAR, SIZE) / 2, y, words, tone)
