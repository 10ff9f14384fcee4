"""The page Roster: the board of the weeks shown."""

from PySide6.QtWidgets import QVBoxLayout

from ui.actions import Command
from ui.pages import Frame, Page


class RosterPage(Page):
    """The week as a board."""

    command = Command.ROSTER
    inspected = True

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.rows = QVBoxLayout(self)
