"""What people type is understood in the ways they write it, and refused in words where it is not."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.errors import UserError
from rosterdesk.words import errors
from rosterdesk.words.language import speaking
from ui.forms import reading

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("", None),
        ("15", 900),
        ("7.5", 450),
        ("7,25", 435),
        ("7:30", 450),
        ("7 h 30 min", 450),
        ("90 min", 90),
        ("0", 0),
    ],
)
def test_a_length_of_time_is_in_hours_unless_minutes_are_said(typed: str, minutes: int | None) -> None:
    assert reading.length_or_none(typed) == minutes


@given(st.integers(0, 1_000_000), st.sampled_from(["en", "fr"]))
def test_a_length_is_read_as_it_was_written(minutes: int, language: str) -> None:
    with speaking(language):
        assert reading.length_or_none(reading.length_text(minutes)) == minutes


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-12-07", date(2026, 12, 7)),
        ("2026/1/5", date(2026, 1, 5)),
        ("7 December 2027", date(2027, 12, 7)),
        ("7 dec", date(2026, 12, 7)),
        ("1 March", date(2027, 3, 1)),
    ],
)
def test_a_date_is_read_as_a_number_or_in_words(typed: str, day: date) -> None:
    assert reading.day(TODAY)(typed) == day


def test_a_date_in_french_is_read_in_french() -> None:
    with speaking("fr"):
        assert reading.day(TODAY)("1er mars 2027") == date(2027, 3, 1)
        assert reading.day(TODAY)("7 déc.") == date(2026, 12, 7)


@pytest.mark.parametrize(
    ("typed", "minute"), [("9", 540), ("9:30", 570), ("18 h 30", 1110), ("09.05", 545), ("24:00", 1440)]
)
def test_a_time_of_day_is_read_as_it_is_said(typed: str, minute: int) -> None:
    assert reading.clock(typed) == minute


def test_an_amount_may_have_a_point_or_a_comma() -> None:
    assert reading.money_or_none("22,50") == reading.money_or_none("22.50") == Decimal("22.50")
    assert reading.money_or_none(" ") is None


def test_an_amount_shows_as_its_language_writes_it() -> None:
    assert reading.money_text(Decimal("22.5")) == "22.50"
    with speaking("fr"):
        assert reading.money_text(Decimal("1234.5")) == "1234,50"
        assert reading.money_or_none(reading.money_text(Decimal("22.75"))) == Decimal("22.75")


def test_a_number_below_nothing_is_told_from_where_on_numbers_are_wanted() -> None:
    with pytest.raises(UserError) as caught:
        reading.number(1, 60)("-4")
    assert "from 1 to 60" in errors.sentence(caught.value)


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        (reading.number(), "three"),
        (reading.number(), ""),
        (reading.number(0, 5), "6"),
        (reading.length_or_none, "soon"),
        (reading.length_or_none, "7.333"),
        (reading.money_or_none, "-3"),
        (reading.clock, "24:01"),
        (reading.clock, "9:61"),
        (reading.start_clock, "24:00"),
        (reading.day(TODAY), "2026-02-30"),
        (reading.day(TODAY), "30 Juneteenth"),
        (reading.day(TODAY), "1026-02-03"),
        (reading.day(TODAY), " "),
        (reading.email, "ana at home"),
        (reading.email, "ana@home"),
        (reading.length_or_none, "9" * 6000),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(read: Callable[[str], object], typed: str) -> None:
    with pytest.raises(UserError) as caught:
        read(typed)
    assert errors.sentence(caught.value)
