"""What the build panel says: the goals as they are reached, and the proposal that comes of it."""

from datetime import date

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Goal, Role
from rosterdesk.words import dates, goals, names, terms
from rosterdesk.words.language import _, ngettext


def title() -> str:
    """Name of the panel."""
    return _("Build roster")


def close() -> str:
    """Name of its close button."""
    return _("Close the build panel")


def first_label() -> str:
    """Label of the first week."""
    return _("From the week of")


def first_week(first: date, *, present: bool) -> str:
    """A week to begin with."""
    return _("This week") if present else dates.day_short(first)


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


def looking(elapsed: float) -> str:
    """A search goes on and has found nothing yet."""
    return _("Building for {n} s…").format(n=round(elapsed))


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


def discarded() -> str:
    """News of a proposal that was put away."""
    return _("The built roster was put away.")


def bring_back() -> str:
    """Button of that news."""
    return _("Bring it back")


def again_hint() -> str:
    """What building again does."""
    return _("Build once more from the programme as it is now")


def cut_short(seconds: float) -> str:
    """The search failed for a reason of our own, or something else ended it; what it had found is there."""
    told = _("The search was cut short after {seconds} s; the best roster until then is offered here.")
    return told.format(seconds=dates.number(round(seconds, 1)))


def unready() -> str:
    """The search failed for a reason of our own."""
    return _("The search ended without an answer. Your programme is as it was; try to build again.")


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


def goal_bound(goal: Goal, *, bound: int, proved: bool) -> str:
    """The bound beside a value; nothing where the value is proved, or nothing is known."""
    return "" if proved or bound <= 0 else _("≥ {n}").format(n=goals.figure(goal, bound))


def changes_heading(sessions: int) -> str:
    """Over the list of what would change."""
    return ngettext("{n} session would change", "{n} sessions would change", sessions).format(n=sessions)


def no_changes() -> str:
    """The proposal is what is there already."""
    return _("Nothing would change: the roster is already this one.")


def changes_count(*, added: int, moved: int, removed: int) -> str:
    """What would change, in numbers."""
    told = [
        ngettext("{n} added", "{n} added", added).format(n=dates.number(added)),
        ngettext("{n} moved", "{n} moved", moved).format(n=dates.number(moved)),
        ngettext("{n} removed", "{n} removed", removed).format(n=dates.number(removed)),
    ]
    return ", ".join(text for text, count in zip(told, (added, moved, removed), strict=True) if count)


def changes_list() -> str:
    """Accessible name of the list."""
    return _("What would change; ticked sessions are kept")


def session_change(session: Session, *, touched: bool) -> str:
    """Which session changes: `Wed 2 Dec 18:30  Support`."""
    told = _("{weekday} {day}, {time}  {group}").format(
        weekday=dates.capital(dates.weekday_short(session.start)),
        day=dates.day_short(session.start),
        time=dates.clock(session.start),
        group=session.group.name,
    )
    return _("{session} (you changed it)").format(session=told) if touched else told


def seat_change(
    programme: Programme, role: Role, *, new: str | None, old: str | None, left: Role | None
) -> str:
    """What changes in a seat: who comes, for whom, or who goes."""
    values = {
        "role": dates.capital(terms.role(role)),
        "new": names.display_name(programme, new) if new else "",
        "old": names.display_name(programme, old) if old else "",
        "left": terms.role(left) if left else "",
    }
    if left is not None:
        told = _("{role}: {new}, until now {left}")
    elif new and old:
        told = _("{role}: {new} for {old}")
    else:
        told = _("{role}: {new}") if new else _("{role}: without {old}")
    return told.format(**values)


def touched(count: int) -> str:
    """Sessions that changed while the search went on."""
    return ngettext(
        "You have changed {n} of these sessions since; it is left as it is unless you tick it.",
        "You have changed {n} of these sessions since; they are left as they are unless you tick them.",
        count,
    ).format(n=dates.number(count))


def not_so(sentence: str, more: int) -> str:
    """Why a choice of sessions cannot be kept as it is."""
    told = _("Kept like this, it would break a rule. {why}").format(why=sentence)
    return told if not more else told + " " + ngettext("And {n} more.", "And {n} more.", more).format(n=more)


def take_in(count: int) -> str:
    """Button that ticks what belongs to the choice."""
    return ngettext(
        "Tick {n} session that belongs to it", "Tick {n} sessions that belong to it", count
    ).format(n=dates.number(count))


def leave_out(count: int) -> str:
    """Button that unticks what does not fit any more."""
    return ngettext(
        "Leave out {n} session that does not fit", "Leave out {n} sessions that do not fit", count
    ).format(n=dates.number(count))


def kept(sessions: int) -> str:
    """News of a kept proposal."""
    return ngettext("Kept: {n} session changed.", "Kept: {n} sessions changed.", sessions).format(
        n=dates.number(sessions)
    )


def empty() -> str:
    """There is nothing to build in the weeks shown."""
    return _("No session takes place in these weeks, so there is nothing to build.")
