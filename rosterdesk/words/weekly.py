"""The painted week and its windows: `Monday 09:00 to 09:30, prefer`."""

from collections.abc import Sequence

from rosterdesk.domain.people import Window
from rosterdesk.domain.terms import Grade, Weekday
from rosterdesk.words import dates, terms
from rosterdesk.words.language import N_, _, pgettext
from rosterdesk.words.person import span

_NTH = {
    1: N_("first"),
    2: N_("second"),
    3: N_("third"),
    4: N_("fourth"),
    5: N_("fifth"),
}


def grid() -> str:
    """The accessible name of the painted week."""
    return _("Weekly availability")


def cell(day: Weekday, start: int, end: int, what: str) -> str:
    """A cell of the painted week as it is read aloud: `Monday 09:00 to 09:30, prefer`."""
    return _("{day} {start} to {end}, {what}").format(
        day=dates.capital(terms.weekday(day)), start=dates.time(start), end=dates.time(end), what=what
    )


def cell_also(what: str, others: Sequence[str]) -> str:
    """A cell over which windows of their own rhythm lie."""
    return _("{what}; also {others}").format(what=what, others=dates.listed(others))


def piece(start: int, end: int, grade: Grade) -> str:
    """A part of a cell that is not of one grade."""
    return _("{grade} {span}").format(grade=terms.grade(grade), span=dates.span(start, end))


def brush(grade: Grade) -> str:
    """What the brush paints."""
    return _("Erase") if grade is Grade.CANNOT else dates.capital(terms.grade(grade))


def brush_key(grade: Grade) -> str:
    """The letter that paints a grade; one of its own for each."""
    return {
        Grade.PREFER: pgettext("key for prefer", "P"),
        Grade.CAN: pgettext("key for can", "C"),
        Grade.RATHER_NOT: pgettext("key for rather not", "R"),
        Grade.CANNOT: pgettext("key for erase", "E"),
    }[grade]


def brush_with_key(grade: Grade) -> str:
    """What the brush paints, with the letter that does so at once: `Prefer (P)`."""
    return _("{grade} ({key})").format(grade=brush(grade), key=brush_key(grade))


def brush_tip(grade: Grade) -> str:
    """What the brush does, with its keys."""
    if grade is Grade.CANNOT:
        return _("Take the selected time away ({key} or Delete)").format(key=brush_key(grade))
    return _("Paint the selected time as “{grade}” ({key})").format(
        grade=terms.grade(grade), key=brush_key(grade)
    )


def brushes() -> str:
    """The accessible name of the row of brushes."""
    return _("Paint with")


def raster() -> str:
    """The box that says how fine the grid is."""
    return _("Step")


def step(minutes: int) -> str:
    """How fine the grid is."""
    return dates.duration(minutes)


def window_rhythm(window: Window) -> str:
    """On which days of the calendar a window holds: `every second Monday`, `first and third Monday`."""
    weekday = terms.weekday(window.day)
    if window.nth:
        nth = dates.listed([_(_NTH[each]) for each in sorted(window.nth)])
        text = _("{nth} {weekday} of the month").format(nth=nth, weekday=weekday)
    else:
        text = weekday
    if window.every == 2:
        text = _("{days}, every second week").format(days=text)
    elif window.every > 2:
        text = _("{days}, every {every} weeks").format(days=text, every=dates.number(window.every))
    return dates.capital(text)


def window(given: Window) -> str:
    """A window in words: `Monday, every second week, 09:00–17:00, can, until 30 June 2027`."""
    parts = [window_rhythm(given), dates.span(given.start, given.end), terms.grade(given.grade)]
    if given.since is not None or given.until is not None:
        parts.append(span(given.since, given.until))
    return ", ".join(parts)


def windows_list() -> str:
    """The accessible name of the list of windows."""
    return _("Windows")


def no_windows() -> str:
    """There is no window yet."""
    return _("No time is offered yet: paint the week, or add a window.")


def window_new() -> str:
    """The button that starts a new window."""
    return _("New window")


def window_add() -> str:
    """The button that writes the new window."""
    return _("Add window")


def window_remove() -> str:
    """The button that takes the selected window away."""
    return _("Remove window")


def every() -> str:
    """The field for every so many weeks."""
    return _("Every … weeks")


def nth_name() -> str:
    """The field for which weekdays of the month."""
    return _("Only the … of the month")


def nth(number: int) -> str:
    """Which of the weekdays of a month, on a small chip."""
    return {
        1: pgettext("chip", "first"),
        2: pgettext("chip", "second"),
        3: pgettext("chip", "third"),
        4: pgettext("chip", "fourth"),
        5: pgettext("chip", "fifth"),
    }[number]


def window_chosen() -> str:
    """The title over the fields of the chosen window."""
    return _("The chosen window")


def season_from() -> str:
    """The first day on which a window may hold; weeks are counted from it."""
    return _("From the day")


def season_until() -> str:
    """The last day on which a window may hold."""
    return _("Until the day")
