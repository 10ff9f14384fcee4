"""Somebody is there again: what they held before, who has it now, and giving it back."""

from datetime import date

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.words import dates, names, terms
from rosterdesk.words.language import _, ngettext


def first_day() -> str:
    """The field for the first day back."""
    return _("First day back")


def was_to_be(until: date | None) -> str:
    """For how long they are noted as away."""
    if until is None:
        return _("They are noted as away until further notice.")
    return _("They are noted as away until {day}.").format(day=dates.day(until))


def title(programme: Programme, leader: str) -> str:
    """Over what they held before."""
    return _("{name} is there again").format(name=names.full_name(programme, leader))


def heading(count: int) -> str:
    """Over the list."""
    if not count:
        return _("Nothing that they held before is still ahead.")
    text = ngettext("{n} seat was theirs before", "{n} seats were theirs before", count)
    return text.format(n=dates.number(count))


def seats() -> str:
    """The accessible name of the list."""
    return _("Seats that were theirs")


def seat_now(programme: Programme, row: Row, taken_by: str | None) -> str:
    """Which seat it was, and who has it now."""
    role = dates.capital(terms.role(row.role))
    if taken_by is None:
        return _("{role}: still open").format(role=role)
    return _("{role}: {name} stands in").format(role=role, name=names.display_name(programme, taken_by))


def button(code: str) -> str:
    """What a button says."""
    return {
        "give": _("Give it back (Y)"),
        "all": _("Give all back"),
        "done": _("Leave the rest so"),
    }[code]


def button_tip(code: str) -> str:
    """What a button does."""
    return {
        "give": _("The seat is theirs again; whoever stood in is free, or on call as before"),
        "all": _("As many as the rules allow, as one change that can be undone"),
        "done": _("Those who stand in keep what they have"),
    }[code]
