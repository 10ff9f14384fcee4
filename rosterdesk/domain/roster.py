"""Assignments: the present intention, and what was published."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from rosterdesk.domain.terms import CallAnswer, Reply, Role, Rule
from rosterdesk.domain.times import Period


class Row(NamedTuple):
    """Who (leader id) does what (role) where (session id)."""

    session: str
    role: Role
    leader: str

    @property
    def id(self) -> str:
        """The key of the row in the roster: a leader has a role in a session at most once."""
        return f"{self.session} {self.role} {self.leader}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Rules that the coordinator chose to override for one row, and why."""

    rules: tuple[Rule, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """A row of the present roster, with what the coordinator and the leader said of it."""

    row: Row
    locked: bool = False
    override: Override | None = None
    reply: Reply | None = None

    @property
    def id(self) -> str:
        """The key of its row."""
        return self.row.id

    @property
    def session(self) -> str:
        """Session id."""
        return self.row.session

    @property
    def role(self) -> Role:
        """The seat's role, or backup."""
        return self.row.role

    @property
    def leader(self) -> str:
        """Leader id."""
        return self.row.leader


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNote:
    """Somebody was asked by telephone for a seat or backup, and what they said `at` (local time)."""

    session: str
    role: Role
    leader: str
    answer: CallAnswer
    at: datetime

    @property
    def row(self) -> Row:
        """What they were asked to do."""
        return Row(self.session, self.role, self.leader)

    @property
    def id(self) -> str:
        """The key: of several calls for one seat the last one counts."""
        return self.row.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """When and where a session is held that is extra or not as its schedule says; no `venue`: remote."""

    session: str
    start: datetime
    minutes: int
    venue: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What was published at a moment (local time) for whole weeks from `since`.

    `moved` are the sessions that were not as their schedule says by then; None where nobody knows any more.
    """

    number: int
    published: datetime
    since: date
    weeks: int
    rows: tuple[Row, ...] = ()
    moved: tuple[Held, ...] | None = None

    @property
    def id(self) -> str:
        """The key of the version."""
        return str(self.number)

    @property
    def period(self) -> Period:
        """The weeks it covers."""
        return Period(self.since, self.weeks)
