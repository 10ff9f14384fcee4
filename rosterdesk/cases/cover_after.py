"""After the calls: which sheets are wrong by now, which doors need a notice, and who is to be told what."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row, Version
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import minute_of


@dataclass(frozen=True, slots=True)
class Turn:
    """What a session is to one leader now, and was before: roles, and the session as it was."""

    session: Session
    was: Session
    before: tuple[Role, ...]
    after: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A leader, and every session of theirs that is no longer what they know of it, soonest first."""

    leader: str
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Door:
    """A venue where people come to a session that is not held there as they know it."""

    venue: str
    day: date
    session: str
    into: str | None = None


@dataclass(frozen=True, slots=True)
class Aftermath:
    """The published versions that are no longer right, doors that want a notice, and who is to be told."""

    versions: tuple[Version, ...]
    doors: tuple[Door, ...]
    told: tuple[Told, ...]

    @property
    def period_days(self) -> tuple[date, date] | None:
        """The first and the last date of which somebody is told; None where there is nobody."""
        days = [turn.session.date for each in self.told for turn in each.turns]
        return (min(days), max(days)) if days else None

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to print and nobody to tell."""
        return not (self.versions or self.doors or self.told)


def aftermath(
    before: Programme,
    after: Programme,
    *,
    away: Collection[str],
    now: datetime,
    into: Mapping[str, str] = MappingProxyType({}),
) -> Aftermath:
    """What follows from the difference of two states of a programme, for sessions that are not over.

    Those who are `away` are left in peace. `into` tells of sessions which other one takes their members in.
    """
    changed = _changed(before, after, now)
    return Aftermath(
        versions=_outdated(after, changed),
        doors=tuple(_doors(before, changed, into)),
        told=_told(before, after, changed, away),
    )


def _changed(before: Programme, after: Programme, now: datetime) -> tuple[Session, ...]:
    """The sessions whose rows or arrangements differ, soonest first, as they are now."""
    rows = before.roster.keys() ^ after.roster.keys()
    told = {
        key
        for key in {*before.overrides, *after.overrides}
        if before.overrides.get(key) != after.overrides.get(key)
    }
    sessions = {(before.roster.get(key) or after.roster[key]).session for key in rows}
    keys = sessions | told
    found = (after.calendar.find(key) or before.calendar.find(key) for key in keys)
    ahead = (each for each in found if each is not None and each.span.end > minute_of(now))
    return tuple(sorted(ahead, key=lambda each: (each.start, each.id)))


def _outdated(programme: Programme, changed: Iterable[Session]) -> tuple[Version, ...]:
    found: dict[str, Version] = {}
    told: dict[str, Mapping[str, set[Row]]] = {}
    for session in changed:
        version = programme.published(session.date)
        if version is not None:
            if version.id not in told:
                told[version.id] = _by_session(version)
            published = told[version.id].get(session.id, set())
            present = {each.row for each in programme.assignments(session.id)}
            if published != present or not session.runs:
                found[version.id] = version
    return tuple(found.values())


def _by_session(version: Version) -> Mapping[str, set[Row]]:
    found = defaultdict[str, set[Row]](set)
    for row in version.rows:
        found[row.session].add(row)
    return found


def _doors(before: Programme, changed: Iterable[Session], into: Mapping[str, str]) -> Iterable[Door]:
    for session in changed:
        was = before.calendar.find(session.id)
        if was is None or was.venue is None or not was.runs:
            continue
        if not session.runs or (session.venue, session.start) != (was.venue, was.start):
            yield Door(was.venue, was.date, session.id, into.get(session.id))


def _told(
    before: Programme, after: Programme, changed: Iterable[Session], away: Collection[str]
) -> tuple[Told, ...]:
    turns: dict[str, list[Turn]] = {}
    for session in changed:
        old, new = _roles(before, session.id), _roles(after, session.id)
        was = before.calendar.find(session.id) or session
        teams = _team(before, session.id) != _team(after, session.id)
        for leader in dict.fromkeys((*new, *old)):
            if leader not in away and leader in after.leaders:
                turn = Turn(session, was, old.get(leader, ()), new.get(leader, ()))
                if _matters(turn, teams):
                    turns.setdefault(leader, []).append(turn)
    return tuple(Told(leader, tuple(found)) for leader, found in turns.items())


def _roles(programme: Programme, session: str) -> Mapping[str, tuple[Role, ...]]:
    found: dict[str, tuple[Role, ...]] = {}
    for each in programme.assignments(session):
        found[each.leader] = (*found.get(each.leader, ()), each.role)
    return found


def _matters(turn: Turn, teams: bool) -> bool:
    """Whether they have something to know: of the team, who is on call for a session need not hear."""
    if turn.before != turn.after or _arranged(turn.session) != _arranged(turn.was):
        return True
    return teams and turn.after != (Role.BACKUP,)


def _team(programme: Programme, session: str) -> frozenset[Row]:
    return frozenset(each.row for each in programme.assignments(session) if each.role.leads)


def _arranged(session: Session) -> tuple[object, ...]:
    return session.runs, session.start, session.minutes, session.venue, session.note
