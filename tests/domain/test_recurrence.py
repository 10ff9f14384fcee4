"""Meetings happen when RFC 5545 says, and rules that cannot be meant are refused with the part at fault."""

from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.recurrence import parse_rule, starts
from tests.factories import SINCE, day, meeting, moment

FIRST, LAST = date(2026, 11, 30), date(2026, 12, 27)
RULES = st.builds(
    lambda frequency, interval, days: f"FREQ={frequency};INTERVAL={interval};BYDAY={','.join(sorted(days))}",
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY"]),
    st.integers(1, 5),
    st.sets(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1),
) | st.sampled_from(
    [
        "FREQ=MONTHLY;BYDAY=2TU",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH",
        "FREQ=YEARLY;BYYEARDAY=-1,100",
        "FREQ=WEEKLY;COUNT=7",
        "FREQ=WEEKLY;BYMONTH=1,12",
    ]
)


def dates(rrule: str, first: date = FIRST, last: date = LAST, since: date = SINCE) -> list[str]:
    return [f"{each:%m-%d}" for each in starts(meeting(rrule=rrule, since=since), first, last)]


@given(RULES, st.dates(date(2019, 12, 1), date(2021, 3, 1)), st.integers(0, 900), st.integers(0, 60))
def test_a_meeting_starts_when_the_rule_says(rule: str, since: date, days: int, length: int) -> None:
    first = since + timedelta(days=days)
    last = first + timedelta(days=length)
    low, high = datetime.combine(first, datetime.min.time()), datetime.combine(last, datetime.max.time())
    begin = datetime.combine(since, datetime.min.time()) + timedelta(hours=18, minutes=30)
    expected = rrulestr(rule, dtstart=begin).between(low, high, inc=True)
    assert list(starts(meeting(rrule=rule, since=since), first, last)) == expected


def test_the_first_date_meets_only_if_the_rule_says_so() -> None:
    assert dates("FREQ=WEEKLY;BYDAY=TU", since=FIRST) == ["12-01", "12-08", "12-15", "12-22"]
    assert dates("FREQ=WEEKLY", since=FIRST) == ["11-30", "12-07", "12-14", "12-21"]


def test_every_second_week_counts_from_the_first_date() -> None:
    assert dates("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", since=date(2026, 9, 2)) == ["12-09", "12-23"]
    assert dates("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", since=date(2026, 9, 9)) == ["12-02", "12-16"]


def test_the_last_date_of_a_meeting_and_of_its_rule_still_meet() -> None:
    assert [each.day for each in starts(meeting("mon", until=day(7)), FIRST, LAST)] == [30, 7]
    assert dates("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261207") == ["11-30", "12-07"]


def test_until_is_local_time() -> None:
    assert dates("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261207T183000") == ["11-30", "12-07"]
    assert dates("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261207T182900Z") == ["11-30"]


def test_a_count_is_counted_from_the_first_date_whatever_is_asked_for() -> None:
    assert dates("FREQ=WEEKLY;BYDAY=MO;COUNT=15") == ["11-30", "12-07"]
    assert dates("FREQ=WEEKLY;BYDAY=MO;COUNT=13") == []


def test_small_letters_are_read_too() -> None:
    assert dates("freq=weekly;byday=mo") == dates("FREQ=WEEKLY;BYDAY=MO")


def test_a_meeting_that_is_over_or_not_begun_does_not_meet() -> None:
    assert starts(meeting("mon", until=day(-1)), FIRST, LAST) == ()
    assert starts(meeting("mon", since=day(60)), FIRST, LAST) == ()


def test_the_end_of_time_is_no_defect() -> None:
    assert len(starts(meeting("sun", since=date(9998, 12, 1)), date(9998, 12, 1), date.max)) == 4
    assert starts(meeting("sun", since=date(9999, 12, 1)), date(9999, 12, 1), date.max) == ()


@pytest.mark.parametrize(
    ("rule", "part"),
    [
        ("", ""),
        ("FREQ=HOURLY", "FREQ=HOURLY"),
        ("BYDAY=MO", "FREQ="),
        ("RRULE:FREQ=WEEKLY", "RRULE:FREQ=WEEKLY"),
        ("FREQ=WEEKLY;", ""),
        ("FREQ=WEEKLY;BYHOUR=9", "BYHOUR=9"),
        ("FREQ=WEEKLY;BYMINUTE=9", "BYMINUTE=9"),
        ("FREQ=WEEKLY;BYSECOND=9", "BYSECOND=9"),
        ("FREQ=WEEKLY;FREQ=DAILY", "FREQ=DAILY"),
        ("FREQ=WEEKLY;INTERVAL=0", "INTERVAL=0"),
        ("FREQ=WEEKLY;INTERVAL=2.5", "INTERVAL=2.5"),
        ("FREQ=WEEKLY;COUNT=-1", "COUNT=-1"),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20261231", "COUNT=3"),
        ("FREQ=WEEKLY;UNTIL=2026-12-31", "UNTIL=2026-12-31"),
        ("FREQ=WEEKLY;BYDAY=MONDAY", "BYDAY=MONDAY"),
        ("FREQ=WEEKLY;BYDAY=MO,,TU", "BYDAY=MO,,TU"),
        ("FREQ=WEEKLY;BYDAY=2TU", "BYDAY=2TU"),
        ("FREQ=MONTHLY;BYDAY=20TU", "BYDAY=20TU"),
        ("FREQ=MONTHLY;BYDAY=0TU", "BYDAY=0TU"),
        ("FREQ=YEARLY;BYMONTH=2;BYDAY=6TU", "BYDAY=6TU"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY=3"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "BYMONTHDAY=30"),
        ("FREQ=MONTHLY;BYWEEKNO=3", "BYWEEKNO=3"),
        ("FREQ=DAILY;BYYEARDAY=3", "BYYEARDAY=3"),
        ("FREQ=YEARLY;BYMONTH=13", "BYMONTH=13"),
        ("FREQ=YEARLY;BYMONTH=-1", "BYMONTH=-1"),
        ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS=1"),
        ("FREQ=DAILY;BYDAY=MO;BYSETPOS=2", "BYSETPOS=2"),
        ("FREQ=WEEKLY;WKST=X", "WKST=X"),
        ("FREQ=WEEKLY;BYDAY=MO\n", "BYDAY=MO\n"),
    ],
)
def test_a_rule_that_cannot_be_meant_is_refused_with_its_part(rule: str, part: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_rule(rule, moment(0, "18:30"))
    assert (caught.value.code, caught.value.values["part"]) == ("rrule", part)


def test_an_impossible_end_is_refused() -> None:
    with pytest.raises(UserError):
        parse_rule("FREQ=WEEKLY;UNTIL=20260230", moment(0, "18:30"))


@given(st.text(alphabet="FREQ=WKLYMONTHDAIUSP;,0123456789-+BCGVX ", max_size=60))
def test_any_text_is_a_rule_or_a_refusal(text: str) -> None:
    with suppress(UserError):
        assert starts(meeting(rrule=f"FREQ=MONTHLY;{text}"), FIRST, LAST) is not None
