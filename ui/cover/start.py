"""The command *Someone is away…*: opens its panel from anywhere."""

from PySide6.QtCore import QObject

from rosterdesk.domain.people import Leave
from ui.actions import Command
from ui.cover.panel import CoverPanel
from ui.later import later
from ui.pages import Frame

AHEAD = 3000  # milliseconds after which a window has nothing else to make ready
TYPING = 150  # milliseconds in which nobody has typed a name


class CoverCommand(QObject):
    """One panel for each window, made when it is first wanted, or at rest before."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._panel: CoverPanel | None = None
        frame.actions.bind(Command.SOMEONE_AWAY, self.run)
        frame.desk.grant_wanted.connect(self.consider)
        frame.desk.away_wanted.connect(self.run_for)
        later(self, AHEAD, lambda: self.panel)

    @property
    def panel(self) -> CoverPanel:
        """The panel."""
        if self._panel is None:
            self._panel = self._frame.side.hold(CoverPanel(self._frame))
        return self._panel

    def run(self) -> None:
        """Ask who is away; while that is typed, what comes next is made ready."""
        panel = self.panel
        panel.open()
        later(panel, TYPING, lambda: panel.until)
        later(panel, 2 * TYPING, lambda: panel.calls)

    def run_for(self, leader: str) -> None:
        """Ask until when a leader is away."""
        self.panel.open_for(leader)
        later(self.panel, TYPING, lambda: self.panel.calls)

    def consider(self, leader: str, leave: Leave) -> None:
        """Show what a leave would mean."""
        self.panel.consider(leader, leave)

    def give_up(self) -> None:
        """End a search that goes on."""
        if self._panel is not None:
            self._panel.give_up()
