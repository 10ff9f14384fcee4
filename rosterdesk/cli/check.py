"""`rosterdesk check`: what the independent checker finds in a roster."""

import argparse
import json
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext

from rosterdesk.cases import building, rosters
from rosterdesk.cli import options, source, streams
from rosterdesk.cli.exits import Exit
from rosterdesk.domain.errors import in_file
from rosterdesk.domain.findings import Finding
from rosterdesk.domain.programme import Programme
from rosterdesk.words import calling
from rosterdesk.words import cli as words
from rosterdesk.words import findings as sentences
from solver.check import needs_attention


def register(commands: options.Commands) -> None:
    """Add the command."""
    parser = options.command(commands, "check", words.about_check())
    options.add_source(parser)
    parser.add_argument("roster", metavar=calling.place("ROSTER.json"), nargs="?", help=words.help_roster())
    options.add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; 1 where a rule is broken or a session cannot run."""
    if arguments.database and arguments.file and arguments.roster is None:
        arguments.file, arguments.roster = None, arguments.file  # with --database the only name is the roster
    with _said_which(arguments.roster and arguments.file), source.opened(arguments) as opened:
        programme, period = opened.programme, None
        if arguments.roster:
            with in_file(arguments.roster):
                programme, period = rosters.with_roster(programme, arguments.roster)
        found = building.findings(programme, period)
    if arguments.json:
        streams.answer(json.dumps(as_json(programme, found), ensure_ascii=False, indent=1))
    elif period is None and not programme.roster:
        print(words.nothing_to_check())
    else:
        print(words.findings_heading(found))
        for finding in found:
            print(words.finding_line(finding, sentences.sentence(finding, programme)))
    return Exit.FINDINGS if needs_attention(found) else Exit.DONE


def _said_which(file: str | None) -> AbstractContextManager[None]:
    """Troubles are said to be in this file, where there is one."""
    return in_file(file) if file else nullcontext()


def as_json(programme: Programme, found: Iterable[Finding]) -> dict[str, object]:
    """The answer of `check --json`."""
    return {
        "findings": [
            {
                "rule": finding.rule.value,
                "severity": finding.severity.value,
                "session": finding.session,
                "leader": finding.leader,
                "text": sentences.sentence(finding, programme),
            }
            for finding in found
        ]
    }
