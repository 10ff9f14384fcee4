"""What absences took from a roster, laid out once for every search that mends it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Goal, Role
from rosterdesk.domain.times import Period
from solver.fairness import fairness_span
from solver.problem import WEEKS_AROUND

Rising = Mapping[tuple[str, str], tuple[Session, ...]]
DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Loss:
    """A programme with the absences and the rows that are left; `lost` are those that the absences took.

    `period` are the weeks that lost somebody.
    """

    programme: Programme
    period: Period
    lost: tuple[Row, ...]

    @cached_property
    def affected(self) -> frozenset[str]:
        """The sessions that lost somebody: they alone need not keep what they had."""
        return frozenset(row.session for row in self.lost)

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions of the period that run, by start."""
        found = self.programme.calendar.between(self.period.first, self.period.last)
        return tuple(session for session in found if session.runs)

    @cached_property
    def around(self) -> tuple[Assignment, ...]:
        """The assignments that no repair of the period touches."""
        ids = {session.id for session in self.sessions}
        return tuple(each for each in self.programme.roster.values() if each.session not in ids)

    @cached_property
    def outside(self) -> tuple[tuple[Session, Role, str], ...]:
        """What is served outside the period and matters to it, by rest, limits or fairness."""
        return tuple(self._outside())

    def _outside(self) -> Iterator[tuple[Session, Role, str]]:
        house, period = self.programme, self.period
        first = min(fairness_span(house, period).first, period.first - timedelta(weeks=WEEKS_AROUND))
        for session in house.calendar.between(first, period.last + timedelta(weeks=WEEKS_AROUND)):
            if session.runs and session.date not in period:
                for given in house.assignments(session.id):
                    if given.leader in house.leaders:
                        yield session, given.role, given.leader

    @cached_property
    def before(self) -> frozenset[Row]:
        """The rows that are left, in the period and outside of it."""
        inside = (given.row for session in self.sessions for given in self.programme.assignments(session.id))
        return frozenset(inside) | {Row(session.id, role, who) for session, role, who in self.outside}

    @cached_property
    def rising(self) -> Rising:
        """(session, one of its backups) → the affected sessions into which they might step up instead."""
        house, found = self.programme, defaultdict[tuple[str, str], list[Session]](list)
        for affected in map(house.session, sorted(self.affected)):
            risers = set(self._backs(affected))
            for other in house.calendar.between(affected.date - DAY, affected.date + DAY):
                if other.runs and (other.id == affected.id or self._near(affected, other)):
                    for leader in risers.intersection(self._backs(other)):
                        found[other.id, leader].append(affected)
        return {key: tuple(sessions) for key, sessions in found.items()}

    def _backs(self, session: Session) -> tuple[str, ...]:
        given = self.programme.assignments(session.id)
        return tuple(each.leader for each in given if each.role is Role.BACKUP)

    def _near(self, one: Session, other: Session) -> bool:
        """Whether nobody can be seated in one and back the other."""
        house = self.programme
        asunder = max(house.settings.rules.gap_minutes, house.travel_minutes(one.venue, other.venue))
        return one.busy.gap(other.busy) < asunder

    def unreplaced(self, rows: Collection[Row]) -> int:
        """How many backups sessions lack, with these rows, that lost nobody by the absence."""
        held = Counter(row.session for row in rows if row.role is Role.BACKUP)
        return sum(
            max(0, len(self._backs(session)) - held[session.id])
            for session in self.sessions
            if session.id not in self.affected
        )


def place_of_given_up(programme: Programme) -> int:
    """Where the backups given up stand among the goals: after those that want sessions to run with a team."""
    order = programme.settings.goals
    return max(order.index(Goal.CAN_RUN), order.index(Goal.TEAM)) + 1
