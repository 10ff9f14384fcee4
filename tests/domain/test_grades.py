"""The remembered grades are the grades."""

from dataclasses import replace

from rosterdesk.domain.availability import Grades, grade
from rosterdesk.domain.terms import Grade
from rosterdesk.domain.times import Span
from tests import factories as f
from tests.solver import random_programmes


def test_a_remembered_grade_is_the_grade() -> None:
    seen = set()
    for seed in range(10):
        house = random_programmes.programme(seed)
        for session in random_programmes.sessions(house):
            for leader in house.leaders.values():
                expected = grade(leader, session.busy, house.settings.week_starts_on)
                assert house.grades.of(leader, session.busy) is expected
                seen.add(expected)
    assert seen == set(Grade)


def test_a_leader_who_changed_is_asked_anew() -> None:
    house = f.programme(leaders=[f.leader("ana")])
    evening = Span(f.day(0).toordinal() * 1440 + 1100, f.day(0).toordinal() * 1440 + 1200)
    ana = house.leaders["ana"]
    grades = Grades(house.settings.week_starts_on)
    assert grades.of(ana, evening) is Grade.CAN
    assert grades.of(replace(ana, availability=()), evening) is Grade.CANNOT
    assert grades.of(ana, evening) is Grade.CAN
