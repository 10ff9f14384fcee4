"""Turns of goals and runs of weeks: everything has its turn, what is settled has none, and it ends."""

import threading

import pytest

from rosterdesk.domain.terms import Goal
from solver.goals import GOALS
from solver.ledger import Ledger
from solver.rounds import PATIENCE, Rounds
from solver.runs import Runs
from solver.stop import Deadline
from tests.solver.posing import house, posed

AMPLE = Deadline(threading.Event(), 300.0)


def a_ledger() -> Ledger:
    """A ledger in which no goal of a random programme is proved that is not at 0."""
    return Ledger(posed(house(1), weeks=2), AMPLE, lambda _: None)


def open_in(ledger: Ledger) -> set[Goal]:
    """The goals that are not proved."""
    return {goal for goal in ledger.order if not ledger.proved(goal)}


def idle_turns(rounds: Rounds) -> list[Goal]:
    """The goals that have turns where no part ever helps, each as often as it is asked for."""
    found: list[Goal] = []
    while (goal := rounds.goal()) is not None:
        found.append(goal)
        rounds.tell(goal, helped=False)
    return found


def test_every_open_goal_has_its_turn_in_order_and_greatest_shares_come_last() -> None:
    ledger = a_ledger()
    turns = idle_turns(Rounds(ledger, AMPLE, size=10, widest=10))
    goals = list(dict.fromkeys(turns))
    assert set(goals) == open_in(ledger)
    sums = [goal for goal in goals if GOALS[goal].beyond is None]
    assert sums == [goal for goal in ledger.order if goal in sums]
    assert goals[: len(sums)] == sums
    assert turns == [goal for goal in goals for _ in range(PATIENCE)]


def test_a_goal_keeps_its_turn_while_parts_help_and_loses_it_once_proved() -> None:
    ledger = a_ledger()
    rounds = Rounds(ledger, AMPLE, size=10, widest=10)
    first = rounds.goal()
    assert first is not None
    for _ in range(3 * PATIENCE):
        rounds.tell(first, helped=True)
        assert rounds.goal() is first
    ledger.raise_bound(first, ledger.values[first], {})
    assert rounds.goal() not in (None, first)


def test_parts_grow_where_a_whole_round_was_idle_and_at_their_widest_it_ends() -> None:
    ledger = a_ledger()
    rounds = Rounds(ledger, AMPLE, size=10, widest=20)
    turns = idle_turns(rounds)
    assert rounds.size >= 20
    assert len(turns) == 2 * PATIENCE * len(open_in(ledger))


def test_one_goal_alone_has_one_turn() -> None:
    ledger = a_ledger()
    goal = min(open_in(ledger))
    assert idle_turns(Rounds(ledger, AMPLE, size=10, widest=1000, only=goal)) == [goal] * PATIENCE


def test_no_goal_has_a_turn_longer_than_its_share_of_the_time() -> None:
    ledger, stop = a_ledger(), threading.Event()
    stop.set()
    rounds = Rounds(ledger, Deadline(stop, 300.0), size=10, widest=10)
    turns = [rounds.goal() for _ in open_in(ledger)]
    assert set(turns) == open_in(ledger)


@pytest.mark.parametrize("rows", [1, 100, 10_000])
def test_runs_are_whole_weeks_that_take_turns_and_hold_no_more_rows_than_asked(rows: int) -> None:
    problem = posed(house(1), weeks=3)
    runs = Runs(problem)
    drawn = [runs.draw(rows) for _ in range(6)]
    assert drawn[:3] == drawn[3:]
    for number, run in enumerate(drawn[:3]):
        weeks = {problem.period.week_of(problem.by_id[each].date) for each in run}
        assert weeks == set(range(number, number + len(weeks)))
        assert run == {each.id for each in problem.sessions if problem.period.week_of(each.date) in weeks}
        free = sum(len(who) for (session, _), who in problem.free.items() if session in run)
        assert len(weeks) == 1 or free <= rows
