"""`rosterdesk backup`, `restore` and `verify`: whole copies of a programme database."""

import argparse
from pathlib import Path

from rosterdesk.cases import safekeeping
from rosterdesk.cli import options, passphrases
from rosterdesk.cli.exits import Exit
from rosterdesk.words import calling
from rosterdesk.words import safekeeping as words


def register(commands: options.Commands) -> None:
    """Add the three commands."""
    parser = options.command(commands, "backup", words.about_backup())
    parser.add_argument("database", metavar=calling.place("DB"), help=words.help_backed_up())
    parser.add_argument(
        "backup", metavar=calling.place("DEST"), type=options.a_database, help=words.help_backup()
    )
    passphrases.add_to(parser)
    parser.set_defaults(run=back_up)
    parser = options.command(commands, "restore", words.about_restore())
    parser.add_argument("backup", metavar=calling.place("DEST"), help=words.help_restored_from())
    parser.add_argument(
        "database", metavar=calling.place("DB"), type=options.a_database, help=words.help_restored()
    )
    passphrases.add_to(parser)
    parser.set_defaults(run=restore)
    parser = options.command(commands, "verify", words.about_verify())
    parser.add_argument("database", metavar=calling.place("DB"), help=words.help_verified())
    passphrases.add_to(parser)
    parser.set_defaults(run=verify)


def back_up(arguments: argparse.Namespace) -> int:
    """Copy the whole database under a new name."""
    copy = safekeeping.back_up(passphrases.place(arguments, arguments.database), arguments.backup)
    print(words.backed_up(copy.name))
    return Exit.DONE


def restore(arguments: argparse.Namespace) -> int:
    """Make the database what it was; say where its state until now is kept."""
    kept = safekeeping.put_back(passphrases.place(arguments, arguments.backup), arguments.database)
    print(words.restored(Path(arguments.database).name, Path(arguments.backup).name))
    if kept:
        print(words.kept(kept.name))
        for legible in safekeeping.legible(Path(arguments.database), kept):
            print(words.not_encrypted(legible.name))
    return Exit.DONE


def verify(arguments: argparse.Namespace) -> int:
    """Say what was read of the database."""
    sound = safekeeping.verified(passphrases.place(arguments, arguments.database))
    name = arguments.database if "://" in arguments.database else Path(arguments.database).name
    print(words.sound(name, sound.programme, sound.changes))
    return Exit.DONE
