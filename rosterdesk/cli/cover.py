"""`rosterdesk cover`: somebody is away; whom to call, and the repair that changes least."""

import argparse
import json
from collections.abc import Iterator

from rosterdesk.cases import covering
from rosterdesk.cases.covering import CallList
from rosterdesk.cli import naming, options, source, streams
from rosterdesk.cli.build import stopping
from rosterdesk.cli.exits import Exit
from rosterdesk.domain.programme import Programme
from rosterdesk.words import calling, reasons
from rosterdesk.words import cli as words
from rosterdesk.words import cover as said
from solver.absence import Absence
from solver.mended import Repair

SHOWN = 8
SHOWN_CHAINS = 3


def register(commands: options.Commands) -> None:
    """Add the command."""
    parser = options.command(commands, "cover", words.about_cover())
    options.add_source(parser)
    parser.add_argument("--leader", metavar="ID", required=True, help=words.help_leader())
    parser.add_argument(
        "--from",
        dest="since",
        metavar=calling.place("DATE"),
        type=options.a_date,
        required=True,
        help=words.help_away_from(),
    )
    parser.add_argument(
        "--until", metavar=calling.place("DATE"), type=options.a_date, help=words.help_away_until()
    )
    options.add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the call lists and the repair; 1 where a session that lost somebody cannot run."""
    with source.opened(arguments) as opened:
        programme = opened.programme
    leader = naming.leader(programme, arguments.leader)
    absence = Absence(leader=leader, since=arguments.since, until=arguments.until)
    lists = covering.call_lists(programme, [absence])
    with stopping() as stop:
        repair = covering.repair_all(programme, [absence], stop=stop)
    if arguments.json:
        streams.answer(json.dumps(as_json(repair.programme, lists, repair), ensure_ascii=False, indent=1))
    else:
        print("\n".join(summary(repair.programme, absence, lists, repair)))
    return Exit.FINDINGS if covering.cannot_run(repair) else Exit.DONE


def summary(
    programme: Programme, absence: Absence, lists: tuple[CallList, ...], repair: Repair
) -> Iterator[str]:
    """The whole answer in words."""
    yield said.title(programme, absence.leader, absence.since, absence.until)
    if not lists:
        yield said.nothing_lost()
        return
    yield said.lost_heading(len(lists))
    for each in lists:
        yield ""
        yield from _call_list(programme, each)
    yield ""
    yield said.repair_heading(len(repair.changes), repair.proved)
    for change in repair.changes:
        yield f"  {said.change(programme, change)}"
    if repair.open:
        yield said.open_heading(sum(seat.missing for seat in repair.open))
        for seat in repair.open:
            yield f"  {said.seat(programme, seat.session, seat.role)}"


def _call_list(programme: Programme, found: CallList) -> Iterator[str]:
    yield f"  {said.seat(programme, found.row.session, found.row.role)}"
    for number, each in enumerate(found.calls[:SHOWN], 1):
        points = {term.value: value for term, value in each.terms.items()}
        yield f"    {said.call(programme, number, each.leader, each.score, points)}"
    if len(found.calls) > SHOWN:
        yield f"    {said.more_calls(len(found.calls) - SHOWN)}"
    if not found.calls:
        yield f"    {said.nobody()}"
    for chain in found.chains[:SHOWN_CHAINS]:
        yield f"    {said.chain(programme, chain)}"
    if found.cannot:
        yield f"    {said.cannot_heading(len(found.cannot))}"
    for each in found.cannot:
        yield f"      {said.cannot(programme, each.leader, each.reasons)}"


def as_json(programme: Programme, lists: tuple[CallList, ...], repair: Repair) -> dict[str, object]:
    """The answer of `cover --json`."""
    return {
        "affected": [
            {
                "session": found.row.session,
                "role": found.row.role.value,
                "calls": [
                    {
                        "leader": each.leader,
                        "score": each.score,
                        "terms": {term.value: points for term, points in each.terms.items()},
                    }
                    for each in found.calls
                ],
                "cannot": [
                    {
                        "leader": each.leader,
                        "reasons": [
                            {"rule": reason.rule.value, "text": reasons.reason(reason, programme)}
                            for reason in each.reasons
                        ],
                    }
                    for each in found.cannot
                ],
            }
            for found in lists
        ],
        "repair": {
            "changes": [
                {
                    "session": change.session,
                    "role": change.role.value,
                    "from": change.before,
                    "to": change.after,
                }
                for change in repair.changes
            ],
            "open": [
                {"session": seat.session, "role": seat.role.value}
                for seat in repair.open
                for _ in range(seat.missing)
            ],
        },
    }
