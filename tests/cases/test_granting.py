"""A request for leave: its price is told before, and it is granted with the repair or with open seats."""

from dataclasses import replace

import pytest

from rosterdesk.cases import granting
from rosterdesk.cases.granting import Price, Request
from rosterdesk.domain.changes import apply, inverse
from rosterdesk.domain.edits import settings
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import Leave
from rosterdesk.domain.terms import LeaveKind, Severity
from solver.check import check
from tests import factories as f
from tests.cases.test_cover_round import NOW, demo, lead

WEEK_2 = f.leave(7, 13, kind=LeaveKind.WELLNESS)
MONDAY = f.moment(0, "09:10")
NEWCOMER = f.session("newcomer", 9, "10:00")


def priced(leader: str = "l10") -> Price:
    """L10 asks for leave in week 2 while L03 is away."""
    return granting.price(Request(programme=demo(), leader=leader, leave=WEEK_2), now=MONDAY)


def test_the_portuguese_group_loses_its_last_possible_lead_and_is_named() -> None:
    found = priced()
    assert lead(demo(), NEWCOMER) == "l10"
    assert f.row(NEWCOMER, "l10") in found.open
    assert found.period == f.period(1, 7)
    assert len(found.after.resilience.full) < len(found.before.resilience.full)
    assert demo().leaders["l10"].leave == ()


def test_it_is_granted_with_its_repair_in_one_change_that_breaks_nothing() -> None:
    found = priced()
    changes = granting.granting(found.request.programme, found, now=MONDAY)
    after = apply(demo(), changes)
    assert WEEK_2 in after.leaders["l10"].leave
    assert [each for each in check(after) if each.severity is Severity.BROKEN] == []
    assert apply(after, inverse(changes)) == demo()
    for change in found.coming:
        assert f.row(change.session, change.after or "", change.role).id in after.roster


@pytest.mark.parametrize("by_telephone", [False, True])
def test_a_gentle_way_back_is_part_of_the_price(by_telephone: bool) -> None:
    leave = f.leave(7, 13, phased=(2, 1))
    request = Request(programme=demo(), leader="l01", leave=leave)
    found = granting.price(request, now=MONDAY)
    assert any(demo().session(row.session).date > f.day(13) for row in found.lost)
    changes = granting.granting(demo(), found, now=MONDAY)
    if by_telephone:
        changes = granting.granting_open(demo(), request, now=MONDAY)
    after = apply(demo(), changes)
    assert [each for each in check(after) if each.severity is Severity.BROKEN] == []


def test_it_is_granted_with_open_seats_for_the_telephone() -> None:
    request = Request(programme=demo(), leader="l10", leave=WEEK_2)
    after = apply(demo(), granting.granting_open(demo(), request, now=MONDAY))
    gone = granting.departure(request, MONDAY)
    assert gone.lost
    assert not {each.id for each in gone.lost} & after.roster.keys()
    assert [each for each in check(after) if each.severity is Severity.BROKEN] == []


def test_what_was_worked_out_for_another_state_is_not_granted() -> None:
    found = priced()
    other = apply(demo(), settings.change(demo(), replace(demo().settings, name="X")))
    with pytest.raises(UserError, match="changed_elsewhere"):
        granting.granting(other, found, now=MONDAY)


def test_a_leave_that_began_already_is_priced_from_today() -> None:
    request = Request(programme=demo(), leader="l10", leave=WEEK_2)
    gone = granting.departure(request, NOW)
    assert gone.since == NOW.date()
    found = granting.price(request, now=NOW)
    assert all(demo().session(row.session).date >= NOW.date() for row in found.lost)
    assert granting.price(replace(request, leader="l03", leave=f.leave(30, 31)), now=NOW).lost == ()


@pytest.mark.parametrize("by_telephone", [False, True])
@pytest.mark.parametrize("leave", [f.leave(9, 13), f.leave(7, 13), f.leave(9, 9)])
def test_what_they_have_served_already_stays_theirs(leave: Leave, by_telephone: bool) -> None:
    late = f.moment(9, "14:00")
    drop_in = f.session("drop-in", 9, "10:00")
    request = Request(programme=demo(), leader=lead(demo(), drop_in), leave=leave)
    found = granting.price(request, now=late)
    changes = granting.granting(demo(), found, now=late)
    if by_telephone:
        changes = granting.granting_open(demo(), request, now=late)
    after = apply(demo(), changes)
    assert lead(after, drop_in) == request.leader
    assert [each for each in check(after) if each.severity is Severity.BROKEN] == []
    assert all(demo().session(row.session).start > late for row in found.lost)


def test_what_is_past_or_noted_already_is_refused() -> None:
    with pytest.raises(UserError, match="absence_past"):
        granting.price(Request(programme=demo(), leader="l10", leave=f.leave(0, 1)), now=NOW)
    leave = demo().leaders["l03"].leave[0]
    with pytest.raises(UserError, match="leave_twice"):
        granting.price(Request(programme=demo(), leader="l03", leave=leave), now=NOW)


def test_who_holds_nothing_costs_nothing() -> None:
    idle = replace(demo(), roster={})
    found = granting.price(Request(programme=idle, leader="l10", leave=WEEK_2), now=NOW)
    assert (found.lost, found.coming, found.open) == ((), (), ())
