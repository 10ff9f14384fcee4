"""A word about work that takes longer than half a second, and a way to leave it."""

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from rosterdesk.words import files as words
from ui.jobs import Job
from ui.notices import Notices

SOON_MILLISECONDS = 500


class Patience(QObject):
    """Says in the bar of a window that a job goes on, until it ends; goes with the job."""

    def __init__(self, job: Job, notices: Notices, going_on: str) -> None:
        super().__init__(job)
        self._job, self._notices = job, notices
        self._going_on, self._said = going_on, ""
        self._timer = QTimer(self, singleShot=True, interval=SOON_MILLISECONDS)
        self._timer.timeout.connect(self._say)
        self._timer.start()
        job.ended.connect(self._end)

    def _say(self) -> None:
        self._said = self._going_on
        self._notices.advise(self._said, words.leave_it(), self._job.cancel)

    def _end(self) -> None:
        """Take the word back, unless something else has been said since, or the window has gone."""
        self._timer.stop()
        bar = self._notices.trouble
        if self._said and isValid(bar) and bar.message.text == self._said:
            bar.hide()
