"""The search: never infeasible, measured, proved against brute force, stopped at any moment, repeatable."""

import threading
from dataclasses import replace
from importlib.resources import files
from itertools import product
from pathlib import Path

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal, Role, Severity
from rosterdesk.domain.times import Period
from rosterdesk.exchange import programme_file
from solver.check import check
from solver.measure import measure
from solver.posed import Options, Problem
from solver.problem import pose
from solver.result import Phase, Progress, Result
from solver.search import solve
from tests import factories as f
from tests.solver import tiny_programmes
from tests.solver.posing import as_assignments, house, middle

AMPLE = 300.0  # seconds; no test reaches them
QUICK = Options(seconds=AMPLE, workers=1, effort=3.0)


def solved(programme: Programme, period: Period, options: Options = QUICK) -> tuple[Problem, Result]:
    """The problem and what the search makes of it, nobody watching."""
    problem = pose(programme, period, options)
    return problem, solve(problem, options, lambda _: None, threading.Event())


def values_of(problem: Problem, rows: frozenset[Row]) -> tuple[int, ...]:
    """The measured goals in order."""
    return tuple(measure(problem.programme, rows | problem.before, problem.period).values())


def is_sound(problem: Problem, rows: frozenset[Row]) -> bool:
    """Whether the checker finds nothing broken."""
    findings = check(
        problem.programme,
        as_assignments(problem, rows),
        problem.period,
        fixed=problem.fixed_rows,
        present=[each.row for each in problem.programme.roster.values()],
    )
    return all(finding.severity is not Severity.BROKEN for finding in findings)


def best_by_trying_all(problem: Problem) -> tuple[tuple[int, ...], int, int]:
    """The least values over every roster there is; how many were sound, how many tried."""
    rows = sorted(problem.free_rows())
    sound, tried, best = 0, 0, None
    for bits in product((False, True), repeat=len(rows)):
        chosen = frozenset(row for row, taken in zip(rows, bits, strict=True) if taken)
        tried += 1
        if is_sound(problem, chosen | problem.fixed_rows):
            sound += 1
            values = values_of(problem, chosen | problem.fixed_rows)
            best = values if best is None else min(best, values)
    assert best is not None
    return best, sound, tried


def tiny(seed: int) -> Programme:
    """A tiny programme of two sessions, small enough to try every roster."""
    programme = tiny_programmes.programme(seed, meetings=2)
    people = dict(list(programme.leaders.items())[: 3 + seed % 2])
    kept = {key: pair for key, pair in programme.pairs.items() if set(pair.leaders) <= people.keys()}
    return replace(programme, leaders=people, pairs=kept)


def tiny_seeds(count: int) -> list[int]:
    """Seeds whose programmes leave between 4 and 11 rows to decide."""
    found = []
    for seed in range(500):
        problem = pose(tiny(seed), f.period(), QUICK)
        if 4 <= len(list(problem.free_rows())) <= 11:
            found.append(seed)
        if len(found) == count:
            return found
    raise AssertionError("too few tiny programmes")


TINY_SEEDS = tiny_seeds(24)


@pytest.mark.parametrize("seed", TINY_SEEDS)
def test_the_search_proves_what_trying_every_roster_finds(seed: int) -> None:
    problem, result = solved(tiny(seed), f.period())
    best, _, _ = best_by_trying_all(problem)
    assert tuple(goal.value for goal in result.goals) == best
    assert all(goal.proved for goal in result.goals)


def test_among_all_rosters_of_tiny_programmes_many_are_refused_and_many_are_not() -> None:
    counts = [best_by_trying_all(pose(tiny(seed), f.period(), QUICK))[1:] for seed in TINY_SEEDS[:8]]
    sound, tried = (sum(each) for each in zip(*counts, strict=True))
    assert 0.02 < sound / tried < 0.98, (sound, tried)


@pytest.mark.parametrize("seed", range(12))
def test_every_built_roster_is_sound_and_its_goals_are_those_measured(seed: int) -> None:
    programme = house(seed)
    options = replace(QUICK, keep_published=seed % 2 == 0)
    problem, result = solved(programme, middle(programme), options)
    rows = frozenset(result.rows) - frozenset(problem.kept)
    assert problem.fixed_rows <= rows
    assert is_sound(problem, rows)
    assert tuple(goal.value for goal in result.goals) == values_of(problem, rows)
    assert all(goal.bound <= goal.value for goal in result.goals)


@pytest.mark.parametrize("seed", TINY_SEEDS[:6])
def test_goals_count_in_the_programmes_own_order(seed: int) -> None:
    programme = tiny(seed)
    turned = tuple(reversed(Goal))
    programme = replace(programme, settings=replace(programme.settings, goals=turned))
    problem, result = solved(programme, f.period())
    assert tuple(goal.goal for goal in result.goals) == turned
    assert tuple(goal.value for goal in result.goals) == best_by_trying_all(problem)[0]
    assert all(goal.proved for goal in result.goals)


def small() -> Programme:
    """A programme of some size, whose search takes more than a moment."""
    return house(4)


def test_one_worker_a_seed_and_an_effort_give_the_same_roster_twice() -> None:
    options = Options(seconds=AMPLE, workers=1, seed=5, effort=0.2)
    first = solved(small(), middle(small()), options)[1]
    again = solved(small(), middle(small()), options)[1]
    assert first.rows == again.rows
    assert [goal.bound for goal in first.goals] == [goal.bound for goal in again.goals]


def test_a_search_stopped_before_it_starts_still_has_a_roster() -> None:
    stop = threading.Event()
    stop.set()
    problem = pose(small(), middle(small()), QUICK)
    result = solve(problem, QUICK, lambda _: None, stop)
    assert result.stopped
    assert is_sound(problem, frozenset(result.rows) - frozenset(problem.kept))


@pytest.mark.parametrize("phase", [Phase.FIRST_ROSTER, Phase.WEEKS, Phase.GOALS])
def test_a_search_stopped_in_any_phase_keeps_the_best_so_far(phase: Phase) -> None:
    stop = threading.Event()
    seen: list[Progress] = []

    def watch(progress: Progress) -> None:
        seen.append(progress)
        if progress.phase is phase:
            stop.set()

    problem = pose(small(), middle(small()), QUICK)
    result = solve(problem, Options(seconds=AMPLE, workers=2), watch, stop)
    assert result.stopped
    assert result.goals == seen[-1].goals
    assert tuple(seen[-1].rows) == tuple(row for row in result.rows if row not in problem.kept)


def test_progress_never_gets_worse_and_ends_with_the_result() -> None:
    seen: list[Progress] = []
    problem = pose(small(), middle(small()), QUICK)
    result = solve(problem, QUICK, seen.append, threading.Event())
    values = [tuple(goal.value for goal in progress.goals) for progress in seen]
    assert values == sorted(values, reverse=True)
    assert seen[-1].goals == result.goals
    assert seen[-1].phase is Phase.DONE


def test_locked_overridden_and_outside_rows_stay_and_others_are_replaced() -> None:
    art = f.session("art", 0)
    programme = f.programme(
        leaders=[f.leader("ana"), f.leader("ben", availability=())],
        groups=[f.group("art", backups=1)],
        roster=[f.assigned(art, "ben", locked=True), f.assigned(art, "ana")],
    )
    problem, result = solved(programme, f.period())
    assert problem.fixed_rows == {f.row(art, "ben")}
    assert frozenset(result.rows) == {f.row(art, "ben"), f.row(art, "ana", Role.BACKUP)}


def test_rows_of_sessions_that_do_not_run_are_kept() -> None:
    art = f.session("art", 0)
    programme = f.programme(
        leaders=[f.leader("ana")],
        groups=[f.group("art")],
        overrides=[f.cancelled("art", 0)],
        roster=[f.assigned(art, "ana")],
    )
    _, result = solved(programme, f.period())
    assert result.rows == (f.row(art, "ana"),)
    assert all(goal.value == 0 and goal.proved for goal in result.goals)


def test_what_was_published_is_kept_only_where_it_is_asked_for_and_still_possible() -> None:
    art, tea = f.session("art", 0), f.session("tea", 1)
    programme = f.programme(
        leaders=[f.leader("ana"), f.leader("ben", leave=(f.leave(1, 1),))],
        groups=[f.group("art", regulars=("ben",)), f.group("tea", on="tue")],
        versions=[f.version(f.row(art, "ana"), f.row(tea, "ben"))],
        goals=(Goal.CAN_RUN, Goal.CONTINUITY, *(g for g in Goal if g not in (Goal.CAN_RUN, Goal.CONTINUITY))),
    )
    free, _ = solved(programme, f.period())
    assert free.fixed_rows == frozenset()
    kept, result = solved(programme, f.period(), replace(QUICK, keep_published=True))
    assert kept.fixed_rows == {f.row(art, "ana")}
    assert f.row(tea, "ana") in result.rows


def test_an_open_seat_is_an_outcome() -> None:
    programme = f.programme(leaders=[], groups=[f.group("art", co_leads=1, backups=2)])
    _, result = solved(programme, f.period())
    assert [(seat.role, seat.missing) for seat in result.open] == [
        (Role.LEAD, 1),
        (Role.CO_LEAD, 1),
        (Role.BACKUP, 2),
    ]
    assert all(goal.proved for goal in result.goals)


def demo() -> Programme:
    """The programme that is shipped."""
    return programme_file.read(Path(str(files("resources") / "programmes" / "demo.json")))


def test_every_goal_of_the_demo_is_proved_at_its_value() -> None:
    options = Options(seconds=AMPLE)
    problem = pose(demo(), f.period(4), options)
    result = solve(problem, options, lambda _: None, threading.Event())
    assert {goal.goal: goal.value for goal in result.goals} == {
        Goal.CAN_RUN: 0,
        Goal.TEAM: 2,
        Goal.CHANGES: 0,
        Goal.BACKUPS: 5,
        Goal.RATHER_NOT: 4,
        Goal.CONTRACT: 0,
        Goal.BUSIEST: 25,
        Goal.CONTINUITY: 30,
        Goal.SPREAD: 1147,
        Goal.MENTORING: 1,
        Goal.PREFERENCES: 106,
    }
    assert all(goal.proved for goal in result.goals)
