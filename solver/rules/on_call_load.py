"""`on_call_load`: in one block a leader backs at most `sessions_backed_at_once` sessions."""

from collections.abc import Collection, Iterator

from rosterdesk.domain.findings import Reason, Value
from rosterdesk.domain.sessions import Block
from rosterdesk.domain.terms import Rule
from solver.breach import Breach, Bucket, Cap, over, refusals
from solver.linear import NO, YES, Linear
from solver.model import Model
from solver.view import Held, View

ID = Rule.ON_CALL_LOAD


def _buckets(view: View, leader: str, blocks_of_time: Collection[Block]) -> Iterator[Bucket]:
    limit = view.programme.settings.rules.sessions_backed_at_once
    for block in blocks_of_time:
        rows = tuple(held for held in view.backs(leader) if held.session.block == block)
        told: dict[str, Value] = {"date": block.date, "part": int(block.part)}
        yield Bucket(rule=ID, code="block", cap=Cap(limit, len), rows=rows, values=told)


def check(view: View) -> Iterator[Breach]:
    """Every block in which a leader backs too many sessions at once."""
    for leader in view.leaders:
        found = dict.fromkeys(held.session.block for held in view.backs(leader))
        yield from over(_buckets(view, leader, found))


def blocks(view: View, held: Held) -> Iterator[Reason]:
    """`block` {limit, used, after, sessions, date, part}: they back as many as one can in that block."""
    if not held.role.seated:
        yield from refusals(_buckets(view, held.row.leader, [held.session.block]), held)


def post(model: Model) -> None:
    """In one block a leader backs so many sessions at most, and none without being on call."""
    most = model.programme.settings.rules.sessions_backed_at_once
    for leader in model.leaders():
        for block, backups in model.blocks(leader.id).items():
            backed = Linear(backups)
            model.at_most(most, backed)
            on_call = model.on_call(leader.id, block, backups)
            if on_call not in (YES, NO):
                backed.add(on_call, -max(1, min(most, len(backups))))
                model.between(None, backed, 0)
