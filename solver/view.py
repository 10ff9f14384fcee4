"""The indexed look at a programme with its assignments from which checkers read; it never changes."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Override, Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Reply, Role, Rule
from rosterdesk.domain.times import Span


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """A row that counts, with its session, its leader and the first day of its week."""

    row: Row
    session: Session
    leader: Leader
    week: date
    locked: bool = False
    override: Override | None = None
    reply: Reply | None = None

    @property
    def role(self) -> Role:
        """The seat's role, or backup."""
        return self.row.role

    @property
    def date(self) -> date:
        """The date the session belongs to."""
        return self.session.block.date

    @property
    def busy(self) -> Span:
        """The session's busy time, setup and tidying included."""
        return self.session.busy

    def overrides(self, rule: Rule) -> bool:
        """Whether the coordinator overrode `rule` for this row."""
        return self.override is not None and rule in self.override.rules


Index = dict[str, tuple[Held, ...]]


class View:
    """Rows of running sessions by session and by leader, in order of time; others count for nothing.

    `present` are the rows that were there before a solver came, None where nobody asks. `stray` are
    assignments whose session or leader does not exist.
    """

    def __init__(
        self,
        programme: Programme,
        assignments: Iterable[Assignment],
        *,
        present: frozenset[Row] | None = None,
    ) -> None:
        self.programme = programme
        self.present = present
        self.stray: tuple[Assignment, ...] = ()
        self._weeks: dict[date, date] = {}
        self._fill(assignments)

    def _fill(self, assignments: Iterable[Assignment]) -> None:
        held: list[Held] = []
        stray: list[Assignment] = []
        for assignment in assignments:
            session = self.programme.calendar.find(assignment.session)
            leader = self.programme.leaders.get(assignment.leader)
            if session is None or leader is None:
                stray.append(assignment)
            elif session.runs:
                held.append(self._hold(assignment, session, leader))
        held.sort(key=lambda each: (each.busy.start, each.row))
        self.stray = tuple(stray)
        self._by_session = _index((each.row.session, each) for each in held)
        self._seats = _index((each.row.leader, each) for each in held if each.role.seated)
        self._backs = _index((each.row.leader, each) for each in held if not each.role.seated)

    def _hold(self, assignment: Assignment, session: Session, leader: Leader) -> Held:
        return Held(
            row=assignment.row,
            session=session,
            leader=leader,
            week=self.week_of(session.date),
            locked=assignment.locked,
            override=assignment.override,
            reply=assignment.reply,
        )

    @cached_property
    def held(self) -> tuple[Held, ...]:
        """Every row that counts."""
        return tuple(each for rows in self.by_session for each in rows)

    @cached_property
    def by_session(self) -> tuple[tuple[Held, ...], ...]:
        """The rows that count, session by session."""
        return tuple(rows for rows in self._by_session.values() if rows)

    @cached_property
    def leaders(self) -> tuple[str, ...]:
        """Ids of everybody who holds a row, in order."""
        return tuple(sorted(self._seats.keys() | self._backs.keys()))

    @cached_property
    def reach(self) -> int:
        """The longest time in minutes that two sessions can need between them."""
        longest = max(self.programme.travel.values(), default=0)
        return max(longest, self.programme.settings.rules.gap_minutes)

    def seats(self, leader: str) -> tuple[Held, ...]:
        """Where the leader is seated, in order of time."""
        return self._seats.get(leader, ())

    def backs(self, leader: str) -> tuple[Held, ...]:
        """What the leader is on call for, in order of time."""
        return self._backs.get(leader, ())

    def rows(self, session: str) -> tuple[Held, ...]:
        """Who does what in a session."""
        return self._by_session.get(session, ())

    def in_role(self, session: str, role: Role) -> tuple[Held, ...]:
        """Who holds the role in a session."""
        return tuple(held for held in self.rows(session) if held.role is role)

    def week_of(self, day: date) -> date:
        """The first day of the programme's week that holds `day`."""
        first = self._weeks.get(day)
        if first is None:
            first = self._weeks[day] = self.programme.week_start(day)
        return first

    def candidate(self, session: Session, role: Role, leader: Leader) -> Held:
        """The row that would come about if the leader took the seat; the view stays without it."""
        row = Row(session.id, role, leader.id)
        return Held(row=row, session=session, leader=leader, week=self.week_of(session.date))

    def after(self, programme: Programme, removed: Collection[Row], added: Iterable[Assignment]) -> "View":
        """The view of a programme in which only the roster is other: without `removed`, with `added`.

        A row that stays but is told otherwise is among both.
        """
        other = self.without(removed)
        if other is self:
            other = self._twin()
        other.programme = programme
        other.stray = tuple(each for each in self.stray if each.row not in removed)
        fresh = View(programme, added)
        other.stray += fresh.stray
        other._by_session = _joined(other._by_session, fresh._by_session)
        other._seats = _joined(other._seats, fresh._seats)
        other._backs = _joined(other._backs, fresh._backs)
        return other

    def without(self, rows: Collection[Row]) -> "View":
        """The view as if nobody held `rows`."""
        if not rows:
            return self
        other = self._twin()
        other._by_session = _dropped(self._by_session, rows, {row.session for row in rows})
        other._seats = _dropped(self._seats, rows, {row.leader for row in rows})
        other._backs = _dropped(self._backs, rows, {row.leader for row in rows})
        return other

    def _twin(self) -> "View":
        """Another look at the same rows, for parts of it to be put in the place of these."""
        other = View.__new__(View)
        other.programme, other.present = self.programme, self.present
        other.stray, other._weeks = self.stray, self._weeks
        other._by_session, other._seats, other._backs = self._by_session, self._seats, self._backs
        return other


def _joined(index: Index, more: Index) -> Index:
    """Both together, the rows of each key in order of time."""
    both = {
        key: tuple(sorted((*index.get(key, ()), *rows), key=lambda each: (each.busy.start, each.row)))
        for key, rows in more.items()
    }
    return index | both


def _index(pairs: Iterable[tuple[str, Held]]) -> Index:
    found: dict[str, list[Held]] = defaultdict(list)
    for key, held in pairs:
        found[key].append(held)
    return {key: tuple(rows) for key, rows in found.items()}


def _dropped(index: Index, rows: Collection[Row], keys: Iterable[str]) -> Index:
    kept = {key: tuple(h for h in index.get(key, ()) if h.row not in rows) for key in keys}
    return index | kept
