"""The usual rhythms are read from rules and written to rules, and nothing is read that is not there."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.groups import Meeting
from rosterdesk.domain.recurrence import starts
from rosterdesk.domain.rhythm import LAST, NTHS, Daily, Monthly, Own, Rhythm, Weekly, read, written
from rosterdesk.domain.terms import Weekday

SINCE = date(2026, 9, 2)  # a Wednesday
WED, FRI = Weekday.WED, Weekday.FRI


@pytest.mark.parametrize(
    ("rule", "rhythm"),
    [
        ("FREQ=DAILY", Daily()),
        ("freq=daily;interval=3", Daily(3)),
        ("FREQ=WEEKLY", Weekly((WED,))),
        ("FREQ=WEEKLY;BYDAY=FR,WE", Weekly((WED, FRI))),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", Weekly((WED,), 2)),
        ("FREQ=WEEKLY;WKST=SU;BYDAY=WE", Weekly((WED,))),
        ("FREQ=MONTHLY;BYDAY=2WE", Monthly((2,), WED)),
        ("FREQ=MONTHLY;BYDAY=-1FR,1FR;INTERVAL=2", Monthly((1, LAST), FRI, 2)),
    ],
)
def test_a_usual_rule_is_read(rule: str, rhythm: Rhythm) -> None:
    assert read(rule, SINCE) == rhythm


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=WE,SU",
        "FREQ=MONTHLY;BYDAY=2WE,3FR",
        "FREQ=MONTHLY;BYDAY=WE",
        "FREQ=MONTHLY;BYDAY=-2WE",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYMONTHDAY=1",
        "FREQ=DAILY;BYDAY=WE",
        "FREQ=DAILY;COUNT=3",
        "FREQ=YEARLY",
        "FREQ=WEEKLY;INTERVAL=0",
        "every day",
        "",
    ],
)
def test_any_other_rule_stays_as_it_was_written(rule: str) -> None:
    assert read(rule, SINCE) == Own(rule)
    assert written(read(rule, SINCE)) == rule


DAYS = st.sets(st.sampled_from(Weekday), min_size=1).map(
    lambda found: tuple(d for d in Weekday if d in found)
)
SOME_NTHS = st.sets(st.sampled_from(NTHS), min_size=1).map(lambda found: tuple(n for n in NTHS if n in found))
EVERY = st.integers(1, 12)
RHYTHMS = st.one_of(
    st.builds(Daily, EVERY),
    st.builds(Weekly, DAYS, EVERY),
    st.builds(Monthly, SOME_NTHS, st.sampled_from(Weekday), EVERY),
)


@given(RHYTHMS)
def test_what_is_written_is_read_back_and_meets(rhythm: Rhythm) -> None:
    rule = written(rhythm)
    assert read(rule, SINCE) == rhythm
    meeting = Meeting(rrule=rule, start=600, minutes=60, since=SINCE)
    assert starts(meeting, SINCE, date(2031, 9, 2))
