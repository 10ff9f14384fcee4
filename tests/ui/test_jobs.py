"""Long work never stops the window, floods it, or outlives it."""

import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QThread, QTimer
from pytestqt.qtbot import QtBot

from rosterdesk.domain.errors import UserError
from rosterdesk.words.language import language, speaking
from tests.house.tree import ROOT
from ui.jobs import Job, Stop

Progress = Callable[[Any], None]


def wait_for_stop(_: Progress, stop: threading.Event) -> str:
    """Work that goes on until it is asked to end."""
    assert stop.wait(30)
    return "what there was"


def note_calls(job: Job) -> list[tuple[str, object]]:
    """Everything that the job will say, in order."""
    said: list[tuple[str, object]] = []
    job.progressed.connect(lambda value: said.append(("progressed", value)))
    job.finished.connect(lambda value: said.append(("finished", value)))
    job.failed.connect(lambda value: said.append(("failed", value)))
    job.ended.connect(lambda: said.append(("ended", None)))
    return said


def run(qtbot: QtBot, job: Job) -> list[tuple[str, object]]:
    """Start the job and wait until it has ended."""
    said = note_calls(job)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert not job.running
    return said


def test_work_is_done_in_another_thread_and_told_in_ours(qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    job = Job(lambda progress, stop: threading.current_thread())
    job.finished.connect(lambda value: threads.extend((value, threading.current_thread())))
    job.finished.connect(lambda _: threads.append(threading.current_thread()))
    run(qtbot, job)
    assert threads[0] is not threading.main_thread()
    assert threads[1:] == [threading.main_thread()] * 2
    assert QThread.currentThread() is job.thread()


def test_a_result_comes_once_after_the_last_progress(qtbot: QtBot) -> None:
    def work(progress: Progress, stop: threading.Event) -> str:
        progress("half")
        return "whole"

    said = run(qtbot, Job(work))
    assert said == [("progressed", "half"), ("finished", "whole"), ("ended", None)]


@pytest.mark.parametrize("trouble", [UserError("one_source"), ZeroDivisionError(), SystemExit(3)])
def test_what_the_work_raises_comes_as_failed(qtbot: QtBot, trouble: BaseException) -> None:
    def work(progress: Progress, stop: threading.Event) -> None:
        raise trouble

    assert run(qtbot, Job(work)) == [("failed", trouble), ("ended", None)]


def test_stopping_keeps_what_there_was(qtbot: QtBot) -> None:
    job = Job(wait_for_stop)
    QTimer.singleShot(0, job.stop)
    assert run(qtbot, job) == [("finished", "what there was"), ("ended", None)]


def test_cancelling_tells_only_that_it_has_ended(qtbot: QtBot) -> None:
    def work(progress: Progress, stop: threading.Event) -> str:
        assert stop.wait(30)
        progress("too late")
        return "too late"

    job = Job(work)
    QTimer.singleShot(0, job.cancel)
    assert run(qtbot, job) == [("ended", None)]


def test_work_knows_whether_what_there_is_is_wanted(qtbot: QtBot) -> None:
    wanted: list[bool] = []

    def work(progress: Progress, stop: Stop) -> None:
        assert stop.wait(30)
        wanted.append(not stop.left())

    for end in (Job.stop, Job.cancel):
        job = Job(work)
        QTimer.singleShot(0, partial(end, job))
        run(qtbot, job)
    assert wanted == [True, False]


def test_a_chatty_job_does_not_flood_the_window(qtbot: QtBot) -> None:
    chatter = 200_000

    def work(progress: Progress, stop: threading.Event) -> int:
        for number in range(chatter):
            progress(number)
        return chatter

    said = run(qtbot, Job(work))
    told = [value for kind, value in said if kind == "progressed"]
    assert told[-1] == chatter - 1
    assert len(told) < chatter / 100
    assert told == sorted(told)  # type: ignore[type-var]


def test_the_window_answers_while_work_goes_on(qtbot: QtBot) -> None:
    ticks: list[int] = []
    before = threading.active_count()
    job = Job(wait_for_stop)
    job.start()
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(1)
    qtbot.waitUntil(lambda: len(ticks) > 20)
    assert job.running
    job.close()
    assert threading.active_count() == before


def test_closing_waits_until_the_thread_is_gone(qtbot: QtBot) -> None:
    before = threading.active_count()
    jobs = [Job(wait_for_stop) for _ in range(3)]
    said = [note_calls(job) for job in jobs]
    for job in jobs:
        job.start()
    assert threading.active_count() == before + 3
    for job in jobs:
        job.close()
        job.close()
    assert threading.active_count() == before
    assert said == [[("ended", None)]] * 3


def test_closing_a_job_that_never_began_is_nothing(qtbot: QtBot) -> None:
    job = Job(wait_for_stop)
    said = note_calls(job)
    job.close()
    assert said == []


def test_a_job_that_goes_with_its_window_asks_its_work_to_end(qtbot: QtBot) -> None:
    ended = threading.Event()

    def work(progress: Progress, stop: threading.Event) -> None:
        assert stop.wait(30)
        ended.set()

    job = Job(work)
    job.start()
    job.deleteLater()
    del job
    qtbot.waitUntil(ended.is_set)


def test_work_speaks_the_language_of_the_window(qtbot: QtBot) -> None:
    with speaking("fr"):
        job = Job(lambda progress, stop: language())
    assert run(qtbot, job)[0] == ("finished", "fr")


LEAVE = """
import sys, time
from PySide6.QtCore import QCoreApplication, QTimer
from ui.jobs import Job, Stop
application = QCoreApplication([])
def work(progress, stop):
    stop.wait(60)
    print("asked to end")
job = Job(work)
job.start()
if sys.argv[1] == "quit":
    QTimer.singleShot(0, application.quit)
    application.exec()
    print("left")
elif sys.argv[1] == "raise":
    raise SystemExit(7)
"""


@pytest.mark.parametrize(("way", "status"), [("quit", 0), ("raise", 7), ("fall off", 0)])
def test_leaving_the_program_ends_the_work_first(way: str, status: int) -> None:
    command = [sys.executable, "-W", "error", "-c", LEAVE, way]
    left = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=50, check=False)
    assert left.returncode == status, left.stderr
    assert left.stdout.splitlines() == ["asked to end", *(["left"] if way == "quit" else [])]
    assert left.stderr == ""
