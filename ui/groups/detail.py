"""The page of one group: what it is called and where it meets, and three tabs of what can be changed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rosterdesk.domain.edits import groups
from rosterdesk.domain.groups import Group
from rosterdesk.words import groups as words
from rosterdesk.words import window as window_words
from ui.actions import Command
from ui.forms.bound import Bound
from ui.forms.layout import scrolled, section
from ui.groups.about import About
from ui.groups.meetings import Meetings
from ui.groups.next_sessions import NextSessions
from ui.groups.team import Team
from ui.look import Icon, Space
from ui.pages import Frame
from ui.parts.buttons import Button, ButtonKind, button
from ui.parts.flow import FlowLayout
from ui.parts.sign import KindLabel
from ui.parts.tabs import Tabs
from ui.parts.text import ElidedLabel, Voice, label
from ui.roster.kinds import look_of


class GroupDetail(QWidget):
    """Shows one group; everything that is accepted in it is written at once."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._desk = frame.desk
        self.group: str | None = None
        self.setAccessibleName(words.text("details"))
        bound: Bound[Group] = Bound(self._write)
        self._bound = bound
        self.meetings, self.sessions = Meetings(frame.desk), NextSessions(frame)
        self.team, self.about = Team(frame.desk, bound), About(frame.desk, bound)
        self.sign = KindLabel()
        self.title = ElidedLabel("", Voice.TITLE)
        self.summary = label("", Voice.MUTED, wrap=True)
        self.copy_button = _deed(frame, Command.GROUP_COPY, Icon.COPY)
        self.remove_button = _deed(frame, Command.GROUP_REMOVE, Icon.TRASH)
        self.tabs = self._make_tabs()
        self._lay_out()

    def show_group(self, group: Group) -> None:
        """Show a group; in the one that is shown already, what is being typed stays."""
        other, self.group = group.id != self.group, group.id
        self.sign.show_kind(*look_of(group.kind))
        self.title.setText(group.name)
        self.summary.setText(words.summary(self._desk.programme, group, self._desk.today))
        self.about.show_group(group)
        self.team.show_group(group)
        self._bound.show(group, other=other)
        self.meetings.show_group(group)
        self.sessions.show_group(group)

    def _write(self, change: Callable[[Group], Group]) -> bool:
        key = self.group
        if key is None:
            return False
        done = self._desk.attempt(
            lambda programme: groups.change(programme, change(groups.held(programme, key)))
        )
        return done is not None

    def _make_tabs(self) -> Tabs:
        tabs = Tabs(words.text("details"))
        meets = scrolled(
            [section(words.text("meets"), self.meetings), section(words.text("next"), self.sessions)]
        )
        tabs.addTab(meets, words.text("meets_tab"))
        tabs.addTab(self.team.page, words.text("team_tab"))
        tabs.addTab(self.about.page, words.text("about_tab"))
        return tabs

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.summary)
        head = QHBoxLayout()
        head.setContentsMargins(Space.L, Space.M, Space.L, Space.XS)
        head.setSpacing(Space.M)
        head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(column, 1)
        deeds = FlowLayout(gap=Space.XS)
        deeds.setContentsMargins(Space.S, 0, Space.L, 0)
        deeds.addWidget(self.copy_button)
        deeds.addWidget(self.remove_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.tabs, 1)
        rows.addLayout(deeds)


def _deed(frame: Frame, command: Command, sign: Icon) -> Button:
    made = button(window_words.command(command.value), sign, kind=ButtonKind.QUIET)
    made.clicked.connect(frame.actions[command].trigger)
    return made
