"""`rosterdesk import` and `rosterdesk export`: a whole programme in and out of a database."""

import argparse
from pathlib import Path

from rosterdesk.cases import transfer
from rosterdesk.cli import options, source
from rosterdesk.cli.exits import Exit
from rosterdesk.domain.errors import UserError
from rosterdesk.exchange import programme_file
from rosterdesk.words import calling
from rosterdesk.words import cli as words


def register(commands: options.Commands) -> None:
    """Add both commands."""
    parser = options.command(commands, "import", words.about_import())
    parser.add_argument("database", metavar=calling.place("DB"), help=words.help_db())
    parser.add_argument("file", metavar=calling.place("FILE"), help=words.help_import_file())
    parser.set_defaults(run=bring_in)
    parser = options.command(commands, "export", words.about_export())
    options.add_source(parser)
    parser.add_argument(
        "--out", metavar=calling.place("FILE"), required=True, help=words.help_out_programme()
    )
    parser.set_defaults(run=take_out)


def _json_only(name: str) -> Path:
    if not name.lower().endswith(".json"):
        raise UserError("not_json_name", name=Path(name).name)
    return Path(name)


def bring_in(arguments: argparse.Namespace) -> int:
    """Put a programme file into a database: a new one, or as one undoable change of an old one."""
    count = transfer.bring_in(
        arguments.database, _json_only(arguments.file), author=source.author(), at=source.utc()
    )
    print(words.imported(Path(arguments.file).name, count))
    return Exit.DONE


def take_out(arguments: argparse.Namespace) -> int:
    """Write the whole programme as a programme file."""
    path = _json_only(arguments.out)
    source.spare(arguments, arguments.out)
    with source.opened(arguments) as opened:
        programme_file.write(opened.programme, path)
    print(words.written(path.name))
    return Exit.DONE
