"""A seat given back, as a repair understands it: its leader cannot during those hours."""

from collections.abc import Iterable, Iterator
from datetime import date

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.times import DAY
from solver.absence import Absence


def declined(programme: Programme, rows: Iterable[Row]) -> tuple[Absence, ...]:
    """Hours for each row whose leader has nothing else then; who stepped up elsewhere keeps their seat."""
    found = [
        absence
        for row in rows
        if not _busy(programme, row)
        for absence in _hours(row.leader, programme.session(row.session))
    ]
    return tuple(dict.fromkeys(found))


def _busy(programme: Programme, row: Row) -> bool:
    here = programme.session(row.session).busy
    others = (each for each in programme.roster.values() if each.leader == row.leader)
    sessions = (programme.calendar.find(each.session) for each in others)
    return any(each is not None and each.runs and here.gap(each.busy) < 0 for each in sessions)


def _hours(leader: str, session: Session) -> Iterator[Absence]:
    for ordinal in session.busy.days:
        day, midnight = date.fromordinal(ordinal), ordinal * DAY
        yield Absence(
            leader=leader,
            since=day,
            until=day,
            start=max(0, session.busy.start - midnight),
            end=min(DAY, session.busy.end - midnight),
        )
