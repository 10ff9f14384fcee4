"""`apart`: two leaders of an *apart* pair are never seated in the same session."""

from collections.abc import Iterator
from itertools import combinations

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.terms import PairKind, Rule
from solver.breach import Breach
from solver.model import Model
from solver.view import Held, View

ID = Rule.APART


def check(view: View) -> Iterator[Breach]:
    """Every two seated in one session who are to be kept apart."""
    kept_apart = _pairs(view)
    if not kept_apart:
        return
    for rows in view.by_session:
        for one, other in combinations([held for held in rows if held.role.seated], 2):
            if frozenset((one.row.leader, other.row.leader)) in kept_apart:
                yield Breach(reason=_reason(other), rows=(one, other))


def blocks(view: View, held: Held) -> Iterator[Reason]:
    """`pair` {leader, role}: somebody they are kept apart from is seated there."""
    if not held.role.seated:
        return
    kept_apart = _pairs(view)
    for other in view.rows(held.session.id):
        if other.role.seated and frozenset((held.row.leader, other.row.leader)) in kept_apart:
            yield _reason(other)


def _pairs(view: View) -> frozenset[frozenset[str]]:
    pairs = view.programme.pairs.values()
    return frozenset(frozenset(pair.leaders) for pair in pairs if pair.kind is PairKind.APART)


def _reason(other: Held) -> Reason:
    return Reason(rule=ID, code="pair", values={"leader": other.row.leader, "role": other.role.value})


def post(model: Model) -> None:
    """Of a pair that is kept apart, one at most holds a seat of a session."""
    pairs = [pair for pair in model.programme.pairs.values() if pair.kind is PairKind.APART]
    for session in model.sessions:
        for pair in pairs:
            model.at_most_one(model.seated(session, leader) for leader in pair.leaders)
