"""Long work beside the window: values in, signals out, and the only threads of the program."""

import atexit
import contextvars
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal


class Stop(threading.Event):
    """The wish that work ends soon; `left` where nobody wants what there is, either."""

    def __init__(self) -> None:
        super().__init__()
        self._left = False

    def left(self) -> bool:
        """Whether nobody waits for the work any more, whatever it has come to."""
        return self._left

    def leave(self) -> None:
        """Wish that it ends, for nobody."""
        self._left = True
        self.set()


Work = Callable[[Callable[[Any], None], Stop], object]
"""`work(progress, stop)`: calls `progress` as often as it likes, ends soon after `stop` is set."""

LOOK_MILLISECONDS = 30
CLOSE_SECONDS = 10.0
HANDOVER_SECONDS = 0.0005


@dataclass(slots=True)
class _Outcome:
    """What the work came to: its value, or what it raised."""

    value: object = None
    trouble: BaseException | None = None


@dataclass(slots=True)
class _Mailbox:
    """What the thread leaves for the window; assignments and reads are whole under Python's own lock."""

    stop: Stop = field(default_factory=Stop)
    progress: object = None
    outcome: _Outcome | None = None

    def post(self, progress: object) -> None:
        """Leave the newest progress; an older one that nobody has fetched is forgotten."""
        self.progress = progress

    def run(self, work: Work) -> None:
        """Do the work and leave what came of it."""
        try:
            self.outcome = _Outcome(work(self.post, self.stop))
        except BaseException as trouble:  # noqa: BLE001 it is raised where it can be told: in the window
            self.outcome = _Outcome(trouble=trouble)


class Job(QObject):
    """Work in a thread of its own; every signal comes on the thread that made the job.

    `progressed` brings the newest progress, at most every 30 ms, however often the work speaks.
    """

    progressed = Signal(object)
    finished = Signal(object)  # what the work gave back
    failed = Signal(object)  # what it raised: a UserError, or a defect
    ended = Signal()  # the thread is gone; after `finished` or `failed`, and after `cancel`

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box = _Mailbox()
        self._silent = False
        self._shown: object = None
        context = contextvars.copy_context()  # so that words are in the language of the window
        run = partial(context.run, box.run, work)
        self._thread = threading.Thread(target=run, name="rosterdesk-job", daemon=True)
        self._exit = partial(_end, box.stop, self._thread)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        self.destroyed.connect(box.stop.leave)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def running(self) -> bool:
        """Started, and not ended yet."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin; once.

        The window comes back from Qt hundreds of times while it draws, and each time Python lets it wait for
        a thread that counts: 5 ms unless told otherwise, which adds up to a window that stands still.
        """
        sys.setswitchinterval(HANDOVER_SECONDS)
        atexit.register(
            self._exit
        )  # a daemon thread, so that leaving never hangs; stopped before Python goes
        self._thread.start()
        self._timer.start()

    def stop(self) -> None:
        """Ask the work to end soon with what it has; that still comes as `finished`."""
        self._box.stop.set()

    def cancel(self) -> None:
        """Ask the work to end soon; nothing it says matters any more, only `ended` will come."""
        self._silent = True
        self._box.stop.leave()

    def finish(self, within: float = CLOSE_SECONDS) -> None:
        """Wait until the work is done, and tell what came of it (so many seconds at most)."""
        if self.running:
            self._thread.join(within)
            self._look()

    def close(self, within: float = CLOSE_SECONDS) -> None:
        """Cancel, and wait until the thread is gone (so many seconds at most)."""
        self.cancel()
        self.finish(within)

    def _look(self) -> None:
        """Tell what the thread has left since the last look."""
        outcome = self._box.outcome
        progress = self._box.progress
        if progress is not self._shown and not self._silent:
            self._shown = progress
            self.progressed.emit(progress)
        if outcome is not None and self.running:
            self._timer.stop()
            self._exit()
            atexit.unregister(self._exit)
            self._tell(outcome)
            self.ended.emit()

    def _tell(self, outcome: _Outcome) -> None:
        if self._silent:
            return
        if outcome.trouble is not None:
            self.failed.emit(outcome.trouble)
        else:
            self.finished.emit(outcome.value)


def _end(stop: Stop, thread: threading.Thread) -> None:
    stop.leave()
    thread.join(CLOSE_SECONDS)
