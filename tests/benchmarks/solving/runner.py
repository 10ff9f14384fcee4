"""Runs every job in a process of its own; one that fails is reported as failed, with its reason."""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import msgspec

from tests.benchmarks.solving.programmes import SIZES
from tests.benchmarks.solving.report import Job, Report, Task

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 300.0  # seconds beyond twice its time after which a job is ended
TRIAL_SECONDS = 3.0  # the same for one trial
STOP_SECONDS = 9.0  # a search that is stopped, at most


def run(job: Job) -> Report:
    """The report of a job; what cannot run here is skipped by name."""
    missing = lacking(job.task)
    if missing:
        return Report(skipped=missing)
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "report.json"
        call = [sys.executable, "-m", "tests.benchmarks.solving.child", msgspec.json.encode(job).decode()]
        try:
            done = subprocess.run(
                [*call, str(answer)], cwd=ROOT, capture_output=True, timeout=patience(job), check=False
            )
        except subprocess.TimeoutExpired:
            return Report(failed=f"no answer within {patience(job):.0f} s")
        if done.returncode or not answer.is_file():
            return Report(failed=_why(done.returncode, done.stderr.decode(errors="replace")))
        return msgspec.json.decode(answer.read_bytes(), type=Report)


def lacking(task: Task) -> str:
    """What the task needs and this computer does not have; empty where nothing."""
    if task is not Task.TIMEFOLD:
        return ""
    if importlib.util.find_spec("timefold") is None:
        return f"no package timefold; {sys.executable} -m pip install {' '.join(_extra())} brings it"
    if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        return "no Java runtime"
    return ""


def _extra() -> list[str]:
    """What pyproject.toml asks for under `benchmark`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(project["optional-dependencies"]["benchmark"])


def expected(job: Job) -> float:
    """How many seconds the job takes, about, where it uses all of its time."""
    made = SIZES[job.size].made
    before = 5 + (0 if made is None else made.leaders / 5)  # posing, building the model
    if job.task is Task.GREEDY or lacking(job.task):
        return before
    if job.task is Task.STOP:
        return before + 2 * job.trials * STOP_SECONDS
    if job.task is Task.ANSWERS:
        return before + min(job.seconds, 60) + 60 + job.trials * TRIAL_SECONDS / 5
    return before + job.seconds + (20 if job.task is Task.TIMEFOLD else 0)


def patience(job: Job) -> float:
    """After how many seconds the job is given up."""
    trial = 9 * STOP_SECONDS if job.task is Task.STOP else TRIAL_SECONDS
    return 2 * job.seconds + PATIENCE + job.trials * trial


def _why(status: int, errors: str) -> str:
    """The signal that ended it, or the last line of what it said."""
    if status < 0:
        return f"ended by {signal.Signals(-status).name}"
    lines = [line.strip() for line in errors.splitlines() if line.strip()]
    return lines[-1][:300] if lines else f"exit status {status}"
