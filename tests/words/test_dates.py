"""Dates and amounts read as people write them, in English and in French."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from rosterdesk.words import dates
from rosterdesk.words.language import speaking

MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)


@pytest.mark.parametrize(
    ("say", "english", "french"),
    [
        (lambda: dates.day(MONDAY), "30 November 2026", "30 novembre 2026"),
        (lambda: dates.day(TUESDAY), "1 December 2026", "1er décembre 2026"),
        (lambda: dates.day_short(MONDAY), "30 Nov", "30 nov."),
        (lambda: dates.weekday(MONDAY), "Monday", "lundi"),
        (lambda: dates.weekday_short(MONDAY), "Mon", "lun."),
        (lambda: dates.weekday_day(TUESDAY), "Tuesday 1 December", "mardi 1er décembre"),
        (lambda: dates.month(MONDAY), "November 2026", "novembre 2026"),
        (lambda: dates.moment(datetime(2026, 11, 30, 8, 5)), "30 November 2026, 08:05", None),
        (lambda: dates.time(18 * 60 + 30), "18:30", "18 h 30"),
        (lambda: dates.time(10 * 60), "10:00", "10 h"),
        (lambda: dates.time(24 * 60), "24:00", "24 h"),
        (lambda: dates.span(23 * 60, 25 * 60), "23:00–01:00", "23 h à 1 h"),
        (lambda: dates.duration(90), "1 h 30 min", "1 h 30 min"),
        (lambda: dates.duration(0), "0 min", "0 min"),
        (lambda: dates.number(12345), "12,345", "12\N{NARROW NO-BREAK SPACE}345"),
        (lambda: dates.percent(0.87), "87%", "87 %"),
    ],
)
def test_dates_and_amounts_read_as_people_write_them(
    say: Callable[[], str], english: str, french: str | None
) -> None:
    with speaking("en"):
        assert say().replace(dates.NO_BREAK, " ") == english
    with speaking("fr"):
        assert french is None or say().replace(dates.NO_BREAK, " ") == french


@pytest.mark.parametrize(
    ("last", "text"),
    [
        (date(2026, 11, 30), "30 November 2026"),
        (date(2026, 12, 6), "30 November to 6 December 2026"),
        (date(2027, 1, 3), "30 November 2026 to 3 January 2027"),
    ],
)
def test_a_stretch_of_dates_says_month_and_year_once(last: date, text: str) -> None:
    assert dates.days(MONDAY, last) == text


def test_a_time_in_french_never_breaks_over_two_lines() -> None:
    with speaking("fr"):
        assert " " not in dates.time(18 * 60 + 30)


def test_things_are_listed_with_and_before_the_last() -> None:
    texts = [dates.listed(things) for things in ([], ["A"], ["A", "B"], ["A", "B", "C"])]
    assert texts == ["", "A", "A and B", "A, B and C"]
    assert dates.listed_or(["A", "B"]) == "A or B"
