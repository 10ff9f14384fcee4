"""`rosterdesk import` and `rosterdesk export`: whole programmes, tables, calendars and pages, by suffix."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from rosterdesk.cases import calendars, tables, transfer
from rosterdesk.cases.printing import Privacy
from rosterdesk.cases.rostered import Wanted
from rosterdesk.cli import naming, options, passphrases, source
from rosterdesk.cli.exits import Exit
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import files, programme_file
from rosterdesk.exchange.tables import reading, table_file
from rosterdesk.exchange.tables.described import ROSTER
from rosterdesk.words import calling
from rosterdesk.words import cli as words
from rosterdesk.words import transfer as said

_NARROWING = ("leader", "group", "venue")


def register(commands: options.Commands) -> None:
    """Add both commands."""
    parser = options.command(commands, "import", said.about_import())
    parser.epilog = said.import_merges()
    parser.add_argument(
        "database", metavar=calling.place("DB"), type=options.a_database, help=words.help_db()
    )
    parser.add_argument("file", metavar=calling.place("FILE"), help=said.help_import_file())
    parser.add_argument("--table", metavar=calling.place("NAME"), help=said.help_import_table())
    passphrases.add_to(parser)
    parser.set_defaults(run=bring_in)
    parser = options.command(commands, "export", said.about_export())
    parser.epilog = said.export_keeps_private()
    options.add_source(parser)
    parser.add_argument("--out", metavar=calling.place("FILE"), required=True, help=said.help_out_export())
    parser.add_argument("--table", metavar=calling.place("NAME"), help=said.help_export_table())
    parser.add_argument("--leader", metavar="ID", help=said.help_export_leader())
    parser.add_argument("--group", metavar="ID", help=said.help_export_group())
    parser.add_argument("--venue", metavar="ID", help=said.help_export_venue())
    levels = [level.value for level in Privacy]
    parser.add_argument("--privacy", choices=levels, help=said.help_export_privacy())
    parser.set_defaults(run=take_out)


def bring_in(arguments: argparse.Namespace) -> int:
    """Put a file into a database: a new one, or as one undoable change of an old one."""
    path = Path(arguments.file)
    if path.suffix.lower() not in (".json", *table_file.SUFFIXES):
        raise UserError("not_import_name", name=path.name)
    place = passphrases.place(arguments, arguments.database)
    count = transfer.bring_in(place, path, author=source.author(), at=source.utc(), table=arguments.table)
    print(said.imported(path.name, count))
    return Exit.DONE


def take_out(arguments: argparse.Namespace) -> int:
    """Write a programme as a programme file, as tables, as a calendar or as a page."""
    source.spare(arguments, arguments.out)
    path = Path(arguments.out)
    made = _MAKERS.get(path.suffix.lower())
    if made is None:
        raise UserError("not_export_name", name=path.name)
    _check(arguments, path.suffix.lower())
    files.check_writable(path)
    with source.opened(arguments) as opened:
        data = made(opened.programme, path, arguments)
    files.write(path, data)
    print(words.written(path.name))
    return Exit.DONE


def _check(arguments: argparse.Namespace, suffix: str) -> None:
    """Raise UserError where an option is given that the kind of file has no use for."""
    tabular = suffix in table_file.SUFFIXES
    if arguments.table is not None and not tabular:
        raise UserError("only_for_tables", option="--table")
    if suffix == ".json" and arguments.privacy is not None:
        raise UserError("only_for_readers", option="--privacy")
    of_roster = arguments.table is not None and reading.code_of(arguments.table) == ROSTER
    if tabular and not of_roster and arguments.table is not None and arguments.privacy is not None:
        raise UserError("only_for_readers", option="--privacy")
    given = [f"--{name}" for name in _NARROWING if getattr(arguments, name) is not None]
    if given and (suffix == ".json" or (tabular and not of_roster)):
        raise UserError("only_for_roster", option=given[0])


def _wanted(programme: Programme, arguments: argparse.Namespace) -> Wanted:
    return Wanted(
        leader=arguments.leader and naming.leader(programme, arguments.leader),
        group=arguments.group and naming.group(programme, arguments.group),
        venue=arguments.venue and naming.venue(programme, arguments.venue),
    )


def _privacy(arguments: argparse.Namespace) -> Privacy:
    return Privacy(arguments.privacy or Privacy.WALL)


def _text(programme: Programme, _path: Path, _arguments: argparse.Namespace) -> bytes:
    return programme_file.encode(programme)


def _calendar(programme: Programme, _path: Path, arguments: argparse.Namespace) -> bytes:
    return calendars.calendar(programme, _wanted(programme, arguments), _privacy(arguments))


def _page(programme: Programme, _path: Path, arguments: argparse.Namespace) -> bytes:
    return tables.page(programme, _wanted(programme, arguments), _privacy(arguments))


def _tables(programme: Programme, path: Path, arguments: argparse.Namespace) -> bytes:
    wanted, privacy = _wanted(programme, arguments), _privacy(arguments)
    return tables.file(programme, path, table=arguments.table, wanted=wanted, privacy=privacy)


_MAKERS: Mapping[str, Callable[[Programme, Path, argparse.Namespace], bytes]] = {
    ".json": _text,
    ".xlsx": _tables,
    ".csv": _tables,
    ".ics": _calendar,
    ".html": _page,
}
