"""The record of some dates: their sessions with who serves in them, as the roster stands."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from rosterdesk.domain.marks import Outcome, attendance_id
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Mark, Role, SessionResult
from rosterdesk.domain.times import Dates, month_of

MOST_WEEKS = 27  # half a year; a longer stretch of time is told month by month
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Record:
    """What every report reads; rows of sessions that do not run, or of nobody known, count for nothing."""

    programme: Programme
    dates: Dates

    @cached_property
    def planned(self) -> tuple[Session, ...]:
        """Every session of the dates by start, cancelled and closed ones too."""
        return self.programme.calendar.between(self.dates.first, self.dates.last)

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions of the dates that run, by start; none of which it was noted that it did not."""
        return tuple(session for session in self.planned if session.runs and not self.fell_out(session))

    def outcome(self, session: Session) -> Outcome | None:
        """What was noted of how the session went."""
        return self.programme.outcomes.get(session.id)

    def fell_out(self, session: Session) -> bool:
        """Whether it was cancelled, before the day or on it; a closed day is another matter."""
        found = self.outcome(session)
        return session.cancelled or (found is not None and found.result is SessionResult.CANCELLED)

    def mark(self, session: Session, leader: str) -> Mark | None:
        """How the leader attended, where it was noted."""
        found = self.programme.attendance.get(attendance_id(session.id, leader))
        return found.mark if found else None

    @cached_property
    def unbuilt(self) -> frozenset[date]:
        """The first days of the weeks that have sessions but no roster yet: nobody serves in them at all."""
        weeks: dict[date, bool] = {}
        for session in self.sessions:
            week = self.programme.week_start(session.date)
            weeks[week] = weeks.get(week, False) or bool(self.rows(session))
        return frozenset(week for week, built in weeks.items() if not built)

    def is_built(self, day: date) -> bool:
        """Whether the week of a day has a roster, or needs none."""
        return self.programme.week_start(day) not in self.unbuilt

    @cached_property
    def built(self) -> tuple[Session, ...]:
        """The sessions in weeks that have a roster."""
        return tuple(session for session in self.sessions if self.is_built(session.date))

    def rows(self, session: Session, *roles: Role) -> tuple[Assignment, ...]:
        """Who serves in any of the roles, in the order of the roles; all roles where none is named."""
        held = self.programme.assignments(session.id)
        known = [row for row in held if row.leader in self.programme.leaders]
        return tuple(row for role in roles or Role for row in known if row.role is role) if known else ()

    @cached_property
    def served(self) -> Mapping[str, tuple[tuple[Session, Role], ...]]:
        """Leader → the sessions in which they serve, by start, with their roles."""
        found: dict[str, list[tuple[Session, Role]]] = defaultdict(list)
        for session in self.sessions:
            for row in self.rows(session):
                found[row.leader].append((session, row.role))
        return {leader: tuple(rows) for leader, rows in found.items()}

    def seats(self, leader: str) -> tuple[tuple[Session, Role], ...]:
        """The sessions in which a leader is seated, with the role."""
        return tuple(each for each in self.served.get(leader, ()) if each[1].seated)

    def blocks(self, leader: str) -> int:
        """In how many blocks a leader is on call."""
        return len({session.block for session, role in self.served.get(leader, ()) if not role.seated})

    def people(self, session: Session, *roles: Role) -> tuple[Leader, ...]:
        """The leaders themselves, each once."""
        found = dict.fromkeys(row.leader for row in self.rows(session, *roles))
        return tuple(self.programme.leaders[each] for each in found)

    def team(self, session: Session) -> tuple[Leader, ...]:
        """The seated leads and co-leads."""
        return self.people(session, Role.LEAD, Role.CO_LEAD)

    @cached_property
    def stretches(self) -> tuple[Dates, ...]:
        """The weeks of the dates, or the months where there are many; the first and the last may be cut."""
        weekly = self.dates.weeks(self.programme.settings.week_starts_on).weeks <= MOST_WEEKS
        return tuple(self._cut(weekly=weekly))

    def in_stretch(self, stretch: Dates) -> tuple[Session, ...]:
        """The sessions of the stretch in weeks that have a roster."""
        return tuple(session for session in self.built if session.date in stretch)

    def _cut(self, *, weekly: bool) -> Iterator[Dates]:
        first = self.dates.first
        while first <= self.dates.last:
            last = min(self._end(first, weekly=weekly), self.dates.last)
            yield Dates(first, last)
            first = last + DAY

    def _end(self, day: date, *, weekly: bool) -> date:
        """The last date of the week, or of the month, that holds `day`."""
        return self.programme.week_start(day) + 6 * DAY if weekly else month_of(day).last
