"""The goals as they are reached, on standard error: a live table in a terminal, plain lines elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import takewhile

from rich.console import Console, Group
from rich.live import Live
from rich.table import Table
from rich.text import Text

from rosterdesk.domain.terms import Goal
from rosterdesk.words import goals, results
from solver.result import Progress

OnProgress = Callable[[Progress], None]


@contextmanager
def watched() -> Iterator[OnProgress]:
    """A place to send progress to."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _Lines()
        return
    with Live(console=console, refresh_per_second=8, transient=True) as live:
        yield lambda progress: live.update(_table(progress))


class _Lines:
    """One line for each goal when it and all goals before it are proved: from then on its value stays."""

    def __init__(self) -> None:
        self._told: set[Goal] = set()

    def __call__(self, progress: Progress) -> None:
        for reached in takewhile(lambda each: each.proved, progress.goals):
            if reached.goal not in self._told:
                self._told.add(reached.goal)
                print(results.progress_line(reached, progress.elapsed), file=sys.stderr, flush=True)


def _table(progress: Progress) -> Group:
    table = Table(box=None, pad_edge=False)
    name, *numbers = results.headings()
    table.add_column(name)
    for heading in numbers:
        table.add_column(heading, justify="right")
    for reached in progress.goals:
        style = "bold" if reached.goal is progress.goal else ""
        value, bound = (goals.figure(reached.goal, each) for each in (reached.value, reached.bound))
        cells = (value, bound, "✓" if reached.proved else "")
        table.add_row(goals.name(reached.goal), *cells, style=style)
    return Group(table, Text(results.working(progress.elapsed), style="dim"))
