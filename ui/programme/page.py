"""The page Settings: tabs for the programme, its rules and goals, and what pages choose from."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.domain.changes import ChangeSet, Table
from rosterdesk.domain.edits import settings as edits
from rosterdesk.domain.programme import Settings
from rosterdesk.words import programme as words
from ui.actions import Command
from ui.forms.bound import Bound
from ui.pages import Frame, Page
from ui.parts.tabs import Tabs
from ui.programme.closures import Closures
from ui.programme.general import General, Rules
from ui.programme.goals import Goals
from ui.programme.safety import Safety
from ui.programme.skills import Skills
from ui.programme.this_window import ThisWindow
from ui.programme.venues import Venues


class SettingsPage(Page):
    """Everything that is accepted here is written at once, one undoable change at a time."""

    command = Command.SETTINGS
    concerns = frozenset(
        {Table.SETTINGS, Table.VENUES, Table.QUALIFICATIONS, Table.CLOSURES, Table.GROUPS, Table.OVERRIDES}
    )
    weekly = False

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._bound: Bound[Settings] = Bound(self._write)
        settings = frame.desk.programme.settings
        self.general, self.rules = General(self._bound, settings), Rules(self._bound)
        self.goals, self.venues = Goals(frame.desk), Venues(frame)
        self.skills, self.closures = Skills(frame), Closures(frame)
        self.safety, self.window_tab = Safety(frame), ThisWindow(frame.desk)
        self.tabs = Tabs(words.text("tabs"))
        for code, page in (
            ("tab_general", self.general.page),
            ("tab_rules", self.rules.page),
            ("tab_goals", self.goals),
            ("tab_venues", self.venues.page),
            ("tab_qualifications", self.skills.page),
            ("tab_closures", self.closures.page),
            ("tab_safety", self.safety.page),
            ("tab_window", self.window_tab.page),
        ):
            self.tabs.addTab(page, words.text(code))
        self._parts: dict[QWidget, Callable[[], None]] = {
            self.goals: self.goals.refresh,
            self.venues.page: self.venues.refresh,
            self.skills.page: self.skills.refresh,
            self.closures.page: self.closures.refresh,
        }
        self._stale_parts: set[QWidget] = set()
        self.tabs.currentChanged.connect(self._catch_up)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.tabs)
        self.setFocusProxy(self.tabs)

    def refresh(self, changes: ChangeSet | None) -> None:
        """Show everything as it stands; what is being typed stays."""
        settings = self.frame.desk.programme.settings
        self.general.show_settings(settings)
        self._bound.show(settings, other=False)
        self._stale_parts = set(self._parts)
        self._catch_up()

    def parts(self) -> tuple[str, ...]:
        """The tabs."""
        return self.tabs.names

    def show_part(self, place: int) -> None:
        """Bring a tab to the front."""
        self.tabs.setCurrentIndex(place)

    def show_venue(self, venue: str) -> None:
        """Take a venue in hand."""
        self.tabs.setCurrentWidget(self.venues.page)
        card = self.venues.cards.held.get(venue)
        if card is not None:
            card.name.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _catch_up(self) -> None:
        """Have the tab in front show how things stand; the others do when they come to the front."""
        front = self.tabs.currentWidget()
        if front in self._stale_parts:
            self._stale_parts.discard(front)
            self._parts[front]()

    def _write(self, change: Callable[[Settings], Settings]) -> bool:
        done = self.frame.desk.attempt(lambda programme: edits.change(programme, change(programme.settings)))
        return done is not None
