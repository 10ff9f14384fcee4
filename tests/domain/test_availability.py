"""Windows, seasons, rhythms and dated exceptions come to one grade."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.availability import day_grades, grade, window_holds
from rosterdesk.domain.people import DatedException, Leader, Window
from rosterdesk.domain.terms import Grade, Weekday
from rosterdesk.domain.times import DAY, Span, minute_of
from tests.factories import MONDAY, day, exception, leader, moment, window

CAN, PREFER, RATHER_NOT, CANNOT = Grade.CAN, Grade.PREFER, Grade.RATHER_NOT, Grade.CANNOT
EDGES = st.tuples(st.integers(0, 47), st.integers(0, 48)).filter(lambda ends: ends[0] < ends[1])
WINDOWS = st.builds(
    lambda on, ends, given: Window(day=on, start=ends[0] * 30, end=ends[1] * 30, grade=given),
    st.sampled_from([Weekday.MON, Weekday.TUE]),
    EDGES,
    st.sampled_from([PREFER, CAN, RATHER_NOT]),
)
EXCEPTIONS = st.builds(
    lambda on, ends, given: DatedException(date=day(on), start=ends[0] * 30, end=ends[1] * 30, grade=given),
    st.sampled_from([0, 1]),
    EDGES,
    st.sampled_from(Grade),
)
LEADERS = st.builds(
    lambda windows, exceptions: leader("ana", availability=tuple(windows), exceptions=tuple(exceptions)),
    st.lists(WINDOWS, max_size=4),
    st.lists(EXCEPTIONS, max_size=3),
)


def at(who: Leader, start: str, end: str, on: int = 0) -> Grade:
    busy = Span(minute_of(moment(on, start)), minute_of(moment(on, end)))
    return grade(who, busy, Weekday.MON)


def of_minute(who: Leader, minute: int) -> Grade:
    """What a person would say of one minute, reading the page line by line."""
    on, clock = minute // DAY, minute % DAY
    given = CANNOT
    for each in who.availability:
        if each.day.number == (on - MONDAY.toordinal()) % 7 and each.start <= clock < each.end:
            given = min(given, each.grade, key=lambda g: g.rank)
    for dated in who.exceptions:  # the later in the file counts
        if dated.date.toordinal() == on and dated.start <= clock < dated.end:
            given = dated.grade
    return given


@given(LEADERS, st.integers(0, 95), st.integers(1, 60))
def test_a_seat_has_the_worst_grade_of_its_minutes(who: Leader, start: int, length: int) -> None:
    first = MONDAY.toordinal() * DAY + start * 30
    minutes = [of_minute(who, first + 30 * step) for step in range(length)]
    busy = Span(first, first + 30 * length)
    assert grade(who, busy, Weekday.MON) is max(minutes, key=lambda g: g.rank)


@given(LEADERS)
def test_the_stretches_of_a_day_cover_it_without_gaps(who: Leader) -> None:
    stretches = list(day_grades(who, MONDAY, Weekday.MON))
    assert stretches[0][0] == 0
    assert stretches[-1][1] == DAY
    assert all(one[1] == other[0] for one, other in pairwise(stretches))


def test_all_of_the_time_must_be_covered() -> None:
    ana = leader(
        "ana", availability=(window("mon", "09:00", "12:00"), window("mon", "12:00", "13:00", PREFER))
    )
    assert at(ana, "09:00", "13:00") is CAN
    assert at(ana, "08:59", "10:00") is CANNOT
    assert at(ana, "12:00", "13:01") is CANNOT
    assert at(ana, "12:00", "13:00") is PREFER


def test_where_windows_overlap_the_better_grade_counts() -> None:
    ana = leader(
        "ana", availability=(window("mon", grade=RATHER_NOT), window("mon", "10:00", "12:00", PREFER))
    )
    assert at(ana, "10:00", "12:00") is PREFER
    assert at(ana, "09:59", "12:00") is RATHER_NOT


def test_an_exception_replaces_the_weekly_windows_over_its_span_only() -> None:
    ana = leader(
        "ana", exceptions=(exception(0, CANNOT, "09:00", "12:00"), exception(0, PREFER, "11:00", "13:00"))
    )
    assert at(ana, "08:00", "09:00") is CAN
    assert at(ana, "10:00", "11:00") is CANNOT
    assert at(ana, "11:00", "13:00") is PREFER
    assert at(ana, "09:00", "12:00", on=7) is CAN


def test_a_session_past_midnight_needs_both_days() -> None:
    ana = leader("ana", availability=(window("mon", "20:00"), window("tue", "00:00", "01:00")))
    late = Span(minute_of(moment(0, "23:00")), minute_of(moment(1, "01:00")))
    assert grade(ana, late, Weekday.MON) is CAN
    assert grade(ana, Span(late.start, late.end + 1), Weekday.MON) is CANNOT


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ({}, [0, 7, 14, 21, 28]),
        ({"since": day(7), "until": day(21)}, [7, 14, 21]),
        ({"since": day(2), "every": 2}, [14, 28]),
        ({"since": day(-5), "every": 3}, [14]),
        ({"nth": (1,)}, [7]),
        ({"nth": (2, 5)}, [0, 14]),
    ],
)
def test_a_window_may_be_seasonal_rhythmic_or_of_the_nth_day(said: dict[str, Any], held: list[int]) -> None:
    it = window("mon", **said)
    assert [n for n in range(0, 35, 7) if window_holds(it, day(n), Weekday.MON)] == held


def test_every_second_week_is_counted_from_the_week_of_its_first_date() -> None:
    sunday = window("sun", since=day(0), every=2)
    assert [n for n in range(42) if window_holds(sunday, day(n), Weekday.MON)] == [6, 20, 34]
    assert [n for n in range(42) if window_holds(sunday, day(n), Weekday.SUN)] == [13, 27, 41]
