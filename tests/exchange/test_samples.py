"""The shipped samples, moved by whole weeks, and programmes made by a seed."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rosterdesk.domain.availability import grade
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade, LeaderKind, Role
from rosterdesk.exchange import generate, programme_file, samples
from rosterdesk.exchange.generate import Size
from rosterdesk.exchange.generate.history import with_history
from tests import factories as f
from tests.exchange.test_round_trip import everything

SIZES = [generate.SMALL, generate.MIDDLE, generate.MIDDLE_LONG, generate.LARGE]


def able(programme: Programme, session: Session, role: Role) -> list[str]:
    """Who is free, present and qualified for a seat, limits aside."""
    asked = session.group.requirement(role)
    return [
        leader.id
        for leader in programme.leaders.values()
        if leader.kind is not LeaderKind.TRAINEE
        and not leader.away_on(session.date)
        and all(leader.holds(each, session.date) for each in asked.qualifications)
        and set(leader.languages).issuperset(asked.languages)
        and grade(leader, session.busy, programme.settings.week_starts_on) is not Grade.CANNOT
    ]


def test_the_tiny_programme_has_four_leaders_three_sessions_and_a_seat_for_nobody() -> None:
    tiny = samples.sample("tiny")
    sessions = tiny.calendar.between(f.MONDAY, f.day(6))
    assert (len(tiny.leaders), len(sessions)) == (4, 3)
    seats = [(s, role) for s in sessions for role in (Role.LEAD, Role.CO_LEAD) if s.group.wanted(role)]
    nobody = [(s.group.id, role) for s, role in seats if not able(tiny, s, role)]
    assert nobody == [("crafts", Role.CO_LEAD)]


def test_the_empty_programme_has_a_name_and_nothing_else() -> None:
    empty = samples.sample("empty")
    assert empty == Programme(settings=empty.settings)


def test_the_large_programme_is_large() -> None:
    large = samples.sample("large")
    assert len(large.leaders) == 120
    assert 140 <= len(large.calendar.between(f.MONDAY, f.day(6))) <= 160


def test_a_sample_of_an_unknown_size_is_a_defect() -> None:
    with pytest.raises(KeyError):
        samples.sample("gigantic")


@pytest.mark.parametrize("size", samples.SIZES)
@pytest.mark.parametrize("weeks", [-53, 1, 52])
def test_a_sample_moved_away_and_back_is_what_it_was(size: str, weeks: int) -> None:
    programme = samples.sample(size)
    assert samples.shifted(samples.shifted(programme, weeks), -weeks) == programme


@settings(max_examples=25)
@given(st.integers(-200, 200))
def test_weekly_and_fortnightly_sessions_move_with_everything_else(weeks: int) -> None:
    demo = samples.sample("demo")
    weekly = {key: each for key, each in demo.groups.items() if key != "board"}
    moved = samples.shifted(replace(demo, groups=weekly), weeks)
    by = timedelta(weeks=weeks)
    before = [(s.group.id, s.start + by, s.runs) for s in demo.calendar.between(f.MONDAY, f.day(27))]
    after = [(s.group.id, s.start, s.runs) for s in moved.calendar.between(f.MONDAY + by, f.day(27) + by)]
    assert after == [each for each in before if each[0] != "board"]


@settings(max_examples=25)
@given(st.integers(-200, 200))
def test_grades_and_leave_move_with_the_leader(weeks: int) -> None:
    demo = samples.sample("demo")
    moved, by = samples.shifted(demo, weeks), timedelta(weeks=weeks)
    for session in demo.calendar.between(f.day(7), f.day(13)):
        busy = session.busy._replace(
            start=session.busy.start + by.days * 1440, end=session.busy.end + by.days * 1440
        )
        for name, leader in demo.leaders.items():
            there = moved.leaders[name]
            assert there.away_on(session.date + by) == leader.away_on(session.date)
            if not any(window.nth for window in leader.availability):
                assert grade(there, busy, demo.settings.week_starts_on) == grade(
                    leader, session.busy, demo.settings.week_starts_on
                )


@settings(max_examples=25)
@given(st.integers(-200, 200))
def test_a_moved_programme_can_be_written_and_read(weeks: int) -> None:
    moved = samples.shifted(everything(), weeks)
    assert programme_file.decode(programme_file.encode(moved)) == moved
    assert len(moved.roster) == 2


def test_until_of_a_rule_and_every_second_week_move_too() -> None:
    meeting = f.meeting(rrule="FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231;BYDAY=MO", since=f.SINCE, at="10:00")
    ana = f.leader("ana", availability=(f.window("mon", since=f.SINCE, every=2),))
    moved = samples.shifted(f.programme(groups=[f.group("art", meetings=(meeting,))], leaders=[ana]), 3)
    assert moved.groups["art"].meetings[0].rrule == "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270121;BYDAY=MO"
    assert moved.leaders["ana"].availability[0].since == f.SINCE + timedelta(weeks=3)


def test_a_date_that_means_for_ever_stays() -> None:
    ana = f.leader("ana", since=f.SINCE, until=date.max)
    moved = samples.shifted(f.programme(leaders=[ana]), 3).leaders["ana"]
    assert (moved.since, moved.until) == (f.SINCE + timedelta(weeks=3), date.max)


def test_rows_of_a_meeting_that_the_new_month_does_not_have_are_left_behind() -> None:
    board = f.group("board", meetings=(f.meeting(rrule="FREQ=MONTHLY;BYDAY=2TU", at="10:00"),))
    session = f.session("board", "2026-12-08", "10:00")
    programme = f.programme(
        leaders=[f.leader("ana")],
        groups=[board],
        overrides=[f.cancelled("board", "2026-12-08", "10:00")],
        roster=[f.assigned(session, "ana")],
        versions=[f.version(f.row(session, "ana"))],
    )
    moved = samples.shifted(programme, 1)
    assert (moved.roster, moved.overrides, moved.versions["1"].rows) == ({}, {}, ())
    assert programme_file.decode(programme_file.encode(moved)) == moved


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_made_programme_has_the_size_that_was_asked_for(size: Size) -> None:
    made = generate.programme(size)
    kinds = Counter(leader.kind for leader in made.leaders.values())
    assert len(made.leaders) == size.leaders
    assert kinds[LeaderKind.STAFF] == pytest.approx(size.leaders * 0.2, abs=1)
    assert kinds[LeaderKind.TRAINEE] == pytest.approx(size.leaders * 0.1, abs=1)
    first = made.calendar.between(f.MONDAY, f.day(6))
    seldom = [s for s in first if s.group.kind in ("newcomer", "board")]
    assert len(first) - len(seldom) == size.sessions
    assert programme_file.decode(programme_file.encode(made)) == made


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_most_seats_of_a_made_programme_could_be_filled_but_not_by_everybody(size: Size) -> None:
    made = generate.programme(size)
    sessions = made.calendar.between(f.MONDAY, f.day(6))
    counts = [len(able(made, session, Role.LEAD)) for session in sessions]
    assert sum(count > 0 for count in counts) >= 0.85 * len(sessions)
    assert sum(counts) < len(sessions) * len(made.leaders) * 0.4


def test_the_same_seed_makes_the_same_programme_and_another_seed_another() -> None:
    one, same, other = (generate.programme(generate.SMALL, seed) for seed in (1, 1, 2))
    assert programme_file.encode(one) == programme_file.encode(same) != programme_file.encode(other)


def test_years_of_history_can_be_laid_behind_a_programme() -> None:
    made = with_history(generate.programme(generate.SMALL), f.MONDAY, years=5)
    assert len(made.versions) == 65
    assert all(made.calendar.find(row.session) for row in made.roster.values())
    past = made.calendar.between(f.MONDAY - timedelta(weeks=260), f.day(-1))
    assert {row.session for row in made.roster.values()} == {session.id for session in past}
    published = [row for version in made.versions.values() for row in version.rows]
    assert set(published) == {each.row for each in made.roster.values()}
    assert programme_file.decode(programme_file.encode(made)) == made
