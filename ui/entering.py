"""Deeds so large that the window would wait for them: written beside it, one at a time."""

from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal

from rosterdesk.domain.changes import ChangeSet, apply
from rosterdesk.domain.history import Entry
from rosterdesk.domain.programme import Programme
from ui.document import Document, Entered, Write
from ui.jobs import Job

MANY = 400  # changes, from which on writing them takes longer than a hand should wait
HEAVY = 100_000  # letters of changes, likewise


class Entering(QObject):
    """`begun` brings the Job of each, `failed` what it raised. Other deeds may be done meanwhile."""

    begun = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._job: Job | None = None
        document.closing.connect(self.finish)

    @property
    def busy(self) -> bool:
        """Whether a deed is being written."""
        return self._job is not None

    def do(self, changes: ChangeSet, then: Callable[[], object]) -> None:
        """Do the changes, and go on with `then` once they are in the programme."""
        self._begin(self._document.doing(changes), then)

    def make(self, edit: Callable[[Programme], ChangeSet], then: Callable[[ChangeSet], object]) -> None:
        """Make the changes of an edit beside the window too, do them, and go on with `then` likewise."""
        document, made = self._document, list[ChangeSet]()

        def write(left: Callable[[], bool]) -> Entry | None:
            made.append(edit(document.programme))
            return document.doing(made[0])(left)

        self._begin(write, lambda: then(made[0]))

    def undo(self, then: Callable[[], object]) -> None:
        """Take back the last deed, beside the window only where it is large, and go on with `then`."""
        document = self._document
        self._step(document.undo_weight, document.undo, document.undoing, then)

    def redo(self, then: Callable[[], object]) -> None:
        """Do again what was taken back last, likewise."""
        document = self._document
        self._step(document.redo_weight, document.redo, document.redoing, then)

    def finish(self) -> None:
        """Wait for the deed that is being written (10 seconds at most)."""
        if self._job is not None:
            self._job.finish()

    def _step(
        self,
        weight: int,
        at_once: Callable[[], object],
        beside: Callable[[], Write],
        then: Callable[[], object],
    ) -> None:
        if weight >= HEAVY:
            self._begin(beside(), then)
        else:
            at_once()
            then()

    def _begin(self, write: Write, then: Callable[[], object]) -> None:
        self.finish()
        before = self._document.programme

        def work(_tell: object, stop: Event) -> Entered:
            entry = write(stop.is_set)
            return Entered(before, entry, apply(before, entry.changes) if entry else before)

        self._job = job = Job(work, parent=self)
        job.finished.connect(partial(self._on_done, then))
        job.failed.connect(self.failed)
        job.ended.connect(partial(self._on_ended, job))
        job.start()
        self.begun.emit(job)

    def _on_done(self, then: Callable[[], object], found: object) -> None:
        assert isinstance(found, Entered)
        self._job = None
        self._document.take(found)
        then()

    def _on_ended(self, job: Job) -> None:
        """Whatever became of it, the programme is what the database holds."""
        self._job = None
        self._document.catch_up()
        self.ended.emit()
        job.deleteLater()
