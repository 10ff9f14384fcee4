"""One task in a process of its own: a job as JSON comes as an argument, its report goes to a file."""

import sys
from pathlib import Path

import msgspec

from tests.benchmarks.solving.report import Job, Report, Task


def work(job: Job) -> Report:
    """Do the task; libraries are loaded by the task that needs them, so that memory is its own."""
    if job.task is Task.ANSWERS:
        from tests.benchmarks.solving.answers import answer

        return Report(answers=answer(job), megabytes=peak_megabytes())
    if job.task is Task.STOP:
        from tests.benchmarks.solving.stopping import stop

        return Report(stops=stop(job), megabytes=peak_megabytes())
    if job.task is Task.ROSTERDESK:
        from tests.benchmarks.solving.ours import build
    elif job.task is Task.WEIGHTED:
        from tests.benchmarks.solving.weighted import build
    elif job.task is Task.GREEDY:
        from tests.benchmarks.solving.greedy import build
    else:
        from tests.benchmarks.solving.by_timefold.planning import build
    return Report(built=build(job), megabytes=peak_megabytes())


def peak_megabytes() -> float | None:
    """The most memory that this process has held; None where the system does not tell."""
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main(job: str, answer: str) -> None:
    """Write the report of the job to the file."""
    report = work(msgspec.json.decode(job, type=Job))
    Path(answer).write_bytes(msgspec.json.encode(report))


if __name__ == "__main__":
    main(*sys.argv[1:])
