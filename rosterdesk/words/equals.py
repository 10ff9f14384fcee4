"""Words for choosing among rosters that are equally good."""

from collections.abc import Sequence

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Goal
from rosterdesk.words import dates, goals, names
from rosterdesk.words.language import _, ngettext

MOST_NAMED = 6


def find() -> str:
    """Button that looks for other rosters."""
    return _("Others as good…")


def find_hint() -> str:
    """What it does."""
    return _("Look for rosters that are as good in the first goals and give the seats to other people")


def looking(seconds: float) -> str:
    """While it looks."""
    return _("Looking for rosters as good that other people serve in: {n} s at most…").format(
        n=round(seconds)
    )


def stop() -> str:
    """Button that ends the search."""
    return _("Stop looking")


def lost() -> str:
    """The search failed for a reason of our own."""
    return _("The search ended without an answer. The roster above is as it was; try again.")


def none(stopped: bool) -> str:
    """No other roster was found."""
    if stopped:
        return _("No other roster was found before you stopped.")
    return _("No other roster was found that is as good in the first goals.")


def roster(number: int) -> str:
    """One of the rosters to choose from."""
    return _("Roster {n}").format(n=dates.number(number))


def first(count: int) -> str:
    """The roster that was built is shown, `count` others can be chosen."""
    return ngettext(
        "The roster as it was built. {n} other is as good in the first goals.",
        "The roster as it was built. {n} others are as good in the first goals.",
        count,
    ).format(n=dates.number(count))


def better(changes: Sequence[tuple[Goal, int, int]]) -> str:
    """The goals that a roster serves better than the first: goal, value there, value here; less is better."""
    return _("Better: {goals}").format(goals=_goals(changes))


def worse(changes: Sequence[tuple[Goal, int, int]]) -> str:
    """The goals that it serves less well."""
    return _("Less good: {goals}").format(goals=_goals(changes))


def goals_alike() -> str:
    """No goal differs."""
    return _("Just as good as roster 1 in every goal.")


def more(programme: Programme, changes: Sequence[tuple[str, int, int]]) -> str:
    """Who serves more than with the first roster: leader, sessions then, sessions now."""
    return _("Serve more: {people}").format(people=_people(programme, changes))


def less(programme: Programme, changes: Sequence[tuple[str, int, int]]) -> str:
    """Who serves less."""
    return _("Serve less: {people}").format(people=_people(programme, changes))


def same_shares() -> str:
    """Everybody serves as often."""
    return _("Everybody serves as often as with roster 1, in other seats.")


def on_call(programme: Programme, leaders: Sequence[str]) -> str:
    """Only how often they are on call differs."""
    named = [names.display_name(programme, leader) for leader in leaders]
    return _("On call more or less often: {people}").format(people=_cut(named))


def _goals(changes: Sequence[tuple[Goal, int, int]]) -> str:
    text = _("{name} {after} instead of {before}")
    return ", ".join(
        text.format(name=goals.name(goal), before=goals.figure(goal, before), after=goals.figure(goal, after))
        for goal, before, after in changes
    )


def _people(programme: Programme, changes: Sequence[tuple[str, int, int]]) -> str:
    text = _("{name} {after} instead of {before}")
    return _cut(
        [
            text.format(
                name=names.display_name(programme, leader),
                before=dates.number(before),
                after=dates.number(after),
            )
            for leader, before, after in changes
        ]
    )


def _cut(told: Sequence[str]) -> str:
    rest = len(told) - MOST_NAMED
    others = ngettext("{n} other person", "{n} other people", rest).format(n=dates.number(rest))
    tail = [others] if rest > 0 else []
    return ", ".join([*told[:MOST_NAMED], *tail])
