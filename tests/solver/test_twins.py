"""Each rule's two faces, asked about the same rosters: the posted model and the independent checker."""

from collections import Counter
from collections.abc import Callable

import pytest

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Rule, Severity
from solver.check import check
from solver.compose import compose
from solver.model import Model
from solver.posed import Problem
from solver.rules import (
    apart,
    days_off,
    limits,
    mentor,
    on_call_load,
    one_place,
    phased_return,
    rest,
    seats,
)
from tests.solver.posing import as_assignments, careless_rows, house, posed, sound_rows

POSTS: dict[Rule, Callable[[Model], None]] = {
    Rule.SEATS: seats.post,
    Rule.ONE_PLACE: one_place.post,
    Rule.LIMITS: limits.post,
    Rule.REST: rest.post,
    Rule.DAYS_OFF: days_off.post,
    Rule.APART: apart.post,
    Rule.MENTOR: mentor.post,
    Rule.ON_CALL_LOAD: on_call_load.post,
    Rule.PHASED_RETURN: phased_return.post,
}
SEEDS = range(60)
EXTRAS = (0, 1, 3, 9)


def checker_finds(problem: Problem, rows: frozenset[Row]) -> set[Rule]:
    """The rules that the checker calls broken."""
    programme = problem.programme
    findings = check(
        programme,
        as_assignments(problem, rows),
        problem.period,
        fixed=problem.fixed_rows,
        present=[each.row for each in programme.roster.values()],
    )
    return {f.rule for f in findings if isinstance(f.rule, Rule) and f.severity is Severity.BROKEN}


def twice_in_a_session(rows: frozenset[Row]) -> bool:
    """Whether anybody holds two roles in one session."""
    return len({(row.session, row.leader) for row in rows}) < len(rows)


def model_refuses(problem: Problem, rule: Rule, rows: frozenset[Row]) -> bool:
    """Whether the rule's posted constraints do not hold for the pinned roster."""
    model = Model(problem)
    POSTS[rule](model)
    return bool(model.broken(model.values(rows)))


@pytest.mark.parametrize("seed", SEEDS)
def test_model_and_checker_agree_rule_by_rule_on_pinned_rosters(seed: int) -> None:
    problem = posed(house(seed), keep_published=seed % 3 == 0)
    for extra in EXTRAS:
        rows = careless_rows(problem, seed, extra)
        found = checker_finds(problem, rows)
        refused = {rule for rule in POSTS if model_refuses(problem, rule, rows)}
        if twice_in_a_session(rows):  # what else they break then is nobody's question
            assert Rule.ONE_PLACE in refused & found
        else:
            assert refused == found & POSTS.keys()


def test_pinned_rosters_break_and_keep_every_rule() -> None:
    broke: Counter[Rule] = Counter()
    rosters = 0
    for seed in SEEDS:
        problem = posed(house(seed))
        for extra in EXTRAS:
            rosters += 1
            broke.update(
                rule for rule in POSTS if model_refuses(problem, rule, careless_rows(problem, seed, extra))
            )
    assert all(5 <= broke[rule] <= rosters - 5 for rule in POSTS), (broke, rosters)


@pytest.mark.parametrize("seed", range(30))
def test_the_whole_model_takes_a_roster_just_where_the_checker_does(seed: int) -> None:
    problem = posed(house(seed + 500), weeks=3)
    model = compose(problem).model
    for extra in (0, 1, 2):
        rows = careless_rows(problem, seed, extra)
        assert bool(model.broken(model.values(rows))) == bool(checker_finds(problem, rows))


@pytest.mark.parametrize("seed", range(30))
def test_what_the_bookkeeping_gives_breaks_nothing(seed: int) -> None:
    problem = posed(house(seed + 900), weeks=4)
    rows = sound_rows(problem, seed)
    model = compose(problem).model
    assert model.broken(model.values(rows)) == []
    assert checker_finds(problem, rows) == set()
