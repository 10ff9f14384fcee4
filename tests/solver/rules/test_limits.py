"""`limits`: what people agreed to, by date, week and four weeks."""

from typing import Any

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Load, Role, Rule, Weekday
from tests.factories import assigned, cancelled, group, leader, programme, session
from tests.solver.asking import backup, both, of_rule, told

EVERY_DAY = "mon tue wed thu fri sat sun"


def house(limits: dict[str, int], *roster: Assignment, **said: Any) -> Programme:
    """Morning art of an hour and evening tea of two hours, on every day."""
    settings: dict[str, Any] = {key: said.pop(key) for key in ("overrides", "week_starts_on") if key in said}
    return programme(
        leaders=[leader("ana", limits=limits), leader("ben")],
        groups=[
            group("art", EVERY_DAY, "09:00", 60, backups=1, **said),
            group("tea", EVERY_DAY, "18:00", 120, backups=1, **said),
        ],
        roster=roster,
        **settings,
    )


def art(on: int, role: Role = Role.LEAD) -> Assignment:
    return assigned(session("art", on, "09:00"), "ana", role)


def tea(on: int, role: Role = Role.LEAD) -> Assignment:
    return assigned(session("tea", on, "18:00"), "ana", role)


def test_a_limit_that_is_not_given_is_no_limit() -> None:
    week = [art(n) for n in range(6)] + [tea(n) for n in range(5)]
    assert both(house({}, *week), tea(5), Rule.LIMITS) == []


def test_so_many_sessions_a_day() -> None:
    assert both(house({"sessions_per_day": 2}, art(0)), tea(0), Rule.LIMITS) == []
    assert both(house({"sessions_per_day": 1}, art(0)), tea(0), Rule.LIMITS) == ["sessions_per_day"]
    assert both(house({"sessions_per_day": 1}, art(0)), tea(1), Rule.LIMITS) == []


def test_so_many_sessions_a_week_told_with_their_names() -> None:
    two = house({"sessions_per_week": 2}, art(1), tea(3))
    assert both(two, art(6), Rule.LIMITS) == ["sessions_per_week"]
    assert both(two, art(7), Rule.LIMITS) == []
    assert both(house({"sessions_per_week": 3}, art(1), tea(3)), art(6), Rule.LIMITS) == []


def test_a_week_begins_on_the_day_of_the_programme() -> None:
    sunday_first = house({"sessions_per_week": 1}, art(6), week_starts_on=Weekday.SUN)
    assert both(sunday_first, art(5), Rule.LIMITS) == []
    assert both(sunday_first, art(7), Rule.LIMITS) == ["sessions_per_week"]


def test_no_sessions_at_all_is_a_limit_too() -> None:
    assert both(house({"sessions_per_week": 0}), art(0), Rule.LIMITS) == ["sessions_per_week"]
    assert both(house({"on_call_per_week": 0}), art(0, Role.BACKUP), Rule.LIMITS) == ["on_call_per_week"]


@pytest.mark.parametrize(("limit", "says"), [(180, []), (179, ["minutes_per_week"])])
def test_so_many_minutes_a_week(limit: int, says: list[str]) -> None:
    assert both(house({"minutes_per_week": limit}, art(0)), tea(4), Rule.LIMITS) == says


@pytest.mark.parametrize(("limit", "says"), [(240, []), (239, ["minutes_per_week"])])
def test_minutes_are_busy_minutes(limit: int, says: list[str]) -> None:
    long = house({"minutes_per_week": limit}, art(0), setup_minutes=10, tidy_minutes=20)
    assert both(long, tea(4), Rule.LIMITS) == says


def test_one_heavy_session_a_date_even_without_any_limit() -> None:
    assert both(house({}, art(0), load=Load.HEAVY), tea(0), Rule.LIMITS) == ["heavy_per_day"]
    assert both(house({}, art(0), load=Load.HEAVY), tea(1), Rule.LIMITS) == []
    assert both(house({}, art(0)), tea(0), Rule.LIMITS) == []


def test_so_many_heavy_sessions_a_week() -> None:
    for limit, says in ((1, ["heavy_per_week"]), (2, [])):
        house_ = house({"heavy_per_week": limit}, art(0), load=Load.HEAVY)
        assert both(house_, tea(3), Rule.LIMITS) == says


def test_a_light_session_is_not_refused_for_heavy_ones() -> None:
    groups = [group("art", "mon", "09:00", load=Load.HEAVY), group("tea", "mon", "18:00")]
    groups.append(group("talk", "mon", "14:00", load=Load.HEAVY))
    mixed = programme(leaders=[leader("ana")], groups=groups, roster=[art(0)])
    assert both(mixed, tea(0), Rule.LIMITS) == []


@pytest.mark.parametrize(
    ("held", "new", "says"),
    [
        ((0, 7), 21, ["sessions_per_4_weeks"]),
        ((0, 7), 28, []),
        ((6, 14), 27, ["sessions_per_4_weeks"]),
        ((0, 34), 21, []),
        ((21, 28), 0, []),
        ((14, 27), 0, ["sessions_per_4_weeks"]),
    ],
)
def test_any_four_consecutive_weeks_count(held: tuple[int, int], new: int, says: list[str]) -> None:
    two = house({"sessions_per_4_weeks": 2}, *(art(on) for on in held))
    assert both(two, art(new), Rule.LIMITS) == says


def test_four_weeks_that_are_too_full_are_told_once_for_the_same_seats() -> None:
    seats = [art(on) for on in (0, 7, 14)]
    (finding,) = of_rule(house({"sessions_per_4_weeks": 2}, *seats), Rule.LIMITS)
    assert (finding.values["used"], finding.values["limit"]) == (3, 2)


def test_four_weeks_with_other_seats_are_told_as_well() -> None:
    seats = [art(on) for on in (0, 7, 28)]
    assert told(house({"sessions_per_4_weeks": 1}, *seats), Rule.LIMITS) == ["sessions_per_4_weeks"] * 2


def test_on_call_is_counted_in_blocks() -> None:
    other = group("talk", "mon", "10:00", 60, backups=1)
    base = house({"on_call_per_week": 1})
    busy = programme(
        leaders=base.leaders.values(), groups=[*base.groups.values(), other], roster=[art(0, Role.BACKUP)]
    )
    assert both(busy, backup(session("talk", 0, "10:00"), "ana"), Rule.LIMITS) == []
    assert both(busy, tea(0, Role.BACKUP), Rule.LIMITS) == ["on_call_per_week"]
    assert both(busy, art(1, Role.BACKUP), Rule.LIMITS) == ["on_call_per_week"]
    assert both(busy, art(7, Role.BACKUP), Rule.LIMITS) == []


def test_on_call_is_no_seat_and_a_seat_is_not_on_call() -> None:
    assert both(house({"sessions_per_week": 1}, art(0)), art(1, Role.BACKUP), Rule.LIMITS) == []
    assert both(house({"on_call_per_week": 1}, art(0, Role.BACKUP)), art(1), Rule.LIMITS) == []


def test_rows_of_a_cancelled_session_count_for_nothing() -> None:
    off = house({"sessions_per_week": 1}, art(0), overrides=[cancelled("art", 0, "09:00")])
    assert both(off, art(1), Rule.LIMITS) == []


def test_an_override_names_the_rule_it_is_for() -> None:
    for rule, says in ((Rule.LIMITS, "warning"), (Rule.REST, "broken")):
        row = assigned(session("tea", 1, "18:00"), "ana", overrides=[rule])
        (finding,) = of_rule(house({"sessions_per_week": 1}, art(0), row), Rule.LIMITS)
        assert finding.severity == says


def test_one_override_does_not_excuse_a_second_seat_too_many() -> None:
    chosen = assigned(session("tea", 1, "18:00"), "ana", overrides=[Rule.LIMITS])
    (finding,) = of_rule(house({"sessions_per_week": 1}, art(0), art(2), chosen), Rule.LIMITS)
    assert finding.severity == "broken"


def test_a_cap_becomes_what_locked_rows_use() -> None:
    locked = [assigned(session("art", on, "09:00"), "ana", locked=True) for on in (0, 1)]
    (finding,) = of_rule(house({"sessions_per_week": 1}, *locked), Rule.LIMITS)
    assert finding.severity == "warning"
    (finding,) = of_rule(house({"sessions_per_week": 1}, *locked, art(2)), Rule.LIMITS)
    assert finding.severity == "broken"
    assert told(house({"sessions_per_week": 1}, *locked[:1]), Rule.LIMITS) == []
