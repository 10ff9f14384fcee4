"""Where the members of a session go that cannot be led: the two notes, and the choice of a host."""

from rosterdesk.domain.programme import Programme
from rosterdesk.words import dates, names
from rosterdesk.words.language import _


def joins(programme: Programme, session: str, host: str) -> str:
    """The note of the session that does not take place: `Joins Drop-in, 10:00, Main centre`."""
    gone, taking = programme.session(session), programme.session(host)
    when = dates.clock(taking.start)
    if taking.date != gone.date:
        when = _("{day}, {time}").format(day=dates.weekday_day(taking.date), time=when)
    return _("Joins {group}, {when}, {place}").format(
        group=taking.group.name, when=when, place=names.venue_name(programme, taking.venue)
    )


def joined(programme: Programme, session: str) -> str:
    """The note of the session that takes them in: `With Wednesday support group`."""
    return _("With {group}").format(group=programme.session(session).group.name)
