"""Where the passphrase of a database comes from: a file that is named, or whoever is at the terminal."""

import argparse
import sys
from getpass import getpass
from pathlib import Path

from rosterdesk.domain.errors import UserError
from rosterdesk.storage.copy import is_encrypted
from rosterdesk.storage.passphrase import Passphrase
from rosterdesk.storage.place import FilePlace, Place, place_of
from rosterdesk.words import calling
from rosterdesk.words import cli as words

_MOST_BYTES = 4096


def add_to(parser: argparse.ArgumentParser) -> None:
    """--passphrase-file: what opens an encrypted database."""
    parser.add_argument("--passphrase-file", metavar=calling.place("FILE"), help=words.help_passphrase())


def place(arguments: argparse.Namespace, name: str, *, ask: bool = True) -> Place:
    """The database of that name with what opens it; asks at a terminal where nothing was given, and if `ask`.

    Without an answer the place has no passphrase, and opening it says what is wanted.
    """
    found = place_of(name)
    if not isinstance(found, FilePlace):
        if arguments.passphrase_file:
            raise UserError("passphrase_of_server")
        return found
    if arguments.passphrase_file:
        return found.locked(_read(arguments.passphrase_file))
    if ask and is_encrypted(found.path) and sys.stdin is not None and sys.stdin.isatty():
        return found.locked(_asked(found.path.name))
    return found


def none_for_text(arguments: argparse.Namespace) -> None:
    """UserError where a passphrase was given for a programme file, which is legible to everybody."""
    if arguments.passphrase_file:
        raise UserError("passphrase_of_text")


def _read(name: str) -> Passphrase:
    """The first line of a file, without its end."""
    try:
        with Path(name).open("rb") as file:
            line = file.readline(_MOST_BYTES)
        return Passphrase(line.decode("utf-8-sig").rstrip("\r\n"))
    except (OSError, ValueError):
        raise UserError("passphrase_file", path=name) from None


def _asked(name: str) -> Passphrase | None:
    try:
        letters = getpass(words.ask_passphrase(name), stream=sys.stderr)
    except EOFError:
        print(file=sys.stderr)  # the line of the question has no end yet
        return None
    return Passphrase(letters) if letters else None
