"""The command that searches everything, and the ways to what is found."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.actions import Command
from ui.newest import Newest
from ui.pages import Frame, Page
from ui.palette.gathering import Ways, commands, parts, things
from ui.palette.panel import Palette


class PaletteCommand(QObject):
    """Opens the palette; sessions are gathered beside the window, so that it opens at once."""

    def __init__(self, frame: Frame, window: QWidget, ways: Ways, pages: Mapping[Command, Page]) -> None:
        super().__init__(window)
        self._frame, self._ways, self._pages = frame, ways, pages
        self.panel = Palette(window)
        self._gathering = Newest(self)
        self._gathering.finished.connect(self._on_gathered)
        self._gathering.failed.connect(self._on_failed)
        frame.actions.bind(Command.SEARCH, self.run)

    def run(self) -> None:
        """Open it, or close it where it is open."""
        if self.panel.isVisible():
            self.panel.close_palette()
            return
        self._frame.actions.refresh()
        self.panel.open([*commands(self._frame.actions), *parts(self._pages, self._ways)])
        desk, ways = self._frame.desk, self._ways
        programme, today = desk.programme, desk.today
        self._gathering.ask(lambda _tell, _stop: things(programme, today, ways))

    def _on_failed(self, trouble: object) -> None:
        self.panel.add(())
        self._frame.desk.tell(trouble)

    def _on_gathered(self, found: object) -> None:
        assert isinstance(found, list)
        if self.panel.isVisible():
            self.panel.add(found)
