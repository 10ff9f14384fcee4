"""The call, read strictly: a wrong one is a UserError with one plain sentence."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from rosterdesk import __version__
from rosterdesk.cli import (
    build,
    check,
    cover,
    demo,
    explain,
    options,
    printing,
    safekeeping,
    selftest,
    transfer,
    window,
)
from rosterdesk.domain.errors import UserError
from rosterdesk.words import cli as words


class Parser(argparse.ArgumentParser):
    """argparse that raises instead of printing a usage text."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call and where its help is."""
        raise UserError("call", message=message, help=f"{self.prog} --help")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments, with `run` as the function of the command."""
    return _parser().parse_args(list(argv))


def _parser() -> Parser:
    parser = Parser(prog="rosterdesk", description=words.about(), allow_abbrev=False)
    version = f"RosterDesk {__version__}"
    parser.add_argument("--version", action="version", version=version, help=words.help_version())
    window.add_to(parser)
    commands: options.Commands = parser.add_subparsers(
        title=words.commands(), metavar=words.command(), parser_class=Parser
    )
    for command in (window, demo, build, check, cover, explain, printing, transfer, safekeeping, selftest):
        command.register(commands)
    return parser
