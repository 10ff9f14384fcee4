"""`days_off`: not on every date of a week."""

from dataclasses import replace

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Role, Rule
from solver.judge import Judge
from tests.factories import assigned, group, leader, programme, session
from tests.solver.asking import both, severities

EVERY_DAY = "mon tue wed thu fri sat sun"


def seat(on: int, at: str = "09:00", role: Role = Role.LEAD) -> Assignment:
    return assigned(session("art" if at == "09:00" else "tea", on, at), "ana", role)


def week(*dates: int, days: int = 2) -> Programme:
    return programme(
        leaders=[leader("ana")],
        groups=[group("art", EVERY_DAY, "09:00", backups=1), group("tea", EVERY_DAY, "14:00")],
        roster=[seat(on) for on in dates],
        rules={"days_per_week": days},
    )


def test_so_many_dates_a_week() -> None:
    assert both(week(0), seat(6), Rule.DAYS_OFF) == []
    assert both(week(0, 3), seat(6), Rule.DAYS_OFF) == ["days"]
    assert both(week(0, 3), seat(7), Rule.DAYS_OFF) == []
    assert both(week(0, 3, days=3), seat(6), Rule.DAYS_OFF) == []


def test_a_second_session_on_the_same_date_takes_no_more_days() -> None:
    assert both(week(0, 3), seat(3, "14:00"), Rule.DAYS_OFF) == []


def test_a_week_that_is_too_full_already_takes_nothing_that_makes_it_worse() -> None:
    full = week(0, 3, 4)
    judge = Judge(full, full.roster.values())
    assert judge.may(seat(4, "14:00").session, Role.LEAD, "ana")
    assert not judge.may(seat(5).session, Role.LEAD, "ana")


def test_dates_that_stay_make_room_for_seats_on_the_same_dates() -> None:
    locked = {row.id: replace(row, locked=True) for row in (seat(0), seat(3), seat(4))}
    for extra, severity in ((seat(4, "14:00"), "warning"), (seat(5), "broken")):
        full = replace(week(), roster={**locked, extra.id: extra})
        assert severities(full, Rule.DAYS_OFF) == [severity]


def test_a_day_on_call_is_a_day_off() -> None:
    assert both(week(0, 3), seat(6, role=Role.BACKUP), Rule.DAYS_OFF) == []
