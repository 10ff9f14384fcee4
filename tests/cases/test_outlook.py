"""What the start page tells is what is so: counts, needs, absences and expiries."""

from datetime import date, datetime
from typing import Any

import pytest

from rosterdesk.cases.outlook import Need, OpenSeat, Outlook, Stage, outlook
from rosterdesk.domain.people import Holding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from tests import factories as make

NOW = make.moment(2, "09:10")  # a Wednesday
FRIDAY = make.session("art", 4)
NEXT_FRIDAY = make.session("art", 11)
LEAD, CO_LEAD = make.assigned(FRIDAY, "ana"), make.assigned(FRIDAY, "ben", Role.CO_LEAD)
BACKUP = make.assigned(FRIDAY, "cai", Role.BACKUP)


def small(*roster: Any, **said: Any) -> Programme:
    """One group on Fridays that wants a lead, a co-lead and a backup; `said` gives more of the group."""
    people = [make.leader(each) for each in ("ana", "ben", "cai")]
    given = {"on": "fri", "co_leads": 1, "backups": 1, **said}
    return make.programme(leaders=people, groups=[make.group("art", **given)], roster=roster)


def told(programme: Programme, now: datetime = NOW) -> Outlook:
    """The outlook on a Wednesday morning."""
    return outlook(programme, now)


def test_nine_weeks_are_told_the_present_one_first() -> None:
    weeks = told(small()).weeks
    assert [week.first for week in weeks] == [make.day(7 * n) for n in range(9)]
    assert {week.stage for week in weeks} == {Stage.EMPTY}


def test_weeks_in_which_nobody_is_seated_are_one_thing_to_build_not_many_open_seats() -> None:
    before = make.assigned(make.session("art", -3), "ana")
    found = told(small(before))
    assert [(each.period, each.to_come) for each in found.stretches] == [(make.period(9), 9)]
    assert found.wants == ()


def test_a_week_that_goes_on_without_us_is_the_last_thing_to_build() -> None:
    found = told(small())
    assert [each.period for each in found.stretches] == [make.period(8, 7), make.period(1)]


def test_a_session_without_a_lead_cannot_run() -> None:
    (want,) = told(small(CO_LEAD, BACKUP)).wants
    assert (want.session.id, want.need) == (FRIDAY, Need.RUN)
    assert want.seats == (OpenSeat(Role.LEAD, 1, 0),)
    assert told(small(CO_LEAD, BACKUP)).troubled == {make.day(0)}
    assert told(small(LEAD, CO_LEAD)).troubled == frozenset()


def test_a_team_that_is_too_small_cannot_run() -> None:
    (want,) = told(small(LEAD, BACKUP, min_team=2)).wants
    assert want.need is Need.RUN


def test_an_open_co_lead_seat_is_told_with_its_place_after_those_that_are_filled() -> None:
    (want,) = told(small(LEAD, CO_LEAD, BACKUP, co_leads=3)).wants
    assert want.need is Need.TEAM
    assert want.seats == (OpenSeat(Role.CO_LEAD, 2, 1),)


def test_a_team_without_a_skill_that_it_needs_is_not_complete() -> None:
    (want,) = told(small(LEAD, CO_LEAD, BACKUP, team_needs=("cpr",))).wants
    assert (want.need, want.seats, want.lacking) == (Need.TEAM, (), ("cpr",))


def test_without_a_backup_one_absence_stops_a_team_that_has_nobody_to_spare() -> None:
    (spare,) = told(small(LEAD, CO_LEAD, min_team=2)).wants
    (enough,) = told(small(LEAD, CO_LEAD)).wants
    assert (spare.need, enough.need) == (Need.SPARE, Need.BACKUP)


def test_a_complete_session_wants_nothing() -> None:
    assert told(small(LEAD, CO_LEAD, BACKUP)).wants == ()


def test_an_open_shadow_seat_is_an_offer_and_no_need() -> None:
    assert told(small(LEAD, CO_LEAD, BACKUP, shadows=1)).wants == ()


def test_a_session_that_has_begun_wants_nothing_any_more() -> None:
    begun = told(small(CO_LEAD), make.moment(4, "18:31"))
    assert begun.wants == ()
    assert begun.weeks[0].to_come == 0
    assert begun.stretches[0].period.first == make.day(7)


def test_a_leader_who_is_seated_while_away_is_against_a_rule() -> None:
    people = [make.leader("ana", leave=[make.leave(3, 8)])]
    programme = make.programme(leaders=people, groups=[make.group("art", on="fri")], roster=[LEAD])
    (finding,) = told(programme).broken
    assert (finding.rule.value, finding.leader, finding.session) == ("leave", "ana", FRIDAY)
    assert told(programme, make.moment(5, "08:00")).broken == ()


def test_a_rule_that_joins_the_weeks_before_is_kept_an_eye_on() -> None:
    before = [make.assigned(make.session("art", 4 - 7 * back), "ana") for back in (1, 2, 3)]
    people = [make.leader("ana", limits={"sessions_per_4_weeks": 3}), make.leader("ben")]
    house = make.programme(leaders=people, groups=[make.group("art", "fri")], roster=[*before, LEAD])
    (finding,) = told(house).broken
    assert (finding.session, finding.code) == (FRIDAY, "sessions_per_4_weeks")


def test_a_draft_wants_publishing_and_so_does_what_changed_since() -> None:
    rows = (LEAD.row, CO_LEAD.row, BACKUP.row)
    draft = small(LEAD, CO_LEAD, BACKUP)
    assert [each.stage for each in told(draft).stretches] == [Stage.DRAFT, Stage.EMPTY]
    versions = {"1": make.version(*rows)}
    published = make.programme(
        leaders=draft.leaders.values(),
        groups=draft.groups.values(),
        roster=draft.roster.values(),
        versions=versions.values(),
    )
    assert told(published).weeks[0].stage is Stage.PUBLISHED
    assert [each.stage for each in told(published).stretches] == [Stage.EMPTY]
    changed = make.programme(
        leaders=draft.leaders.values(),
        groups=draft.groups.values(),
        roster=[LEAD, BACKUP],
        versions=versions.values(),
    )
    assert told(changed).stretches[0].stage is Stage.CHANGED
    assert told(changed).weeks[0].standing.changes == 1


def test_this_week_and_the_next_are_there_to_be_printed_once_somebody_is_seated() -> None:
    assert told(small()).to_print == ()
    later = make.assigned(make.session("art", 18), "ana")
    assert [week.first for week in told(small(LEAD, later)).to_print] == [make.day(0)]


@pytest.mark.parametrize(
    ("leaves", "expected"),
    [
        ([make.leave(3, 8)], (make.day(3), make.day(8))),
        ([make.leave(-20, 3)], (make.day(2), make.day(3))),
        ([make.leave(-20, 4), make.leave(5, 30)], (make.day(2), make.day(30))),
        ([make.leave(1)], (make.day(2), None)),
        ([make.leave(-9, 1)], None),
        ([make.leave(7, 8)], None),
    ],
)
def test_an_absence_is_told_from_today_to_its_last_day(
    leaves: list[Any], expected: tuple[date, date | None] | None
) -> None:
    found = told(make.programme(leaders=[make.leader("ana", leave=leaves)])).away
    assert [(each.since, each.until) for each in found] == ([expected] if expected else [])


def test_who_no_longer_belongs_is_not_away() -> None:
    gone = make.leader("ana", until=make.day(-3), leave=[make.leave(0, 6)])
    assert told(make.programme(leaders=[gone])).away == ()


def holding(since: int | None, until: int | None) -> Holding:
    """First aid from one day to another, counted from the Monday."""
    days = [None if each is None else make.day(each) for each in (since, until)]
    return Holding(qualification="cpr", since=days[0], until=days[1])


@pytest.mark.parametrize(
    ("held", "days", "band"),
    [
        ([holding(-99, 2)], 0, 30),
        ([holding(-99, 32)], 30, 30),
        ([holding(-99, 33)], 31, 60),
        ([holding(None, 92)], 90, 90),
        ([holding(-99, -1)], -3, 0),
        ([holding(-99, 10), holding(11, 40)], 38, 60),
        ([holding(-99, 10), holding(12, 40)], 8, 30),
    ],
)
def test_an_expiry_counts_the_days_to_the_last_on_which_it_is_held(
    held: list[Holding], days: int, band: int
) -> None:
    (found,) = told(make.programme(leaders=[make.leader("ana", *held)])).expiring
    assert (found.days, found.band) == (days, band)


@pytest.mark.parametrize(
    "held",
    [
        [holding(-99, None)],
        [holding(-99, 93)],
        [holding(-99, -40)],
        [holding(-99, 10), holding(8, None)],
        [holding(-99, -10), holding(-9, 200)],
        [holding(5, 20)],
    ],
)
def test_what_is_renewed_far_off_or_long_past_is_not_told(held: list[Holding]) -> None:
    assert told(make.programme(leaders=[make.leader("ana", *held)])).expiring == ()


def test_what_outlasts_the_leader_does_not_expire() -> None:
    leaving = make.leader("ana", holding(-99, 30), until=make.day(20))
    assert told(make.programme(leaders=[leaving])).expiring == ()
