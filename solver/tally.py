"""A roster laid out for counting: what every goal's measure reads."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Block, Session
from rosterdesk.domain.terms import Grade, LeaderKind, Role
from rosterdesk.domain.times import Period
from solver.fairness import fairness_span


class Served(Protocol):
    """A row of a roster, with or without what was said of it."""

    @property
    def session(self) -> str:
        """Session id."""

    @property
    def role(self) -> Role:
        """The seat's role, or backup."""

    @property
    def leader(self) -> str:
        """Leader id."""


@dataclass(frozen=True)
class Tally:
    """Rows of sessions that run, in the period and in the span of weeks that fairness looks at."""

    programme: Programme
    period: Period
    rows: frozenset[Row]

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions of the period that run, by start then id."""
        found = self.programme.calendar.between(self.period.first, self.period.last)
        return tuple(session for session in found if session.runs)

    @cached_property
    def span(self) -> Mapping[str, Session]:
        """Every session that runs in the period or in the weeks that fairness looks back on, by id."""
        span = fairness_span(self.programme, self.period)
        found = self.programme.calendar.between(span.first, span.last)
        return {session.id: session for session in found if session.runs}

    @cached_property
    def serving(self) -> Mapping[tuple[str, Role], tuple[str, ...]]:
        """Who holds the seats of a role, or backs, in a session that runs; leader ids, sorted."""
        held: dict[tuple[str, Role], list[str]] = defaultdict(list)
        for row in self.rows:
            if row.session in self.span and row.leader in self.programme.leaders:
                held[row.session, row.role].append(row.leader)
        return {key: tuple(sorted(leaders)) for key, leaders in held.items()}

    def holders(self, session: Session, *roles: Role) -> tuple[str, ...]:
        """Who serves in the session in any of the roles; a leader with two of them counts once."""
        if len(roles) == 1:
            return self.serving.get((session.id, *roles), ())
        key = (session.id, roles)
        if key not in self._together:
            self._together[key] = self._holders(session, roles)
        return self._together[key]

    @cached_property
    def _together(self) -> dict[tuple[str, tuple[Role, ...]], tuple[str, ...]]:
        return {}

    def _holders(self, session: Session, roles: tuple[Role, ...]) -> tuple[str, ...]:
        found = [leader for role in roles for leader in self.serving.get((session.id, role), ())]
        return tuple(dict.fromkeys(found))

    def team(self, session: Session) -> tuple[str, ...]:
        """The seated leads and co-leads."""
        return self.holders(session, Role.LEAD, Role.CO_LEAD)

    def seated(self, session: Session) -> tuple[str, ...]:
        """Everybody who holds a seat."""
        return self.holders(session, Role.LEAD, Role.CO_LEAD, Role.SHADOW)

    @cached_property
    def sessions_served(self) -> Mapping[str, int]:
        """Leader id → sessions in which they are seated, over the span of fairness."""
        counts: dict[str, int] = defaultdict(int)
        for session in self.span.values():
            for leader in self.seated(session):
                counts[leader] += 1
        return counts

    @cached_property
    def blocks_on_call(self) -> Mapping[str, int]:
        """Leader id → blocks in which they back a session, over the span of fairness."""
        blocks: dict[str, set[Block]] = defaultdict(set)
        for session in self.span.values():
            for leader in self.holders(session, Role.BACKUP):
                blocks[leader].add(session.block)
        return {leader: len(found) for leader, found in blocks.items()}

    def grade(self, session: Session, leader: str) -> Grade:
        """How gladly the leader serves at the session's busy time."""
        return self.programme.grades.of(self.programme.leaders[leader], session.busy)

    def leaders(self, kind: LeaderKind) -> tuple[Leader, ...]:
        """All leaders of one kind."""
        return tuple(leader for leader in self.programme.leaders.values() if leader.kind is kind)


def tally(programme: Programme, rows: Iterable[Served], period: Period) -> Tally:
    """Lay out the rows, of whatever dates, for counting over the period."""
    return Tally(programme, period, frozenset(Row(row.session, row.role, row.leader) for row in rows))
