"""`rosterdesk demo`: the demo programme, in the window, as a file, or built where there is no display."""

import argparse
import sys
from datetime import date
from pathlib import Path

from rosterdesk.cases import demo
from rosterdesk.cli import build, options, window
from rosterdesk.cli.exits import Exit
from rosterdesk.exchange import programme_file, samples
from rosterdesk.words import calling
from rosterdesk.words import cli as words

SIZES = ("tiny", "demo", "large")


def register(commands: options.Commands) -> None:
    """Add the command."""
    parser = options.command(commands, "demo", words.about_demo())
    parser.add_argument("--size", choices=SIZES, default="demo", help=words.help_size())
    parser.add_argument(
        "--out",
        metavar=calling.place("FILE.json"),
        type=options.a_json_file,
        help=words.help_out_programme(),
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the file, or open a fresh copy, or without a display build and print it."""
    if arguments.out:
        programme_file.write(samples.sample(arguments.size), arguments.out)
        print(words.written(Path(arguments.out).name))
        return Exit.DONE
    fresh = demo.fresh_copy(arguments.size, date.today())
    if window.has_display():
        return window.show(str(fresh))
    print(words.no_display(), file=sys.stderr)
    call = argparse.ArgumentParser()
    build.add_arguments(call)
    return build.run(call.parse_args([str(fresh), "--pdf", f"rosterdesk-{arguments.size}.pdf"]))
