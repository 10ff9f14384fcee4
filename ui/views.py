"""What can be looked at, as plain values without Qt: rows of the board, a selection, a proposal, a proof."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from functools import cached_property

from rosterdesk.domain.edits.rosters import rows_in
from rosterdesk.domain.programme import Programme, Settings
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from solver.problem import WEEKS_AROUND

ZOOMS = (1, 2, 4)
WEEK = timedelta(weeks=1)
WEIGHED = ("qualifications", "venues", "leaders", "pairs", "groups", "overrides", "closures")


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
    """Rows of a period that a build of this programme has proved best in every goal."""

    period: Period
    rows: frozenset[Row]
    programme: Programme

    def holds(self, now: Programme) -> bool:
        """Whether these rows are still the roster of the period, and what they were weighed by stands."""
        then = self.programme
        if _terms(now) != _terms(then) or any(getattr(now, each) != getattr(then, each) for each in WEIGHED):
            return False
        return self._in(now) == self.rows and self._before(now) == self._before(then)

    def _in(self, programme: Programme) -> frozenset[Row]:
        sessions = programme.calendar.between(self.period.first, self.period.last)
        return frozenset(a.row for each in sessions if each.runs for a in programme.assignments(each.id))

    def _before(self, programme: Programme) -> frozenset[Row]:
        """The rows of the weeks before that count for fairness and for limits of several weeks."""
        weeks = max(programme.settings.rules.fairness_weeks, WEEKS_AROUND)
        return frozenset(a.row for a in rows_in(programme, Period(self.period.first - weeks * WEEK, weeks)))


def _terms(programme: Programme) -> Settings:
    """The settings without what no roster depends on."""
    return replace(programme.settings, name="", language="", timezone=None, region=None)
