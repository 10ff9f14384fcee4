"""The figures as tables, for a terminal or as markdown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table as RichTable

from tests.benchmarks.solving.report import Answers, Built, GoalReport, Job, Report, Task, Timing

Row = tuple[str, ...]
NAMES: Mapping[Task, str] = {
    Task.ROSTERDESK: "RosterDesk",
    Task.WEIGHTED: "weighted sum",
    Task.GREEDY: "greedy",
    Task.TIMEFOLD: "Timefold",
    Task.ANSWERS: "answers",
    Task.STOP: "stopping",
}
FIGURES = ("first roster, s", "full roster, s", "total, s", "peak memory, MB", "rules broken")
TIMES_HEADER = ("", "times", "p50, ms", "p95, ms", "longest, ms", "reach, ms", "of reach", "of reference")


@dataclass(frozen=True)
class Table:
    """A title, columns, rows, and lines below."""

    title: str
    header: Row
    rows: Sequence[Row]
    notes: Sequence[str] = ()

    def markdown(self) -> str:
        """As markdown; figures to the right."""
        lines = [self.header, ("---", *("---:" for _ in self.header[1:])), *self.rows]
        table = "\n".join("| " + " | ".join(line) + " |" for line in lines)
        return "\n\n".join([f"### {self.title}", table, *self.notes]) + "\n"

    def show(self, console: Console, *, markdown: bool) -> None:
        """Print it now."""
        if markdown:
            console.file.write(self.markdown() + "\n")
            console.file.flush()
            return
        table = RichTable(title=self.title, title_justify="left")
        for number, name in enumerate(self.header):
            table.add_column(name, justify="right" if number else "left")
        for row in self.rows:
            table.add_row(*row)
        console.print(table)
        console.file.write("".join(f"  {note}\n" for note in self.notes) + "\n")
        console.file.flush()


def rosters(title: str, reports: Mapping[Task, Report], notes: Sequence[str]) -> Table:
    """One column for every contender, and three more for what RosterDesk proves."""
    header = ["", NAMES[Task.ROSTERDESK], "bound", "proved at, s", "gap"]
    peers = [task for task in reports if task.builds and task is not Task.ROSTERDESK]
    built = {task: report.built for task, report in reports.items()}
    ours = {each.goal: each for each in _goals(built.get(Task.ROSTERDESK))}
    theirs = {task: {each.goal: each for each in _goals(built[task])} for task in peers}
    order = list(ours) or next((list(found) for found in theirs.values() if found), [])
    rows = [
        (goal.value, *_proof(ours.get(goal)), *(_value(theirs[task].get(goal)) for task in peers))
        for goal in order
    ]
    columns = [Task.ROSTERDESK, *peers]
    figures = [_figures(reports.get(task, Report())) for task in columns]
    for number, name in enumerate(FIGURES):
        rows.append((name, figures[0][number], "", "", "", *(each[number] for each in figures[1:])))
    return Table(title, (*header, *(NAMES[task] for task in peers)), rows, [*_remarks(reports), *notes])


def _goals(built: Built | None) -> tuple[GoalReport, ...]:
    return () if built is None else built.goals


def _value(found: GoalReport | None) -> str:
    return "" if found is None else str(found.value)


def _proof(found: GoalReport | None) -> Row:
    if found is None:
        return "", "", "", ""
    proved = "no" if found.proved_at is None else f"{found.proved_at:.1f}"
    gap = "" if found.gap is None else f"{100 * found.gap:.1f} %"
    return str(found.value), "" if found.bound is None else str(found.bound), proved, gap


def _figures(report: Report) -> Row:
    built = report.built
    if built is None:
        said = "failed" if report.failed else "skipped" if report.skipped else ""
        return said, "", "", "", ""
    seconds = ("–" if each is None else f"{each:.2f}" for each in (built.first, built.full, built.total))
    return *seconds, "" if report.megabytes is None else f"{report.megabytes:.0f}", str(built.broken)


def _remarks(reports: Mapping[Task, Report]) -> list[str]:
    said = {task: report.failed and f"failed: {report.failed}" for task, report in reports.items()}
    for task, report in reports.items():
        if report.skipped:
            said[task] = f"skipped: {report.skipped}"
        elif report.built is not None:
            said[task] = report.built.note
    return [f"{NAMES[task]}: {text}" for task, text in said.items() if text]


def answers(title: str, found: Answers, megabytes: float | None) -> Table:
    """One row for every kind of question."""
    beside = "more than " if found.capped else ""
    reference = (
        f"reference: {beside}{found.reference:.0f} ms until the weighted sum, built anew, has any roster"
    )
    memory = [] if megabytes is None else [f"peak memory {megabytes:.0f} MB"]
    rows = [timing(each, found.reference) for each in found.timings]
    return Table(title, TIMES_HEADER, rows, [reference, *memory])


def stops(title: str, found: Sequence[Timing]) -> Table:
    """One row for every kind of moment."""
    return Table(title, TIMES_HEADER[:-1], [timing(each)[:-1] for each in found])


def timing(found: Timing, reference: float | None = None) -> Row:
    """What was asked how often and how long it took, also as shares of the aim and of the reference."""
    if not found.count:
        return found.what, "0", *("–" for _ in TIMES_HEADER[2:])
    return (
        found.what,
        str(found.count),
        f"{found.p50:.1f}",
        f"{found.p95:.1f}",
        f"{found.longest:.1f}",
        "" if found.reach is None else f"{found.reach:.0f}",
        "" if found.reach is None else f"{found.p95 / found.reach:.2f}",
        "" if not reference else f"{found.p95 / reference:.4f}",
    )


def line(job: Job, report: Report, seconds: float) -> str:
    """What is told of a job as soon as it ends."""
    name = f"{job.size}, seed {job.seed}, {NAMES[job.task]}"
    if report.failed or report.skipped:
        return f"{name}: " + (f"FAILED: {report.failed}" if report.failed else f"skipped: {report.skipped}")
    memory = "" if report.megabytes is None else f", {report.megabytes:.0f} MB"
    values = "" if report.built is None else f": {' '.join(map(str, report.built.values))}"
    return f"{name}: {seconds:.1f} s{memory}{values}"
