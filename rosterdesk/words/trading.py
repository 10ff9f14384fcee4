"""Swaps and releases agreed by telephone."""

from collections.abc import Sequence

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.words import dates, names
from rosterdesk.words.language import _, ngettext


def title(name: str) -> str:
    """The panel that lists with whom somebody could exchange a seat."""
    return _("With whom does {name} swap?").format(name=name)


def hint() -> str:
    """What else can be done."""
    return _("The best for both come first. Or choose a seat on the board and press S there.")


def field() -> str:
    """The field in which one types a name."""
    return _("Find a person")


def listed() -> str:
    """The accessible name of the list."""
    return _("Seats to swap with")


def looking() -> str:
    """While everybody is asked after."""
    return _("Looking…")


def nobody() -> str:
    """Nobody else holds a seat in the weeks to come."""
    return _("Nobody else holds a seat in the four weeks after it.")


def swap_button() -> str:
    """The button that lets the two change places."""
    return _("Swap")


def seat(role: str, session: str) -> str:
    """Which seat the other has: `lead, Tuesday art, 8 December 10:00`."""
    return _("{role}, {session}").format(role=role, session=session)


def declined() -> str:
    """They have said no to the seat."""
    return _("said no to this seat")


def against(name: str, reasons: str) -> str:
    """What speaks against one of the two."""
    return _("{name}: {reasons}").format(name=name, reasons=reasons)


def given_back(programme: Programme, rows: Sequence[Row]) -> str:
    """News of seats given back."""
    row, more = rows[0], len(rows)
    if more > 1:
        said = ngettext("{n} seat is given back and open.", "{n} seats are given back and open.", more)
        return said.format(n=dates.number(more))
    return _("{name} gives {session} back; the seat is open.").format(
        name=names.display_name(programme, row.leader), session=names.session_name(programme, row.session)
    )
