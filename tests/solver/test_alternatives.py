"""Rosters that are equally good on the first goals, and what choosing one of them means."""

import threading
from dataclasses import replace

import pytest

from rosterdesk.domain.terms import Goal, Role, Severity
from rosterdesk.exchange import generate, samples
from solver.alternatives import Alternative, alternatives
from solver.check import check
from solver.comparison import compare
from solver.ledger import assignments
from solver.posed import Problem
from solver.problem import Options, pose
from solver.search import solve
from tests import factories as f

OPTIONS = Options(seconds=20, workers=1, effort=0.5)
EQUAL = 5


def twins() -> Problem:
    """Art on three days, and three people who could do all of it."""
    house = f.programme(
        leaders=[f.leader(who) for who in ("ana", "ben", "cleo")], groups=[f.group("art", "mon wed fri")]
    )
    return pose(house, f.period(), OPTIONS)


def found(problem: Problem, first: int = EQUAL) -> tuple[Alternative, ...]:
    best = solve(problem, OPTIONS, lambda _progress: None, threading.Event())
    return alternatives(problem, best.rows, first=first)


def test_three_rosters_share_as_little_as_they_can() -> None:
    first, second, third = found(twins())
    assert [each.different for each in (first, second, third)] == [0, 9, 9]
    assert not {*first.rows} & {*second.rows}
    assert not {*first.rows, *second.rows} & {*third.rows}


@pytest.mark.parametrize("seed", range(3))
def test_they_are_sound_and_equally_good_on_the_first_goals(seed: int) -> None:
    problem = pose(generate.programme(generate.Size(8, 8, 1), seed), f.period(), OPTIONS)
    rosters = found(problem)
    assert len({each.rows for each in rosters}) == len(rosters) >= 2
    for each in rosters:
        assert each.goals[:EQUAL] == rosters[0].goals[:EQUAL]
        rows = assignments(problem.programme, each.rows)
        findings = check(problem.programme, rows, f.period())
        assert not any(finding.severity is Severity.BROKEN for finding in findings)


def test_where_all_goals_must_stay_as_they_are_fewer_may_be_found() -> None:
    everything = len(Goal)
    for each in found(twins(), first=everything):
        assert [value for _, value in each.goals] == [value for _, value in found(twins())[0].goals]


def test_a_roster_without_a_choice_has_no_alternative() -> None:
    house = f.programme(leaders=[f.leader("ana")], groups=[f.group("art")])
    assert len(found(pose(house, f.period(), OPTIONS))) == 1


def test_stopped_at_once_there_is_the_roster_itself() -> None:
    stop = threading.Event()
    stop.set()
    problem = twins()
    rows = [f.row(f.session("art", day), "ana") for day in (0, 2, 4)]
    assert [each.rows for each in alternatives(problem, rows, stop=stop)] == [tuple(sorted(rows))]


def test_two_rosters_are_compared_goal_by_goal_and_name_by_name() -> None:
    house = twins().programme
    before = f.assigned(f.session("art", -7), "cleo")
    house = replace(house, roster={before.id: before})
    monday, wednesday = f.session("art", 0), f.session("art", 2)
    one = [f.row(monday, "ana"), f.row(wednesday, "ana")]
    other = [f.row(monday, "ana"), f.row(wednesday, "ben")]
    told = compare(house, one, other, f.period())
    goals = {goal: (a, b) for goal, a, b in told.goals}
    assert list(goals) == list(house.settings.goals)
    assert goals[Goal.CONTINUITY] == (0, 3)
    assert goals[Goal.CAN_RUN] == (1, 1)
    assert [(c.session, c.role, c.before, c.after) for c in told.changes] == [
        (wednesday, Role.LEAD, "ana", "ben")
    ]
    assert [(each.leader, each.seats, each.backups) for each in told.people] == [
        ("ana", (2, 1), (0, 0)),
        ("ben", (0, 1), (0, 0)),
    ]
    assert compare(house, one, one, f.period()).changes == ()


@pytest.mark.long
def test_the_demo_programme_has_three_equal_rosters() -> None:
    problem = pose(samples.sample("demo"), f.period(4), Options(seconds=40))
    best = solve(problem, problem.options, lambda _progress: None, threading.Event())
    rosters = alternatives(problem, best.rows, options=Options(seconds=20))
    assert len(rosters) == 3
    assert min(each.different for each in rosters[1:]) > 50
