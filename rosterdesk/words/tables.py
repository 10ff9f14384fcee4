"""Words that every table has."""

from rosterdesk.words import dates
from rosterdesk.words.language import _, pgettext


def columns() -> str:
    """The button that shows and hides columns."""
    return _("Columns")


def clear() -> str:
    """The button that empties the search field."""
    return pgettext("search field", "Clear")


def nothing() -> str:
    """What screen readers say of an empty cell."""
    return _("nothing")


def seen(count: int, total: int) -> str:
    """How many rows are in sight: `12`, or `3 of 12` where some are sifted out."""
    if count == total:
        return dates.number(total)
    return _("{count} of {total}").format(count=dates.number(count), total=dates.number(total))


def calendar_of(name: str) -> str:
    """The button that opens a calendar to point at a date."""
    return _("Calendar: {name}").format(name=name)


def take_away(what: str) -> str:
    """The button that takes one of several things away."""
    return _("Remove {what}").format(what=what)


def remove() -> str:
    """The button that takes a line away."""
    return _("Remove")
