"""The words at the heads of columns: in one line where there is room, else in two of much the same length."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetrics

SHORT = 8


def in_two(title: str) -> str:
    """A title of several words in two lines; a single word, or a short title, stays as it is."""
    if len(title) <= SHORT:
        return title
    words = title.split(" ")
    ways = ["\n".join((" ".join(words[:n]), " ".join(words[n:]))) for n in range(1, len(words))]
    return min(ways, key=longest, default=title)


def longest(title: str) -> int:
    """How many letters the longest line has."""
    return max(len(line) for line in title.split("\n"))


def widths(titles: Sequence[str], font: QFont) -> list[int]:
    """How wide each is as a head, in device-independent pixels."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(bold)
    return [max(metrics.horizontalAdvance(line) for line in title.split("\n")) for title in titles]
