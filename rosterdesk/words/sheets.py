"""The words on paper."""

import unicodedata
from collections.abc import Sequence
from datetime import date, datetime

from rosterdesk.domain.terms import Role
from rosterdesk.words import dates
from rosterdesk.words.language import _, ngettext, pgettext

MOST_NAMED = 6


def role_label(role: Role) -> str:
    """What stands before a name in a session: `Lead`, `On call`; short, for a narrow column."""
    match role:
        case Role.LEAD:
            return pgettext("label on paper", "Lead")
        case Role.CO_LEAD:
            return pgettext("label on paper", "Co-lead")
        case Role.SHADOW:
            return pgettext("label on paper", "Shadow")
        case Role.BACKUP:
            return pgettext("label on paper", "On call")


def open_seat(role: Role) -> str:
    """What stands where nobody is named yet; short, for a narrow column."""
    match role:
        case Role.LEAD:
            return pgettext("label on paper", "Lead needed")
        case Role.CO_LEAD:
            return pgettext("label on paper", "Co-lead needed")
        case Role.SHADOW:
            return pgettext("label on paper", "Shadow seat free")
        case Role.BACKUP:
            return pgettext("on call", "nobody yet")


def as_shadow(name: str) -> str:
    """A trainee in a column of the table that co-leads share."""
    return _("{name} (shadow)").format(name=name)


def remote() -> str:
    """The place of a remote session."""
    return _("by telephone or online")


def cancelled() -> str:
    """A session that was called off."""
    return _("Cancelled")


def not_meeting() -> str:
    """A session on a closed day."""
    return _("Does not meet")


def closed(reason: str) -> str:
    """A closed day, with its reason where one is given: `Closed: Training day`."""
    return _("Closed: {reason}").format(reason=reason) if reason else _("Closed")


def moved(scheduled: datetime) -> str:
    """From when a session was moved."""
    return _("moved from {weekday} {day}, {time}").format(
        weekday=dates.weekday_short(scheduled), day=dates.day_short(scheduled), time=dates.clock(scheduled)
    )


def extra() -> str:
    """A session beyond the schedule."""
    return _("extra session")


def no_sessions() -> str:
    """A day, or a week, on which nothing takes place."""
    return _("No sessions")


def continued(heading: str) -> str:
    """A heading that goes on from the page before."""
    return _("{heading} (continued)").format(heading=heading)


def draft() -> str:
    """A roster that nobody was given yet."""
    return _("Draft, not published")


def draft_of(number: int) -> str:
    """A roster that is no longer what was published."""
    return _("Draft: differs from version {number}").format(number=number)


def version(number: int, published: date, replaces: date | None) -> str:
    """`Version 3, replaces the sheet of 3 October`; a first sheet says when it was published."""
    if replaces is None:
        return _("Version {number}, published {day}").format(number=number, day=dates.day_month(published))
    return _("Version {number}, replaces the sheet of {day}").format(
        number=number, day=dates.day_month(replaces)
    )


def page(number: int, count: int) -> str:
    """`Page 1 of 2`."""
    return _("Page {number} of {count}").format(number=number, count=count)


def step_free(places: Sequence[str]) -> str:
    """What the sign of step-free access stands for, and which places have it."""
    return _("Step-free: {places}").format(places=dates.listed(places))


def step_free_sign() -> str:
    """What the sign of step-free access stands for, where there is no room for the places."""
    return _("Step-free")


def numbers_heading() -> str:
    """Over the list of telephone numbers."""
    return _("Telephone numbers")


def for_wall() -> str:
    """Who may read a wall sheet."""
    return _("For the wall: no telephone numbers")


def for_team() -> str:
    """Who may read a team sheet."""
    return _("For the team only: holds telephone numbers")


def for_coordinator() -> str:
    """Who may read a coordinator's sheet."""
    return _("For the coordinator only: holds telephone numbers")


def column_headings() -> tuple[str, ...]:
    """Over the columns of the table: time, group, place, lead, co-lead, on call."""
    return (_("Time"), _("Group"), _("Place"), _("Lead"), _("Co-lead and shadow"), _("On call"))


def title(programme: str, first: date, last: date) -> str:
    """What the document is called."""
    return _("{programme}: roster, {days}").format(programme=programme, days=dates.days(first, last))


def subject() -> str:
    """What the document is about."""
    return _("Who leads which session, week by week")


def names_printed(count: int) -> str:
    """Personal data on the page: names."""
    return ngettext("the name of {n} leader", "the names of {n} leaders", count).format(n=count)


def numbers_printed(count: int) -> str:
    """Personal data on the page: telephone numbers."""
    return ngettext("{n} telephone number", "{n} telephone numbers", count).format(n=count)


def nothing_personal() -> str:
    """No personal data on the page."""
    return _("no personal data")


def cannot_print(texts: Sequence[str]) -> str:
    """Which names hold letters that no font has, the first few and how many more; and what brings them."""
    more = len(texts) - MOST_NAMED
    named = list(texts) if more < 2 else [*texts[:MOST_NAMED], _("{n} more").format(n=dates.number(more))]
    said = ngettext(
        "This has letters that no font of this computer has; boxes stand in their place: {texts}",
        "These have letters that no font of this computer has; boxes stand in their place: {texts}",
        len(texts),
    ).format(texts=dates.listed(named))
    if not any(_east_asian(ch) for text in texts for ch in text):
        return said
    brought = _("{said}. Once installed, the font Noto Sans CJK brings Chinese, Japanese and Korean ones.")
    return brought.format(said=said)


def _east_asian(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("CJK", "HANGUL", "HIRAGANA", "KATAKANA"))
