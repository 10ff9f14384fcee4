"""A built roster beside the programme as it is by now: what it would change, and whether it still may."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import zip_longest

from rosterdesk.domain.changes import ChangeSet, apply
from rosterdesk.domain.edits import rosters
from rosterdesk.domain.findings import Finding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role, Severity
from rosterdesk.domain.times import Period
from solver.check import check


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatChange:
    """A seat gets a `new` leader in the place of an `old` one; `left` is the role the new one had there."""

    role: Role
    new: str | None = None
    old: str | None = None
    left: Role | None = None


@dataclass(frozen=True, slots=True)
class SessionChange:
    """What would change in a session; `touched` where its rows changed after the build had begun."""

    session: str
    seats: tuple[SeatChange, ...]
    touched: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A roster on offer for a programme, of sessions that run and leaders that are there, and its changes."""

    programme: Programme
    period: Period
    rows: frozenset[Row]
    changes: tuple[SessionChange, ...]
    fresh: bool  # whether it can be taken over whole, just as it was built

    @property
    def sessions(self) -> frozenset[str]:
        """The sessions that would change."""
        return frozenset(change.session for change in self.changes)

    @property
    def untouched(self) -> frozenset[str]:
        """Those of them that nobody has changed meanwhile."""
        return frozenset(change.session for change in self.changes if not change.touched)

    def keeping(self, chosen: Collection[str], programme: Programme | None = None) -> ChangeSet:
        """The edit that takes over the chosen sessions, and no others."""
        return rosters.keep(programme or self.programme, self.period, self.rows, only=frozenset(chosen))

    def rows_with(self, chosen: Collection[str]) -> frozenset[Row]:
        """The rows of the period as they would be with the chosen sessions taken over."""
        return frozenset(_present(self.programme, self.period, self.rows, chosen))


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which rules a choice of sessions would newly break, and the nearest choice that breaks none."""

    breaches: tuple[Finding, ...]
    mended: frozenset[str]


def settled(programme: Programme, period: Period, now: datetime) -> Programme:
    """The programme with the rows of the period's sessions that have begun locked: they are past changing."""
    begun = (
        assignment
        for session in programme.calendar.between(period.first, period.last)
        if session.start <= now
        for assignment in programme.assignments(session.id)
    )
    locked = {assignment.id: replace(assignment, locked=True) for assignment in begun}
    return replace(programme, roster={**programme.roster, **locked}) if locked else programme


def offer(
    programme: Programme, built_from: Programme, period: Period, rows: Collection[Row], now: datetime
) -> Offer:
    """What is left to offer of `rows`, built for `built_from`, in the programme as it is at `now`."""
    offered: dict[str, set[Row]] = {
        session.id: set()
        for session in programme.calendar.between(period.first, period.last)
        if session.runs and session.start > now and _ran(built_from, session.id)
    }
    for row in rows:
        if row.leader in programme.leaders and row.session in offered:
            offered[row.session].add(row)
    changes = []
    for key, wanted in offered.items():
        present = _held(programme, key)
        if wanted != present:
            touched = present != _held(built_from, key)
            changes.append(SessionChange(key, seat_changes(wanted - present, present - wanted), touched))
    whole = frozenset(row for each in offered.values() for row in each)
    settled_rows = (row for row in rows if row.session not in offered)
    fresh = programme is built_from and all(row.id in programme.roster for row in settled_rows)
    return Offer(programme, period, whole, tuple(changes), fresh)


def seat_changes(added: Collection[Row], removed: Collection[Row]) -> tuple[SeatChange, ...]:
    """The rows that come to and go from one session, seat by seat, in the order of the roles."""
    left = {row.leader: row.role for row in removed}
    moved = {row.leader for row in added} & set(left)
    found = [
        SeatChange(role=row.role, new=row.leader, left=left[row.leader])
        for row in sorted(added)
        if row.leader in moved
    ]
    for role in Role:
        coming = sorted(row.leader for row in added if row.role is role and row.leader not in moved)
        going = sorted(row.leader for row in removed if row.role is role and row.leader not in moved)
        found += [SeatChange(role=role, new=new, old=old) for new, old in zip_longest(coming, going)]
    order = list(Role)
    return tuple(sorted(found, key=lambda change: order.index(change.role)))


def judge(on_offer: Offer, chosen: Collection[str]) -> Verdict:
    """What the rules say of taking over these sessions and leaving the others as they are.

    The nearest choice takes in what belongs to it; where that is no help, it leaves out what does not fit.
    """
    chosen = frozenset(chosen)
    scale = _Scale(on_offer)
    breaches = scale.breaches(chosen)
    if not breaches:
        return Verdict((), chosen)
    together = _taking_in(scale, chosen)
    return Verdict(breaches, _leaving_out(scale, chosen) if together is None else together)


class _Scale:
    """Weighs choices of an offer against the roster as it is: only what is new or worse counts."""

    def __init__(self, on_offer: Offer) -> None:
        self.offer = on_offer
        self._before = {_key(finding): _weight(finding) for finding in self._broken(frozenset())}

    def breaches(self, chosen: frozenset[str]) -> tuple[Finding, ...]:
        """The rules that the choice would break, and that are not broken as much already."""
        found = self._broken(chosen)
        return tuple(each for each in found if _weight(each) > self._before.get(_key(each), -1))

    def _broken(self, chosen: frozenset[str]) -> Iterator[Finding]:
        after = apply(self.offer.programme, self.offer.keeping(chosen))
        for finding in check(after, tuple(after.roster.values()), self.offer.period):
            if finding.severity is Severity.BROKEN:
                yield finding


def _taking_in(scale: _Scale, chosen: frozenset[str]) -> frozenset[str] | None:
    while breaches := scale.breaches(chosen):
        more = {session for finding in breaches for session in _sessions(finding)}
        more &= scale.offer.untouched - chosen
        if not more:
            return None
        chosen |= more
    return chosen


def _leaving_out(scale: _Scale, chosen: frozenset[str]) -> frozenset[str]:
    coming = {
        (change.session, seat.new) for change in scale.offer.changes for seat in change.seats if seat.new
    }
    while breaches := scale.breaches(chosen):
        concerned = {(session, each.leader) for each in breaches for session in _sessions(each)}
        fewer = chosen - {session for session, leader in concerned & coming}
        if fewer == chosen:
            fewer = chosen - {session for session, leader in concerned}
        chosen = fewer if fewer != chosen else frozenset()
    return chosen


def _sessions(finding: Finding) -> tuple[str, ...]:
    """Every session that a finding is about."""
    told = finding.values.get("sessions")
    named = told if isinstance(told, tuple) else ()
    return named if finding.session is None else (*named, finding.session)


def _key(finding: Finding) -> object:
    """What makes two findings the same trouble: a week's, or that of the same sessions."""
    return finding.rule, finding.code, finding.leader, finding.values.get("since") or _sessions(finding)


def _weight(finding: Finding) -> int:
    used = finding.values.get("used")
    return used if isinstance(used, int) else 0


def _ran(programme: Programme, session: str) -> bool:
    found = programme.calendar.find(session)
    return found is not None and found.runs


def _held(programme: Programme, session: str) -> frozenset[Row]:
    return frozenset(assignment.row for assignment in programme.assignments(session))


def _present(
    programme: Programme, period: Period, rows: frozenset[Row], chosen: Collection[str]
) -> Iterator[Row]:
    yield from (row for row in rows if row.session in chosen)
    for assignment in rosters.rows_in(programme, period):
        if assignment.session not in chosen and programme.session(assignment.session).runs:
            yield assignment.row
