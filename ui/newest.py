"""Work of which only the newest matters: what was asked before is let go, and never runs beside it."""

from PySide6.QtCore import QObject, Signal

from ui.jobs import Job, Work


class Newest(QObject):
    """Runs one job at a time; work asked for while one runs takes its place when that one has ended."""

    finished = Signal(object)  # what the newest work gave back
    failed = Signal(object)  # what it raised
    progressed = Signal(object)  # what it says on the way

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._next: Work | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._job is not None

    def ask(self, work: Work) -> None:
        """Do this, and forget what was asked before."""
        if self._job is None:
            self._start(work)
        else:
            self._next = work
            self._job.cancel()

    def drop(self) -> None:
        """Forget what was asked; nothing will be told of it."""
        self._next = None
        if self._job is not None:
            self._job.cancel()

    def _start(self, work: Work) -> None:
        self._job = Job(work, parent=self)
        self._job.finished.connect(self.finished)
        self._job.failed.connect(self.failed)
        self._job.progressed.connect(self.progressed)
        self._job.ended.connect(self._on_ended)
        self._job.start()

    def _on_ended(self) -> None:
        done, self._job = self._job, None
        if done is not None:
            done.deleteLater()
        work, self._next = self._next, None
        if work is not None:
            self._start(work)
