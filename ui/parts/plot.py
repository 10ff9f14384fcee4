"""What every plot of the window has in common: it is a picture, and its axes follow the look."""

from collections.abc import Mapping

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.look import TextSize, Tone, colour
from ui.look.fonts import sized


def picture(axes: Mapping[str, pyqtgraph.AxisItem] | None = None) -> pyqtgraph.PlotWidget:
    """A plot that is no instrument: nothing to drag, no menu, no keyboard trap, no ground of its own.

    `axes` are those that are drawn in a way of their own, by side.
    """
    plot = pyqtgraph.PlotWidget(background=None, axisItems=axes and dict(axes), enableMenu=False)
    plot.setMouseEnabled(x=False, y=False)
    _keep_menu(plot)
    plot.hideButtons()
    for part in (plot, *plot.findChildren(QWidget)):
        part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setFrameShape(plot.Shape.NoFrame)
    plot.setCacheMode(plot.CacheModeFlag.CacheNone)  # a cached ground is not see-through
    plot.viewport().setAutoFillBackground(False)
    return plot


def _keep_menu(plot: pyqtgraph.PlotWidget) -> None:
    """The menu that pyqtgraph makes even of a plot without one hangs in the plot, and ends with it.

    Left to itself it would wait for Python's collector, which may come by in the thread of a job.
    """
    item = plot.plotItem
    item.ctrlMenu.setParent(plot, item.ctrlMenu.windowFlags())
    item.stateGroup.setParent(plot)


def dress_axes(plot: pyqtgraph.PlotWidget) -> None:
    """Take colours and size of both axes from the look."""
    for side in ("left", "bottom"):
        axis = plot.getAxis(side)
        axis.setTextPen(colour(Tone.MUTED))
        axis.setPen(pyqtgraph.mkPen(colour(Tone.BOUNDARY)))
        axis.setTickFont(sized(TextSize.SMALL))
