"""How a rule says no: to rows that are there, and to a row that is being considered."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rosterdesk.domain.findings import Reason, Value, no_values
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role, Rule
from solver.view import Held, View

Measure = Callable[[Sequence[Held]], int]
Forbids = Callable[[Programme, Session, Role, Leader], Reason | None]


class Cap(NamedTuple):
    """What a rule allows, and how it measures rows against that."""

    limit: int
    measure: Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A rule broken by `rows` together, in order of time; with a cap, by using more than it allows."""

    reason: Reason
    rows: tuple[Held, ...]
    cap: Cap | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """Rows that one cap counts together, and the code and values with which it is told."""

    rule: Rule
    code: str
    cap: Cap
    rows: tuple[Held, ...]
    values: Mapping[str, Value] = field(default_factory=no_values)

    def used(self) -> int:
        """How much of the cap the rows use."""
        return self.cap.measure(self.rows)

    def reason(self) -> Reason:
        """The code with {limit, used, sessions} and the values of its own."""
        sessions = tuple(dict.fromkeys(held.row.session for held in self.rows))
        told: dict[str, Value] = {"limit": self.cap.limit, "used": self.used(), "sessions": sessions}
        return Reason(rule=self.rule, code=self.code, values=told | dict(self.values))


def each_row(view: View, forbids: Forbids) -> Iterator[Breach]:
    """A breach for every row whose leader may not be there, whatever else they do."""
    for held in view.held:
        reason = forbids(view.programme, held.session, held.role, held.leader)
        if reason is not None:
            yield Breach(reason=reason, rows=(held,))


def over(buckets: Iterable[Bucket]) -> Iterator[Breach]:
    """A breach for every bucket that uses more than its cap."""
    for bucket in buckets:
        if bucket.used() > bucket.cap.limit:
            yield Breach(reason=bucket.reason(), rows=bucket.rows, cap=bucket.cap)


def refusals(buckets: Iterable[Bucket], held: Held) -> Iterator[Reason]:
    """A reason for every bucket that `held` would bring above its cap, or further above it."""
    for bucket in buckets:
        after = bucket.cap.measure((*bucket.rows, held))
        if after > bucket.cap.limit and after > bucket.used():
            reason = bucket.reason()
            yield Reason(rule=reason.rule, code=reason.code, values={**reason.values, "after": after})


def minutes(rows: Sequence[Held]) -> int:
    """Busy minutes of the rows."""
    return sum(held.busy.minutes for held in rows)


def dates(rows: Sequence[Held]) -> int:
    """Distinct dates that the rows belong to."""
    return len({held.date for held in rows})


def blocks(rows: Sequence[Held]) -> int:
    """Distinct on-call blocks of the rows."""
    return len({held.session.block for held in rows})
