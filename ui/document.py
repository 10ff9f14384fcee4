"""The document: the programme on the screen, and the one way to change it."""

import getpass
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from rosterdesk.domain.changes import ChangeSet, Label, apply
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.history import Entry, fold
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.store import Snapshot, Store
from ui.jobs import Job

FOLLOW_MILLISECONDS = 3000
SILENCE_SECONDS = 2.0  # after which a database that does not answer is not asked anew
LEAVE_SECONDS = 1.0
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
        self._look: Job | None = None
        self._looked = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look_around)

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
        return self._weight(self._stacks.undo)

    @property
    def redo_weight(self) -> int:
        """How much `redo` would write, in letters."""
        return self._weight(self._stacks.redo)

    def _weight(self, numbers: tuple[int, ...]) -> int:
        self._mind_silence()
        return self._store.weight(numbers[-1]) if numbers else 0

    def reload(self) -> None:
        """Take up what others have done since."""
        self._advance(self._store.journal(after=self._number))

    def follow(self, milliseconds: int = FOLLOW_MILLISECONDS) -> None:
        """Take up what others do from now on, looking so often, beside the window."""
        self._timer.start(milliseconds)

    def rest(self) -> None:
        """Follow nobody until `follow` is asked for again: the database is being put elsewhere."""
        self._timer.stop()
        if self._look is not None:
            self._look.finish(LEAVE_SECONDS)

    def close(self) -> None:
        """Let go of the database, and stop following."""
        self.closing.emit()
        self._timer.stop()
        if self._look is not None:
            self._look.close(LEAVE_SECONDS)
        self._store.close()

    def _enter(self, deed: Callable[[], Entry | None]) -> Entry | None:
        self._mind_silence()
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
                self._mind_silence()
                self._labels[numbers[-1]] = self._store.label(numbers[-1])
            except UserError:
                return None  # out of reach just now: whoever does the deed will be told
        return self._labels[numbers[-1]]

    def catch_up(self) -> None:
        """Take up what was done since, telling once where the database is out of reach."""
        try:
            self._mind_silence()
            self.reload()
        except UserError as error:
            self._on_unseen(error)
        else:
            self._reachable = True

    def _look_around(self) -> None:
        """Ask what others have done, unless it has been asked and is not answered yet."""
        if self._look is not None:
            if self._silent:
                self._on_unseen(self._no_answer())
            return
        number = self._number
        self._looked = time.monotonic()
        self._look = job = Job(lambda _tell, _stop: self._store.journal(after=number), parent=self)
        job.finished.connect(self._on_seen)
        job.failed.connect(self._on_unseen)
        job.ended.connect(self._on_looked)
        job.ended.connect(job.deleteLater)
        job.start()

    def _on_seen(self, entries: tuple[Entry, ...]) -> None:
        self._look, self._reachable = None, True
        fresh = tuple(entry for entry in entries if entry.number > self._number)
        if fresh:
            self._advance(fresh)

    def _on_unseen(self, trouble: object) -> None:
        """Tell once that the database is out of reach; anything else is a defect."""
        if not isinstance(trouble, UserError):
            assert isinstance(trouble, BaseException)
            raise trouble
        if self._reachable:
            self.troubled.emit(trouble)
        self._reachable = False

    def _on_looked(self) -> None:
        self._look = None

    @property
    def _silent(self) -> bool:
        """Whether the database has been asked, and has not answered for longer than anybody waits."""
        return self._look is not None and time.monotonic() - self._looked > SILENCE_SECONDS

    def _mind_silence(self) -> None:
        """Rather than have the window wait with the question that goes unanswered: UserError."""
        if self._silent:
            raise self._no_answer()

    def _no_answer(self) -> UserError:
        return UserError("database_silent", database=self._store.name)


def _user() -> str:
    """Who is at this computer, as the system calls them; empty where it does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
