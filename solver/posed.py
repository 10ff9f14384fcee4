"""A planning problem as a frozen value: which sessions, which seats, who may take what, and what stays."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade, Role
from rosterdesk.domain.times import Period

TEAM = (Role.LEAD, Role.CO_LEAD)
Seats = Mapping[tuple[str, Role], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to search: wall seconds, threads (None: as many as cores, at most 8), seed.

    `effort` caps each search in deterministic seconds, which with one worker makes a search repeatable.
    """

    seconds: float = 60.0
    workers: int | None = None
    seed: int = 0
    keep_published: bool = False
    effort: float | None = None


@dataclass(frozen=True, kw_only=True)
class Problem:
    """The sessions of a period that run, by start; for each session and role, who may and who stays.

    `free` are the leaders that may be given the role, `fixed` those whose row stays; leaders by id. `outside`
    are the rows of sessions around the period that run, `kept` those of the period's sessions that do not,
    `before` all the rows around it. `part_of` is the period of the problem that this is some weeks of, None
    for a whole one; `alone` says that what lies around them is left out.
    """

    programme: Programme
    period: Period
    options: Options
    sessions: tuple[Session, ...]
    free: Seats
    fixed: Seats
    outside: tuple[tuple[Session, Role, str], ...] = ()
    kept: tuple[Row, ...] = ()
    before: frozenset[Row] = field(default=frozenset())
    part_of: Period | None = None
    alone: bool = False

    @property
    def whole_period(self) -> Period:
        """The period over which goals are counted that are not counted week by week."""
        return self.part_of or self.period

    def may(self, session: Session, role: Role) -> tuple[str, ...]:
        """Everybody who holds the role for good or may be given it; leader ids."""
        key = (session.id, role)
        return self.fixed.get(key, ()) + self.free.get(key, ())

    def free_rows(self) -> Iterator[Row]:
        """Every row that the search may give."""
        for (session, role), leaders in self.free.items():
            for leader in leaders:
                yield Row(session, role, leader)

    @cached_property
    def fixed_rows(self) -> frozenset[Row]:
        """The rows of the period's sessions that stay."""
        return frozenset(
            Row(session, role, leader) for (session, role), held in self.fixed.items() for leader in held
        )

    @cached_property
    def by_id(self) -> Mapping[str, Session]:
        """The sessions of the period that run, by id."""
        return {session.id: session for session in self.sessions}

    @cached_property
    def by_leader(self) -> Mapping[str, tuple[Session, ...]]:
        """Leader id → sessions of the period in which they are, or may be, seated or on call, by start."""
        found: dict[str, dict[str, Session]] = defaultdict(dict)
        for session in self.sessions:
            for role in Role:
                for leader in self.may(session, role):
                    found[leader][session.id] = session
        return {leader: tuple(sessions.values()) for leader, sessions in found.items()}

    def grade(self, session: Session, leader: str) -> Grade:
        """How gladly the leader serves at the session's busy time."""
        return self.programme.grades.of(self.programme.leaders[leader], session.busy)

    def teams(self) -> "Problem":
        """The same with leads and co-leads alone: nobody else makes a session run or a team complete."""
        return replace(self, free={key: held for key, held in self.free.items() if key[1] in TEAM})

    def beside(self, first: int, weeks: int, rows: Collection[Row]) -> "Problem":
        """Some weeks from the one of that number on, with all their links; rows of other weeks stay."""
        part = self._part(first, weeks)
        others = [row for row in sorted(rows) if row.session not in part.by_id]
        around = tuple((self.by_id[row.session], row.role, row.leader) for row in others)
        return replace(part, outside=self.outside + around)

    def without(self, rows: Collection[Row]) -> "Problem":
        """The same, but none of these rows is given."""
        free = {
            (session, role): tuple(who for who in held if Row(session, role, who) not in rows)
            for (session, role), held in self.free.items()
        }
        return replace(self, free={key: held for key, held in free.items() if held})

    def among(self, sessions: Collection[str], rows: Iterable[Row]) -> "Problem":
        """The seats of these sessions alone are free; the rows of all others stay."""
        free = frozenset(sessions)
        stay: dict[tuple[str, Role], tuple[str, ...]] = defaultdict(tuple)
        for session, role, leader in sorted(rows):
            if session in self.by_id and session not in free:
                stay[session, role] += (leader,)
        return replace(
            self,
            free={key: held for key, held in self.free.items() if key[0] in free},
            fixed={key: held for key, held in self.fixed.items() if key[0] in free} | stay,
        )

    def week(self, number: int) -> "Problem":
        """One week of the period alone, as if nothing lay around it: its optimum bounds the week's share."""
        return replace(self._part(number, 1), outside=(), alone=True)

    def _part(self, first: int, weeks: int) -> "Problem":
        period = Period(self.period.week_firsts[first], weeks)
        sessions = tuple(session for session in self.sessions if session.date in period)
        ids = {session.id for session in sessions}
        return replace(
            self,
            period=period,
            sessions=sessions,
            free={key: held for key, held in self.free.items() if key[0] in ids},
            fixed={key: held for key, held in self.fixed.items() if key[0] in ids},
            kept=(),
            part_of=self.whole_period,
        )
