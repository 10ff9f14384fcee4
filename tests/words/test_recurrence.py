"""Rules in plain words: what they say is what will happen."""

from collections import defaultdict
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Meeting
from rosterdesk.domain.recurrence import starts
from rosterdesk.words import recurrence
from rosterdesk.words.language import speaking
from tests import factories as make

SINCE = date(2026, 9, 2)  # a Wednesday


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=3", "every 3 days"),
        ("FREQ=WEEKLY", "every Wednesday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every Monday, Tuesday, Wednesday, Thursday and Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "every day"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "every second Wednesday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,MO", "every 2 weeks on Monday and Wednesday"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=WE", "every 3 weeks on Wednesday"),
        ("FREQ=MONTHLY;BYDAY=2TU", "second Tuesday of the month"),
        ("FREQ=MONTHLY;BYDAY=1TU,3TU", "first and third Tuesday of the month"),
        ("FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2", "last Friday of every 2 months"),
        ("FREQ=MONTHLY", "on day 2 of the month"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "on day 15 of the month"),
        ("FREQ=MONTHLY;BYMONTHDAY=15,1", "on days 1 and 15 of the month"),
        ("FREQ=YEARLY;BYMONTH=5;BYDAY=1MO", "first Monday of the month, in May only"),
        ("FREQ=WEEKLY;BYDAY=MO;BYMONTH=9,10", "every Monday, in September and October only"),
        ("FREQ=WEEKLY;BYDAY=MO;COUNT=10", "every Monday, 10 times"),
        ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231", "every Monday, until 31 December 2026"),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "by the rule FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "by the rule FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("FREQ=YEARLY", "by the rule FREQ=YEARLY"),
    ],
)
def test_a_rule_in_plain_words(rule: str, words: str) -> None:
    assert recurrence.rule(rule, SINCE) == words


def test_a_meeting_has_its_times_and_its_end() -> None:
    assert recurrence.meeting(make.meeting("mon")) == "every Monday, 18:30–20:00"
    assert (
        recurrence.meeting(make.meeting("mon", until=7)) == "every Monday, 18:30–20:00, until 7 December 2026"
    )


def test_what_a_group_does_from_now_on() -> None:
    given_ = [make.meeting("mon", until=-1), make.meeting("tue", "09:00", 60), make.meeting("fri", since=4)]
    said = "every Tuesday, 09:00–10:00; every Friday, 18:30–20:00, from 4 December on"
    assert recurrence.meetings(given_, make.day(0)) == said


def test_the_next_dates() -> None:
    assert recurrence.starts([make.moment(2, "10:00"), make.moment(16, "10:00")]) == "Wed 2 Dec, Wed 16 Dec"


PARTS = {
    "FREQ": ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"],
    "INTERVAL": ["1", "2", "3"],
    "BYDAY": ["MO", "TU,MO", "2TU", "-1FR", "1MO,3MO", "-2WE", "MO,TU,WE,TH,FR,SA,SU"],
    "BYMONTHDAY": ["1", "15,1", "-1", "31"],
    "BYMONTH": ["5", "9,10", "12"],
    "BYSETPOS": ["1", "-1"],
    "COUNT": ["3", "03"],
    "UNTIL": ["20271231", "20270630T120000"],
    "WKST": ["SU", "MO"],
}
RULES = st.fixed_dictionaries(
    {"FREQ": st.sampled_from(PARTS["FREQ"])},
    optional={key: st.sampled_from(values) for key, values in PARTS.items() if key != "FREQ"},
).map(lambda parts: ";".join(f"{key}={value}" for key, value in parts.items()))


def dates_of(rule: str) -> tuple[object, ...] | None:
    meeting = Meeting(rrule=rule, start=600, minutes=60, since=SINCE)
    try:
        return starts(meeting, SINCE, date(2030, 12, 31))
    except UserError:
        return None


@given(st.lists(RULES, min_size=2, max_size=30))
def test_rules_that_are_said_alike_meet_on_the_same_dates(rules: list[str]) -> None:
    said = defaultdict(set)
    for rule in rules:
        found = dates_of(rule)
        if found is not None:
            said[recurrence.rule(rule, SINCE)].add(found)
    assert all(len(found) == 1 for found in said.values()), said.keys()


@given(RULES)
def test_every_rule_has_words_in_either_language(rule: str) -> None:
    if dates_of(rule) is None:
        return
    for language in ("en", "fr"):
        with speaking(language):
            said = recurrence.rule(rule, SINCE)
        assert said.strip()
        assert "{" not in said
