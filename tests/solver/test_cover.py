"""The call list: everybody once, in the order of the contract's score, every term shown."""

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from rosterdesk.domain.people import Leader
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import CallAnswer, Grade, LeaderKind, Load, Reply, Role, Rule
from solver.cover import Candidate, candidates
from solver.scores import Term
from tests import factories as f
from tests.solver.asking import backup

ART = f.session("art", 0)
MAX = [f.staff("max")]


def calls(
    *roster: Assignment,
    leaders: Iterable[Leader] = MAX,
    role: Role = Role.LEAD,
    told: Mapping[str, Any] | None = None,
    **art: Any,
) -> tuple[Candidate, ...]:
    """The call list for art on Monday 18:30 to 20:00 in the hall."""
    house = f.programme(
        leaders=leaders,
        groups=[
            f.group("art", **{"venue": "hall", "co_leads": 1, "backups": 2, "shadows": 1, **art}),
            f.group("tea", "mon", "20:30", venue="hall", backups=1),
            f.group("talk", "mon", "21:00", backups=1),
            f.group("walk", "mon", "10:00", 60, venue="main"),
            f.group("jam", "mon", "13:00", 60, venue="far"),
            f.group("care", "tue", load=Load.HEAVY),
            f.group("rest", "wed", load=Load.HEAVY),
        ],
        venues=[f.venue("hall", travel={"main": 29, "far": 60})],
        roster=roster,
    )
    return candidates(house, house.roster.values(), ART, role, **(told or {}))


def terms(*roster: Assignment, leaders: Iterable[Leader] = MAX, **said: Any) -> dict[str, int]:
    """The terms of the only candidate."""
    (found,) = calls(*roster, leaders=leaders, **said)
    assert found.may, found.reasons
    assert found.score == sum(found.terms.values())
    return {term.value: points for term, points in found.terms.items()}


def test_nothing_special_scores_nothing() -> None:
    assert terms() == {}


def test_the_named_backup_comes_before_anybody_on_call() -> None:
    assert terms(backup(ART, "max")) == {"backup": -100}
    assert terms(backup(f.session("talk", 0, "21:00"), "max")) == {"on_call": -40}
    assert terms(backup(ART, "max"), backup(f.session("talk", 0, "21:00"), "max")) == {"backup": -100}


def test_on_call_is_for_the_block_of_the_session() -> None:
    assert terms(backup(f.session("talk", -7, "21:00"), "max")) == {}


def test_who_is_there_already_in_that_block_comes_sooner() -> None:
    assert terms(f.assigned(f.session("tea", 0, "20:30"), "max")) == {"at_venue": -10}
    assert terms(f.assigned(f.session("talk", 0, "21:00"), "max")) == {}


def test_two_remote_sessions_are_no_common_place() -> None:
    assert terms(f.assigned(f.session("talk", 0, "21:00"), "max"), venue=None) == {}


def test_regulars_come_sooner() -> None:
    assert terms(regulars=("max",)) == {"regular": -8}


@pytest.mark.parametrize(
    ("on", "role", "found"),
    [
        (-7, Role.LEAD, {"led_recently": -4}),
        (-56, Role.LEAD, {"led_recently": -4}),
        (-63, Role.LEAD, {}),
        (-7, Role.CO_LEAD, {}),
        (7, Role.LEAD, {}),
    ],
)
def test_who_led_the_group_in_the_last_eight_weeks_comes_sooner(
    on: int, role: Role, found: dict[str, int]
) -> None:
    assert terms(f.assigned(f.session("art", on), "max", role)) == found


@pytest.mark.parametrize(
    ("grade", "found"),
    [(Grade.PREFER, {"prefer": -5}), (Grade.CAN, {}), (Grade.RATHER_NOT, {"rather_not": 20})],
)
def test_people_are_asked_by_how_gladly_they_come(grade: Grade, found: dict[str, int]) -> None:
    willing = f.staff("max", availability=(f.window("mon", grade=grade),))
    assert terms(leaders=[willing]) == found


@pytest.mark.parametrize(
    ("weekly", "seats", "found"),
    [(1, 1, {"load": 3}), (2, 1, {"load": 2}), (1, 3, {"load": 10}), (None, 2, {"load": 1})],
)
def test_volunteers_are_asked_by_what_they_served_of_what_they_offered(
    weekly: int | None, seats: int, found: dict[str, int]
) -> None:
    kim = f.leader("kim", limits={"sessions_per_week": weekly})
    held = [f.assigned(f.session("walk", -7 * n, "10:00"), "kim") for n in range(1, seats + 1)]
    assert terms(*held, leaders=[kim]) == found


def test_load_has_a_ceiling_and_staff_have_none() -> None:
    kim = f.leader("kim", limits={"sessions_per_week": 0})
    held = [f.assigned(f.session("walk", -7 * n, "10:00"), "kim") for n in range(1, 4)]
    on_call = backup(ART, "kim")
    assert terms(*held, on_call, leaders=[kim]) == {"backup": -100, "load": 30}
    held = [f.assigned(f.session("walk", -7 * n, "10:00"), "max") for n in range(1, 4)]
    assert terms(*held) == {}


def test_seats_before_the_span_of_fairness_are_forgotten() -> None:
    kim = f.leader("kim", limits={"sessions_per_week": 1})
    for on, found in ((-56, {"load": 3}), (-63, {})):
        assert terms(f.assigned(f.session("walk", on, "10:00"), "kim"), leaders=[kim]) == found


@pytest.mark.parametrize(
    ("load", "where", "found"),
    [
        (Load.HEAVY, f.session("care", 1), {"heavy": 25}),
        (Load.HEAVY, f.session("rest", 2), {}),
        (Load.LIGHT, f.session("care", 1), {}),
    ],
)
def test_two_heavy_days_in_a_row_are_asked_of_nobody_if_others_can(
    load: Load, where: str, found: dict[str, int]
) -> None:
    assert terms(f.assigned(where, "max"), load=load) == found


def test_a_backup_of_a_heavy_session_is_not_a_heavy_seat() -> None:
    assert terms(f.assigned(f.session("care", 1), "max"), load=Load.HEAVY, role=Role.BACKUP) == {}


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (Row(f.session("care", 1), Role.LEAD, "max"), {"asked": 15}),
        (Row(ART, Role.CO_LEAD, "max"), {"asked": 15}),
        (Row(ART, Role.LEAD, "max"), {}),
        (Row(f.session("care", 8), Role.LEAD, "max"), {}),
        (Row(f.session("care", 1), Role.LEAD, "kim"), {}),
    ],
)
def test_who_was_asked_for_another_seat_this_week_comes_later(row: Row, found: dict[str, int]) -> None:
    assert terms(told={"asked": [row]}) == found


def test_the_way_from_the_nearest_session_of_that_date_counts_by_ten_minutes() -> None:
    near, far = (
        f.assigned(f.session("walk", 0, "10:00"), "max"),
        f.assigned(f.session("jam", 0, "13:00"), "max"),
    )
    assert terms(near) == {"travel": 2}
    assert terms(far) == {"travel": 6}
    assert terms(near, far) == {"travel": 2}
    assert terms(f.assigned(f.session("walk", -7, "10:00"), "max")) == {}


def test_who_said_no_comes_last_of_those_who_may() -> None:
    assert terms(told={"refused": [Row(ART, Role.LEAD, "max")]}) == {"refused": 1000}
    assert terms(told={"refused": [Row(f.session("art", 7), Role.LEAD, "max")]}) == {}
    no = f.assigned(ART, "max", Role.BACKUP, reply=Reply.NO)
    assert terms(no) == {"backup": -100, "refused": 1000}


def test_those_who_may_come_first_then_the_others_with_reasons() -> None:
    people = [
        f.staff("ana"),
        f.staff("ben"),
        f.trainee("dev"),
        f.staff("max", needs=("lift",)),
        f.staff("zoe"),
    ]
    found = calls(backup(ART, "zoe"), leaders=people)
    assert [each.leader for each in found] == ["zoe", "ana", "ben", "dev", "max"]
    assert [each.may for each in found] == [True, True, True, False, False]
    assert [[reason.rule for reason in each.reasons] for each in found[3:]] == [[Rule.KIND], [Rule.ACCESS]]
    assert [each.steps_up for each in found] == [True, False, False, False, False]


def test_who_is_replaced_is_not_on_the_list_and_not_in_the_way() -> None:
    people = [f.staff("ana"), f.staff("ben")]
    (only,) = calls(f.assigned(ART, "ana"), leaders=people, told={"instead_of": "ana"})
    assert (only.leader, only.may) == ("ben", True)


def test_a_taken_seat_lists_who_could_take_it_over() -> None:
    people = [f.staff("ana"), f.staff("ben")]
    assert [each.may for each in calls(f.assigned(ART, "ana"), leaders=people)] == [True, True]


def test_a_backup_who_lacks_what_the_seat_asks_for_does_not_step_up() -> None:
    found = calls(backup(ART, "max"), lead=f.needs("cpr"))
    assert [[reason.rule for reason in each.reasons] for each in found] == [[Rule.QUALIFIED]]


def test_kinds_of_leader_make_no_other_difference() -> None:
    for kind in (LeaderKind.STAFF, LeaderKind.VOLUNTEER):
        assert terms(leaders=[f.leader("max", kind=kind)]) == {}


def test_every_term_has_its_key() -> None:
    first, last = "backup on_call at_venue regular led_recently", "rather_not load heavy asked travel refused"
    assert [term.value for term in Term] == f"{first} prefer {last}".split()


def test_what_was_answered_to_earlier_calls_counts_like_what_is_said_now() -> None:
    monday = f.session("art", 0)
    house = f.programme(
        leaders=[f.leader("ana"), f.leader("ben"), f.leader("cleo")],
        groups=[f.group("art"), f.group("tea", on="tue")],
        calls=[f.call(monday, "ana"), f.call(f.session("tea", 1), "ben", CallAnswer.NO_ANSWER)],
    )
    told = candidates(house, [], monday, Role.LEAD)
    assert [(each.leader, each.score) for each in told] == [("cleo", 0), ("ben", 15), ("ana", 1000)]
