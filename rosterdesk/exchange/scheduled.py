"""Which session ids were ever scheduled, asked for many at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Group, SessionOverride, session_id
from rosterdesk.domain.recurrence import starts
from rosterdesk.domain.terms import SessionState
from rosterdesk.exchange import values


def split(session: str) -> tuple[str, datetime] | None:
    """The group and the scheduled start that a session id names, or None where it is no such id."""
    group, slash, text = session.rpartition("/")
    if not slash:
        return None
    try:
        return group, values.moment(text)
    except UserError:
        return None


def by_meetings(groups: Mapping[str, Group], sessions: Iterable[str]) -> frozenset[str]:
    """Those of the session ids that a meeting of their group schedules."""
    wanted: dict[str, set[datetime]] = defaultdict(set)
    for named in filter(None, map(split, sessions)):
        wanted[named[0]].add(named[1])
    found: set[str] = set()
    for name, moments in wanted.items():
        first, last = min(moments).date(), max(moments).date()
        for meeting in groups[name].meetings if name in groups else ():
            meets = moments.intersection(starts(meeting, first, last))
            found.update(session_id(name, moment) for moment in meets)
    return frozenset(found)


def extras(overrides: Iterable[SessionOverride]) -> frozenset[str]:
    """The ids of the extra sessions among the overrides."""
    return frozenset(each.id for each in overrides if each.state is SessionState.EXTRA)
