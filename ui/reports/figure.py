"""A figure on the screen: bars in time or below each other, each with its end in words, and a legend."""

from collections.abc import Sequence
from itertools import accumulate
from operator import mul

import pyqtgraph
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rosterdesk.reports.figures import Bar, Figure, Ink, Part
from rosterdesk.words import dates
from ui.look import Space, TextSize, Tone, colour
from ui.look.fonts import sized
from ui.look.tokens import ICON_SMALL
from ui.parts.flow import FlowLayout
from ui.parts.plot import dress_axes, picture
from ui.parts.text import Voice, label

BAR = 0.66
LABEL_WIDEST = 200
UPRIGHT_HEIGHT = 220
ROOM_ABOVE = 1.16
LABELS_ABOUT = 12
MOST_TICKS = 5
FACTORS = (1, *((2, 2.5, 2) * 6))  # steps of 1, 2, 5, 10, 20, 50 and on
FILL = {
    Ink.MAIN: Tone.ACCENT,
    Ink.LESS: Tone.ATTENTION_GROUND,
    Ink.LACKING: Tone.BROKEN,
    Ink.OTHER: Tone.SUNKEN,
}
EDGE = {
    Ink.MAIN: Tone.ACCENT,
    Ink.LESS: Tone.ATTENTION,
    Ink.LACKING: Tone.BROKEN,
    Ink.OTHER: Tone.BOUNDARY,
}


class FigureView(QWidget):
    """Shows a figure; screen readers say its reading. Colours follow the look."""

    def __init__(self) -> None:
        super().__init__()
        self._figure: Figure | None = None
        self._plot = picture()
        self._legend = QWidget()
        self._entries = FlowLayout(self._legend, gap=Space.M)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.XS)
        rows.addWidget(self._legend)
        rows.addWidget(self._plot, 1)

    @property
    def figure(self) -> Figure | None:
        """The figure in sight."""
        return self._figure

    def show_figure(self, figure: Figure) -> None:
        """Draw another figure."""
        self._figure = figure
        self.setAccessibleName(figure.title)
        self.setAccessibleDescription(figure.reading)
        self._plot.setFixedHeight(self._height(figure))
        self._tell_parts(figure.parts)
        self._draw(figure)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new table."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._figure is not None:
            self._draw(self._figure)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the words at the ends of the bars, however wide the figure is."""
        super().resizeEvent(event)
        if self._figure is not None:
            self._lay_axes(self._figure)

    def _height(self, figure: Figure) -> int:
        """In device-independent pixels: enough for every label of bars that lie."""
        line = max(self.fontMetrics().height(), ICON_SMALL) + Space.S
        return UPRIGHT_HEIGHT if figure.upright else (len(figure.bars) + 1) * line + Space.XXL

    def _tell_parts(self, parts: Sequence[Part]) -> None:
        while (item := self._entries.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for part in parts:
            self._entries.addWidget(_entry(part))
        self._legend.setVisible(len(parts) > 1)
        self._legend.updateGeometry()

    def _draw(self, figure: Figure) -> None:
        plot = self._plot
        plot.clear()
        for place, part in enumerate(figure.parts):
            starts = [sum(bar.lengths[:place]) for bar in figure.bars]
            lengths = [bar.lengths[place] for bar in figure.bars]
            plot.addItem(_bars(starts, lengths, part.ink, upright=figure.upright))
        for at, bar in enumerate(figure.bars):
            plot.addItem(_words(at, bar, upright=figure.upright))
        dress_axes(plot)
        self._lay_axes(figure)

    def _lay_axes(self, figure: Figure) -> None:
        plot, count = self._plot, len(figure.bars)
        along, across = ("left", "bottom") if figure.upright else ("bottom", "left")
        every = max(1, -(-count // LABELS_ABOUT)) if figure.upright else 1
        ticks = [(at, self._shortened(bar.label)) for at, bar in enumerate(figure.bars) if at % every == 0]
        plot.getAxis(across).setTicks([ticks])
        plot.getAxis(along).setTicks([_ticks(figure)])
        ink = colour(Tone.MUTED).name()
        size = f"{sized(TextSize.SMALL).pointSizeF():.1f}pt"
        plot.setLabel(along, figure.unit, color=ink, size=size)
        plot.setLabel(across, "")
        plot.getAxis(across).showLabel(False)
        plot.getAxis(across).setStyle(tickLength=0)
        plot.getAxis(along).setStyle(tickLength=-4)
        plot.getAxis("left").setWidth(None if figure.upright else self._widest(ticks))
        longest = figure.longest * self._beyond(figure, ticks)
        plot.getViewBox().invertY(not figure.upright)
        if figure.upright:
            plot.setXRange(-0.6, count - 0.4, padding=0)
            plot.setYRange(0, longest, padding=0)
        else:
            plot.setYRange(-0.6, count - 0.4, padding=0)
            plot.setXRange(0, longest, padding=0)

    def _beyond(self, figure: Figure, ticks: Sequence[tuple[float, str]]) -> float:
        """How much longer than the longest bar the axis is, so that words have room at its end."""
        if figure.upright:
            return ROOM_ABOVE
        metrics = QFontMetrics(sized(TextSize.SMALL))
        words = max((metrics.horizontalAdvance(bar.told) for bar in figure.bars), default=0) + Space.L
        room = max(self.width() - self._widest(ticks) - Space.XL, 2.0 * words)
        return room / (room - words)

    def _widest(self, ticks: Sequence[tuple[float, str]]) -> float:
        """Room for every label at the left."""
        metrics = QFontMetrics(sized(TextSize.SMALL))
        return max((metrics.horizontalAdvance(text) for _, text in ticks), default=0) + Space.M

    def _shortened(self, text: str) -> str:
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, LABEL_WIDEST)


class _Sample(QWidget):
    """A small square of a part's ink, beside what it stands for."""

    def __init__(self, ink: Ink) -> None:
        super().__init__()
        self._ink = ink
        self.setFixedSize(ICON_SMALL, ICON_SMALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as the bars are drawn."""
        with QPainter(self) as painter:
            painter.setBrush(_brush(self._ink))
            painter.setPen(_edge(self._ink))
            painter.drawRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5))


def _entry(part: Part) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.XS)
    row.addWidget(_Sample(part.ink))
    row.addWidget(label(part.name, Voice.SMALL))
    return entry


def _bars(
    starts: Sequence[float], lengths: Sequence[float], ink: Ink, *, upright: bool
) -> pyqtgraph.BarGraphItem:
    """One part of every bar; parts of no length are not drawn at all."""
    there = [at for at, length in enumerate(lengths) if length]
    begins, extents = [starts[at] for at in there], [lengths[at] for at in there]
    look = {"brush": _brush(ink), "pen": _edge(ink)}
    if upright:
        return pyqtgraph.BarGraphItem(x=there, y0=begins, height=extents, width=BAR, **look)
    return pyqtgraph.BarGraphItem(x0=begins, y=there, width=extents, height=BAR, **look)


def _words(at: int, bar: Bar, *, upright: bool) -> pyqtgraph.TextItem:
    """What stands at the end of a bar."""
    item = pyqtgraph.TextItem(bar.told, color=colour(Tone.TEXT), anchor=(0.5, 1.0) if upright else (0.0, 0.5))
    item.setFont(sized(TextSize.SMALL))
    item.setPos(*((at, bar.length) if upright else (bar.length, at)))
    return item


def _ticks(figure: Figure) -> list[tuple[float, str]]:
    """A few round lengths along the bars."""
    if figure.full is not None:
        return [(each / 4, dates.percent(each / 4)) for each in range(int(figure.longest * 4) + 1)]
    step = next(s for s in accumulate(FACTORS, mul) if figure.longest / s <= MOST_TICKS)
    return [(n * step, dates.number(n * step)) for n in range(int(figure.longest / step) + 1)]


def _brush(ink: Ink) -> QBrush:
    return QBrush(colour(FILL[ink]))


def _edge(ink: Ink) -> QPen:
    pen = QPen(colour(EDGE[ink]))
    pen.setCosmetic(True)
    return pen
