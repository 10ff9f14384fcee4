"""Pages: how to add one to the window.

1. Subclass `Page`: set `command` (its entry in `ui.actions`, which gives name, icon and key) and `concerns`
   (the tables whose changes it shows); build the widgets after `super().__init__(frame)`.
2. Implement `refresh(changes)`: show the programme as it stands. `changes` is what just happened, or None for
   everything; refresh by id so that selection and scroll stay. It is called only while the page is shown: a
   change that arrives while it is hidden is remembered, and `refresh(None)` is called when it comes up.
3. Add the class to `PAGES` in `ui/contents.py`, in the order of the navigation.

`self.frame` is the surroundings: `frame.desk` (document, weeks shown, selection, proposal, judge),
`frame.actions` (commands to bind and to put on buttons), `frame.side` (panels at the right, over the
inspector) and `frame.notices` (trouble, and news with Undo, in bars at the foot of the page).

Change the programme only through `frame.desk.attempt(lambda programme: edit(programme, …))`: it judges
nothing, does the edit, and says UserErrors in the bar. Weeks shown: read `frame.desk.period`; `refresh(None)`
comes with every other week. To lay a built roster over the board: `desk.propose(Proposal(period, rows))`,
and `propose(None)` to take it away; the board draws what is added and removed. After keeping a proved build:
`frame.desk.note_proof(Proof(period, rows, programme))`, and the status line says so while it holds.
"""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rosterdesk.domain.changes import ChangeSet, Table
from rosterdesk.words import window as words
from ui.actions import Actions, Command
from ui.desk import Desk
from ui.notices import Notices
from ui.side import Side


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a page."""

    desk: Desk
    actions: Actions
    side: Side
    notices: Notices


class Page(QWidget):
    """One page of the window."""

    command: ClassVar[Command]
    concerns: ClassVar[frozenset[Table]] = frozenset(Table)
    weekly: ClassVar[bool] = True  # whether the week navigation in the header means something to it
    inspected: ClassVar[bool] = False  # whether the inspector belongs beside it

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.in_front = False
        self._stale = True
        self.setAccessibleName(self.title())
        frame.desk.document.changed.connect(self._on_changed)
        frame.desk.period_changed.connect(self._on_period)

    @classmethod
    def title(cls) -> str:
        """What the navigation calls it."""
        return words.command(cls.command.value)

    def refresh(self, changes: ChangeSet | None) -> None:
        """Show the programme as it stands; `changes` is what just happened, None for everything."""

    def arrive(self) -> None:
        """The page comes to the front: catch up with what happened meanwhile."""
        self.in_front = True
        if self._stale:
            self._stale = False
            self.refresh(None)

    def take_focus(self) -> None:
        """Have the keyboard, where the next sensible thing is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> tuple[str, ...]:
        """The names of what one can go to on the page, each by its place: tabs, reports, sheets."""
        return ()

    def show_part(self, place: int) -> None:
        """Bring one of the parts to the front."""

    def leave(self) -> None:
        """The page goes out of sight."""
        self.in_front = False

    def _on_period(self) -> None:
        self._on_changed(None)

    def _on_changed(self, changes: ChangeSet | None) -> None:
        if changes is not None and not changes.tables & self.concerns:
            return
        if self.in_front:
            self.refresh(changes)
        else:
            self._stale = True
