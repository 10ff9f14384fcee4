"""Two rosters side by side: who came and who went, session by session."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from rosterdesk.domain.edits.rosters import rows_in
from rosterdesk.domain.moves import as_scheduled, held, moved
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Held, Row, Version
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDifference:
    """What one session gains and loses, each by role then leader."""

    session: str
    came: tuple[Row, ...]
    went: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """In one role somebody comes (`after`), goes (`before`), or comes instead of another."""

    role: Role
    before: str | None
    after: str | None


def shifts(found: SessionDifference, named: Callable[[str], str] = str) -> Iterator[Shift]:
    """Who comes instead of whom, role by role; of several by id, or by what they are `named`."""
    for role in Role:
        old = sorted(named(row.leader) for row in found.went if row.role is role)
        new = sorted(named(row.leader) for row in found.came if row.role is role)
        for before, after in zip_longest(old, new):
            yield Shift(role, before, after)


def compare(before: Iterable[Row], after: Iterable[Row]) -> tuple[SessionDifference, ...]:
    """The sessions in which the two differ, by scheduled start then id."""
    old, new = frozenset(before), frozenset(after)
    came, went = _by_session(new - old), _by_session(old - new)
    return tuple(
        SessionDifference(
            session=session, came=tuple(sorted(came[session])), went=tuple(sorted(went[session]))
        )
        for session in sorted({*came, *went}, key=lambda each: (each.rpartition("/")[2], each))
    )


def common(one: Period, other: Period) -> Period | None:
    """The weeks that both cover; None where there are none."""
    first, last = max(one.first, other.first), min(one.last, other.last)
    weeks = ((last - first).days + 1) // 7
    return Period(first, weeks) if weeks > 0 else None


def rows_of(programme: Programme, version: Version | None, period: Period) -> frozenset[Row]:
    """The rows of a version, or of the draft where it is None, in sessions that lie in the period."""
    if version is None:
        return frozenset(a.row for a in rows_in(programme, period) if programme.session(a.session).runs)
    return frozenset(row for row in version.rows if _inside(programme, row, period))


def displaced(programme: Programme, version: Version, period: Period) -> frozenset[str]:
    """Sessions of the period with rows in the version that run at another time or place than it says.

    Of a version that does not know, none.
    """
    if version.moved is None:
        return frozenset()
    then = {each.session: each for each in version.moved}
    sessions = map(programme.calendar.find, {row.session for row in version.rows})
    return frozenset(
        session.id
        for session in sessions
        if session is not None and session.runs and session.date in period
        if (held(session) != then[session.id] if session.id in then else moved(programme, session))
    )


def relocated(
    programme: Programme, one: Version | None, other: Version | None, sessions: Collection[str]
) -> Mapping[str, tuple[Held, Held]]:
    """Those of the sessions that two versions have at other times or places, and where each has them.

    None stands for the draft. Of a version that does not know where its sessions were, none.
    """
    known = [each is None or each.moved is not None for each in (one, other)]
    found = {id_: programme.calendar.find(id_) for id_ in sessions} if all(known) else {}
    places = {
        id_: (_where(programme, one, session), _where(programme, other, session))
        for id_, session in found.items()
        if session is not None and session.runs
    }
    return {id_: pair for id_, pair in places.items() if pair[0] != pair[1]}


def _where(programme: Programme, version: Version | None, session: Session) -> Held:
    """Where and when a version has a session; of unknown length, 0 minutes, as far as it is as scheduled."""
    if version is None and (session.extra or moved(programme, session)):
        return held(session)
    then = {each.session: each for each in version.moved or ()} if version else {}
    return then.get(session.id, as_scheduled(session))


def _inside(programme: Programme, row: Row, period: Period) -> bool:
    """By the day of the session; by what was scheduled where it is no more."""
    session = programme.calendar.find(row.session)
    if session is not None:
        return session.date in period
    return period.first.isoformat() <= row.session.rpartition("/")[2][:10] <= period.last.isoformat()


def _by_session(rows: Iterable[Row]) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.session].append(row)
    return found
