"""What a build says of itself: progress, the goals with their proof, the summary."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Goal, Role, Rule
from rosterdesk.domain.times import Period
from rosterdesk.words import dates, goals, names, terms
from rosterdesk.words.language import _, ngettext


class Reached(Protocol):
    """A goal with its value and the best proven bound."""

    @property
    def goal(self) -> Goal: ...
    @property
    def value(self) -> int: ...
    @property
    def bound(self) -> int: ...
    @property
    def proved(self) -> bool: ...


def headings() -> tuple[str, str, str, str]:
    """Over the table of goals."""
    return _("Goal"), _("Value"), _("Bound"), ""


def goal_line(reached: Reached, width: int = 0, room: int = 0) -> str:
    """One goal in one line; names are padded to `width`, values to `room`."""
    value = goals.figure(reached.goal, reached.value)
    proof = goals.proof(reached.goal, bound=reached.bound, proved=reached.proved)
    return f"  {goals.name(reached.goal).ljust(width)}  {value.rjust(room)}  {proof}"


def progress_line(reached: Reached, elapsed: float) -> str:
    """A goal was proved after so many seconds."""
    value = goals.figure(reached.goal, reached.value)
    return _("{seconds} s  {goal}: {value}, proved best").format(
        seconds=f"{elapsed:.1f}", goal=goals.name(reached.goal), value=value
    )


def working(elapsed: float) -> str:
    """A build goes on."""
    return _("Building for {seconds} s; Ctrl+C keeps the best roster so far").format(seconds=f"{elapsed:.0f}")


def title(name: str, period: Period) -> str:
    """Which roster this is about."""
    return f"{name}, {dates.days(period.first, period.last)}"


def overview(*, sessions: int, running: int, backed: int) -> str:
    """How many sessions can run and have all the backups they ask for."""
    run = ngettext("{running} of {n} session can run", "{running} of {n} sessions can run", sessions)
    back = _("{backed} have every backup they ask for")
    return f"{run.format(running=running, n=sessions)}, {back.format(backed=backed)}."


def goal_table(table: Sequence[Reached]) -> str:
    """All goals, a line each."""
    width = max((len(goals.name(reached.goal)) for reached in table), default=0)
    room = max((len(goals.figure(reached.goal, reached.value)) for reached in table), default=0)
    return "\n".join(goal_line(reached, width, room) for reached in table)


def all_proved(table: Sequence[Reached], seconds: float) -> str:
    """How far the proof got, and how long it took."""
    proved = sum(reached.proved for reached in table)
    took = dates.number(round(seconds, 1))
    if proved == len(table):
        return _("Every goal is proved best. {seconds} seconds.").format(seconds=took)
    return _("{proved} of {n} goals are proved best. {seconds} seconds.").format(
        proved=proved, n=len(table), seconds=took
    )


def open_heading(count: int) -> str:
    """Over the list of open seats."""
    return ngettext("{n} seat stays open:", "{n} seats stay open:", count).format(n=count)


def open_seat(programme: Programme, session: str, role: Role, missing: int) -> str:
    """Which seat stays open."""
    count = f" ({missing})" if missing > 1 else ""
    needed = f"{terms.needed(role)}{count}"
    return "  " + _("{what}: {told}").format(what=names.session_name(programme, session), told=needed)


def why_open(counts: Mapping[Rule, int], leaders: int) -> str:
    """Why nobody sits there: how many of all leaders each rule keeps from it, the most frequent first."""
    if sum(counts.values()) < leaders:
        return _("somebody could take it, at the cost of a goal that comes before")
    told = (f"{terms.rule(rule)} {count}" for rule, count in counts.items())
    return _("none of {n} leaders can: {reasons}").format(n=leaders, reasons=", ".join(told))
