"""`phased_return`: a gentle way back."""

import pytest

from rosterdesk.domain.people import Leave
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Role, Rule
from tests.factories import assigned, group, leader, leave, programme, session
from tests.solver.asking import both

EVERY_DAY = "mon tue wed thu fri sat sun"


def seat(on: int, role: Role = Role.LEAD) -> Assignment:
    return assigned(session("art", on, "09:00"), "ana", role)


def back(*leaves: Leave, held: tuple[int, ...] = ()) -> Programme:
    return programme(
        leaders=[leader("ana", leave=leaves)],
        groups=[group("art", EVERY_DAY, "09:00", backups=1)],
        roster=[seat(on) for on in held],
    )


@pytest.mark.parametrize(
    ("on", "says"), [(-4, []), (-2, ["no_backup"]), (0, ["no_backup"]), (11, ["no_backup"]), (12, [])]
)
def test_nobody_is_on_call_while_they_come_back(on: int, says: list[str]) -> None:
    gentle = back(leave(-9, -3, phased=(2, 1)))
    assert both(gentle, seat(on, Role.BACKUP), Rule.PHASED_RETURN) == says


@pytest.mark.parametrize(
    ("held", "new", "says"),
    [
        ((), 0, []),
        ((0,), 6, ["seats"]),
        ((0,), 7, []),
        ((-1,), 0, []),
        ((-2,), -1, ["seats"]),
        ((10,), 12, []),
        ((12,), 13, []),
        ((12,), 10, []),
        ((10,), 11, ["seats"]),
    ],
)
def test_so_many_seats_in_each_week_and_only_dates_of_the_phase_count(
    held: tuple[int, ...], new: int, says: list[str]
) -> None:
    gentle = back(leave(-9, -3, phased=(2, 1)), held=held)
    assert both(gentle, seat(new), Rule.PHASED_RETURN) == says


def test_a_leave_without_an_end_has_no_return_yet() -> None:
    assert both(back(leave(-9, None, phased=(2, 0))), seat(0), Rule.PHASED_RETURN) == []


def test_a_leave_without_a_phased_return_ends_at_once() -> None:
    assert both(back(leave(-9, -3), held=(0, 1)), seat(2, Role.BACKUP), Rule.PHASED_RETURN) == []


def test_of_overlapping_phases_each_applies() -> None:
    two = back(leave(-9, -3, phased=(2, 2)), leave(-1, -1, phased=(1, 1)), held=(1,))
    assert both(two, seat(2), Rule.PHASED_RETURN) == ["seats"]
    assert both(two, seat(8), Rule.PHASED_RETURN) == []


def test_a_phase_of_no_seats_allows_none() -> None:
    assert both(back(leave(-9, -3, phased=(1, 0))), seat(0), Rule.PHASED_RETURN) == ["seats"]


def test_a_return_at_the_end_of_all_calendars_is_no_trouble() -> None:
    assert both(back(leave(-9, "9999-12-31", phased=(2, 1))), seat(-20), Rule.PHASED_RETURN) == []
