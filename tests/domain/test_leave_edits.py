"""Leave begins, changes and ends early; the seats it touches can open in the same change."""

from dataclasses import replace

import pytest

from rosterdesk.domain.changes import ChangeSet, apply, inverse
from rosterdesk.domain.edits import leave
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import LeaveKind, Role
from tests import factories as f

ART, LATER, NIGHT = f.session("art", 0), f.session("art", 7), f.session("night", 6, "23:00")
WEEK = f.leave(0, 6, kind=LeaveKind.WELLNESS)
OPEN = f.leave(0)


def house(*away: object) -> Programme:
    return f.programme(
        leaders=[f.leader("ana", leave=away), f.leader("bo")],
        groups=[f.group("art"), f.group("night", "sun", "23:00", 120)],
        overrides=[f.cancelled("art", 14)],
        roster=[
            f.assigned(LATER, "ana", Role.BACKUP),
            f.assigned(ART, "ana"),
            f.assigned(NIGHT, "ana"),
            f.assigned(ART, "bo", Role.BACKUP),
            f.assigned(f.session("art", 14), "ana"),
        ],
    )


def done(programme: Programme, changes: ChangeSet) -> Programme:
    """The programme after the changes, which undo takes back."""
    after = apply(programme, changes)
    assert apply(after, inverse(changes)) == programme
    return after


def test_the_seats_that_a_leave_touches_come_soonest_first() -> None:
    rows = leave.touched(house(), "ana", OPEN, since=f.day(0))
    assert [each.session for each in rows] == [ART, NIGHT, LATER]


def test_a_session_past_midnight_belongs_to_both_days() -> None:
    after_sunday = f.leave(7, 7)
    rows = leave.touched(house(), "ana", after_sunday, since=f.day(0))
    assert [each.session for each in rows] == [NIGHT, LATER]


def test_what_is_over_is_not_touched() -> None:
    assert [each.session for each in leave.touched(house(), "ana", OPEN, since=f.day(7))] == [LATER]


def test_a_leave_opens_the_seats_it_touches() -> None:
    rows = [each.row for each in leave.touched(house(), "ana", WEEK, since=f.day(0))]
    after = done(house(), leave.add(house(), "ana", WEEK, opening=rows))
    assert after.leaders["ana"].leave == (WEEK,)
    assert {each.session for each in after.roster.values() if each.leader == "ana"} == {
        LATER,
        f.session("art", 14),
    }


def test_leaves_are_kept_in_the_order_of_their_dates() -> None:
    programme = house(f.leave(20, 22))
    assert [
        each.since for each in done(programme, leave.add(programme, "ana", WEEK)).leaders["ana"].leave
    ] == [
        f.day(0),
        f.day(20),
    ]


def test_a_leave_gets_other_dates() -> None:
    longer = replace(WEEK, until=f.day(9))
    after = done(house(WEEK), leave.change(house(WEEK), "ana", WEEK, longer))
    assert after.leaders["ana"].leave == (longer,)


@pytest.mark.parametrize("told", [WEEK, OPEN])
def test_coming_back_early_ends_the_leave_the_day_before(told: object) -> None:
    programme = house(told)
    after = done(programme, leave.come_back(programme, "ana", told, back=f.day(3)))  # type: ignore[arg-type]
    assert [each.until for each in after.leaders["ana"].leave] == [f.day(2)]


def test_a_leave_that_would_not_have_begun_is_taken_away() -> None:
    programme = house(WEEK)
    assert done(programme, leave.come_back(programme, "ana", WEEK, back=f.day(0))) == house()
    assert done(programme, leave.remove(programme, "ana", WEEK)) == house()


def test_nobody_comes_back_after_they_are_back() -> None:
    with pytest.raises(UserError) as error:
        leave.come_back(house(WEEK), "ana", WEEK, back=f.day(7))
    assert error.value.code == "back_already"


def test_a_leave_ends_after_it_starts() -> None:
    with pytest.raises(UserError) as error:
        leave.add(house(), "ana", f.leave(3, 2))
    assert error.value.code == "dates_reversed"


def test_a_leave_is_added_once() -> None:
    with pytest.raises(UserError) as error:
        leave.add(house(WEEK), "ana", WEEK)
    assert error.value.code == "leave_twice"


def test_a_leave_somebody_else_has_changed_is_left_alone() -> None:
    with pytest.raises(UserError) as error:
        leave.remove(house(), "ana", WEEK)
    assert error.value.code == "leave_gone"
    with pytest.raises(UserError) as error:
        leave.add(house(), "nobody", WEEK)
    assert error.value.code == "leader_gone"


@pytest.mark.parametrize("kind", list(LeaveKind))
def test_no_name_of_a_deed_tells_how_a_leave_is_handled(kind: LeaveKind) -> None:
    told = replace(WEEK, kind=kind)
    programme = house(told)
    labels = [
        leave.add(house(), "ana", told).label,
        leave.change(programme, "ana", told, replace(told, until=f.day(8))).label,
        leave.come_back(programme, "ana", told, back=f.day(2)).label,
        leave.remove(programme, "ana", told).label,
    ]
    assert all(kind.value not in str(label.values) for label in labels)
