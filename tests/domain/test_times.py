"""Civil minutes, spans, weeks and periods."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.terms import Weekday
from rosterdesk.domain.times import (
    DAY,
    Dates,
    Period,
    Span,
    covers,
    minute_of,
    moment_of,
    month_of,
    week_start,
)
from tests.factories import MONDAY, day, moment

MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)).map(
    lambda given: given.replace(second=0, microsecond=0)
)
SPANS = st.tuples(st.integers(0, 5000), st.integers(1, 2000)).map(lambda given: Span(given[0], sum(given)))


@given(MOMENTS)
def test_a_civil_minute_names_one_moment(given: datetime) -> None:
    assert moment_of(minute_of(given)) == given
    assert minute_of(given + timedelta(minutes=1)) == minute_of(given) + 1


@given(SPANS, SPANS)
def test_the_gap_between_spans_is_negative_exactly_where_they_share_a_minute(one: Span, other: Span) -> None:
    shared = set(range(*one)) & set(range(*other))
    assert one.gap(other) == other.gap(one)
    assert (one.gap(other) < 0) == bool(shared)
    assert max(0, -one.gap(other)) == len(shared) or one.gap(other) < 0


@given(SPANS)
def test_a_span_touches_the_days_of_its_minutes(span: Span) -> None:
    assert list(span.days) == sorted({minute // DAY for minute in range(*span)})


def test_a_span_that_ends_at_midnight_does_not_touch_the_next_day() -> None:
    span = Span(minute_of(moment(0, "22:00")), minute_of(moment(1, "00:00")))
    assert [date.fromordinal(each) for each in span.days] == [MONDAY]
    assert span.minutes == 120


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(Weekday))
def test_a_week_starts_on_its_first_day_at_most_six_days_ago(given: date, first: Weekday) -> None:
    start = week_start(given, first)
    assert start.weekday() == first.number
    assert 0 <= (given - start).days <= 6


def test_a_period_is_whole_weeks() -> None:
    period = Period(MONDAY, 2)
    assert period.last == day(13)
    assert period.week_firsts == (MONDAY, day(7))
    assert [each in period for each in (day(-1), day(0), day(13), day(14))] == [False, True, True, False]
    assert [period.week_of(each) for each in (day(-1), day(6), day(7))] == [-1, 0, 1]
    assert list(period.days()) == [day(n) for n in range(14)]


def test_both_ends_of_a_span_of_dates_belong_to_it_and_none_is_open() -> None:
    assert covers(day(0), day(0), day(0))
    assert not covers(day(1), None, day(0))
    assert not covers(None, day(-1), day(0))
    assert covers(None, None, day(0))


@given(st.dates(date(1900, 1, 1), date(2199, 12, 1)), st.integers(0, 400), st.sampled_from(Weekday))
def test_the_weeks_of_some_dates_hold_them_and_no_week_more(first: date, more: int, starts: Weekday) -> None:
    dates = Dates(first, first + timedelta(days=more))
    weeks = dates.weeks(starts)
    assert week_start(dates.first, starts) == weeks.first
    assert weeks.week_firsts[-1] <= dates.last <= weeks.last
    assert len(list(dates.days())) == more + 1


@given(st.dates(date(1900, 1, 1), date(2199, 12, 1)))
def test_a_month_is_all_of_its_days_and_no_others(given: date) -> None:
    month = month_of(given)
    assert {(day.year, day.month) for day in month.days()} == {(given.year, given.month)}
    assert (month.first.day, (month.last + timedelta(days=1)).day) == (1, 1)
