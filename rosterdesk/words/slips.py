"""The words of a slip for the pocket, said to the leader who carries it."""

from collections.abc import Sequence
from datetime import date

from rosterdesk.domain.terms import Role
from rosterdesk.words import dates
from rosterdesk.words.language import N_, _

_DOES = {
    Role.LEAD: N_("You lead"),
    Role.CO_LEAD: N_("You co-lead"),
    Role.SHADOW: N_("You shadow"),
    Role.BACKUP: N_("You are on call"),
}
_OTHERS = {
    Role.LEAD: N_("Lead: {names}"),
    Role.CO_LEAD: N_("Co-lead: {names}"),
    Role.SHADOW: N_("Shadow: {names}"),
    Role.BACKUP: N_("On call: {names}"),
}


def document(programme: str, first: date, last: date) -> str:
    """What the document is called; it names nobody."""
    return _("{programme}: slips, {days}").format(programme=programme, days=dates.days(first, last))


def subject() -> str:
    """What the document is about."""
    return _("Each leader's next sessions, for the pocket")


def does(role: Role) -> str:
    """What the reader does in a session."""
    return _(_DOES[role])


def others(role: Role, names: Sequence[str]) -> str:
    """Who else is in a session."""
    return _(_OTHERS[role]).format(names=dates.listed(names))


def apart(said: Sequence[str]) -> str:
    """Short remarks on one line: `Lead: Ana · On call: Ben`."""
    return " · ".join(said)


def nothing() -> str:
    """Nothing is planned for the reader."""
    return _("Nothing is planned for you in these weeks.")


def nobody() -> str:
    """Nobody is rostered in these weeks, so there are no slips."""
    return _("Nobody is rostered in these weeks.")


def numbers_heading() -> str:
    """Over the numbers of those in the reader's sessions."""
    return _("Numbers to call")
