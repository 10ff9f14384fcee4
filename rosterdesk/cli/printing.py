"""`rosterdesk print`: a printed sheet as a PDF."""

import argparse
import sys
from pathlib import Path

from rosterdesk.cases import printing
from rosterdesk.cases.printing import MAKERS, Ask, Order, Paper, Privacy, Sheet
from rosterdesk.cli import naming, options, source
from rosterdesk.cli.exits import Exit
from rosterdesk.domain.edits import valid
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Dates, Period
from rosterdesk.exchange import files
from rosterdesk.words import calling
from rosterdesk.words import cli as words
from rosterdesk.words.language import LANGUAGES

SHEETS = tuple(sheet.value for sheet in Sheet if sheet in MAKERS)


def register(commands: options.Commands) -> None:
    """Add the command."""
    parser = options.command(commands, "print", words.about_print())
    options.add_source(parser)
    parser.add_argument("--sheet", choices=SHEETS, required=True, help=words.help_sheet())
    options.add_period(parser, weeks=1)
    parser.add_argument(
        "--privacy", choices=[p.value for p in Privacy], default=Privacy.WALL.value, help=words.help_privacy()
    )
    parser.add_argument("--leader", metavar="ID", action="append", default=[], help=words.help_print_leader())
    parser.add_argument("--venue", metavar="ID", help=words.help_print_venue())
    parser.add_argument(
        "--day", metavar=calling.place("DATE"), type=options.a_date, help=words.help_print_day()
    )
    parser.add_argument("--session", metavar="ID", help=words.help_print_session())
    parser.add_argument(
        "--until", metavar=calling.place("DATE"), type=options.a_date, help=words.help_print_until()
    )
    parser.add_argument("--paper", choices=[p.value for p in Paper], help=words.help_paper())
    parser.add_argument("--lang", choices=LANGUAGES, help=words.help_lang())
    parser.add_argument("--mono", action="store_true", help=words.help_mono())
    parser.add_argument(
        "--out",
        metavar=calling.place("FILE.pdf"),
        type=options.a_sheet,
        required=True,
        help=words.help_out_pdf(),
    )
    parser.set_defaults(run=run, weeks=None)


def run(arguments: argparse.Namespace) -> int:
    """Write the sheet; what cannot be printed is said on standard error."""
    source.spare(arguments, arguments.out)
    files.check_writable(arguments.out)
    with source.opened(arguments) as opened:
        programme = opened.programme
    order = _order(programme, arguments)
    _check_ids(programme, order)
    printed = printing.print_sheet(programme, order)
    files.write(arguments.out, printed.pdf)
    for warning in printed.warnings:
        print(warning, file=sys.stderr)
    print(words.written(Path(arguments.out).name))
    return Exit.DONE


def _order(programme: Programme, arguments: argparse.Namespace) -> Order:
    dates = _dates(arguments)
    return printing.usual(
        programme,
        Sheet(arguments.sheet),
        _period(programme, arguments) if dates is None else dates.weeks(programme.settings.week_starts_on),
        privacy=Privacy(arguments.privacy),
        paper=Paper(arguments.paper) if arguments.paper else None,
        lang=arguments.lang,
        mono=arguments.mono,
        leaders=tuple(arguments.leader),
        venue=arguments.venue,
        day=arguments.day,
        session=arguments.session,
        dates=dates,
    )


def _check_ids(programme: Programme, order: Order) -> None:
    """Refuse an id that names nothing; what the sheet has no use for is refused by the sheet."""
    used = printing.asks(order.sheet)
    for leader in order.leaders if Ask.LEADERS in used else ():
        naming.leader(programme, leader)
    if order.venue is not None and Ask.VENUE in used:
        naming.venue(programme, order.venue)
    if order.session is not None and Ask.SESSION in used:
        naming.session(programme, order.session)


def _dates(arguments: argparse.Namespace) -> Dates | None:
    """The days asked for, where no whole weeks are."""
    if arguments.until is None:
        return None
    if arguments.since is None:
        raise UserError("until_alone")
    if arguments.weeks is not None:
        raise UserError("until_with_weeks")
    valid.dates(arguments.since, arguments.until)
    return Dates(arguments.since, arguments.until)


def _period(programme: Programme, arguments: argparse.Namespace) -> Period:
    """The weeks asked for; those of the one day or session where only that is named."""
    if arguments.since is None and arguments.day is not None:
        return Period(programme.week_start(arguments.day), 1)
    found = programme.calendar.find(arguments.session) if arguments.session else None
    if arguments.since is None and found is not None:
        return Period(programme.week_start(found.date), 1)
    return source.period(programme, arguments.since, arguments.weeks or 1)
