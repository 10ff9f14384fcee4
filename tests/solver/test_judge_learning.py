"""A judge that learns of a change of the roster says what one that reads everything anew would."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from rosterdesk.domain.changes import Label, apply, difference
from rosterdesk.domain.edits import people
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from solver.judge import Judge
from tests import factories as make
from tests.solver import random_programmes
from tests.solver.asking import with_rows


def everything(judge: Judge) -> list[object]:
    """What the judge says of every leader for every seat."""
    programme = judge.programme
    return [
        judge.reasons(session.id, role, leader)
        for session in random_programmes.sessions(programme)[:12]
        for role in Role
        for leader in programme.leaders
    ]


@settings(max_examples=10)
@given(st.integers(0, 10_000))
def test_what_it_learned_is_what_it_would_have_read(seed: int) -> None:
    house = random_programmes.programme(seed)
    random = Random(seed)
    rosters = [random_programmes.roster(house, seed + n, random.randint(0, 12)) for n in range(3)]
    before = with_rows(house, *rosters[0])
    judge: Judge | None = Judge(before, before.roster.values())
    for rows in rosters[1:]:
        now = with_rows(house, *rows)
        changes = difference(before, now, Label("keep"))
        before = apply(before, changes)
        assert judge is not None
        judge = judge.after(before, changes)
    assert judge is not None
    assert everything(judge) == everything(Judge(before, before.roster.values()))


def test_a_change_of_more_than_the_roster_makes_it_read_anew() -> None:
    house: Programme = make.programme(leaders=[make.leader("ana")], groups=[make.group("art")])
    changes = people.change(house, "ana", name="Ana Mota")
    assert Judge(house, ()).after(apply(house, changes), changes) is None
