"""`rosterdesk build`: build a roster, say how good it is, and write it where it is wanted."""

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event
from types import FrameType

from rosterdesk.cases import building, printing, rosters
from rosterdesk.cases.building import Built
from rosterdesk.cases.printing import Sheet
from rosterdesk.cases.standing import standing
from rosterdesk.cli import options, source, streams
from rosterdesk.cli.exits import Exit
from rosterdesk.cli.live import watched
from rosterdesk.exchange import files, roster_file
from rosterdesk.words import calling, results
from rosterdesk.words import cli as words
from solver.check import needs_attention
from solver.problem import Options
from solver.result import Progress

MOST_WORKERS = 8
LOOK_SECONDS = 0.1


def register(commands: options.Commands) -> None:
    """Add the command."""
    parser = options.command(commands, "build", words.about_build())
    add_arguments(parser)
    parser.set_defaults(run=run)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What a build can be told."""
    options.add_source(parser)
    options.add_period(parser, weeks=4)
    add = parser.add_argument
    add("--seconds", metavar="S", type=options.seconds, default=60.0, help=words.help_seconds())
    add("--workers", metavar="N", type=options.a_count, help=words.help_workers())
    add("--seed", metavar="N", type=options.a_whole_number, default=0, help=words.help_seed())
    add("--keep-published", action="store_true", help=words.help_keep_published())
    add(
        "--out",
        metavar=calling.place("ROSTER.json"),
        type=options.a_json_file,
        help=words.help_out_roster(),
    )
    add("--pdf", metavar=calling.place("SHEET.pdf"), type=options.a_sheet, help=words.help_pdf())
    options.add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Build, write what was asked for, and print the summary or the JSON answer."""
    with source.opened(arguments) as opened:
        period = source.period(opened.programme, arguments.since, arguments.weeks)
        source.spare(arguments, arguments.out, arguments.pdf)
        for target in filter(None, (arguments.out, arguments.pdf)):
            files.check_writable(target)
        with watched() as show, stopping() as stop:
            run = partial(building.build, opened.programme, period, _options(arguments))
            built = beside(run, show, stop)
        saved = None
        if opened.store is not None:
            saved = len(built.changes.changes)
            if built.changes:
                opened.store.do(built.changes, author=source.author(), at=source.utc())
    _write(built, arguments)
    found = building.findings(built.after, period)
    if arguments.json:
        streams.answer(roster_file.encode(rosters.as_file(built)).decode().rstrip())
    else:
        print(summary(built))
        if saved is not None:
            print(words.saved_draft(saved))
        for target in filter(None, (arguments.out, arguments.pdf)):
            print(words.written(Path(target).name))
    return Exit.FINDINGS if needs_attention(found) else Exit.DONE


def _options(arguments: argparse.Namespace) -> Options:
    workers = arguments.workers or os.cpu_count() or 1
    return Options(
        seconds=arguments.seconds,
        workers=min(workers, MOST_WORKERS),
        seed=arguments.seed,
        keep_published=arguments.keep_published,
    )


def _write(built: Built, arguments: argparse.Namespace) -> None:
    if arguments.out:
        files.write(arguments.out, roster_file.encode(rosters.as_file(built)))
    if arguments.pdf:
        order = printing.usual(built.after, Sheet.WEEK, built.period)
        printed = printing.print_sheet(built.after, order)
        files.write(arguments.pdf, printed.pdf)
        for warning in printed.warnings:
            print(warning, file=sys.stderr)


def summary(built: Built) -> str:
    """The roster in words: what runs, every goal with its proof, and what stays open."""
    stands = standing(built.after, built.period)
    lines = [
        results.title(built.programme.settings.name, built.period),
        results.overview(sessions=stands.sessions, running=stands.running, backed=stands.backed),
        "",
        results.goal_table(built.result.goals),
        "",
        results.all_proved(built.result.goals, built.result.seconds),
    ]
    seats = rosters.open_seats(built)
    if seats:
        lines += ["", results.open_heading(sum(seat.missing for seat in seats))]
    for seat in seats:
        lines.append(results.open_seat(built.programme, seat.session, seat.role, seat.missing))
        lines.append(f"    {seat.why}")
    return "\n".join(lines)


def beside(
    run: Callable[[Callable[[Progress], None], Event], Built], show: Callable[[Progress], None], stop: Event
) -> Built:
    """Run the search in a thread, so that this one hears Ctrl+C and shows the newest progress."""
    newest: list[Progress] = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(run, newest.append, stop)
        while not wait([future], timeout=LOOK_SECONDS).done:
            _show_newest(newest, show)
        _show_newest(newest, show)
        return future.result()


def _show_newest(newest: list[Progress], show: Callable[[Progress], None]) -> None:
    if newest:
        show(newest[-1])
        del newest[:-1]


@contextmanager
def stopping() -> Iterator[Event]:
    """An event that Ctrl+C sets, so that the best roster so far is kept; a second Ctrl+C interrupts."""
    stop = Event()

    def asked(_signal: int, _frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        print(words.stopping(), file=sys.stderr)

    before = signal.signal(signal.SIGINT, asked)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
