"""Weeks that share a cap: prices say where it is worth most, and weeks that pay them give it up."""

import threading

import pytest

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal
from solver.compose import compose
from solver.construct import completed
from solver.ledger import Ledger
from solver.parts import Held
from solver.posed import Options, Problem
from solver.prices import UNITS, at_prices, cheaper, prices
from solver.problem import pose
from solver.relaxation import Relaxation
from solver.stop import Deadline
from solver.weekly import Weekly
from tests import factories as f
from tests.solver.posing import house, posed, sound_rows
from tests.solver.test_search import is_sound, values_of

AMPLE = Deadline(threading.Event(), 300.0)


def two_weeks() -> Problem:
    """Ana may sit twice in four weeks, and the sessions of the second week are the long ones."""
    short = f.group("short", "mon tue", "10:00", 60)
    long_ = f.group("long", meetings=(f.meeting("mon tue", "14:00", 150, since=7),))
    ana = f.staff("ana", contract_minutes_per_week=300, limits={"sessions_per_4_weeks": 2})
    ben = f.leader("ben")
    return pose(f.programme(leaders=[ana, ben], groups=[short, long_]), f.period(2), Options(workers=1))


def led_in_the_first_week(problem: Problem) -> frozenset[Row]:
    """Ana leads both sessions of the first week, Ben all the others."""
    first = [each for each in problem.sessions if each.date < f.day(7)]
    return completed(problem, [f.row(each.id, "ana") for each in first])


def test_what_is_capped_over_weeks_has_the_price_of_its_best_use() -> None:
    problem = two_weeks()
    composed = compose(problem)
    held = [Held(composed.goals[Goal.CAN_RUN], None, 0)]
    relaxation = Relaxation(composed.model, held)
    lowest = relaxation.lowest(composed.goals[Goal.CONTRACT], AMPLE)
    assert lowest is not None
    assert lowest.least == 300
    charged = prices(composed.model, relaxation, lowest)
    assert {row.leader for row in charged} == {"ana"}
    assert {row for row in composed.model.choices if row.leader == "ana" and row.role.seated} == set(charged)
    (price,) = set(charged.values())
    assert 60 * UNITS <= price <= 150 * UNITS


def test_a_goal_at_prices_is_the_goal_and_what_its_rows_cost() -> None:
    problem = two_weeks()
    composed = compose(problem)
    charged = {row: 7 for row in composed.model.choices if row.leader == "ana"}
    goal = composed.goals[Goal.CONTRACT]
    dear = at_prices(composed.model, goal, cheaper(charged, 50))
    rows = led_in_the_first_week(problem)
    values = composed.model.values(rows)
    assert dear.value(values) == UNITS * goal.value(values) + 3 * sum(row.leader == "ana" for row in rows)


def test_weeks_that_pay_for_what_they_share_leave_it_to_the_week_where_it_is_worth_most() -> None:
    problem = two_weeks()
    composed = compose(problem)
    ledger = Ledger(problem, AMPLE, lambda _: None)
    assert ledger.offer(led_in_the_first_week(problem))
    assert ledger.values[Goal.CONTRACT] == 180 + 300
    relaxation = Relaxation(composed.model, [Held(composed.goals[Goal.CAN_RUN], None, 0)])
    lowest = relaxation.lowest(composed.goals[Goal.CONTRACT], AMPLE)
    assert lowest is not None
    weekly = Weekly(problem, ledger, AMPLE, workers=1, seed=0)
    weekly.share(Goal.CONTRACT, prices(composed.model, relaxation, lowest), AMPLE, lambda: None)
    assert ledger.values[Goal.CONTRACT] == 300
    assert {row.session for row in ledger.rows if row.leader == "ana"} == {
        each.id for each in problem.sessions if each.group.id == "long"
    }


@pytest.mark.parametrize("seed", range(4))
def test_weeks_that_share_break_nothing_and_keep_the_goals_before(seed: int) -> None:
    problem = posed(house(seed), weeks=3)
    order = problem.programme.settings.goals
    before = order.index(Goal.CONTRACT)
    ledger = Ledger(problem, AMPLE, lambda _: None)
    ledger.offer(completed(problem, sound_rows(problem, seed)))
    composed = compose(problem)
    relaxation = Relaxation(composed.model)
    lowest = relaxation.lowest(composed.goals[Goal.CONTRACT], AMPLE)
    assert lowest is not None
    start = values_of(problem, ledger.rows)
    weekly = Weekly(problem, ledger, AMPLE, workers=1, seed=seed)
    weekly.share(Goal.CONTRACT, prices(composed.model, relaxation, lowest), AMPLE, lambda: None)
    assert is_sound(problem, ledger.rows)
    assert values_of(problem, ledger.rows)[: before + 1] <= start[: before + 1]
