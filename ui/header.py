"""The line above the page: which weeks, and the commands of the whole roster."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from rosterdesk.words import dates
from ui.actions import Actions, Command
from ui.desk import Desk
from ui.look import Space
from ui.look.tokens import ICON_SMALL
from ui.parts.buttons import Tool
from ui.parts.text import ElidedLabel, Voice

WIDEST = 16_777_215  # as wide as Qt lets anything be
RIGHT = (Command.SOMEONE_AWAY, Command.UNDO, Command.REDO, Command.BUILD, Command.PUBLISH, Command.PRINT)
ICON_ONLY = frozenset({Command.EARLIER, Command.LATER, Command.UNDO, Command.REDO})


class ActionButton(Tool):
    """A button for a command; out of sight while nobody has bound it."""

    def __init__(self, actions: Actions, command: Command) -> None:
        super().__init__()
        action = actions[command]
        self._roomy = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setDefaultAction(action)
        if command not in ICON_ONLY:
            spell(self, wanted=True)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        action = self.defaultAction()
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(action.statusTip())
        self.setVisible(action.isVisible() and self._roomy)

    def yield_room(self, wanted: bool) -> None:
        """Go out of sight where room is tight, whatever the command; menus and keys have it still."""
        self._roomy = not wanted
        self._follow()

    def spell_out(self, wanted: bool) -> None:
        """Show the words beside the icon, or leave them to the tip where room is tight."""
        spell(self, wanted=wanted)


def spell(tool: QToolButton, *, wanted: bool) -> None:
    """Have a tool button show its words beside the icon, a little apart, or the icon only."""
    beside, only = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
    tool.setToolButtonStyle(beside if wanted else only)
    tool.setIconSize(QSize(ICON_SMALL + (Space.XS if wanted else 0), ICON_SMALL))


class Header(QWidget):
    """Week navigation at the left, actions at the right; where room is tight some of them are icons only."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self._desk = desk
        self._title = ElidedLabel("", Voice.TITLE)
        self._weekly = [
            ActionButton(actions, each) for each in (Command.EARLIER, Command.LATER, Command.TODAY)
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.setSpacing(Space.XS)
        row.addWidget(self._weekly[0])
        row.addWidget(self._title)
        for each in self._weekly[1:]:
            row.addWidget(each)
        row.addStretch(1)
        self._right = {command: ActionButton(actions, command) for command in RIGHT}
        for each in self._right.values():
            row.addWidget(each)
        self._yielding = [self._right[Command.PRINT], self._right[Command.PUBLISH], self._weekly[2]]
        self._yielding += [self._right[Command.BUILD], self._right[Command.SOMEONE_AWAY]]
        self._leaving = [self._right[Command.REDO], self._right[Command.UNDO]]
        desk.period_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say which weeks are shown."""
        period = self._desk.period
        if period.weeks == 1:
            first = period.first
            self._title.say(
                dates.week_of(first), short=dates.week_of_short(first), shortest=dates.day_short(first)
            )
        else:
            whole = dates.days(period.first, period.last)
            short = dates.days_short(period.first, period.last)
            self._title.say(dates.capital(whole), short=dates.capital(short))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Room for the buttons as icons."""
        spelled = sum(each.sizeHint().width() for each in self._yielding if each.isVisibleTo(self))
        icons = len(self._yielding) * self._right[Command.UNDO].sizeHint().width()
        least = super().minimumSizeHint()
        leaving = sum(each.sizeHint().width() for each in self._leaving if each.isVisibleTo(self))
        return QSize(max(0, least.width() - max(0, spelled - icons) - leaving), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have buttons give up their words one by one, then undo and redo, until the title has room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._title.setMaximumWidth(WIDEST)
        for each in self._leaving:
            each.yield_room(False)
        for each in self._yielding:
            each.spell_out(True)
        for each in self._yielding:
            if self._needed() <= self.width():
                break
            each.spell_out(False)
        for each in self._leaving:
            if self._needed() <= self.width():
                break
            each.yield_room(True)
        spare = self.width() - self._needed()
        self._title.setMaximumWidth(self._title.width_within(self._title.room_for_short() + max(0, spare)))

    def _needed(self) -> int:
        row = self.layout()
        assert row is not None
        shown = [each for each in (*self._weekly, *self._right.values()) if each.isVisibleTo(self)]
        margins = row.contentsMargins()
        buttons = sum(each.sizeHint().width() + row.spacing() for each in shown)
        title = self._title.room_for_short() if self._title.isVisibleTo(self) else 0
        return margins.left() + buttons + title + row.spacing() + margins.right()

    def show_weeks(self, wanted: bool) -> None:
        """Whether the page in sight goes by weeks."""
        self._title.setVisible(wanted)
        for each in self._weekly:
            each.setVisible(wanted)
        self._fit()
