"""The document: the programme on the screen, and the one way to change it."""

import getpass
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from rosterdesk.domain.changes import ChangeSet, Label, apply
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.history import Entry, fold
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.store import Snapshot, Store

FOLLOW_MILLISECONDS = 3000
Write = Callable[[Callable[[], bool]], Entry | None]
"""`write(left)`: a deed in the store, for a thread beside the window; not done once `left` says so."""


@dataclass(frozen=True, slots=True)
class Entered:
    """What a deed came to that was done beside the window: the programme before, the entry, and after."""

    before: Programme
    entry: Entry | None
    after: Programme


class Document(QObject):
    """A store and the programme in it; `changed` tells of each deed once, when all of them are in the value.

    Deeds of others on the same database count too: they are told before the deed that came after them.
    """

    changed = Signal(object)  # ChangeSet
    closing = Signal()  # the database will be let go of now
    troubled = Signal(object)  # UserError: following others failed; told once until it works again

    def __init__(
        self,
        store: Store,
        *,
        snapshot: Snapshot | None = None,
        author: str = "",
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._author = author or _user()
        self._clock = clock
        snapshot = snapshot or store.snapshot()
        self._programme, self._number, self._stacks = snapshot.programme, snapshot.number, snapshot.stacks
        self._labels: dict[int, Label | None] = {}
        self._reachable = True
        self._alone = True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.catch_up)

    @property
    def programme(self) -> Programme:
        """The programme as it stands."""
        return self._programme

    @property
    def alone(self) -> bool:
        """Whether the deed told last led from the programme before to this one, with no other between."""
        return self._alone

    @property
    def store(self) -> Store:
        """Where it is kept."""
        return self._store

    @property
    def undo_label(self) -> Label | None:
        """What `undo` would take back, or None."""
        return self._label(self._stacks.undo)

    @property
    def redo_label(self) -> Label | None:
        """What `redo` would do again, or None."""
        return self._label(self._stacks.redo)

    def do(self, changes: ChangeSet) -> Entry | None:
        """Do the changes, durably; None where there are none. UserError leaves everything as it is.

        Where somebody else was faster (UserError `changed_elsewhere`), the programme is theirs by then.
        """
        return self._enter(lambda: self._store.do(changes, self._author, self._clock()))

    def undo(self) -> Entry | None:
        """Take back the last deed; None where there is none."""
        return self._enter(lambda: self._store.undo(self._author, self._clock()))

    def redo(self) -> Entry | None:
        """Do again what was taken back last; None where there is nothing."""
        return self._enter(lambda: self._store.redo(self._author, self._clock()))

    def doing(self, changes: ChangeSet) -> Write:
        """The same as `do`, to be done beside the window and then taken up by `take`."""
        author, at = self._author, self._clock()
        return lambda left: self._store.do(changes, author, at, left=left)

    def undoing(self) -> Write:
        """The same as `undo`, to be done beside the window and then taken up by `take`."""
        author, at = self._author, self._clock()
        return lambda left: self._store.undo(author, at, left=left)

    def redoing(self) -> Write:
        """The same as `redo`, to be done beside the window and then taken up by `take`."""
        author, at = self._author, self._clock()
        return lambda left: self._store.redo(author, at, left=left)

    def take(self, found: Entered) -> None:
        """Take up what was done beside the window, unless it was met on the way of another deed."""
        entry = found.entry
        if entry is None or entry.number <= self._number:
            return
        if entry.number == self._number + 1 and found.before is self._programme:
            self._advance((entry,), found.after)
        else:
            self.reload()

    @property
    def undo_weight(self) -> int:
        """How much `undo` would write, in letters."""
        return self._store.weight(self._stacks.undo[-1]) if self._stacks.undo else 0

    @property
    def redo_weight(self) -> int:
        """How much `redo` would write, in letters."""
        return self._store.weight(self._stacks.redo[-1]) if self._stacks.redo else 0

    def reload(self) -> None:
        """Take up what others have done since."""
        self._advance(self._store.journal(after=self._number))

    def follow(self, milliseconds: int = FOLLOW_MILLISECONDS) -> None:
        """Take up what others do from now on, looking so often."""
        self._timer.start(milliseconds)

    def close(self) -> None:
        """Let go of the database, and stop following."""
        self.closing.emit()
        self._timer.stop()
        self._store.close()

    def _enter(self, deed: Callable[[], Entry | None]) -> Entry | None:
        try:
            entry = deed()
        except UserError as error:
            if error.code in ("changed_elsewhere", "reference_gone"):
                self.reload()
            raise
        if entry is not None:
            missed = entry.number > self._number + 1
            self._advance(self._store.journal(after=self._number) if missed else (entry,))
        return entry

    def _advance(self, entries: tuple[Entry, ...], after: Programme | None = None) -> None:
        """Take up the entries that follow the last one known; `after` is what they lead to, if known."""
        for entry in entries:
            self._programme = after or apply(self._programme, entry.changes)
            self._number = entry.number
            self._labels[entry.number] = entry.changes.label
        self._stacks = fold(((entry.number, entry.deed, entry.of) for entry in entries), self._stacks)
        self._alone = len(entries) == 1
        for entry in entries:
            self.changed.emit(entry.changes)

    def _label(self, numbers: tuple[int, ...]) -> Label | None:
        if not numbers:
            return None
        if numbers[-1] not in self._labels:
            try:
                self._labels[numbers[-1]] = self._store.label(numbers[-1])
            except UserError:
                return None  # out of reach just now: whoever does the deed will be told
        return self._labels[numbers[-1]]

    def catch_up(self) -> None:
        """Take up what was done since, telling once where the database is out of reach."""
        try:
            self.reload()
        except UserError as error:
            if self._reachable:
                self.troubled.emit(error)
            self._reachable = False
        else:
            self._reachable = True


def _user() -> str:
    """Who is at this computer, as the system calls them; empty where it does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
