"""What can be looked at, as plain values without Qt: rows of the board, a selection, a proposal, a proof."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period

ZOOMS = (1, 2, 4)


class Rows(StrEnum):
    """What the board has one row for."""

    GROUP = "group"
    LEADER = "leader"
    VENUE = "venue"


@dataclass(frozen=True, slots=True)
class Pick:
    """What is selected: a session, and in it perhaps a seat, held by a leader or open.

    `place` counts the seats of one role from 0, so that two open co-lead seats can be told apart; a seat that
    somebody holds is told by its holder, and its place is 0.
    """

    session: str
    role: Role | None = None
    leader: str | None = None
    place: int = 0

    @property
    def row(self) -> Row | None:
        """The row that is selected; None for a session or an open seat."""
        return Row(self.session, self.role, self.leader) if self.role and self.leader else None


@dataclass(frozen=True)
class Proposal:
    """A roster laid over the board before anybody keeps it: every row of the period as it would be."""

    period: Period
    rows: frozenset[Row]

    def of(self, session: str) -> frozenset[Row]:
        """The rows of one session."""
        return self._by_session.get(session, frozenset())

    @cached_property
    def _by_session(self) -> Mapping[str, frozenset[Row]]:
        found: dict[str, set[Row]] = defaultdict(set)
        for row in self.rows:
            found[row.session].add(row)
        return {session: frozenset(rows) for session, rows in found.items()}


@dataclass(frozen=True, slots=True)
class Proof:
    """Rows of a period that a build has proved best in every goal."""

    period: Period
    rows: frozenset[Row]
