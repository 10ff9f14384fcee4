"""A roster begins with the weeks that a coordinator means: those shown, else the first still to be built."""

from datetime import datetime
from typing import Any

import pytest

from rosterdesk.cases import demo
from rosterdesk.cases.beginning import begins
from rosterdesk.domain.programme import Programme
from tests import factories as make

MONDAY, FRIDAY, SATURDAY = make.moment(0, "09:10"), make.moment(4, "09:10"), make.moment(5, "09:10")
THIS, NEXT, LATER = make.day(0), make.day(7), make.day(14)


def house(*rostered: int, **said: Any) -> Programme:
    """A group on Fridays at 18:30, with a lead on these days."""
    roster = [make.assigned(make.session("art", each), "ana") for each in rostered]
    return make.programme(
        leaders=[make.leader("ana")], groups=[make.group("art", on="fri")], roster=roster, **said
    )


@pytest.mark.parametrize("now", [MONDAY, FRIDAY, SATURDAY])
def test_a_week_that_goes_on_without_us_is_left_to_those_who_arranged_it(now: datetime) -> None:
    assert begins(house(), now) == NEXT


def test_a_week_that_was_forgotten_is_built_as_long_as_something_is_to_come() -> None:
    assert begins(house(-3), FRIDAY) == THIS
    assert begins(house(-3), SATURDAY) == NEXT


def test_weeks_that_are_built_or_published_are_passed_over() -> None:
    assert begins(house(4, 11), MONDAY) == LATER
    published = house(4, versions=[make.version(make.row(make.session("art", 4), "ana"), weeks=2)])
    assert begins(published, MONDAY) == LATER


def test_where_all_is_built_it_is_the_present_week_that_is_built_again() -> None:
    assert begins(house(*range(4, 64, 7)), MONDAY) == THIS


def test_the_week_that_is_looked_at_is_built() -> None:
    assert begins(house(4), MONDAY, THIS) == THIS
    assert begins(house(), MONDAY, THIS) == THIS
    assert begins(house(), MONDAY, make.day(31)) == make.day(28)


def test_a_week_of_which_nothing_is_left_is_not_built_even_when_it_is_looked_at() -> None:
    assert begins(house(4), SATURDAY, THIS) == NEXT
    assert begins(house(4), MONDAY, make.day(-7)) == NEXT


@pytest.mark.parametrize("day", range(7))
def test_the_demo_is_built_from_the_week_that_it_is_dated_from(day: int) -> None:
    now = make.moment(day, "08:00")
    assert begins(demo.next_weeks("demo", now.date()), now) == NEXT
