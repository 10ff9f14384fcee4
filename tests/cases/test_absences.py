"""Who is away when, and how many leaders are free, told without any reason."""

from dataclasses import replace
from typing import Any

import pytest

from rosterdesk.cases.absences import free_per_day, leave_of, people
from rosterdesk.domain.availability import day_grades
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Grade, LeaveKind
from tests import factories as make

MONDAYS = make.windows("mon", "09:00", "12:00")


def house(*leaders: Leader) -> Programme:
    return make.programme(leaders=leaders)


def test_people_come_by_name_and_those_who_are_gone_do_not() -> None:
    programme = house(
        make.leader("zoe"),
        make.leader("ana", leave=(make.leave(0, 6),)),
        make.leader("bob", until=make.day(-1)),
    )
    assert [each.name for each in people(programme, make.day(0))] == ["Ana", "Zoe"]


def test_what_is_told_of_a_leave_is_when_and_not_why() -> None:
    told = make.leave(0, 6, kind=LeaveKind.WELLNESS)
    programme = house(make.leader("ana", leave=(told,)))
    absence = people(programme, make.day(0))[0].absences[0]
    assert "wellness" not in repr(absence).casefold()
    assert leave_of(programme, absence) == told
    assert leave_of(house(make.leader("ana")), absence) is None


@pytest.mark.parametrize(
    ("said", "free"),
    [
        ({}, [1, 0, 1]),
        ({"leave": (make.leave(0, 0),)}, [0, 0, 1]),
        ({"leave": (make.leave(5),)}, [1, 0, 0]),
        ({"since": make.day(7)}, [0, 0, 1]),
        ({"exceptions": (make.exception(0),)}, [0, 0, 1]),
        ({"exceptions": (make.exception(0, start="09:00", end="12:00"),)}, [0, 0, 1]),
        ({"exceptions": (make.exception(0, start="09:00", end="11:00"),)}, [1, 0, 1]),
        ({"exceptions": (make.exception(1, Grade.CAN),)}, [1, 1, 1]),
        ({"availability": (replace(MONDAYS[0], every=2, since=make.day(0)),)}, [1, 0, 0]),
        ({"availability": (replace(MONDAYS[0], nth=(1,)),)}, [0, 0, 1]),
        ({"availability": ()}, [0, 0, 0]),
    ],
)
def test_a_leader_is_free_on_days_of_which_some_time_is_left(said: dict[str, Any], free: list[int]) -> None:
    leader = make.leader("ana", **{"availability": MONDAYS, **said})
    counts = free_per_day(house(leader), make.day(0), 8)
    assert [counts[place] for place in (0, 1, 7)] == free


def test_free_days_are_those_with_a_grade_better_than_cannot() -> None:
    demo = make.programme(
        leaders=[
            make.leader("ana", availability=make.windows("mon wed", "09:00", "12:00")),
            make.leader("bob", exceptions=(make.exception(2), make.exception(3, start="08:00", end="09:00"))),
            make.leader("cai", availability=(make.window("fri", nth=[1, 3]),), leave=(make.leave(10, 20),)),
        ]
    )
    expected = []
    for place in range(28):
        day = make.day(place)
        grades = [
            any(
                grade is not Grade.CANNOT
                for _, _, grade in day_grades(leader, day, demo.settings.week_starts_on)
            )
            and not leader.away_on(day)
            for leader in demo.leaders.values()
        ]
        expected.append(sum(grades))
    assert list(free_per_day(demo, make.day(0), 28)) == expected


def test_counting_can_be_stopped() -> None:
    assert free_per_day(house(make.leader("ana")), make.day(0), 3, lambda: True) == (0, 0, 0)
