"""Training counts until its last day, a renewal takes over without a gap, and its end can be suggested."""

from datetime import date

import pytest

from rosterdesk.domain.holdings import Expiry, Standing, expiries, renewal, standing, valid_until
from rosterdesk.domain.people import Holding, Qualification
from tests import factories as make

TODAY = make.MONDAY


def cpr(since: make.Day | None, until: make.Day | None) -> Holding:
    first, last = (None if each is None else make.day(each) for each in (since, until))
    return Holding(qualification="cpr", since=first, until=last)


@pytest.mark.parametrize(
    ("holding", "told"),
    [
        (cpr(-100, None), Standing.VALID),
        (cpr(None, 91), Standing.VALID),
        (cpr(-100, 90), Standing.ENDING),
        (cpr(-100, 0), Standing.ENDING),
        (cpr(-100, -1), Standing.EXPIRED),
        (cpr(1, 400), Standing.TO_COME),
    ],
)
def test_a_holding_stands_by_its_last_day(holding: Holding, told: Standing) -> None:
    assert standing(make.leader("ana", holding), holding, TODAY) is told


def test_a_holding_that_another_continues_warns_of_nothing() -> None:
    old, new = cpr(-100, 10), cpr(11, 400)
    ana = make.leader("ana", old, new)
    assert standing(ana, old, TODAY) is Standing.RENEWED
    assert expiries(ana, TODAY) == (Expiry("cpr", make.day(400), 400),)


def test_a_gap_before_the_renewal_still_warns() -> None:
    old, late = cpr(-100, 10), cpr(12, 400)
    ana = make.leader("ana", old, late)
    assert standing(ana, old, TODAY) is Standing.ENDING
    assert expiries(ana, TODAY) == (Expiry("cpr", make.day(10), 10),)


def test_what_never_ends_is_not_among_what_ends() -> None:
    ana = make.leader("ana", cpr(-100, 10), cpr(-5, None), Holding(qualification="art"))
    assert expiries(ana, TODAY) == ()


@pytest.mark.parametrize(("days", "band"), [(-1, 0), (0, 30), (30, 30), (31, 60), (90, 90), (91, None)])
def test_warnings_come_in_three_steps(days: int, band: int | None) -> None:
    assert Expiry("cpr", make.day(days), days).band == band


@pytest.mark.parametrize(
    ("since", "months", "until"),
    [
        (date(2025, 3, 1), 36, date(2028, 2, 29)),
        (date(2026, 11, 30), 12, date(2027, 11, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 1, 1), None, None),
        (date(2026, 1, 1), 1_000_000, None),
    ],
)
def test_a_renewal_lasts_whole_months(since: date, months: int | None, until: date | None) -> None:
    skill = Qualification(id="cpr", name="CPR", valid_months=months)
    assert valid_until(skill, since) == until
    assert renewal(skill, since) == Holding(qualification="cpr", since=since, until=until)
