"""Resilience, succession and barriers, by hand and against what they are made of."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from rosterdesk.cases.reporting.barriers import Barrier, Barriers, barriers
from rosterdesk.cases.reporting.endurance import Mend, endurance
from rosterdesk.cases.reporting.record import Record
from rosterdesk.cases.reporting.succession import Heir, Lacking, succession
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from solver.resilience import resilience
from tests import factories as make
from tests.cases.reporting.records import FOUR_WEEKS, demo_record, record, rostered


def test_week_by_week_the_demo_loses_what_it_loses_in_the_whole() -> None:
    found = endurance(demo_record())
    whole = resilience(rostered(), tuple(rostered().roster.values()), Period(FOUR_WEEKS.first, 4))
    expected = {
        loss.leaders[0]: (len(loss.unled), len(loss.nobody), len(loss.short)) for loss in whole.singles
    }
    for each in found.people:
        assert (each.unled, each.nobody, each.short) == expected[each.leader]
    assert sum(lost > 0 for lost, _, _ in expected.values()) == sum(each.unled > 0 for each in found.people)
    assert found.whole == (len(whole.led), len(whole.led) - len(whole.unbacked))
    assert sum(week.fragile for week in found.weeks) == len(whole.fragile)


def test_chance_leads_more_sessions_than_whole_weeks_and_all_of_nothing() -> None:
    found = endurance(demo_record())
    assert 0.9 < found.whole_weeks < found.led < 1
    assert endurance(demo_record()) == found  # the same dice each time
    empty = endurance(record(make.programme(groups=[make.group("art")])))
    assert (empty.led, empty.whole_weeks, empty.whole) == (1.0, 1.0, (0, 0))


def test_only_sessions_of_the_dates_count_though_weeks_are_whole() -> None:
    part = endurance(demo_record(replace(FOUR_WEEKS, last=make.day(9))))
    assert [week.sessions for week in part.weeks] == [17, 3 + 3 + 4]  # Monday to Wednesday


def test_what_would_mend_fragile_sessions_is_worked_out_only_where_it_is_asked_for() -> None:
    french = record(
        make.programme(
            leaders=[make.leader("ana", languages=("en", "fr")), make.leader("ben")],
            groups=[make.group("art", lead=make.needs(languages=["fr"]))],
            roster=[make.assigned(make.session("art", 0), "ana")],
        )
    )
    asked = endurance(french, mending=True)
    assert asked.mends == (Mend(code="fr", language=True, sessions=1),)
    assert endurance(french) == replace(asked, mends=())


def test_a_stopped_count_ends_with_what_it_has() -> None:
    asked: list[tuple[int, int]] = []
    found = endurance(demo_record(), lambda: len(asked) == 2, lambda done, all_: asked.append((done, all_)))
    assert asked == [(0, 4), (1, 4)]
    assert len(found.weeks) == 2
    assert succession(demo_record(), lambda: True) == ()
    assert barriers(demo_record(), lambda: True).chances == 0


def test_succession_tells_who_leads_who_could_and_who_is_one_step_away() -> None:
    monday = make.session("support", 0)
    found = make.programme(
        leaders=[
            make.leader("ana", "fac"),
            make.leader("ben", "fac", leave=(make.leave(0),)),  # away, which passes
            make.leader("cleo", availability=make.windows("mon", "00:00", "24:00")),  # untrained
            make.leader("dee", "fac", availability=make.windows("tue", "00:00", "24:00")),
            make.leader("eve", "fac", languages=()),
            make.trainee("fay", "fac"),
            make.leader("gus", "fac", until=make.day(3)),  # leaves
        ],
        groups=[make.group("support", lead=make.needs("fac", languages=["en"]))],
        roster=[make.assigned(monday, "ana")],
    )
    (support,) = succession(record(found))
    assert support.leading == ("ana",)
    assert support.next == (Heir(leader="ben", sessions=1),)
    assert support.near == (Lacking(leader="cleo", qualification="fac"),)
    assert support.trainees == ("fay",)
    assert support.ready == 2


def chance(leader: Leader, **said: Any) -> Barriers:
    """The barriers of one person for the Monday art group in the studio, after they led support elsewhere."""
    programme = make.programme(
        leaders=[leader],
        venues=[make.venue("studio", travel={"hall": 45}), make.venue("hall")],
        groups=[
            make.group("support", at="16:00", length=60, venue="hall"),
            make.group("art", at="17:15", length=60, venue="studio", **said),
        ],
        roster=[make.assigned(make.session("support", 0, "16:00"), leader.id)],
    )
    return barriers(record(programme))


@pytest.mark.parametrize(
    ("leader", "said", "barrier"),
    [
        (make.leader("ana", availability=make.windows("mon", "12:00", "17:30")), {}, Barrier.TIME),
        (make.leader("ana", limits={"sessions_per_week": 1}), {}, Barrier.CAPS),
        (make.leader("ana"), {"lead": make.needs("fac")}, Barrier.TRAINING),
        (make.leader("ana"), {"lead": make.needs(languages=["fr"])}, Barrier.LANGUAGE),
    ],
)
def test_a_barrier_that_bars_alone_is_told_from_one_among_others(
    leader: Leader, said: dict[str, Any], barrier: Barrier
) -> None:
    found = chance(leader, **said)
    assert (found.chances, found.free) == (1, 0)
    assert {(cost.barrier, cost.alone, cost.among) for cost in found.costs} == {
        (barrier, 0, 1),
        (Barrier.TRAVEL, 0, 1),
    }


def test_the_way_between_two_places_is_a_barrier_by_itself() -> None:
    found = chance(make.leader("ana"))
    assert [(cost.barrier, cost.alone, cost.people, cost.sessions) for cost in found.costs] == [
        (Barrier.TRAVEL, 1, 1, 1)
    ]


def test_access_and_mentors_are_barriers_and_being_away_is_none() -> None:
    found = barriers(
        record(
            make.programme(
                leaders=[
                    make.leader("ana", needs=("step_free",)),
                    make.trainee("ben"),
                    make.leader("cleo", leave=(make.leave(0, 6),)),
                ],
                groups=[make.group("art", venue="loft", shadows=1)],
            )
        )
    )
    assert found.chances == 2
    assert {cost.barrier: cost.alone for cost in found.costs} == {Barrier.ACCESS: 1, Barrier.COMPANY: 1}


def test_lifting_a_barrier_opens_the_chances_that_it_bars_by_itself() -> None:
    before = barriers(demo_record())
    alone = Counter({cost.barrier: cost.alone for cost in before.costs})
    free_always = {
        key: replace(each, availability=make.ALWAYS, exceptions=())
        for key, each in rostered().leaders.items()
    }
    lifted = barriers(replace_leaders(rostered(), free_always))
    assert lifted.chances == before.chances
    assert lifted.free == before.free + alone[Barrier.TIME]
    assert alone[Barrier.TIME] > 50


def replace_leaders(programme: Programme, leaders: dict[str, Leader]) -> Record:
    """The record of the four weeks with other people."""
    return Record(replace(programme, leaders=leaders), FOUR_WEEKS)


def test_whoever_serves_in_a_session_is_no_chance_for_it() -> None:
    monday = make.session("support", 0)
    group = make.group("support", co_leads=1)
    served = make.programme(
        leaders=[make.leader("ana")], groups=[group], roster=[make.assigned(monday, "ana", Role.CO_LEAD)]
    )
    assert barriers(record(served)).chances == 0
