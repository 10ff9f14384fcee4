"""Each goal counted by hand on rosters of a few rows."""

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal, Grade, Role
from solver.measure import measure
from tests import factories as f

ART, TEA = f.session("art", 0), f.session("tea", 1)


def value(goal: Goal, programme: Programme, *rows: Row, weeks: int = 1) -> int:
    """One goal of a roster over the usual week, or weeks."""
    return measure(programme, rows, f.period(weeks))[goal]


def test_a_session_without_lead_or_with_too_small_a_team_counts_its_priority() -> None:
    house = f.programme(
        leaders=[f.leader("ana"), f.leader("ben")],
        groups=[f.group("art", co_leads=1, min_team=2, priority=3)],
    )
    co_lead = f.row(ART, "ben", Role.CO_LEAD)
    assert value(Goal.CAN_RUN, house) == 3
    assert value(Goal.CAN_RUN, house, f.row(ART, "ana")) == 3
    assert value(Goal.CAN_RUN, house, co_lead) == 3
    assert value(Goal.CAN_RUN, house, f.row(ART, "ana"), co_lead) == 0


def test_open_co_leads_count_once_and_unmet_team_needs_twice_the_priority() -> None:
    house = f.programme(
        leaders=[f.leader("ana", "cpr"), f.leader("ben")],
        groups=[f.group("art", co_leads=2, team_needs=("cpr",), priority=2)],
    )
    assert value(Goal.TEAM, house) == 2 * 2 + 2 * 2
    assert value(Goal.TEAM, house, f.row(ART, "ben", Role.CO_LEAD)) == 2 + 4
    assert value(Goal.TEAM, house, f.row(ART, "ana")) == 4
    assert value(Goal.TEAM, house, f.row(ART, "ana", Role.BACKUP)) == 8


def test_published_rows_count_by_role_where_they_are_possible_and_not_kept() -> None:
    house = f.programme(
        leaders=[f.leader("ana"), f.leader("ben"), f.leader("cleo", leave=(f.leave(0, 0),))],
        groups=[f.group("art", co_leads=2, backups=1), f.group("tea", on="tue")],
        versions=[
            f.version(
                f.row(ART, "ana"),
                f.row(ART, "ben", Role.CO_LEAD),
                f.row(ART, "cleo", Role.CO_LEAD),
                f.row(TEA, "ana"),
            )
        ],
    )
    assert value(Goal.CHANGES, house) == 3 + 2 + 3
    assert value(Goal.CHANGES, house, f.row(ART, "ana"), f.row(TEA, "ben")) == 2 + 3
    assert value(Goal.CHANGES, house, f.row(ART, "ana", Role.BACKUP)) == 3 + 2 + 3


def test_only_the_latest_version_that_covers_a_date_is_in_peoples_hands() -> None:
    house = f.programme(
        leaders=[f.leader("ana"), f.leader("ben")],
        groups=[f.group("art")],
        versions=[
            f.version(f.row(ART, "ana"), number=1),
            f.version(f.row(ART, "ben"), number=2),
        ],
    )
    assert value(Goal.CHANGES, house, f.row(ART, "ben")) == 0
    assert value(Goal.CHANGES, house, f.row(ART, "ana")) == 3


def test_missing_backups_count_the_priority_each() -> None:
    house = f.programme(leaders=[f.leader("ana")], groups=[f.group("art", backups=2, priority=3)])
    assert value(Goal.BACKUPS, house) == 6
    assert value(Goal.BACKUPS, house, f.row(ART, "ana", Role.BACKUP)) == 3


@pytest.mark.parametrize(("grade", "seat", "backup"), [(Grade.RATHER_NOT, 2, 1), (Grade.CAN, 0, 0)])
def test_rather_not_counts_two_for_a_seat_and_one_for_a_backup(grade: Grade, seat: int, backup: int) -> None:
    ana = f.leader("ana", availability=(f.window("mon", grade=grade),))
    house = f.programme(leaders=[ana], groups=[f.group("art", backups=1)])
    assert value(Goal.RATHER_NOT, house, f.row(ART, "ana")) == seat
    assert value(Goal.RATHER_NOT, house, f.row(ART, "ana", Role.BACKUP)) == backup


def test_contract_minutes_shrink_with_dates_away_and_are_met_by_busy_time() -> None:
    ana = f.staff("ana", contract_minutes_per_week=400, leave=(f.leave(5, 6),))
    house = f.programme(leaders=[ana], groups=[f.group("art", setup_minutes=15, tidy_minutes=15)])
    assert value(Goal.CONTRACT, house) == 400 * 5 // 7
    assert value(Goal.CONTRACT, house, f.row(ART, "ana")) == 400 * 5 // 7 - 120
    assert value(Goal.CONTRACT, house, f.row(ART, "ana", Role.BACKUP)) == 400 * 5 // 7
    assert value(Goal.CONTRACT, house, f.row(ART, "ana"), weeks=2) == 285 - 120 + 400


def test_the_busiest_volunteer_is_measured_against_what_they_offered() -> None:
    house = f.programme(
        leaders=[
            f.leader("ana", limits={"sessions_per_week": 1}),
            f.leader("ben", limits={"sessions_per_week": 2}),
            f.staff("cleo"),
        ],
        groups=[f.group("art", co_leads=2), f.group("tea", on="tue")],
        rules={"fairness_weeks": 2},
    )
    before = f.row(f.session("art", -7), "ana", Role.CO_LEAD)
    too_long_ago = f.row(f.session("art", -21), "ana")
    assert value(Goal.BUSIEST, house, f.row(ART, "ben"), f.row(TEA, "ben")) == 34  # 200 / 6
    assert value(Goal.BUSIEST, house, f.row(ART, "ana"), before, too_long_ago) == 67  # 200 / 3
    assert value(Goal.BUSIEST, house, f.row(ART, "cleo")) == 0


def test_each_face_beyond_the_first_costs_three_and_each_stranger_in_the_lead_two() -> None:
    house = f.programme(
        leaders=[f.leader("ana"), f.leader("ben"), f.leader("cleo")],
        groups=[f.group("art", on="mon wed fri", regulars=("ana",))],
    )
    leads = [f.row(f.session("art", day), who) for day, who in ((0, "ana"), (2, "ben"), (4, "cleo"))]
    assert value(Goal.CONTINUITY, house, *leads[:1]) == 0
    assert value(Goal.CONTINUITY, house, *leads[:2]) == 3 + 2
    assert value(Goal.CONTINUITY, house, *leads) == 6 + 4


def test_spread_squares_sessions_and_blocks_and_rounds_each_up() -> None:
    house = f.programme(
        leaders=[f.leader("ana", limits={"sessions_per_week": 3}), f.staff("ben")],
        groups=[f.group("art", on="mon tue", backups=1), f.group("tea", on="mon", backups=1)],
        rules={"fairness_weeks": 0},
    )
    seats = [f.row(f.session("art", 0), "ana"), f.row(f.session("art", 1), "ana")]
    same_block = [f.row(f.session(name, 0), "ana", Role.BACKUP) for name in ("art", "tea")]
    assert value(Goal.SPREAD, house, *seats) == 134  # ceil(400 / 3)
    assert value(Goal.SPREAD, house, *same_block) == 34  # one block: ceil(100 / 3)
    assert value(Goal.SPREAD, house, *seats, *same_block) == 134 + 34


def test_a_trainee_who_is_there_misses_a_week_without_a_shadow_seat() -> None:
    house = f.programme(
        leaders=[
            f.trainee("tia"),
            f.trainee("tom", leave=(f.leave(0, 6),)),
            f.trainee("una", since=f.day(7)),
        ],
        groups=[f.group("art", shadows=1)],
    )
    assert value(Goal.MENTORING, house) == 1
    assert value(Goal.MENTORING, house, weeks=2) == 4
    assert value(Goal.MENTORING, house, f.row(ART, "tia", Role.SHADOW), weeks=2) == 3


def test_preferences_count_what_is_merely_possible_and_friends_apart() -> None:
    gladly = (f.window("mon", grade=Grade.PREFER),)
    house = f.programme(
        leaders=[f.leader("ana"), f.leader("ben", availability=gladly), f.leader("cleo")],
        groups=[f.group("art", co_leads=1, backups=1)],
        pairs=[f.together("ana", "ben")],
    )
    assert value(Goal.PREFERENCES, house, f.row(ART, "ben")) == 2
    assert value(Goal.PREFERENCES, house, f.row(ART, "ben"), f.row(ART, "ana", Role.CO_LEAD)) == 1
    assert value(Goal.PREFERENCES, house, f.row(ART, "cleo", Role.BACKUP)) == 1


def test_sessions_that_do_not_run_count_for_nothing() -> None:
    house = f.programme(
        leaders=[f.leader("ana")],
        groups=[f.group("art", co_leads=1, backups=1)],
        overrides=[f.cancelled("art", 0)],
    )
    assert set(measure(house, [f.row(ART, "ana")], f.period()).values()) == {0}
