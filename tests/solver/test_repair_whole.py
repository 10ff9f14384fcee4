"""Repair in steps against one solve of the whole week with other parameters, goal by goal."""

import threading
from dataclasses import replace

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Goal
from rosterdesk.exchange import generate
from solver.absence import Absence, absent
from solver.construct import first_roster
from solver.cpsat import Manner
from solver.lexicographic import least
from solver.loss import Loss
from solver.measure import measure
from solver.posed import Options
from solver.problem import pose
from solver.repair import Scope, repair
from solver.stop import Deadline
from solver.strict import Strict, compose_strict
from tests import factories as f

WEEK = f.period()
OTHERWISE = Manner(workers=1, seed=7, presolve=True, settings="linearization_level: 2")


def rostered(seed: int) -> Programme:
    """A small believable programme with a roster for one week, published as it stands."""
    house = generate.programme(generate.Size(10, 12, 1), seed)
    rows = sorted(first_roster(pose(house, WEEK, Options())))
    return replace(house, roster={row.id: Assignment(row=row) for row in rows})


def whole(house: Programme, away: Absence) -> list[int]:
    """The goals of the best strict repair, by one model of the week in which every session is free."""
    lost = [each.row for each in house.roster.values() if each.leader == away.leader]
    left = {key: each for key, each in house.roster.items() if each.leader != away.leader}
    version = f.version(*(each.row for each in left.values()), number=1)
    after = replace(absent(house, [away]), roster=left, versions={version.id: version})
    loose = frozenset(s.id for s in house.calendar.between(WEEK.first, WEEK.last) if s.runs)
    posed = compose_strict(Strict(loss=Loss(programme=after, period=WEEK, lost=tuple(lost)), loose=loose))
    hint = posed.model.values(each.row for each in left.values())
    deadline = Deadline(threading.Event(), 120)
    found = least(posed.model, posed.goals, hint=hint, manner=OTHERWISE, deadline=deadline, most=1)
    assert found.values is not None
    assert found.proved == len(Goal) + 1
    return list(measure(after, posed.model.chosen(found.values), WEEK).values())


@pytest.mark.parametrize("seed", range(4))
def test_steps_reach_what_the_whole_reaches(seed: int) -> None:
    house = rostered(seed)
    who = sorted({each.leader for each in house.roster.values() if each.role.leads})[seed]
    away = Absence(leader=who, since=WEEK.first, until=WEEK.last)
    best = whole(house, away)
    for scope in Scope:
        got = repair(house, house.roster.values(), [away], widest=scope, seconds=120)
        values = [each.value for each in got.goals]
        assert values >= best
        assert values == best or not got.proved
    assert got.proved
    assert values == best
