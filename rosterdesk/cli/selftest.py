"""`rosterdesk selftest`: proves an installation."""

import argparse

from rosterdesk.cli import options
from rosterdesk.words import cli as words


def register(commands: options.Commands) -> None:
    """Add the command."""
    parser = options.command(commands, "selftest", words.about_selftest())
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Run every step and say how it went."""
    from rosterdesk.cli.proof import run_all  # late: it loads every library

    return run_all()
