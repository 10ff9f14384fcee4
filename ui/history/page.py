"""The page History: changes, published versions, and answers, one tab each."""

from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout

from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.roster import Row
from rosterdesk.words import history as words
from ui.actions import Command
from ui.history.answers import AnswersTab
from ui.history.changes import ChangesTab
from ui.history.versions import VersionsTab
from ui.pages import Frame, Page
from ui.parts.tabs import Tabs


class Tab(Protocol):
    """What the page asks of each of its tabs."""

    def refresh(self) -> None:
        """Show the programme as it stands."""


class HistoryPage(Page):
    """What happened to the programme; only the tab in front is kept up to date."""

    command = Command.HISTORY
    weekly = False

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.changes, self.versions = ChangesTab(frame), VersionsTab(frame)
        self.answers = AnswersTab(frame)
        self.tabs = Tabs(self.title())
        self._parts: tuple[Tab, ...] = (self.changes, self.versions, self.answers)
        for tab, code in zip(
            (self.changes, self.versions, self.answers), ("changes", "versions", "answers"), strict=True
        ):
            self.tabs.addTab(tab, words.text(code))
        self.tabs.currentChanged.connect(self._on_tab)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.tabs)
        self.setFocusProxy(self.tabs)

    def refresh(self, changes: ChangeSet | None) -> None:
        """Show what has happened up to now."""
        self._parts[self.tabs.currentIndex()].refresh()

    def parts(self) -> tuple[str, ...]:
        """The tabs."""
        return self.tabs.names

    def show_part(self, place: int) -> None:
        """Bring a tab to the front."""
        self.tabs.setCurrentIndex(place)

    def answer_rows(self) -> tuple[Row, ...]:
        """The rows to which an answer would be noted."""
        shown = self.in_front and self.tabs.currentWidget() is self.answers
        return self.answers.chosen if shown else ()

    def _on_tab(self) -> None:
        self.refresh(None)
        self.frame.actions.refresh()
