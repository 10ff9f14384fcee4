"""The rostered sessions as a calendar for telephones, told at one level of privacy."""

import hashlib
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from rosterdesk.cases import rostered
from rosterdesk.cases.rostered import Wanted
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.exchange import calendar_file
from rosterdesk.exchange.calendar_file import Event
from rosterdesk.reports.order import Privacy
from rosterdesk.reports.redaction import Redaction
from rosterdesk.words import calendars as words
from rosterdesk.words.language import speaking, supported


def calendar(programme: Programme, wanted: Wanted, privacy: Privacy) -> bytes:
    """An iCalendar file of the weeks that hold roster rows, in the programme's language.

    UserError where it names what is not there.
    """
    wanted.check(programme)
    redaction = Redaction(programme, programme.roster.values(), privacy)
    with speaking(supported(programme.settings.language)):
        events = [
            _event(programme, redaction, session, wanted)
            for session in rostered.sessions(programme)
            if wanted.holds(redaction, session)
        ]
        name = words.calendar_name(programme, wanted.leader)
    return calendar_file.encode(name, events)


def _event(programme: Programme, redaction: Redaction, session: Session, wanted: Wanted) -> Event:
    mine = rostered.rows_of(redaction, session, wanted.leader) if wanted.leader is not None else []
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
