"""What is to be reached on each size, and whether this run did; nothing fails by it."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from rosterdesk.domain.terms import Goal
from tests.benchmarks.solving.report import Built, Report, Task

Reports = Mapping[Task, Report]


@dataclass(frozen=True)
class Reach:
    """A sentence, and whether reports bear it out; None where they do not tell."""

    text: str
    holds: Callable[[Reports], bool | None]


def told(size: str, reports: Reports) -> Iterator[str]:
    """A line for every aim of the size."""
    for aim in AIMS.get(size, ()):
        holds = aim.holds(reports)
        yield f"{'not told' if holds is None else 'reached' if holds else 'NOT REACHED'}: {aim.text}"


def _ours(judge: Callable[[Built], bool]) -> Callable[[Reports], bool | None]:
    def holds(reports: Reports) -> bool | None:
        built = reports.get(Task.ROSTERDESK, Report()).built
        return None if built is None else judge(built)

    return holds


def proved(seconds: float, goals: Collection[Goal] | None = None) -> Reach:
    """These goals, or all, proved within so many seconds."""

    def judge(built: Built) -> bool:
        asked = [each for each in built.goals if goals is None or each.goal in goals]
        return all(each.proved_at is not None and each.proved_at <= seconds for each in asked)

    names = "all goals" if goals is None else ", ".join(goals)
    return Reach(f"{names} proved in {seconds:g} s", _ours(judge))


def first(seconds: float) -> Reach:
    """Any roster within so many seconds."""
    text = f"first roster in {seconds:g} s"
    return Reach(text, _ours(lambda built: built.first is not None and built.first <= seconds))


def full(seconds: float) -> Reach:
    """Everything that could be filled, filled within so many seconds."""
    text = f"first full roster in {seconds:g} s"
    return Reach(text, _ours(lambda built: built.full is not None and built.full <= seconds))


def gaps(share: float) -> Reach:
    """No goal farther from its bound than this share."""

    def judge(built: Built) -> bool:
        return all(each.gap is not None and (each.proved or each.gap < share) for each in built.goals)

    return Reach(f"every goal proved or its gap under {100 * share:g} %", _ours(judge))


def memory(megabytes: float) -> Reach:
    """The whole process below so many megabytes."""

    def holds(reports: Reports) -> bool | None:
        used = reports.get(Task.ROSTERDESK, Report()).megabytes
        return None if used is None else used < megabytes

    return Reach(f"under {megabytes:g} MB", holds)


def _not_worse(reports: Reports) -> bool | None:
    ours, greedy = (reports.get(task, Report()).built for task in (Task.ROSTERDESK, Task.GREEDY))
    return None if ours is None or greedy is None else ours.values <= greedy.values


SOUND = Reach("no rule broken", _ours(lambda built: built.broken == 0))
NOT_WORSE = Reach("not worse than greedy, goal by goal in order", _not_worse)
FIRST_THREE = (Goal.CAN_RUN, Goal.TEAM, Goal.BACKUPS)
AIMS: Mapping[str, tuple[Reach, ...]] = {
    "tiny": (SOUND, NOT_WORSE),
    "demo": (proved(5), SOUND, NOT_WORSE),
    "small": (proved(3), SOUND, NOT_WORSE),
    "medium": (full(2), proved(20, (*FIRST_THREE, Goal.RATHER_NOT)), gaps(0.02), SOUND, NOT_WORSE),
    "quarter": (first(5), proved(60, FIRST_THREE), SOUND, NOT_WORSE),
    "large": (first(5), proved(60, (Goal.CAN_RUN, Goal.TEAM)), gaps(0.05), SOUND, NOT_WORSE),
    "city": (first(20), memory(1500), proved(120, (Goal.CAN_RUN,)), SOUND, NOT_WORSE),
}
