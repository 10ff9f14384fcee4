"""A request for leave: what it would mean, before and after; it can always be granted."""

from datetime import date

from rosterdesk.domain.programme import Programme
from rosterdesk.words import dates, names
from rosterdesk.words.language import _, ngettext


def title(programme: Programme, leader: str, since: date, until: date | None) -> str:
    """Over what it would mean."""
    name = names.display_name(programme, leader)
    if until is None:
        return _("If {name} is away from {day} on").format(name=name, day=dates.day_month(since))
    return _("If {name} is away: {days}").format(name=name, days=dates.days(since, until))


def working() -> str:
    """It is being worked out."""
    return _("Working out what it would mean…")


def changes() -> str:
    """Over the changes."""
    return _("What would have to change")


def stays_open(count: int) -> str:
    """Over what nobody could take."""
    return ngettext(
        "{n} would stay open: nobody may take it", "{n} would stay open: nobody may take them", count
    ).format(n=dates.number(count))


def figures() -> str:
    """Over the figures before and after."""
    return _("Before and after")


def figure(code: str, before: str, after: str) -> str:
    """A figure: `Sessions that run: 19 → 18`."""
    name = {
        "run": _("Sessions that run"),
        "backed": _("Sessions that are led whoever else is away"),
        "led": _("Led on average, each person away one day in twenty"),
    }[code]
    if before == after:
        return _("{name}: {value}, as now").format(name=name, value=after)
    return _("{name}: {before} → {after}").format(name=name, before=before, after=after)


def share(count: int, all_: int) -> str:
    """So many of all: `18 of 19`."""
    return _("{n} of {all}").format(n=dates.number(count), all=dates.number(all_))


def never_refused() -> str:
    """What the program makes of a request."""
    return _("A request is never refused here; this is only what it would mean.")


def button(code: str) -> str:
    """What a button says."""
    return {
        "what_if": _("What would it mean…"),
        "grant": _("Grant it, with these changes"),
        "call": _("Grant it, and ask by telephone"),
        "plain": _("Grant it"),
        "leave": _("Not now"),
    }[code]


def button_tip(code: str) -> str:
    """What a button does."""
    return {
        "what_if": _("See what it costs and what would have to change, before it is granted"),
        "grant": _("The leave and the changes, as one that can be undone"),
        "call": _("The seats become open, and you go through the call lists"),
        "plain": _("Note the leave"),
        "leave": _("Change nothing"),
    }[code]
