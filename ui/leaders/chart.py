"""The picture of somebody's load: a bar of sessions for each week, and a line for what was offered."""

from collections.abc import Sequence

import pyqtgraph
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Tone, colour
from ui.look.fonts import sized
from ui.look.tokens import TextSize
from ui.parts.plot import dress_axes, picture

BAR = 0.6
LINE = 2.0
LEAST = (280, 220)


class LoadChart(QWidget):
    """Drawn from (label, sessions, offered) of each week; `describe` says in words what the eye sees."""

    def __init__(self, *, name: str, sessions: str, offered: str) -> None:
        super().__init__()
        self.weeks: Sequence[tuple[str, float, float]] = ()
        self.setAccessibleName(name)
        self.setMinimumSize(*LEAST)
        self._plot = picture()
        self._legend = self._plot.addLegend(offset=(-4, 4), labelTextSize=f"{_small():.1f}pt")
        self._bars = pyqtgraph.BarGraphItem(x=[0], height=[0], width=BAR, name=sessions)
        self._line = pyqtgraph.PlotCurveItem([], [], name=offered)
        for item in (self._bars, self._line):
            self._plot.addItem(item)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._plot)
        self._dress()

    def show_weeks(self, weeks: Sequence[tuple[str, float, float]]) -> None:
        """Draw other weeks."""
        self.weeks = tuple(weeks)
        places = list(range(len(self.weeks)))
        self._bars.setOpts(x=places, height=[sessions for _, sessions, _ in self.weeks])
        edges = [place + side for place in places for side in (-0.5, 0.5)]
        heights = [offered for _, _, offered in self.weeks for _side in range(2)]
        self._line.setData(edges, heights)
        every = max(1, len(self.weeks) // 4)
        ticks = [(place, week[0]) for place, week in enumerate(self.weeks) if place % every == 0]
        self._plot.getAxis("bottom").setTicks([ticks])
        top = max((max(sessions, offered) for _, sessions, offered in self.weeks), default=0)
        self._plot.setXRange(-0.6, len(self.weeks) - 0.4, padding=0)
        self._plot.setYRange(0, max(1.0, top) * 1.35, padding=0)

    def describe(self, text: str) -> None:
        """Say in words what the picture shows, for screen readers."""
        self.setAccessibleDescription(text)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new table."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        """Take every colour and size from the look."""
        bar = QColor(colour(Tone.ACCENT))
        self._bars.setOpts(brush=bar, pen=None)
        self._line.setPen(pyqtgraph.mkPen(colour(Tone.TEXT), width=LINE, style=Qt.PenStyle.DashLine))
        dress_axes(self._plot)
        self._plot.getAxis("left").setStyle(maxTickLevel=0)  # sessions are whole
        self._legend.setLabelTextColor(colour(Tone.TEXT))
        for _sample, words in self._legend.items:
            words.setText(words.text, color=colour(Tone.TEXT))


def _small() -> float:
    return sized(TextSize.SMALL).pointSizeF()
