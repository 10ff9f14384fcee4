"""What if somebody goes, comes, or is freed of what keeps them: figures before and after."""

import pytest

from rosterdesk.cases import whatif
from rosterdesk.cases.whatif import Barrier
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Goal, Role, Severity
from solver.check import check
from solver.fill import filled
from tests import factories as f
from tests.solver.asking import backup

ART, TEA = f.session("art", 0), f.session("tea", 1)
WEEK = f.period()


def house(*roster: Assignment) -> Programme:
    """Art on Monday and tea on Tuesday; Ben needs a lift, has few hours and one session a week."""
    ben = f.leader(
        "ben",
        needs=("lift",),
        limits={"sessions_per_week": 1},
        availability=f.windows("mon", "08:00", "22:00"),
    )
    return f.programme(
        leaders=[f.leader("ana", limits={"sessions_per_week": 1}), ben],
        groups=[f.group("art", venue="hall", backups=1), f.group("tea", "tue", venue="main")],
        venues=[f.venue("hall", "lift", travel={"main": 30}), f.venue("main", "lift")],
        roster=roster,
    )


def test_a_leave_shows_its_price_and_its_repair_and_changes_nothing() -> None:
    programme = house(f.assigned(ART, "ana"), backup(ART, "ben"))
    before = dict(programme.roster)
    found = whatif.leave_granted(programme, "ana", f.leave(0, 0, phased=(1, 0)), WEEK)
    assert [(each.role, each.before, each.after) for each in found.changes] == [
        (Role.LEAD, "ana", "ben"),
        (Role.BACKUP, "ben", None),
    ]
    assert (found.before.goals[Goal.BACKUPS], found.after.goals[Goal.BACKUPS]) == (0, 1)
    assert (found.before.resilience.fragile, found.after.resilience.fragile) == ({}, {ART: ("ben",)})
    assert found.before.expectation.led.mean > found.after.expectation.led.mean
    assert found.programme.leaders["ana"].leave[0].phased_return is not None
    assert (programme.roster, programme.leaders["ana"].leave) == (before, ())


def test_a_new_leader_takes_what_stands_open() -> None:
    programme = house(f.assigned(ART, "ana"))
    found = whatif.leader_joined(programme, f.leader("cleo"), WEEK)
    assert (found.before.goals[Goal.CAN_RUN], found.after.goals[Goal.CAN_RUN]) == (1, 0)
    assert (TEA, "cleo") in [(each.session, each.after) for each in found.changes]
    assert f.row(ART, "ana").id in found.programme.roster, "what is there stays"
    assert "cleo" not in programme.leaders


@pytest.mark.parametrize(("barrier", "opens"), [(Barrier.AVAILABILITY, True), (Barrier.LIMITS, False)])
def test_a_lifted_barrier_shows_what_it_costs_today(barrier: Barrier, opens: bool) -> None:
    programme = house(f.assigned(ART, "ana"))
    found = whatif.barrier_lifted(programme, barrier, WEEK, leader="ben")
    assert (found.after.goals[Goal.CAN_RUN] == 0) is opens


def test_access_and_the_way_are_barriers_too() -> None:
    programme = house()
    assert whatif.lifted(programme, Barrier.ACCESS).leaders["ben"].needs == ()
    assert whatif.lifted(programme, Barrier.TRAVEL).travel_minutes("hall", "main") == 0
    assert whatif.lifted(programme, Barrier.LIMITS, "ben").leaders["ana"] == programme.leaders["ana"]
    with pytest.raises(KeyError):
        whatif.lifted(programme, Barrier.LIMITS, "nobody")


def test_filling_adds_what_fits_and_touches_nothing() -> None:
    programme = house(f.assigned(ART, "ana"))
    after = filled(programme, programme.roster.values(), WEEK)
    assert {each.row for each in after} == {f.row(ART, "ana"), f.row(ART, "ben", Role.BACKUP)}
    assert not any(each.severity is Severity.BROKEN for each in check(programme, after))


@pytest.mark.parametrize(("until", "weeks"), [(0, 1), (6, 1), (7, 2), (99, 4), (None, 4)])
def test_a_leave_is_looked_at_in_the_weeks_it_touches(until: int | None, weeks: int) -> None:
    assert whatif.period_of(house(), f.leave(0, until), 4).weeks == weeks
