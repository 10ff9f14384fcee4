"""The command Build: opens the panel where the roster is seen, and loads what it needs only then."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.actions import Command
from ui.pages import Frame

if TYPE_CHECKING:
    from ui.building.panel import BuildPanel


class BuildCommand(QObject):
    """Carries out Build, from the menu or because a page asks for it."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._panel: BuildPanel | None = None
        frame.actions.bind(Command.BUILD, self.run)
        frame.desk.build_wanted.connect(self.build_from)

    @property
    def panel(self) -> "BuildPanel":
        """The one panel, made when it is first wanted."""
        if self._panel is None:
            from ui.building.panel import BuildPanel  # late: plots take a while to load

            self._panel = BuildPanel(self._frame)
        return self._panel

    def run(self) -> None:
        """Build from the week shown, or from the present one where that is past."""
        desk = self._frame.desk
        self.build_from(max(desk.period.first, desk.programme.week_start(desk.today)))

    def build_from(self, first: date) -> None:
        """Build from this week on, on the page Roster."""
        self._frame.actions[Command.ROSTER].trigger()
        self.panel.open_for(first)
