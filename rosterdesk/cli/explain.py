"""`rosterdesk explain`: why a seat is open, why (not) this leader, and what would open it."""

import argparse
import json
from collections.abc import Iterator

from rosterdesk.cases import explaining
from rosterdesk.cases.explaining import Explained
from rosterdesk.cli import naming, options, source, streams
from rosterdesk.cli.exits import Exit
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.words import agreements as agreed
from rosterdesk.words import cli as words
from rosterdesk.words import explaining as said
from rosterdesk.words import reasons
from solver.agreements import MOST_ASKS


def register(commands: options.Commands) -> None:
    """Add the command."""
    parser = options.command(commands, "explain", words.about_explain())
    options.add_source(parser)
    parser.add_argument("--session", metavar="ID", required=True, help=words.help_session())
    parser.add_argument("--role", choices=[r.value for r in Role], required=True, help=words.help_role())
    parser.add_argument("--leader", metavar="ID", help=words.help_leader())
    options.add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print who may and who may not, with reasons, and the agreements that would open an open seat."""
    with source.opened(arguments) as opened:
        programme = opened.programme
    found = explaining.explain(
        programme,
        session=naming.session(programme, arguments.session),
        role=Role(arguments.role),
        leader=arguments.leader and naming.leader(programme, arguments.leader),
    )
    if arguments.json:
        streams.answer(json.dumps(as_json(programme, found), ensure_ascii=False, indent=1))
    else:
        print("\n".join(summary(programme, found)))
    return Exit.DONE


def summary(programme: Programme, found: Explained) -> Iterator[str]:
    """The whole answer in words."""
    why = found.why
    yield said.title(programme, why.session, why.role, why.missing)
    for verdict in (each for each in why.verdicts if each.may):
        yield f"  {said.may(programme, verdict.leader, verdict.steps_up)}"
    for verdict in (each for each in why.verdicts if not each.may):
        yield f"  {said.may_not(programme, verdict.leader, verdict.reasons)}"
    if len(why.verdicts) > 1 and why.counts:
        yield said.counts(why.counts)
    if found.agreements:
        yield said.agreements_heading(len(found.agreements))
        for each in found.agreements:
            yield f"  {agreed.agreement(each, programme)}"
    elif why.missing and not any(verdict.may for verdict in why.verdicts):
        yield said.no_agreement(most=MOST_ASKS, complete=found.complete)


def as_json(programme: Programme, found: Explained) -> dict[str, object]:
    """The answer of `explain --json`."""
    return {
        "session": found.why.session,
        "role": found.why.role.value,
        "leaders": [
            {
                "leader": verdict.leader,
                "may": verdict.may,
                "reasons": [
                    {"rule": reason.rule.value, "text": reasons.reason(reason, programme)}
                    for reason in verdict.reasons
                ],
            }
            for verdict in found.why.verdicts
        ],
        "agreements": [
            {
                "asks": [
                    {"leader": ask.leader, "rule": ask.rule.value, "text": agreed.ask(ask, programme)}
                    for ask in each.asks
                ],
                "text": agreed.agreement(each, programme),
            }
            for each in found.agreements
        ],
    }
