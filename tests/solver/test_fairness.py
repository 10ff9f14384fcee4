"""What people offered: a fraction of their weeks, rounded up once."""

import pytest

from rosterdesk.domain.people import Leader
from solver.fairness import days_there, fairness_span, offer
from tests import factories as f

HOUSE = f.programme(rules={"fairness_weeks": 1})


@pytest.mark.parametrize(
    ("who", "offered"),
    [
        (f.leader("ana", limits={"sessions_per_week": 2}), 4),
        (f.leader("ana"), 14),
        (f.leader("ana", limits={"sessions_per_week": 0}), 1),
        (f.leader("ana", limits={"sessions_per_week": 2}, leave=(f.leave(0, 6),)), 2),
        (f.leader("ana", limits={"sessions_per_week": 2}, leave=(f.leave(0, 5),)), 3),
        (f.leader("ana", limits={"sessions_per_week": 2}, leave=(f.leave(-7, 6),)), 1),
        (f.leader("ana", limits={"sessions_per_week": 3}, leave=(f.leave(-1, -1), f.leave(0, 0))), 6),
        (f.leader("ana", limits={"sessions_per_week": 2}, leave=(f.leave(-3, 0), f.leave(-2, 1))), 3),
        (f.leader("ana", limits={"sessions_per_week": 2}, since=f.day(3)), 2),
        (f.leader("ana", limits={"sessions_per_week": 2}, until=f.day(-8)), 1),
        (f.leader("ana", limits={"sessions_per_week": 2}, leave=(f.leave(7),)), 4),
    ],
)
def test_an_offer_is_what_was_agreed_for_the_days_they_were_there(who: Leader, offered: int) -> None:
    assert offer(HOUSE, who, f.period(1)) == offered


def test_the_weeks_before_the_period_count() -> None:
    span = fairness_span(HOUSE, f.period(2))
    assert (span.first, span.weeks) == (f.day(-7), 3)


def test_days_are_counted_like_the_calendar_counts_them() -> None:
    who = f.leader("ana", since=f.day(2), until=f.day(20), leave=(f.leave(4, 6), f.leave(6, 8), f.leave(19)))
    days = [f.day(n) for n in range(30)]
    there = sum(who.active_on(day) and not who.away_on(day) for day in days)
    assert days_there(who, days[0], days[-1]) == there
