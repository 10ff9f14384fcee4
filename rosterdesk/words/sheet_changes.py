"""The words of the sheet of changes: what is new, who instead of whom, and nothing about why."""

from datetime import date, datetime

from rosterdesk.domain.terms import Role
from rosterdesk.words import dates
from rosterdesk.words.language import N_, _

_INSTEAD = {
    Role.LEAD: N_("{came} leads instead of {went}"),
    Role.CO_LEAD: N_("{came} co-leads instead of {went}"),
    Role.SHADOW: N_("{came} shadows instead of {went}"),
    Role.BACKUP: N_("{came} is on call instead of {went}"),
}
_NOW = {
    Role.LEAD: N_("{came} now leads"),
    Role.CO_LEAD: N_("{came} now co-leads"),
    Role.SHADOW: N_("{came} now shadows"),
    Role.BACKUP: N_("{came} is now on call"),
}
_NO_LONGER = {
    Role.LEAD: N_("{went} no longer leads"),
    Role.CO_LEAD: N_("{went} no longer co-leads"),
    Role.SHADOW: N_("{went} no longer shadows"),
    Role.BACKUP: N_("{went} is no longer on call"),
}


def title(first: date, last: date) -> str:
    """What the sheet is called."""
    return _("Changes, {days}").format(days=dates.days(first, last))


def document(programme: str, first: date, last: date) -> str:
    """What the document is called."""
    return _("{programme}: changes, {days}").format(programme=programme, days=dates.days(first, last))


def subject() -> str:
    """What the document is about."""
    return _("What differs from the last published sheet")


def since(published: date) -> str:
    """Which sheet it is compared with."""
    return _("What differs from the sheet of {day}").format(day=dates.day_month(published))


def nothing(published: date) -> str:
    """Nothing differs."""
    return _("Nothing has changed since the sheet of {day}.").format(day=dates.day_month(published))


def nothing_published(first: date, last: date) -> str:
    """There is no sheet to compare some weeks with."""
    return _("{days}: no earlier sheet was published, so there is nothing to compare with.").format(
        days=dates.capital(dates.days(first, last))
    )


def shift(role: Role, came: str | None, went: str | None) -> str:
    """Who does what instead of whom."""
    if came is not None and went is not None:
        return _(_INSTEAD[role]).format(came=came, went=went)
    if came is not None:
        return _(_NOW[role]).format(came=came)
    return _(_NO_LONGER[role]).format(went=went)


def resized(end: datetime) -> str:
    """A session of another length than it was to have."""
    return _("Now ends at {time}").format(time=dates.clock(end))


def elsewhere(place: str) -> str:
    """A session at another place than usual."""
    return _("At another place: {place}").format(place=place)


def column_headings() -> tuple[str, ...]:
    """Over the columns: time, group and place, what is new."""
    return (_("Time"), _("Group and place"), _("What is new"))
