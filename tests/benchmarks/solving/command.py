"""The command line of the benchmark: every case in its own process, one after another, told as it goes."""

import argparse
import os
import platform
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version

from rich.console import Console

from tests.benchmarks.solving import reach, tables
from tests.benchmarks.solving.programmes import ASKED, SIZES, USUAL
from tests.benchmarks.solving.report import Job, Report, Task
from tests.benchmarks.solving.runner import expected, run

PEERS = (Task.WEIGHTED, Task.GREEDY, Task.TIMEFOLD)
STOPPED = 130
NO_TERMINAL = 150  # columns
DESCRIPTION = "The planning kernel beside its peers."
EPILOG = """Every roster is measured and checked by RosterDesk's own measure and checker, whoever made it.
Seconds run from the posing of the problem; a peer's search has its whole time after its model is built. Peak
memory is that of the process of the case. Nothing here fails on a clock."""


def main(arguments: Sequence[str], run_job: Callable[[Job], Report] = run) -> int:
    """Run the benchmark; 1 where a case failed, 130 where somebody stopped it."""
    options = _parser().parse_args(arguments)
    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=NO_TERMINAL)
    jobs = [list(_jobs(size, seed, options)) for size in options.sizes for seed in options.seeds]
    minutes = sum(expected(job) for case in jobs for job in case) / 60
    _say(console, _machine(options.workers))
    _say(console, f"{sum(map(len, jobs))} cases, at most about {minutes:.1f} minutes\n")
    try:
        failed = [_case(console, case, run_job, markdown=options.markdown) for case in jobs]
    except KeyboardInterrupt:
        _say(console, "stopped")
        return STOPPED
    return int(any(failed))


def _parser() -> argparse.ArgumentParser:
    name = "python3 -m tests.benchmarks.solving"
    parser = argparse.ArgumentParser(prog=name, description=DESCRIPTION, epilog=EPILOG)
    add = parser.add_argument
    sizes = f"of {', '.join(SIZES)}; without any, all but tiny"
    add("sizes", nargs="*", metavar="SIZE", type=_size, default=list(USUAL), help=sizes)
    add("--seeds", type=_numbers, default=[1], help="of programmes and searches, such as 1,2,3")
    add("--seconds", type=float, help="for every roster, instead of each size's own")
    add("--workers", type=int, default=2, help="threads of every search (default 2)")
    add("--peers", type=_peers, default=PEERS, help=f"of {','.join(PEERS)}, or none")
    add("--trials", type=int, default=100, help="questions of each kind (default 100; 0: none)")
    add("--stops", type=int, default=6, help="searches stopped in each way (default 6; 0: none)")
    add("--markdown", action="store_true", help="tables as markdown")
    return parser


def _size(name: str) -> str:
    if name not in SIZES:
        raise argparse.ArgumentTypeError(f"no such size: {name}")
    return name


def _numbers(text: str) -> list[int]:
    return [int(each) for each in text.split(",")]


def _peers(text: str) -> tuple[Task, ...]:
    named = () if text == "none" else text.split(",")
    if unknown := set(named).difference(PEERS):
        raise argparse.ArgumentTypeError(f"no such peer: {', '.join(sorted(unknown))}")
    return tuple(peer for peer in PEERS if peer in named)


def _jobs(size: str, seed: int, options: argparse.Namespace) -> Iterator[Job]:
    """What is done with one programme."""
    trials = {Task.ANSWERS: options.trials if size in ASKED else 0, Task.STOP: options.stops}
    for task in (Task.ROSTERDESK, *options.peers, Task.ANSWERS, Task.STOP):
        if trials.get(task, 1) > 0:
            yield Job(
                task=task,
                size=size,
                seed=seed,
                seconds=options.seconds or SIZES[size].seconds,
                workers=options.workers,
                trials=trials.get(task, 0),
            )


def _case(console: Console, jobs: Sequence[Job], run_job: Callable[[Job], Report], *, markdown: bool) -> bool:
    """Do what is to be done with one programme, then show its tables; whether any of it failed."""
    reports: dict[Task, Report] = {}
    for job in jobs:
        began = time.perf_counter()
        reports[job.task] = report = run_job(job)
        _say(console, tables.line(job, report, time.perf_counter() - began))
    _say(console, "")
    for table in _tables(jobs[0], reports):
        table.show(console, markdown=markdown)
    return any(report.failed for report in reports.values())


def _tables(job: Job, reports: dict[Task, Report]) -> Iterator[tables.Table]:
    title = f"{job.size}: {_described(job)}, seed {job.seed}"
    yield tables.rosters(f"{title}, {job.seconds:g} s", reports, list(reach.told(job.size, reports)))
    asked = reports.get(Task.ANSWERS, Report())
    if asked.answers is not None:
        yield tables.answers(f"{title}: questions, warm", asked.answers, asked.megabytes)
    if found := reports.get(Task.STOP, Report()).stops:
        yield tables.stops(f"{title}: stopping", found)


def _described(job: Job) -> str:
    size = SIZES[job.size]
    programme = size.programme(job.seed)
    sessions = programme.calendar.between(size.period.first, size.period.last)
    running = sum(session.runs for session in sessions)
    return f"{len(programme.leaders)} leaders, {running} sessions in {size.period.weeks} weeks"


def _machine(workers: int) -> str:
    """What the figures were taken on, and how busy it was."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    where = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores{load}"
    return f"{where}; Python {platform.python_version()}, OR-Tools {version('ortools')}; {workers} workers"


def _say(console: Console, text: str) -> None:
    console.file.write(text + "\n")
    console.file.flush()
