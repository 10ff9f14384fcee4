"""The command Build: opens the panel where the roster is seen, and loads what it needs only then."""

import sys
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui import memory
from ui.actions import Command
from ui.pages import Frame

AHEAD = 1500  # milliseconds after the window was made, when it has drawn itself

if TYPE_CHECKING:
    from ui.building.panel import BuildPanel


class BuildCommand(QObject):
    """Carries out Build, from the menu or because a page asks for it."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._panel: BuildPanel | None = None
        later = QTimer(self, singleShot=True, interval=AHEAD)
        later.timeout.connect(self._make_ready)
        later.start()
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
        """Build from the week shown, or from the present one where that is past."""
        desk = self._frame.desk
        self.build_from(max(desk.period.first, desk.programme.week_start(desk.today)))

    def build_from(self, first: date) -> None:
        """Build from this week on, on the page Roster."""
        self._frame.actions[Command.ROSTER].trigger()
        self.panel.open_for(first)

    def give_up(self) -> None:
        """End the search that goes on, if one does."""
        if self._panel is not None:
            self._panel.give_up()

    def _make_ready(self) -> None:
        """Load and make the panel, then its plot, so that no press of Build waits for them.

        In the window's own thread: what knows Qt, loaded in another, ends the program now and then.
        """
        first = "ui.building.panel" not in sys.modules
        search = self.panel.search
        if first:
            memory.keep()
        QTimer.singleShot(0, search, search.make_ready)
