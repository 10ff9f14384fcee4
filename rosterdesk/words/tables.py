"""Words that every table has."""

from rosterdesk.words import dates
from rosterdesk.words.language import _


def columns() -> str:
    """The button that shows and hides columns."""
    return _("Columns")


def clear() -> str:
    """The button that empties the search field."""
    return _("Clear")


def nothing() -> str:
    """What screen readers say of an empty cell."""
    return _("nothing")


def seen(count: int, total: int) -> str:
    """How many rows are in sight: `12`, or `3 of 12` where some are sifted out."""
    if count == total:
        return dates.number(total)
    return _("{count} of {total}").format(count=dates.number(count), total=dates.number(total))
