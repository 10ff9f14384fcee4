"""The command Build: opens the panel where the roster is seen, and loads what it needs only then."""

import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from rosterdesk.cases.beginning import begins
from ui import memory
from ui.actions import Command
from ui.jobs import Job
from ui.later import later
from ui.pages import Frame
from ui.rest import Rest

BESIDE = 500  # milliseconds after the window was made, when it has drawn itself
AHEAD = 1500  # milliseconds for which no hand was at the window
NUMBERS = "numpy"  # half of what a plot loads, and the half that knows no Qt

if TYPE_CHECKING:
    from ui.building.panel import BuildPanel


class BuildCommand(QObject):
    """Carries out Build, from the menu or because a page asks for it."""

    def __init__(self, frame: Frame, window: QWidget, *, weekly: Callable[[], bool]) -> None:
        """`weekly` tells whether the weeks that are looked at are in sight."""
        super().__init__(window)
        self._frame, self._weekly = frame, weekly
        self._panel: BuildPanel | None = None
        if NUMBERS not in sys.modules:
            later(self, BESIDE, self._load_numbers)
        Rest(window, AHEAD).rested.connect(self._make_ready)
        frame.actions.bind(Command.BUILD, self.run)
        frame.desk.build_wanted.connect(self.build_from)

    @property
    def panel(self) -> "BuildPanel":
        """The one panel, made when it is first wanted."""
        if self._panel is None:
            from ui.building.panel import BuildPanel  # late: plots take a while to load

            self._panel = self._frame.side.hold(BuildPanel(self._frame))
        return self._panel

    def run(self) -> None:
        """Build from the week shown, or from the first to be built where none is shown or that is past."""
        desk = self._frame.desk
        self._build(begins(desk.programme, desk.clock(), desk.period.first if self._weekly() else None))

    def build_from(self, day: date) -> None:
        """Build from the week of this day on, or from the first to be built where that is past."""
        desk = self._frame.desk
        self._build(begins(desk.programme, desk.clock(), day))

    def _build(self, first: date) -> None:
        self._frame.actions[Command.ROSTER].trigger()
        self.panel.open_for(first)

    def give_up(self) -> None:
        """End the search that goes on, if one does."""
        if self._panel is not None:
            self._panel.give_up()

    def _load_numbers(self) -> None:
        """Load beside the window what may be loaded there."""
        job = Job(lambda _tell, _stop: import_module(NUMBERS), parent=self)
        job.failed.connect(self._frame.desk.tell)
        job.ended.connect(job.deleteLater)
        job.start()

    def _make_ready(self) -> None:
        """Load and make the panel, then its plot, so that no press of Build waits for them.

        In the window's own thread: what knows Qt, loaded in another, ends the program now and then. And while
        no hand is at it, for it takes a moment.
        """
        first = "ui.building.panel" not in sys.modules
        search = self.panel.search
        if first:
            memory.keep()
        QTimer.singleShot(0, search, search.make_ready)
