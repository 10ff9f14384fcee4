"""Rosters as good as a built one that give the seats to others: what each would mean, name by name."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from threading import Event

from rosterdesk.cases.apart import Left, WouldNotStop, searched_apart
from rosterdesk.cases.building import Built
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal
from solver.comparison import Share, compare
from solver.ledger import open_seats
from solver.posed import Options, Problem
from solver.problem import pose
from solver.result import GoalResult, Progress

FIRST = 5
MOST = 3
SECONDS = 30.0
STOP_SECONDS = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Equal:
    """A roster to choose, and how it differs from the first: goals before and after, and people's shares."""

    built: Built
    goals: tuple[tuple[Goal, int, int], ...] = ()
    people: tuple[Share, ...] = ()


def equals_apart(
    built: Built, options: Options, stop: Event, left: Left = lambda: False
) -> tuple[Equal, ...]:
    """The built roster, then at most two as good in the first five goals; found in another process.

    It takes at most 30 seconds, and ends with what there is soon after `stop` is set; with the built roster
    alone where that takes longer than anybody waits. SearchLost where the process fails,
    NobodyAsks at once where it has been `left`.
    """
    options = replace(options, seconds=min(options.seconds, SECONDS))
    plain = replace(built, programme=replace(built.programme))  # without what was worked out from it
    looking = partial(equals, plain, options)
    try:
        found = searched_apart(looking, lambda _progress: None, stop, left=left, patience=STOP_SECONDS)
    except WouldNotStop:
        return (Equal(built=built),)
    assert isinstance(found, tuple)
    return tuple(replace(each, built=replace(each.built, programme=built.programme)) for each in found)


def equals(
    built: Built, options: Options, _tell: Callable[[Progress], None], stop: Event
) -> tuple[Equal, ...]:
    """The same in this process."""
    from solver.alternatives import alternatives  # late: OR-Tools takes a second to load

    problem = pose(built.programme, built.period, options)
    rows = built.result.rows
    found = alternatives(problem, rows, first=FIRST, most=MOST, options=options, stop=stop)
    return (Equal(built=built), *(_equal(built, problem, each.rows) for each in found[1:]))


def _equal(built: Built, problem: Problem, rows: Iterable[Row]) -> Equal:
    mine = tuple(sorted({*rows, *problem.kept}))
    told = compare(built.programme, built.result.rows, mine, built.period)
    values = {goal: value for goal, _, value in told.goals}
    result = replace(
        built.result,
        rows=mine,
        goals=_judged(built.result.goals, values),
        open=open_seats(problem, mine),
    )
    return Equal(
        built=replace(built, result=result),
        goals=tuple(goal for goal in told.goals if goal[1] != goal[2]),
        people=told.people,
    )


def _judged(known: Iterable[GoalResult], values: Mapping[Goal, int]) -> tuple[GoalResult, ...]:
    """The goals of another roster; a bound holds only while every goal before it is just as good."""
    alike, judged = True, list[GoalResult]()
    for each in known:
        value = values[each.goal]
        judged.append(GoalResult(goal=each.goal, value=value, bound=each.bound if alike else 0))
        alike = alike and value == each.value
    return tuple(judged)
