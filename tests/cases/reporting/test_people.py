"""Hours, honoraria, fair shares and skills, counted by hand."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from rosterdesk.cases.reporting.fairness import fairness
from rosterdesk.cases.reporting.hours import Statement, elapsed, statement, statements, total, zone_of
from rosterdesk.cases.reporting.skills import skills
from rosterdesk.domain.groups import Group
from rosterdesk.domain.people import Holding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from tests import factories as make
from tests.cases.reporting.records import demo_record, record, rostered

AUTUMN = date(2026, 10, 31)  # the night in which Toronto's clocks go back
SPRING = date(2027, 3, 13)  # and forward


def night(day: date, *, timezone: str | None = "America/Toronto", **said: object) -> Statement:
    """What Ana did in one night from 22:30 to 3:30, a quarter of an hour around it."""
    group = make.group("night", length=300, at="22:30", setup_minutes=15, tidy_minutes=15)
    group = Group(**{**{f: getattr(group, f) for f in group.__slots__}, "meetings": ()})
    programme = make.programme(
        leaders=[make.staff("ana", **said)],
        groups=[group],
        overrides=[make.extra("night", day, "22:30", 300)],
        roster=[make.assigned(make.session("night", day, "22:30"), "ana")],
        timezone=timezone,
    )
    return statement(record(programme, day, day), "ana")


@pytest.mark.parametrize(
    ("day", "timezone", "hours"),
    [
        (AUTUMN, "America/Toronto", 6.5),
        (SPRING, "America/Toronto", 4.5),
        (AUTUMN, "America/Regina", 5.5),  # where clocks never change
        (AUTUMN, None, 5.5),
    ],
)
def test_hours_are_those_that_pass_in_a_night_when_clocks_change(
    day: date, timezone: str | None, hours: float
) -> None:
    found = night(day, timezone=timezone)
    assert (found.minutes / 60, found.meeting / 60) == (hours, hours - 0.5)


def test_an_honorarium_is_hours_times_the_rate_to_the_cent() -> None:
    assert night(AUTUMN, hourly_rate=Decimal("22.55")).amount == Decimal("146.58")  # 6.5 * 22.55 = 146.575
    assert night(AUTUMN).amount is None


def test_a_statement_adds_up_line_by_line() -> None:
    found = statements(demo_record())
    for each in found:
        if each.rate is not None:
            assert each.amount == sum(line.amount or 0 for line in each.services)
            exact = each.rate * each.minutes / 60
            assert abs((each.amount or 0) - exact) <= Decimal("0.005") * len(each.services)
    assert total(found) == sum(each.amount or 0 for each in found) == Decimal("3391.00")
    (jonas,) = (each for each in found if each.leader == "l02")
    assert (jonas.minutes, jonas.amount) == (2730, Decimal("1114.75"))  # 45.5 hours at 24.50


def test_every_seat_of_the_demo_is_paid_once_and_no_backup() -> None:
    found, zone = demo_record(), zone_of(rostered())
    seats = [row for s in found.sessions for row in found.rows(s) if row.role is not Role.BACKUP]
    minutes = sum(elapsed(found.programme.session(row.session).busy, zone) for row in seats)
    assert sum(len(each.services) for each in statements(found)) == len(seats)
    assert sum(each.minutes for each in statements(found)) == minutes
    assert sum(sum(each.by_kind.values()) for each in statements(found)) == minutes


@pytest.fixture
def week() -> Programme:
    """Ana is paid for four hours a week, Ben offers two sessions and is away three days, Cleo offers none."""
    return make.programme(
        leaders=[
            make.staff("ana", "cpr", contract_minutes_per_week=240, languages=("en", "fr")),
            make.leader(
                "ben",
                Holding(qualification="cpr", until=make.day(40)),
                limits={"sessions_per_week": 2},
                leave=(make.leave(4, 6),),
            ),
            make.leader("cleo", since=make.day(60)),
        ],
        groups=[make.group("support", co_leads=1, backups=1, lead=make.needs("cpr", languages=["fr"]))],
        roster=[
            make.assigned(make.session("support", 0), "ana"),
            make.assigned(make.session("support", 0), "ben", Role.CO_LEAD),
        ],
    )


def test_days_away_are_no_part_of_an_offer(week: Programme) -> None:
    ana, ben = sorted(fairness(record(week)), key=lambda share: share.leader)
    assert (ana.minutes, ana.contract, ana.used) == (90, 240, 0.375)
    assert (ben.sessions, ben.offered) == (1, Fraction(8, 7))


def test_weeks_without_a_roster_are_no_part_of_an_offer(week: Programme) -> None:
    assert fairness(record(week, 0, 20)) == fairness(record(week))


def test_a_skill_is_counted_by_its_people_and_by_the_sessions_that_ask_for_it(week: Programme) -> None:
    english, french, aid = sorted(skills(record(week)), key=lambda each: (not each.language, each.code))
    assert (french.people, french.asked, french.met) == (("ana",), 1, 1)
    assert (english.people, english.asked, english.present) == (("ana", "ben"), 0, 1)
    assert (aid.code, aid.people, aid.ending) == ("cpr", ("ana", "ben"), ("ben",))


def test_a_skill_that_nobody_has_is_listed_where_a_session_asks_for_it(week: Programme) -> None:
    group = make.group("art", on="tue", lead=make.needs(languages=["pt"]))
    asking = make.programme(leaders=week.leaders.values(), groups=[*week.groups.values(), group])
    (portuguese,) = (each for each in skills(record(asking)) if each.code == "pt")
    assert (portuguese.people, portuguese.asked, portuguese.met) == ((), 1, 0)
