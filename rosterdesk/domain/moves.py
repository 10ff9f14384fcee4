"""Sessions that are not held as their schedule says: what is kept of them when they are published."""

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Held
from rosterdesk.domain.sessions import Session


def held(session: Session) -> Held:
    """When and where a session is held."""
    return Held(session=session.id, start=session.start, minutes=session.minutes, venue=session.venue)


def as_scheduled(session: Session) -> Held:
    """When and where its schedule has a session, of a length that is not known here: 0 minutes."""
    return Held(session=session.id, start=session.scheduled, minutes=0, venue=session.group.venue)


def moved(programme: Programme, session: Session) -> bool:
    """Whether it is at another time or place than its schedule says, or of another length."""
    override = programme.overrides.get(session.id)
    other_length = override is not None and override.minutes is not None and not session.extra
    return session.start != session.scheduled or session.venue != session.group.venue or other_length
