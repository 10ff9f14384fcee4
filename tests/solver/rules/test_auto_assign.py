"""`auto_assign`: whom only the coordinator places."""

import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from random import Random
from typing import Any

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Mark, Role, Rule, Severity
from solver.check import check
from solver.judge import Judge
from solver.posed import Options, Problem
from solver.problem import pose
from solver.rules import auto_assign
from solver.search import solve
from tests.factories import (
    assigned,
    day,
    group,
    leader,
    marked,
    period,
    programme,
    row,
    session,
    spoken,
)
from tests.solver.posing import house, posed

USUALLY = (Mark.ABSENT, Mark.ABSENT, Mark.ABSENT, Mark.ILL)
HERE, NEXT = session("art", 0), session("art", 7)
MINE = assigned(HERE, "ana")
HOUSE = programme(leaders=[leader("ana", auto_assign=False)], groups=[group("art", backups=1)], roster=[MINE])


def test_the_solver_gives_them_only_what_is_theirs_already() -> None:
    ana = HOUSE.leaders["ana"]
    assert auto_assign.forbids(HOUSE, HOUSE.session(HERE), Role.LEAD, ana) is None
    for where, role in ((HERE, Role.BACKUP), (NEXT, Role.LEAD)):
        found = auto_assign.forbids(HOUSE, HOUSE.session(where), role, ana)
        assert found is not None
        assert found.code == "by_hand"


def test_the_coordinator_may_place_them_anywhere() -> None:
    assert Judge(HOUSE, [MINE]).reasons(NEXT, Role.LEAD, "ana") == ()
    assert check(HOUSE, [MINE, assigned(NEXT, "ana")]) != ()
    assert not [f for f in check(HOUSE, [MINE, assigned(NEXT, "ana")]) if f.rule is Rule.AUTO_ASSIGN]


def test_a_solver_that_gives_them_something_new_has_broken_a_rule() -> None:
    found = check(HOUSE, [MINE, assigned(NEXT, "ana")], present=[row(HERE, "ana")])
    broken = [finding for finding in found if finding.rule is Rule.AUTO_ASSIGN]
    assert [(f.severity, f.session, f.leader) for f in broken] == [(Severity.BROKEN, NEXT, "ana")]


MISSED = [session("art", 7 * week) for week in range(3)]
SOON = session("art", 21)
THRICE = programme(
    leaders=[leader("ana")],
    groups=[group("art", backups=1)],
    roster=[assigned(each, "ana") for each in MISSED],
    attendance=[marked(each, "ana") for each in MISSED],
)


def test_the_solver_gives_nothing_new_to_whom_somebody_should_speak_first() -> None:
    found = auto_assign.forbids(THRICE, THRICE.session(SOON), Role.LEAD, THRICE.leaders["ana"])
    assert found is not None
    assert (found.code, found.values) == ("speak_first", {"count": 3, "since": day(0)})
    assert Judge(THRICE, THRICE.roster.values()).reasons(SOON, Role.LEAD, "ana") == ()


@pytest.mark.parametrize(
    "change",
    [
        {"conversations": {"x": spoken("ana", 20)}},
        {"attendance": {each: marked(each, "ana") for each in MISSED[:2]}},
        {"attendance": {each: marked(each, "ana", Mark.ILL) for each in MISSED}},
    ],
)
def test_a_conversation_or_an_illness_lets_the_solver_go_on(change: dict[str, Any]) -> None:
    after = replace(THRICE, **change)
    assert auto_assign.forbids(after, after.session(SOON), Role.LEAD, after.leaders["ana"]) is None


def test_a_build_leaves_the_seat_open_rather_than_give_it_to_them() -> None:
    problem = pose(THRICE, period(first=21), Options(seconds=60, workers=1, effort=1.0))
    rows = solve(problem, problem.options, lambda _: None, threading.Event()).rows
    assert [each for each in rows if each.session == SOON] == []


def absent_minded(seed: int) -> Programme:
    """A random programme in which some stayed away without a word, were ill, or were spoken with."""
    random, base = Random(seed), house(seed)
    places = [each.id for each in base.calendar.between(day(0), day(13))]
    drawn = [
        marked(random.choice(places), random.choice(list(base.leaders)), absence) for absence in USUALLY * 6
    ]
    talks = [
        spoken(random.choice(list(base.leaders)), random.randrange(20)) for _ in range(random.choice([0, 2]))
    ]
    return replace(
        base,
        attendance={each.id: each for each in drawn},
        conversations={each.id: each for each in talks},
    )


def faces(problem: Problem) -> Iterator[tuple[bool, bool]]:
    """Of every seat and leader of the weeks: whether posing forbids it, and whether the checker finds it."""
    house = problem.programme
    present = [each.row for each in house.roster.values()]
    for place, role, who in product(problem.sessions, Role, house.leaders.values()):
        forbidden = auto_assign.forbids(house, place, role, who) is not None
        new = assigned(place.id, who.id, role)
        found = check(house, [*house.roster.values(), new], problem.period, present=present)
        told = {(each.session, each.leader) for each in found if each.rule is Rule.AUTO_ASSIGN}
        yield forbidden, (place.id, who.id) in told


def test_posing_and_checking_agree_on_whom_the_solver_may_give_something() -> None:
    seen: Counter[tuple[bool, bool]] = Counter()
    for seed in range(2):
        problem = posed(absent_minded(seed), weeks=1)
        seen.update(faces(problem))
    assert set(seen) == {(False, False), (True, True)}, seen
    assert min(seen.values()) > 30, seen
