"""The live curve of a search: the best value so far and the bound it cannot go below, over time."""

import math
from itertools import pairwise

import pyqtgraph
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Space, Tone, colour
from ui.look.fonts import sized
from ui.look.tokens import ICON_SMALL, TextSize
from ui.parts.flow import FlowLayout
from ui.parts.plot import dress_axes, picture
from ui.parts.text import Voice, label

LINE = 2.0
DASHED = Qt.PenStyle.DashLine
SAMPLE_WIDTH = 24
HEIGHT_LEAST = 120


class _Axis(pyqtgraph.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis whose numbers have the decimal sign of the language."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """What stands at the ticks."""
        sign = QLocale().decimalPoint()
        return [text.replace(".", sign) for text in super().tickStrings(values, scale, spacing)]


class Curve(QWidget):
    """Two step curves over seconds; `name` and `describe` say in words what the eye sees."""

    def __init__(
        self, *, name: str, value: str, bound: str, seconds: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = {"bottom": seconds}
        self._points: list[tuple[float, float, float]] = []
        self._plot = picture({side: _Axis(side) for side in ("bottom", "left")})
        self._plot.getPlotItem().layout.setContentsMargins(0, Space.S, Space.S, 0)  # room for half a number
        self._value = self._plot.plot([], [], connect="finite")
        self._bound = self._plot.plot([], [], connect="finite")
        self.setAccessibleName(name)
        self.setMinimumHeight(HEIGHT_LEAST)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.XS)
        rows.addWidget(self._plot, 1)
        rows.addLayout(_legend((value, Tone.ACCENT, Qt.PenStyle.SolidLine), (bound, Tone.MUTED, DASHED)))
        self._dress()

    def clear(self) -> None:
        """Begin again with an empty plot."""
        self._points.clear()
        self._redraw()

    def add(self, seconds: float, *, value: float | None, bound: float | None) -> None:
        """Go on with the value and bound known after `seconds`, None where nothing is known yet."""
        self._points.append((seconds, _or_gap(value), _or_gap(bound)))
        self._redraw()

    def describe(self, text: str) -> None:
        """Say in words where the search stands, for screen readers."""
        self.setAccessibleDescription(text)

    @property
    def values(self) -> tuple[list[float], list[float]]:
        """The corners of the value's curve: seconds, and values with NaN for a gap."""
        return self._corners(1)

    @property
    def bounds(self) -> tuple[list[float], list[float]]:
        """The corners of the bound's curve: seconds, and bounds with NaN for a gap."""
        return self._corners(2)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new table."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _redraw(self) -> None:
        self._value.setData(*self.values)
        self._bound.setData(*self.bounds)

    def _corners(self, place: int) -> tuple[list[float], list[float]]:
        """The corners of a step curve through one of the numbers of every point."""
        seconds = _steps([point[0] for point in self._points], hold_first=False)
        return seconds, _steps([point[place] for point in self._points], hold_first=True)

    def _dress(self) -> None:
        """Take every colour and size from the look."""
        self._value.setPen(pyqtgraph.mkPen(colour(Tone.ACCENT), width=LINE))
        self._bound.setPen(pyqtgraph.mkPen(colour(Tone.MUTED), width=LINE, style=DASHED))
        dress_axes(self._plot)
        ink = colour(Tone.MUTED)
        self._plot.setLabel("bottom", self._names["bottom"], color=ink.name(), size=f"{_small():.1f}pt")


class _Sample(QWidget):
    """A short piece of a curve, beside what it stands for."""

    def __init__(self, tone: Tone, style: Qt.PenStyle) -> None:
        super().__init__()
        self._tone, self._style = tone, style
        self.setFixedSize(SAMPLE_WIDTH, ICON_SMALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as the plot draws the whole."""
        with QPainter(self) as painter:
            painter.setPen(QPen(colour(self._tone), LINE, self._style))
            painter.drawLine(0, self.height() // 2, self.width(), self.height() // 2)


def _legend(*entries: tuple[str, Tone, Qt.PenStyle]) -> FlowLayout:
    """What the curves are, below the plot where no curve runs."""
    line = FlowLayout(gap=Space.M)
    for words, tone, style in entries:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(_Sample(tone, style))
        row.addWidget(label(words, Voice.SMALL))
        line.addWidget(entry)
    return line


def _or_gap(number: float | None) -> float:
    return math.nan if number is None else number


def _small() -> float:
    return sized(TextSize.SMALL).pointSizeF()


def _steps(numbers: list[float], *, hold_first: bool) -> list[float]:
    """Double the numbers so that a line through them goes in steps."""
    held = [each for pair in pairwise(numbers) for each in ((pair[0], pair[0]) if hold_first else pair)]
    return held + numbers[-1:]
