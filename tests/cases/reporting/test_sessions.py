"""Coverage, continuity and who leads, counted by hand and against the goals of the solver."""

import pytest

from rosterdesk.cases.reporting.continuity import continuity
from rosterdesk.cases.reporting.coverage import Coverage, coverage, whole
from rosterdesk.cases.reporting.peers import peers, together
from rosterdesk.cases.telling.evaluation import sections
from rosterdesk.cases.telling.prospects import tell_resilience
from rosterdesk.cases.telling.sessions import tell_continuity, tell_coverage, tell_peers
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Dates, Period
from solver.measure import measure
from solver.tally import Served
from tests import factories as make
from tests.cases.reporting.records import FOUR_WEEKS, demo_record, record, rostered


@pytest.fixture
def two_weeks() -> Programme:
    """Monday support wants two and a backup, Tuesday art one who has first aid; the third week is empty."""
    monday, later = make.session("support", 0), make.session("support", 7)
    art = make.session("art", 1, "10:00")
    return make.programme(
        leaders=[make.staff("ana"), make.leader("ben", "cpr"), make.leader("cleo"), make.trainee("dee")],
        groups=[
            make.group("support", co_leads=1, min_team=2, backups=1, shadows=1, regulars=("ana",)),
            make.group("art", on="tue", at="10:00", team_needs=("cpr",)),
        ],
        overrides=[make.cancelled("art", 8, "10:00")],
        roster=[
            make.assigned(monday, "ana"),
            make.assigned(monday, "ben", Role.CO_LEAD),
            make.assigned(monday, "dee", Role.SHADOW),
            make.assigned(monday, "cleo", Role.BACKUP),
            make.assigned(art, "cleo"),
            make.assigned(later, "cleo"),
        ],
    )


def test_coverage_is_counted_week_by_week(two_weeks: Programme) -> None:
    first, second, third = coverage(record(two_weeks, 0, 20))
    assert first == Coverage(
        dates=Dates(make.day(0), make.day(6)),
        sessions=2,
        led=2,
        running=2,
        full=1,  # art runs without the first aid that its team needs
        wanting_backup=1,
        backed=1,
        cancelled=0,
        unbuilt=0,
    )
    assert (second.sessions, second.led, second.running, second.failing) == (1, 1, 0, 1)
    assert (second.cancelled, second.backed) == (1, 0)
    assert (third.sessions, third.unbuilt) == (0, 2)  # nobody failed: no roster was made yet


def test_the_parts_of_a_bar_add_up_to_the_sessions(two_weeks: Programme) -> None:
    for each in coverage(record(two_weeks, 0, 20)):
        assert each.full + each.short + each.failing == each.sessions


@pytest.mark.parametrize("last", [0, 6, 9, 27, 200])
def test_weeks_and_months_hold_every_session_once(last: int) -> None:
    found = demo_record(Dates(make.day(0), make.day(last)))
    together_ = whole(coverage(found), found.dates)
    assert together_.sessions + together_.unbuilt == len(found.sessions)
    assert sum((each.last - each.first).days + 1 for each in found.stretches) == last + 1


def test_half_a_year_is_told_in_weeks_and_more_in_months(two_weeks: Programme) -> None:
    assert len(record(two_weeks, 0, 27 * 7 - 1).stretches) == 27
    assert [each.first.day for each in record(two_weeks, 0, 27 * 7).stretches] == [30, 1, 1, 1, 1, 1, 1, 1]


def test_the_best_roster_of_the_demo_covers_what_its_goals_say() -> None:
    found = demo_record()
    counted = whole(coverage(found), FOUR_WEEKS)
    assert [each.sessions for each in coverage(found)] == [17, 19, 14, 14]
    assert (counted.running, counted.full) == (64, 63)
    missing = [s for s in found.sessions if s.group.backups > len(found.rows(s, Role.BACKUP))]
    assert counted.wanting_backup - counted.backed == len(missing)
    assert sum(session.group.priority for session in missing) == 5  # the goal `backups`


def test_familiar_faces_are_regulars_or_else_whoever_leads_most(two_weeks: Programme) -> None:
    art, support = continuity(record(two_weeks, 0, 13))
    assert (art.group, art.leads, art.familiar, art.by_regulars) == ("art", (("cleo", 1),), 1, None)
    assert (support.leads, support.familiar, support.led) == ((("ana", 1), ("cleo", 1)), 1, 2)


def test_continuity_counts_what_the_goal_counts() -> None:
    found = continuity(demo_record())
    value = sum(3 * max(0, len(each.leads) - 1) for each in found)
    value += 2 * sum(each.led - each.by_regulars for each in found if each.by_regulars is not None)
    rows: list[Served] = list(rostered().roster.values())
    goals = measure(rostered(), rows, Period(FOUR_WEEKS.first, 4))
    assert value == next(amount for goal, amount in goals.items() if goal == "continuity") == 30


def test_a_group_that_nobody_leads_comes_after_those_with_strange_faces() -> None:
    programme = make.programme(
        leaders=[make.leader("ana")],
        groups=[
            make.group("alone"),
            make.group("known", on="tue", regulars=("ana",)),
            make.group("strange", on="wed", regulars=("bo",)),
        ],
        roster=[
            make.assigned(make.session("known", 1), "ana"),
            make.assigned(make.session("strange", 2), "ana"),
        ],
    )
    figure = tell_continuity(record(programme)).figure
    assert [bar.label for bar in figure.bars] == ["Strange", "Known", "Alone"]


def test_peers_are_everybody_but_staff(two_weeks: Programme) -> None:
    first, second = peers(record(two_weeks, 0, 13))
    assert (first.by_staff, first.by_peers, first.team, first.team_peers) == (1, 1, 3, 2)
    assert (second.by_staff, second.by_peers, second.sessions) == (0, 1, 1)
    assert together(record(two_weeks, 0, 13)).led == 3


def test_a_session_that_does_not_run_leads_nobody_anywhere(two_weeks: Programme) -> None:
    closed = make.programme(
        leaders=two_weeks.leaders.values(),
        groups=two_weeks.groups.values(),
        closures=[make.closure(0)],
        roster=two_weeks.roster.values(),
    )
    assert [each.group for each in continuity(record(closed))] == ["art"]
    assert together(record(closed)).by_staff == 0


def test_where_no_week_has_a_roster_that_is_said_and_nothing_is_counted_out_of_none(
    two_weeks: Programme,
) -> None:
    empty = record(two_weeks, 14, 20)
    said = "Nothing is rostered yet: 2 sessions are in weeks without a roster."
    (only,) = sections(empty)
    assert tell_peers(empty).numbers.rows[1][4:] == ["", ""]
    assert only.glance == tell_coverage(empty).glance == (said,)
    for told in (
        tell_peers(empty),
        tell_continuity(empty),
        tell_resilience(empty, lambda: False, lambda _done, _all: None),
    ):
        assert told.glance == ("Nothing is rostered yet.",)
