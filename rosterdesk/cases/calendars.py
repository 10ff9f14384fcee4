"""The rostered sessions as a calendar for telephones, told at one level of privacy."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.exchange import calendar_file
from rosterdesk.exchange.calendar_file import Event
from rosterdesk.reports.order import Privacy
from rosterdesk.reports.redaction import Redaction
from rosterdesk.words import calendars as words
from rosterdesk.words.language import speaking, supported

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which sessions: one leader's, one group's, one venue's; None narrows nothing."""

    leader: str | None = None
    group: str | None = None
    venue: str | None = None


def calendar(programme: Programme, wanted: Wanted, privacy: Privacy) -> bytes:
    """An iCalendar file of the weeks that hold roster rows, in the programme's language.

    UserError where it names what is not there.
    """
    _check(programme, wanted)
    redaction = Redaction(programme, programme.roster.values(), privacy)
    with speaking(supported(programme.settings.language)):
        events = [
            _event(programme, redaction, session, wanted)
            for session in _sessions(programme)
            if _is_wanted(redaction, session, wanted)
        ]
        name = words.calendar_name(programme, wanted.leader)
    return calendar_file.encode(name, events)


def _check(programme: Programme, wanted: Wanted) -> None:
    if wanted.leader is not None and wanted.leader not in programme.leaders:
        raise UserError("unknown_leader", leader=wanted.leader)
    if wanted.group is not None and wanted.group not in programme.groups:
        raise UserError("unknown_group", group=wanted.group)
    if wanted.venue is not None and wanted.venue not in programme.venues:
        raise UserError("unknown_venue", venue=wanted.venue)


def _sessions(programme: Programme) -> tuple[Session, ...]:
    """Every session of the weeks in which somebody is rostered, by start."""
    found = map(programme.calendar.find, {row.session for row in programme.roster.values()})
    weeks: set[date] = {programme.week_start(session.date) for session in found if session is not None}
    if not weeks:
        return ()
    sessions = programme.calendar.between(min(weeks), max(weeks) + WEEK - timedelta(days=1))
    return tuple(session for session in sessions if programme.week_start(session.date) in weeks)


def _is_wanted(redaction: Redaction, session: Session, wanted: Wanted) -> bool:
    return (
        (wanted.leader is None or bool(_roles(redaction, session, wanted.leader)))
        and (wanted.group is None or session.group.id == wanted.group)
        and (wanted.venue is None or session.venue == wanted.venue)
    )


def _roles(redaction: Redaction, session: Session, leader: str) -> list[Row]:
    return [row for row in redaction.rows_of(session) if row.leader == leader]


def _event(programme: Programme, redaction: Redaction, session: Session, wanted: Wanted) -> Event:
    mine = _roles(redaction, session, wanted.leader) if wanted.leader is not None else []
    rows = redaction.rows_of(session) if session.runs else ()
    told = [(row.role, redaction.name(row.leader), redaction.number(row.leader)) for row in rows]
    digest = hashlib.sha256(f"{programme.settings.name}\n{session.id}".encode()).hexdigest()
    return Event(
        id=f"{digest[:32]}@rosterdesk",
        start=_moment(programme, session.start),
        end=_moment(programme, session.start + timedelta(minutes=session.minutes)),
        title=words.title(session.group.name, [row.role for row in mine]),
        place=words.place(programme, session.venue),
        details=words.details(told),
        cancelled=not session.runs,
    )


def _moment(programme: Programme, civil: datetime) -> datetime:
    """The moment in the programme's time zone; without one, the civil time itself."""
    zone = programme.settings.timezone
    return civil.replace(tzinfo=ZoneInfo(zone)) if zone else civil
