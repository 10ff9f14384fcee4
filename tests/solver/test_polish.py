"""Circles of groups made better over all weeks: never worse, sound, and better where weeks alone cannot."""

import threading
from dataclasses import replace

import pytest

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal, Role
from solver.circles import Circles
from solver.construct import compatible, completed
from solver.ledger import Ledger
from solver.polish import Polish
from solver.posed import Options, Problem
from solver.problem import pose
from solver.result import Phase, Progress
from solver.stop import Deadline
from tests import factories as f
from tests.solver.posing import house, posed, sound_rows
from tests.solver.test_search import is_sound, values_of

AMPLE = Deadline(threading.Event(), 300.0)
SEEDS = range(3)


def ledger_of(problem: Problem, rows: frozenset[Row]) -> Ledger:
    """A ledger that holds these rows, and knows of no bound."""
    ledger = Ledger(problem, AMPLE, lambda _: None)
    ledger.offer_fitting(rows)
    return ledger


def polished(problem: Problem, ledger: Ledger, *, workers: int = 1, wide: bool = False) -> list[Row]:
    """The rows that come of polishing until nothing helps any more."""
    polish = Polish(problem, ledger, AMPLE, workers=workers, seed=0, wide=wide)
    polish.run(AMPLE, lambda: None)
    return sorted(ledger.rows)


def changing_leads() -> tuple[Problem, frozenset[Row]]:
    """Two groups that Ana and Ben lead by turns, each every second week, where each could keep one."""
    groups = [f.group("one", "mon", "10:00", 60), f.group("two", "mon", "10:00", 60)]
    problem = pose(
        f.programme(leaders=[f.leader("ana"), f.leader("ben")], groups=groups),
        f.period(4),
        Options(workers=1),
    )
    ones = [each for each in problem.sessions if each.group.id == "one"]
    twos = [each for each in problem.sessions if each.group.id == "two"]
    turns = [("ana", "ben"), ("ben", "ana"), ("ana", "ben"), ("ben", "ana")]
    given = [
        row
        for one, two, (first, second) in zip(ones, twos, turns, strict=True)
        for row in (f.row(one.id, first), f.row(two.id, second))
    ]
    return problem, frozenset(given)


def test_groups_keep_their_faces_though_no_week_by_itself_would_change_them() -> None:
    problem, rows = changing_leads()
    ledger = ledger_of(problem, rows)
    assert ledger.values[Goal.CONTINUITY] == 6
    polished(problem, ledger)
    assert ledger.values[Goal.CONTINUITY] == 0
    assert ledger.values[Goal.CAN_RUN] == 0


@pytest.mark.parametrize(("seed", "wide"), [(0, True), (1, False), (2, False)])
def test_a_polished_roster_breaks_nothing_and_is_never_worse(seed: int, wide: bool) -> None:
    problem = posed(house(seed), weeks=2)
    ledger = ledger_of(problem, sound_rows(problem, seed))
    before = values_of(problem, ledger.rows)
    polished(problem, ledger, wide=wide)
    assert is_sound(problem, ledger.rows)
    assert values_of(problem, ledger.rows) <= before


def test_a_roster_at_random_is_better_once_two_have_polished_it() -> None:
    problem = posed(house(1), weeks=2)
    ledger = ledger_of(problem, sound_rows(problem, 1))
    before = values_of(problem, ledger.rows)
    polished(problem, ledger, workers=2)
    assert values_of(problem, ledger.rows) < before


def test_one_worker_and_the_same_seed_polish_to_the_same_roster() -> None:
    problem = posed(house(2), weeks=2)
    rows = sound_rows(problem, 2)
    assert polished(problem, ledger_of(problem, rows)) == polished(problem, ledger_of(problem, rows))


def test_it_is_told_which_goal_has_its_turn() -> None:
    problem, rows = changing_leads()
    told: list[Progress] = []
    ledger = Ledger(problem, AMPLE, told.append)
    ledger.offer_fitting(rows)
    polished(problem, ledger)
    assert {each.phase for each in told if each.goal is not None} == {Phase.GOALS}
    assert {each.goal for each in told} >= {Goal.CONTINUITY, Goal.SPREAD}


def test_polishing_ends_at_once_where_all_is_proved() -> None:
    problem, rows = changing_leads()
    ledger = ledger_of(problem, rows)
    for goal in ledger.order:
        ledger.raise_bound(goal, ledger.values[goal], {})
    assert polished(problem, ledger) == sorted(rows)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_problem_among_some_sessions_keeps_all_others_as_they_are(seed: int) -> None:
    problem = posed(house(seed), weeks=2)
    rows = compatible(problem, sound_rows(problem, seed))
    some = frozenset(each.id for each in problem.sessions[::3])
    part = problem.among(some, rows)
    assert {session for session, _ in part.free} <= some
    assert part.fixed_rows == {row for row in rows if row.session not in some} | {
        row for row in problem.fixed_rows if row.session in some
    }
    assert set(part.free_rows()) == {row for row in problem.free_rows() if row.session in some}


def test_circles_hold_no_more_rows_than_asked_unless_one_group_does() -> None:
    problem = posed(house(1), weeks=2)
    circles = Circles(problem, 0)
    for asked in (1, 10, 40, circles.rows):
        for _ in range(10):
            groups = circles.draw(asked)
            free = [row for row in problem.free_rows() if row.session in circles.sessions(groups)]
            assert len(groups) == 1 or len(free) <= asked
            assert groups
    assert set(problem.by_id) >= circles.sessions(circles.draw(circles.rows))
    assert len(free) == circles.rows


def test_circles_that_are_apart_share_no_group_and_nothing_is_left_in_the_end() -> None:
    problem = posed(house(1), weeks=2)
    circles, away = Circles(problem, 0), set[str]()
    while groups := circles.draw(30, away):
        assert groups.isdisjoint(away)
        away |= groups
    assert circles.sessions(away) >= {session for session, _ in problem.free}


def test_groups_that_share_their_people_come_together() -> None:
    people = [
        f.leader(name, availability=f.windows(on, "09:00", "12:00"))
        for name, on in (("ana", "mon"), ("ben", "mon"), ("cleo", "sat"), ("dev", "sat"))
    ]
    near = [f.group(name, "mon", "10:00", 60) for name in ("a", "b")]
    away = [f.group(name, "sat", "10:00", 60) for name in ("c", "d")]
    problem = pose(f.programme(leaders=people, groups=[*near, *away]), f.period(2), Options())
    circles = Circles(problem, 0)
    rows = circles.rows // 2
    for _ in range(10):
        assert circles.draw(rows) in ({"a", "b"}, {"c", "d"})


def test_a_goal_proved_before_stays_while_later_ones_are_lowered() -> None:
    problem, rows = changing_leads()
    ledger = ledger_of(replace(problem), completed(problem, rows))
    ledger.raise_bound(Goal.CAN_RUN, 0, {})
    polished(problem, ledger)
    led = [row for row in ledger.rows if row.role is Role.LEAD]
    assert len(led) == len(problem.sessions)


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_to_be_done_first_is_done_once(workers: int) -> None:
    problem, rows = changing_leads()
    ledger, done = ledger_of(problem, rows), list[int]()
    polish = Polish(problem, ledger, AMPLE, workers=workers, seed=0, wide=False)
    polish.run(AMPLE, lambda: None, lambda: done.append(workers))
    assert done == [workers]
    assert ledger.values[Goal.CONTINUITY] == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_a_problem_without_some_rows_is_the_same_but_for_them(seed: int) -> None:
    problem = posed(house(seed), weeks=2)
    some = frozenset(sorted(problem.free_rows())[::3])
    part = problem.without(some)
    assert set(part.free_rows()) == set(problem.free_rows()) - some
    assert all(part.free.values())
    assert part.fixed_rows == problem.fixed_rows
