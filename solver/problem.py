"""Posing the problem: from a programme and a period to who may take what, and what stays."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from solver.fairness import fairness_span
from solver.goals.changes import published
from solver.posed import Options, Problem
from solver.rules import (
    access,
    active,
    auto_assign,
    availability,
    kind,
    leave,
    phased_return,
    qualified,
)

__all__ = ["Options", "Problem", "able", "pose", "why_not"]

WEEKS_AROUND = 4

Forbids = Callable[[Programme, Session, Role, Leader], Reason | None]

_FORBIDS: tuple[Forbids, ...] = (
    kind.forbids,
    active.forbids,
    leave.forbids,
    qualified.forbids,
    access.forbids,
    auto_assign.forbids,
    phased_return.forbids,
    availability.forbids,
)
_SAME_FOR_ROLES: tuple[Forbids, ...] = (active.forbids, leave.forbids, access.forbids, availability.forbids)
_BY_ROLE: tuple[Forbids, ...] = tuple(each for each in _FORBIDS if each not in _SAME_FOR_ROLES)


def why_not(programme: Programme, session: Session, role: Role, leader: Leader) -> Reason | None:
    """The first rule about one leader and one session that says no, or None."""
    for forbids in _FORBIDS:
        reason = forbids(programme, session, role, leader)
        if reason is not None:
            return reason
    return None


def pose(programme: Programme, period: Period, options: Options) -> Problem:
    """The problem of giving the period a new roster around the rows that stay."""
    found = programme.calendar.between(period.first, period.last)
    sessions = tuple(session for session in found if session.runs)
    fixed: dict[tuple[str, Role], list[str]] = defaultdict(list)
    for row in sorted(_fixed_rows(programme, sessions, options)):
        fixed[row.session, row.role].append(row.leader)
    free = {
        (session.id, role): leaders
        for session in sessions
        for role, leaders in _free(programme, session, fixed)
        if leaders
    }
    return Problem(
        programme=programme,
        period=period,
        options=options,
        sessions=sessions,
        free=free,
        fixed={key: tuple(held) for key, held in fixed.items() if held},
        outside=tuple(_outside(programme, period)),
        kept=tuple(sorted(_rows_of(programme, (each for each in found if not each.runs)))),
        before=frozenset(_rows_of(programme, _around(programme, period))),
    )


def able(
    programme: Programme, session: Session, roles: Iterable[Role]
) -> Iterator[tuple[Role, tuple[str, ...]]]:
    """Against whom `why_not` has nothing, for each role; what no role changes is asked once for all."""
    there = [
        each
        for each in programme.leaders.values()
        if availability.possible(programme, session, each)
        and _allowed(_SAME_FOR_ROLES, programme, session, each)
    ]
    for role in roles:
        yield role, tuple(each.id for each in there if _allowed(_BY_ROLE, programme, session, each, role))


def _free(
    programme: Programme, session: Session, fixed: Mapping[tuple[str, Role], list[str]]
) -> Iterator[tuple[Role, tuple[str, ...]]]:
    """Who may be given each role that is not filled by rows that stay."""
    short = [role for role in Role if len(fixed.get((session.id, role), ())) < session.group.wanted(role)]
    for role, leaders in able(programme, session, short):
        held = fixed.get((session.id, role), ())
        yield role, tuple(leader for leader in leaders if leader not in held)


def _allowed(
    rules: tuple[Forbids, ...], programme: Programme, session: Session, leader: Leader, role: Role = Role.LEAD
) -> bool:
    return all(forbids(programme, session, role, leader) is None for forbids in rules)


def _fixed_rows(programme: Programme, sessions: tuple[Session, ...], options: Options) -> Iterator[Row]:
    seen: set[Row] = set()
    for session in sessions:
        for assignment in programme.assignments(session.id):
            if assignment.leader in programme.leaders and (assignment.locked or assignment.override):
                seen.add(assignment.row)
                yield assignment.row
    if options.keep_published:
        yield from (row for row in published(programme, sessions) if row not in seen)


def _around(programme: Programme, period: Period) -> Iterator[Session]:
    """The sessions outside the period that still matter to it, by rest, limits or fairness."""
    first = min(fairness_span(programme, period).first, period.first - timedelta(weeks=WEEKS_AROUND))
    last = period.last + timedelta(weeks=WEEKS_AROUND)
    for session in programme.calendar.between(first, last):
        if session.runs and session.date not in period:
            yield session


def _outside(programme: Programme, period: Period) -> Iterator[tuple[Session, Role, str]]:
    for session in _around(programme, period):
        for row in _rows_of(programme, [session]):
            yield session, row.role, row.leader


def _rows_of(programme: Programme, sessions: Iterable[Session]) -> Iterator[Row]:
    for session in sessions:
        for assignment in programme.assignments(session.id):
            if assignment.leader in programme.leaders:
                yield assignment.row
