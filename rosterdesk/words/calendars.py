"""What stands in the calendar of a telephone."""

from collections.abc import Iterable, Sequence

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.words import dates, names, slips
from rosterdesk.words.language import _

_ORDER = tuple(Role)


def calendar_name(programme: Programme, leader: str | None) -> str:
    """What the calendar is called: the programme, and whose it is."""
    if leader is None:
        return programme.settings.name
    who = names.display_name(programme, leader)
    return _("{programme}: {name}").format(programme=programme.settings.name, name=who)


def title(group: str, roles: Sequence[Role]) -> str:
    """What is on: the group, and what the owner of the calendar does there."""
    if not roles:
        return group
    does = dates.listed([slips.does(role) for role in sorted(roles, key=_ORDER.index)])
    return _("{group}: {does}").format(group=group, does=does)


def place(programme: Programme, venue: str | None) -> str:
    """Where: the venue with its address."""
    found = programme.venues.get(venue) if venue else None
    address = found.address.strip() if found else ""
    name = names.venue_name(programme, venue)
    return f"{name}, {address}" if address else name


def details(told: Iterable[tuple[Role, str, str | None]]) -> str:
    """Who is there, a line each, with the numbers that the reader may have."""
    lines = []
    for role, name, number in sorted(told, key=lambda each: (_ORDER.index(each[0]), each[1].casefold())):
        line = slips.others(role, [name])
        lines.append(f"{line} {number}" if number else line)
    return "\n".join(lines)
