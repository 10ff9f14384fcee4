"""What the build panel says: the goals as they are reached, and the proposal that comes of it."""

from collections.abc import Iterable
from datetime import date
from itertools import zip_longest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal, Role
from rosterdesk.words import dates, goals, names, terms
from rosterdesk.words.language import _, ngettext


def title() -> str:
    """Name of the panel."""
    return _("Build roster")


def close() -> str:
    """Name of its close button."""
    return _("Close the build panel")


def weeks_built(first: date, last: date) -> str:
    """Which weeks are being built."""
    return dates.days(first, last)


def weeks_label() -> str:
    """Label of the number of weeks."""
    return _("Weeks")


def keep_published() -> str:
    """Label of the switch that keeps what was published."""
    return _("Keep what was published")


def again() -> str:
    """Button that builds once more."""
    return _("Build again")


def stop() -> str:
    """Button that ends the search."""
    return _("Stop and keep")


def discard() -> str:
    """Button that forgets the result."""
    return _("Discard")


def keep_all() -> str:
    """Button that takes the whole proposal over."""
    return _("Keep all")


def keep_some(count: int) -> str:
    """Button that takes the ticked sessions over."""
    return ngettext("Keep {n} session", "Keep {n} sessions", count).format(n=count)


def starting() -> str:
    """Before the first roster."""
    return _("Looking at who can take what…")


def working(elapsed: float) -> str:
    """A search goes on."""
    return _("Building for {n} s. The best roster so far lies over the board.").format(n=round(elapsed))


def stopping() -> str:
    """A search is asked to end."""
    return _("Stopping…")


def ended(proved: int, count: int, seconds: float) -> str:
    """A search is over."""
    took = dates.number(round(seconds, 1))
    if proved == count:
        return _("Every goal is proved best, in {seconds} s.").format(seconds=took)
    told = _("{proved} of {n} goals proved best, in {seconds} s.")
    return told.format(proved=proved, n=count, seconds=took)


def curve() -> str:
    """Name of the plot."""
    return _("The goal at work, over time")


def curve_value() -> str:
    """Legend of the value."""
    return _("best so far")


def curve_bound() -> str:
    """Legend of the bound."""
    return _("cannot be below")


def curve_seconds() -> str:
    """Under the plot."""
    return _("seconds")


def goal_told(goal: Goal, *, value: int, bound: int, proved: bool) -> str:
    """A goal's row, for screen readers and as a tip."""
    proof = goals.proof(goal, bound=bound, proved=proved)
    return _("{goal}: {reached}, {proof}").format(
        goal=goals.name(goal), reached=goals.reached(goal, value), proof=proof
    )


def goal_bound(*, bound: int, proved: bool) -> str:
    """The bound beside a value; nothing where the value is proved."""
    return "" if proved else _("≥ {n}").format(n=dates.number(bound))


def changes_heading(sessions: int) -> str:
    """Over the list of what would change."""
    if not sessions:
        return _("Nothing would change: the roster is already this one.")
    return ngettext("{n} session would change:", "{n} sessions would change:", sessions).format(n=sessions)


def session_change(programme: Programme, session: str) -> str:
    """Which session changes."""
    return names.session_name(programme, session)


def rows_change(programme: Programme, added: Iterable[Row], removed: Iterable[Row]) -> str:
    """What changes in a session: who comes for whom, by role."""
    coming, going = sorted(added), sorted(removed)
    parts = []
    for role in Role:
        new = (row.leader for row in coming if row.role is role)
        old = (row.leader for row in going if row.role is role)
        parts += [_seat_change(programme, role, *pair) for pair in zip_longest(new, old)]
    return "; ".join(parts)


def _seat_change(programme: Programme, role: Role, new: str | None, old: str | None) -> str:
    values = {
        "role": terms.role(role),
        "new": names.display_name(programme, new) if new else "",
        "old": names.display_name(programme, old) if old else "",
    }
    if new and old:
        return _("{role}: {new} for {old}").format(**values)
    return (_("{role}: {new}") if new else _("{role}: without {old}")).format(**values)


def kept(count: int) -> str:
    """News of a kept proposal."""
    return ngettext("Kept: {n} row changed.", "Kept: {n} rows changed.", count).format(n=count)


def empty() -> str:
    """There is nothing to build in the weeks shown."""
    return _("No session takes place in these weeks, so there is nothing to build.")
