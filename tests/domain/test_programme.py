"""A programme answers about travel, leave, qualifications and what was published."""

import pytest

from rosterdesk.domain.people import Holding
from rosterdesk.domain.terms import Grade, Role, Weekday
from tests import factories as f


def test_travel_is_symmetric_and_the_larger_direction_counts() -> None:
    venues = [f.venue("hall", travel={"main": 30}), f.venue("main", travel={"hall": 20, "office": 10})]
    programme = f.programme(venues=venues)
    assert programme.travel_minutes("hall", "main") == programme.travel_minutes("main", "hall") == 30
    assert programme.travel_minutes("office", "main") == 10
    assert programme.travel_minutes("office", "hall") == 0


def test_there_is_no_way_to_where_one_is_or_to_a_remote_session() -> None:
    programme = f.programme(venues=[f.venue("hall", travel={"main": 30})])
    assert [programme.travel_minutes(*way) for way in (("hall", "hall"), (None, "hall"), ("hall", None))] == [
        0
    ] * 3


def test_the_latest_version_that_covers_a_date_is_what_people_hold() -> None:
    programme = f.programme(
        versions=[f.version(number=3, weeks=2), f.version(number=10, first=7), f.version(number=9, first=7)]
    )
    held = [programme.published(f.day(n)) for n in (-1, 0, 7, 14)]
    assert [version and version.number for version in held] == [None, 3, 10, None]


def test_assignments_of_a_session_come_by_role_and_leader() -> None:
    art = f.session("art", 0)
    rows = [
        f.assigned(art, "bo", Role.LEAD),
        f.assigned(art, "cy", Role.BACKUP),
        f.assigned(art, "al", Role.BACKUP),
    ]
    programme = f.programme(groups=[f.group("art")], roster=rows)
    assert [(a.role, a.leader) for a in programme.assignments(art)] == [
        (Role.BACKUP, "al"), (Role.BACKUP, "cy"), (Role.LEAD, "bo"),
    ]  # fmt: skip
    assert programme.assignments(f.session("art", 7)) == ()


def test_a_session_that_never_was_is_a_defect_to_ask_for() -> None:
    with pytest.raises(KeyError):
        f.programme().session("art/2026-11-30T18:30")


def test_the_week_starts_on_the_day_of_the_programme() -> None:
    assert f.programme().week_start(f.day(6)) == f.day(0)
    assert f.programme(week_starts_on=Weekday.SUN).week_start(f.day(6)) == f.day(6)


def test_a_leave_holds_both_of_its_ends_and_may_be_open() -> None:
    ana = f.leader("ana", leave=(f.leave(0, 2), f.leave(10)))
    assert [n for n in range(-1, 12) if ana.away_on(f.day(n))] == [0, 1, 2, 10, 11]


def test_a_qualification_is_held_on_its_last_day_and_again_after_a_renewal() -> None:
    first = Holding(qualification="cpr", until=f.day(0))
    renewed = Holding(qualification="cpr", since=f.day(3))
    ana = f.leader("ana", first, renewed)
    assert [n for n in range(-1, 5) if ana.holds("cpr", f.day(n))] == [-1, 0, 3, 4]
    assert not ana.holds("art", f.day(0))


def test_a_pair_is_the_same_whoever_comes_first() -> None:
    assert f.apart("ana", "bo").id == f.apart("bo", "ana").id != f.together("ana", "bo").id


def test_grades_are_ranked_from_best_to_worst() -> None:
    assert sorted(Grade, key=lambda g: g.rank) == [Grade.PREFER, Grade.CAN, Grade.RATHER_NOT, Grade.CANNOT]


def test_a_group_has_one_lead_and_asks_of_backups_what_it_asks_of_the_lead() -> None:
    group = f.group("art", lead=f.needs("cpr"), co_lead=f.needs("art"), co_leads=2, shadows=1, backups=3)
    assert [group.wanted(role) for role in Role] == [1, 2, 1, 3]
    asked = [group.requirement(role).qualifications for role in Role]
    assert asked == [("cpr",), ("art",), (), ("cpr",)]
