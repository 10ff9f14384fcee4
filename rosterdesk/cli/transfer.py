"""`rosterdesk import` and `rosterdesk export`: a whole programme in and out of a database."""

import argparse
from pathlib import Path

from rosterdesk.cases import calendars, transfer
from rosterdesk.cases.calendars import Wanted
from rosterdesk.cases.printing import Privacy
from rosterdesk.cli import options, passphrases, source
from rosterdesk.cli.exits import Exit
from rosterdesk.domain.errors import UserError
from rosterdesk.exchange import files, programme_file
from rosterdesk.words import calling
from rosterdesk.words import cli as words


def register(commands: options.Commands) -> None:
    """Add both commands."""
    parser = options.command(commands, "import", words.about_import())
    parser.add_argument(
        "database", metavar=calling.place("DB"), type=options.a_database, help=words.help_db()
    )
    parser.add_argument("file", metavar=calling.place("FILE"), help=words.help_import_file())
    passphrases.add_to(parser)
    parser.set_defaults(run=bring_in)
    parser = options.command(commands, "export", words.about_export())
    options.add_source(parser)
    parser.add_argument("--out", metavar=calling.place("FILE"), required=True, help=words.help_out_export())
    parser.add_argument("--leader", metavar="ID", help=words.help_calendar_leader())
    parser.add_argument("--group", metavar="ID", help=words.help_calendar_group())
    parser.add_argument("--venue", metavar="ID", help=words.help_calendar_venue())
    levels = [level.value for level in Privacy]
    parser.add_argument("--privacy", choices=levels, help=words.help_calendar_privacy())
    parser.set_defaults(run=take_out)


def _json_only(name: str) -> Path:
    if not name.lower().endswith(".json"):
        raise UserError("not_json_name", name=Path(name).name)
    return Path(name)


def _json_or_calendar(name: str) -> Path:
    if not name.lower().endswith(".json"):
        raise UserError("not_export_name", name=Path(name).name)
    return Path(name)


def _calendar_asks(arguments: argparse.Namespace) -> list[str]:
    """The options given that only a calendar has a use for."""
    return [f"--{name}" for name in ("leader", "group", "venue", "privacy") if getattr(arguments, name)]


def bring_in(arguments: argparse.Namespace) -> int:
    """Put a programme file into a database: a new one, or as one undoable change of an old one."""
    path = _json_only(arguments.file)
    place = passphrases.place(arguments, arguments.database)
    count = transfer.bring_in(place, path, author=source.author(), at=source.utc())
    print(words.imported(Path(arguments.file).name, count))
    return Exit.DONE


def take_out(arguments: argparse.Namespace) -> int:
    """Write the whole programme as a programme file, or its rostered sessions as a calendar."""
    source.spare(arguments, arguments.out)
    if arguments.out.lower().endswith(".ics"):
        return _take_out_calendar(arguments)
    path, asked = _json_or_calendar(arguments.out), _calendar_asks(arguments)
    if asked:
        raise UserError("only_for_calendars", option=asked[0])
    with source.opened(arguments) as opened:
        programme_file.write(opened.programme, path)
    print(words.written(path.name))
    return Exit.DONE


def _take_out_calendar(arguments: argparse.Namespace) -> int:
    files.check_writable(arguments.out)
    wanted = Wanted(leader=arguments.leader, group=arguments.group, venue=arguments.venue)
    with source.opened(arguments) as opened:
        made = calendars.calendar(opened.programme, wanted, Privacy(arguments.privacy or Privacy.WALL))
    files.write(arguments.out, made)
    print(words.written(Path(arguments.out).name))
    return Exit.DONE
