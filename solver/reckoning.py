"""Why somebody got as little as they did: what kept them from each seat of a period."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Role, Rule
from rosterdesk.domain.times import Period
from solver.fairness import offer
from solver.judge import Judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """Over the sessions of a period that run: what a leader has, and why no more.

    `seats` and `backups` are theirs. Of the other sessions, `kept_from` counts those where rules say no to
    every role, by the first that does, most first; `taken` those where they could serve but others do; and
    `open_for_them` are seats, or backups, that stand open and that they may take.
    """

    leader: str
    seats: tuple[Row, ...]
    backups: tuple[Row, ...]
    offered: int
    kept_from: Mapping[Rule, int]
    taken: int
    open_for_them: tuple[Row, ...]

    @property
    def sessions(self) -> int:
        """How many sessions were looked at."""
        mine = {row.session for row in (*self.seats, *self.backups)}
        others = {row.session for row in self.open_for_them}
        return len(mine) + len(others) + self.taken + sum(self.kept_from.values())


def reckon(programme: Programme, assignments: Iterable[Assignment], leader: str, period: Period) -> Reckoning:
    """The reckoning of one leader; KeyError where there is no such leader."""
    judge, person = Judge(programme, assignments), programme.leaders[leader]
    own = [held.row for held in (*judge.view.seats(leader), *judge.view.backs(leader))]
    kept: Counter[Rule] = Counter()
    taken, inviting, mine = 0, list[Row](), list[Row]()
    for session in programme.calendar.between(period.first, period.last):
        held = [row for row in own if row.session == session.id]
        if not session.runs:
            continue
        if held:
            mine += held
            continue
        found = [_first(judge, Row(session.id, role, leader)) for role in Role if session.group.wanted(role)]
        rules = [rule for rule, _ in found if rule is not None]
        if len(rules) == len(found):
            kept[min(rules, key=_depth)] += 1
            continue
        here = [row for rule, row in found if rule is None and row is not None]
        inviting += here[:1]
        taken += not here
    return Reckoning(
        leader=leader,
        seats=tuple(row for row in mine if row.role.seated),
        backups=tuple(row for row in mine if not row.role.seated),
        offered=offer(programme, person, period),
        kept_from=dict(kept.most_common()),
        taken=taken,
        open_for_them=tuple(inviting),
    )


_RULES = tuple(Rule)


def _depth(rule: Rule) -> tuple[bool, int]:
    """Of several roles, the one that came closest tells most; being a trainee, or not, tells least."""
    return rule is Rule.KIND, -_RULES.index(rule)


def _first(judge: Judge, row: Row) -> tuple[Rule | None, Row | None]:
    """The first rule against the row if its seat were free; without one, the row where a seat is open."""
    session = judge.programme.session(row.session)
    holders = [held.row for held in judge.view.in_role(row.session, row.role)]
    missing = len(holders) < session.group.wanted(row.role)
    reasons = judge.reasons(row.session, row.role, row.leader, ignoring=() if missing else holders)
    if reasons:
        return reasons[0].rule, None
    return None, row if missing else None
