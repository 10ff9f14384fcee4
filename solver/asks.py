"""Ways to fill a seat by asking people: for going beyond a rule, or for giving a row of theirs to another."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role, Rule
from solver.judge import Judge
from solver.overrides import overridable
from solver.rules import ALONE
from solver.stop import Deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What one leader is asked: to go beyond a rule for `reasons`, or to give their row to `to`."""

    leader: str
    rule: Rule
    reasons: tuple[Reason, ...]
    row: Row | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Asks that together let `leader` take the seat, and the rows that come and go if all agree."""

    leader: str
    asks: tuple[Ask, ...]
    added: tuple[Row, ...]
    removed: tuple[Row, ...]

    @property
    def people(self) -> frozenset[str]:
        """Everybody who is asked for something or serves somewhere else than before."""
        return frozenset({row.leader for row in (*self.added, *self.removed)})

    def rules(self, row: Row) -> tuple[Rule, ...]:
        """The rules that one of the added rows overrides."""
        return tuple(ask.rule for ask in self.asks if ask.row is None and ask.leader == row.leader)


class Search:
    """Every way to fill a seat by asking: the taker goes beyond rules, or gives a row away to another."""

    def __init__(self, judge: Judge, deadline: Deadline) -> None:
        self.judge = judge
        self.programme = judge.programme
        self._deadline = deadline
        self._able: dict[tuple[str, Role], tuple[str, ...]] = {}

    def fill(
        self,
        session: str,
        role: Role,
        budget: int,
        used: frozenset[str] = frozenset(),
        gone: frozenset[Row] = frozenset(),
    ) -> Iterator[Agreement]:
        """Plans of at most `budget` asks; `used` people do nothing else, the rows `gone` are given away."""
        for leader in self.able(session, role):
            if leader in used or self._deadline.over():
                continue
            reasons = self.judge.reasons(session, role, leader, ignoring=gone)
            asks = self._asks(leader, reasons)
            if asks is not None and len(asks) <= budget:
                yield Agreement(leader=leader, asks=asks, added=(Row(session, role, leader),), removed=())
            if reasons and budget:
                yield from self._moving(Row(session, role, leader), reasons, budget, used, gone)

    def _moving(
        self,
        row: Row,
        reasons: tuple[Reason, ...],
        budget: int,
        used: frozenset[str],
        gone: frozenset[Row],
    ) -> Iterator[Agreement]:
        """The leader takes the seat if one of the rows in the way passes to somebody else."""
        for blocking, rule in self._in_the_way(row, reasons).items():
            if blocking in gone:
                continue
            without = gone | {blocking}
            rest = self.judge.reasons(row.session, row.role, row.leader, ignoring=without)
            asks = self._asks(row.leader, rest)
            if budget > 1 and rest:
                yield from self._moving_too(row, blocking, rule, rest, budget, used, without)
            left = budget - 1 - len(asks or ())
            if asks is None or left < 0:
                continue
            busy = used | {row.leader, blocking.leader}
            for plan in self.fill(blocking.session, blocking.role, left, busy, without):
                yield _joined(row, asks, blocking, rule, plan)

    def _moving_too(
        self,
        row: Row,
        blocking: Row,
        rule: Rule,
        rest: tuple[Reason, ...],
        budget: int,
        used: frozenset[str],
        gone: frozenset[Row],
    ) -> Iterator[Agreement]:
        """Two rows in the way pass to two others."""
        for outer in self._moving(row, rest, budget - 1, used, gone):
            spent = len(outer.asks) + 1
            busy = used | outer.people | {row.leader, blocking.leader}
            away = gone | frozenset(outer.removed)
            for plan in self.fill(blocking.session, blocking.role, budget - spent, busy, away):
                yield _joined(row, outer.asks, blocking, rule, plan, also=outer)

    def able(self, session: str, role: Role) -> tuple[str, ...]:
        """Leaders whom no rule about one leader keeps from it that they could not be asked about."""
        key = (session, role)
        if key not in self._able:
            found = self.programme.session(session)
            self._able[key] = tuple(
                leader.id
                for leader in self.programme.leaders.values()
                if all(
                    reason is None or self._askable(reason)
                    for reason in (alone.forbids(self.programme, found, role, leader) for alone in ALONE)
                )
            )
        return self._able[key]

    def _askable(self, reason: Reason) -> bool:
        return reason.rule is not Rule.AVAILABILITY and overridable(self.programme, reason)

    def _asks(self, leader: str, reasons: tuple[Reason, ...]) -> tuple[Ask, ...] | None:
        """One ask for each rule; None where one of them is never asked about."""
        if not all(map(self._askable, reasons)):
            return None
        by_rule: dict[Rule, list[Reason]] = {}
        for reason in reasons:
            by_rule.setdefault(reason.rule, []).append(reason)
        return tuple(Ask(leader=leader, rule=r, reasons=tuple(found)) for r, found in by_rule.items())

    def _in_the_way(self, row: Row, reasons: tuple[Reason, ...]) -> Mapping[Row, Rule]:
        """Rows without which a reason might fall, with its rule; locked and overridden ones stay."""
        found: dict[Row, Rule] = {}
        view = self.judge.view
        for reason in reasons:
            other = reason.values.get("leader")
            if reason.rule is Rule.APART:
                near = [held for held in view.rows(row.session) if held.row.leader == other]
            else:
                named = sessions_of(reason)
                mine = (*view.seats(row.leader), *view.backs(row.leader))
                near = [held for held in mine if held.row.session in named]
            for held in near:
                if not held.locked and held.override is None:
                    found.setdefault(held.row, reason.rule)
        return found


def sessions_of(reason: Reason) -> Collection[str]:
    """The sessions that a reason speaks of."""
    sessions, session = reason.values.get("sessions"), reason.values.get("session")
    if isinstance(sessions, tuple):
        return sessions
    return (session,) if isinstance(session, str) else ()


def _joined(
    row: Row,
    asks: tuple[Ask, ...],
    blocking: Row,
    rule: Rule,
    plan: Agreement,
    *,
    also: Agreement | None = None,
) -> Agreement:
    """The taker's own asks, the row that is given away, and what its new holder is asked."""
    move = Ask(leader=blocking.leader, rule=rule, reasons=(), row=blocking, to=plan.leader)
    added = also.added if also else (row,)
    return Agreement(
        leader=row.leader,
        asks=(*asks, move, *plan.asks),
        added=(*added, *plan.added),
        removed=(*(also.removed if also else ()), blocking, *plan.removed),
    )
