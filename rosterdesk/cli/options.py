"""Arguments that several commands share, and the values they take."""

import argparse
import re
from datetime import date, datetime
from pathlib import Path
from typing import TypeAlias

from rosterdesk.cli import passphrases
from rosterdesk.domain.errors import UserError
from rosterdesk.words import calling
from rosterdesk.words import cli as words

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # what add_subparsers returns


def command(commands: Commands, name: str, about: str) -> argparse.ArgumentParser:
    """A new command of that name; options may not be abbreviated."""
    return commands.add_parser(name, help=about, description=about, allow_abbrev=False)


def a_date(text: str) -> date:
    """A date written YYYY-MM-DD."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise UserError("not_a_date", text=text)
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise UserError("not_a_date", text=text) from None


def a_count(text: str) -> int:
    """A whole number of at least one."""
    if not re.fullmatch(r"0*[1-9]\d{0,5}", text):
        raise UserError("not_a_count", text=text)
    return int(text)


def a_whole_number(text: str) -> int:
    """A whole number from 0 to 2**31 - 1."""
    if not re.fullmatch(r"\d{1,10}", text) or int(text) >= 2**31:
        raise UserError("not_a_number", text=text)
    return int(text)


def seconds(text: str) -> float:
    """A positive number of seconds."""
    if not re.fullmatch(r"\d{1,6}(\.\d+)?", text) or float(text) == 0:
        raise UserError("not_seconds", text=text)
    return float(text)


def a_database(text: str) -> str:
    """The name of a database to write: not one that every command would read as a programme file."""
    if text.lower().endswith(".json"):
        raise UserError("database_json_name", name=text)
    return text


def a_json_file(text: str) -> str:
    """The name of a programme or roster file to write: one that every command reads as such."""
    if not text.lower().endswith(".json") and not _is_device(text):
        raise UserError("not_json_name", name=text)
    return text


def a_sheet(text: str) -> str:
    """The name of a printed sheet to write, so that no other file is taken for one and written over."""
    if not text.lower().endswith(".pdf") and not _is_device(text):
        raise UserError("not_pdf_name", name=text)
    return text


def _is_device(text: str) -> bool:
    """Whether the name is that of a pipe or a device, such as /dev/stdout."""
    path = Path(text)
    return path.exists() and not path.is_file() and not path.is_dir()


def add_source(parser: argparse.ArgumentParser) -> None:
    """FILE or --database URL: where the programme is read from."""
    parser.add_argument("file", metavar=calling.place("FILE"), nargs="?", help=words.help_file())
    parser.add_argument("--database", metavar="URL", help=words.help_database())
    passphrases.add_to(parser)


def add_period(parser: argparse.ArgumentParser, *, weeks: int) -> None:
    """--from and --weeks."""
    parser.add_argument(
        "--from", dest="since", metavar=calling.place("DATE"), type=a_date, help=words.help_from()
    )
    parser.add_argument("--weeks", metavar="N", type=a_count, default=weeks, help=words.help_weeks(weeks))


def add_json(parser: argparse.ArgumentParser) -> None:
    """--json: one JSON value on standard output and nothing else there."""
    parser.add_argument("--json", action="store_true", help=words.help_json())
