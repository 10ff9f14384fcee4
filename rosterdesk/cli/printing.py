"""`rosterdesk print`: a printed sheet as a PDF."""

import argparse
import sys
from pathlib import Path

from rosterdesk.cases import printing
from rosterdesk.cli import options, source
from rosterdesk.cli.exits import Exit
from rosterdesk.exchange import files
from rosterdesk.reports.view import Paper, Privacy
from rosterdesk.words import calling
from rosterdesk.words import cli as words
from rosterdesk.words.language import LANGUAGES

SHEETS = ("week",)


def register(commands: options.Commands) -> None:
    """Add the command."""
    parser = options.command(commands, "print", words.about_print())
    options.add_source(parser)
    parser.add_argument("--sheet", choices=SHEETS, required=True, help=words.help_sheet())
    options.add_period(parser, weeks=1)
    parser.add_argument(
        "--privacy", choices=[p.value for p in Privacy], default=Privacy.WALL.value, help=words.help_privacy()
    )
    parser.add_argument("--paper", choices=[p.value for p in Paper], help=words.help_paper())
    parser.add_argument("--lang", choices=LANGUAGES, help=words.help_lang())
    parser.add_argument("--mono", action="store_true", help=words.help_mono())
    parser.add_argument("--out", metavar=calling.place("FILE.pdf"), required=True, help=words.help_out_pdf())
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the sheet; what cannot be printed is said on standard error."""
    files.check_writable(arguments.out)
    with source.opened(arguments) as opened:
        programme = opened.programme
    period = source.period(programme, arguments.since, arguments.weeks)
    printed = printing.print_week(
        programme,
        tuple(programme.roster.values()),
        period,
        privacy=Privacy(arguments.privacy),
        paper=Paper(arguments.paper) if arguments.paper else None,
        lang=arguments.lang,
        mono=arguments.mono,
    )
    files.write(arguments.out, printed.pdf)
    for warning in printed.warnings:
        print(warning, file=sys.stderr)
    print(words.written(Path(arguments.out).name))
    return Exit.DONE
