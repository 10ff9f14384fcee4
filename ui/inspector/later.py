"""A question that is answered a moment later, beside the window; only the newest one matters."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from ui.jobs import Job

T = TypeVar("T")


class Later(QObject):
    """Works out one thing at a time; asking again forgets the question before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    def ask(self, question: Callable[[], T], answer: Callable[[T], object]) -> None:
        """Have `question` worked out in a thread, and `answer` called with what came of it."""
        self.forget()
        job = Job(lambda progress, stop: question(), self)
        job.finished.connect(answer)
        job.failed.connect(_raise)
        job.ended.connect(job.deleteLater)
        self._job = job
        job.ended.connect(lambda: self._ended(job))
        job.start()

    def forget(self) -> None:
        """The question before matters no more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _ended(self, job: Job) -> None:
        if self._job is job:
            self._job = None


def _raise(trouble: BaseException) -> None:
    raise trouble
