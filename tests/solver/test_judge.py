"""Judging one row: for a drag, a candidate, an override, a backup who steps up."""

import pytest

from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Role, Rule
from solver.judge import Judge
from tests import factories as f
from tests.solver.asking import backup

ART, TEA = f.session("art", 0), f.session("tea", 0, "19:00")


def judge(*roster: Assignment, **limits: int) -> Judge:
    house = f.programme(
        leaders=[f.leader("ana", limits=limits), f.leader("ben"), f.leader("cleo")],
        groups=[
            f.group("art", "mon tue", co_leads=1, backups=1),
            f.group("tea", "mon", "19:00", backups=1),
            f.group("run", "tue", "06:00"),
        ],
        pairs=[f.apart("ana", "cleo")],
        roster=roster,
    )
    return Judge(house, house.roster.values())


def rules(
    found: Judge, session: str, role: Role, leader: str, ignoring: list[Row] | None = None
) -> list[Rule]:
    return [reason.rule for reason in found.reasons(session, role, leader, ignoring=ignoring or [])]


def test_a_free_leader_may_take_an_open_seat() -> None:
    assert judge().may(ART, Role.LEAD, "ana")
    assert judge().reasons(ART, Role.LEAD, "ana") == ()


def test_every_rule_that_says_no_is_told_in_the_order_of_the_contract() -> None:
    busy = judge(f.assigned(ART, "cleo"), f.assigned(TEA, "ana"), sessions_per_week=1)
    assert rules(busy, ART, Role.LEAD, "ana") == [Rule.SEATS, Rule.ONE_PLACE, Rule.LIMITS, Rule.APART]


def test_what_a_drag_takes_away_does_not_count() -> None:
    held = f.assigned(TEA, "ana")
    moving = judge(held, sessions_per_week=1)
    assert rules(moving, ART, Role.LEAD, "ana") == [Rule.ONE_PLACE, Rule.LIMITS]
    assert rules(moving, ART, Role.LEAD, "ana", [held.row]) == []
    assert rules(moving, ART, Role.LEAD, "ana") == [Rule.ONE_PLACE, Rule.LIMITS]


def test_who_sits_there_already_may_stay() -> None:
    assert rules(judge(f.assigned(ART, "ana")), ART, Role.LEAD, "ana") == []
    assert rules(judge(f.assigned(ART, "ana")), ART, Role.CO_LEAD, "ana") == [Rule.ONE_PLACE]


def test_a_cap_that_is_exceeded_already_refuses_only_what_makes_it_worse() -> None:
    over = judge(f.assigned(ART, "ana"), f.assigned(f.session("art", 1), "ana"), sessions_per_week=1)
    assert rules(over, f.session("run", 1, "06:00"), Role.LEAD, "ana")[0] is Rule.LIMITS
    assert rules(over, TEA, Role.BACKUP, "ana") == [Rule.ONE_PLACE]


@pytest.mark.parametrize(
    ("roster", "session", "may"),
    [
        ([f.assigned(ART, "cleo")], f.session("art", 1), True),
        ([f.assigned(TEA, "ana")], f.session("run", 1, "06:00"), True),
        ([f.assigned(TEA, "ana")], ART, False),
    ],
)
def test_a_coordinator_may_override_what_is_not_about_being_in_two_places(
    roster: list[Assignment], session: str, may: bool
) -> None:
    found = judge(*roster, sessions_per_week=1)
    reasons = found.reasons(session, Role.CO_LEAD if "art" in session else Role.LEAD, "ana")
    assert found.overridable(reasons) is may


def test_an_override_names_each_rule_once() -> None:
    full = judge(f.assigned(ART, "ana"), sessions_per_week=1, minutes_per_week=90)
    reasons = full.reasons(f.session("run", 1, "06:00"), Role.LEAD, "ana")
    assert full.rules_to_override(reasons) == (Rule.LIMITS, Rule.REST)


def test_the_named_backup_steps_up_whatever_limits_rest_and_days_off_say() -> None:
    late = judge(backup(ART, "ana"), f.assigned(f.session("run", 1, "06:00"), "ana"), sessions_per_week=1)
    assert rules(late, ART, Role.LEAD, "ana") == [Rule.ONE_PLACE, Rule.LIMITS, Rule.REST]
    assert late.step_up_reasons(ART, Role.LEAD, "ana") == ()
    assert late.step_up_reasons(ART, Role.CO_LEAD, "ana") == ()


def test_nobody_else_steps_up_and_no_backup_steps_up_to_shadow_or_stand_by() -> None:
    on_call = judge(backup(ART, "ana"))
    assert on_call.step_up_reasons(ART, Role.LEAD, "ben") is None
    assert on_call.step_up_reasons(TEA, Role.LEAD, "ana") is None
    assert on_call.step_up_reasons(ART, Role.SHADOW, "ana") is None
    assert on_call.step_up_reasons(ART, Role.BACKUP, "ana") is None


def test_other_rules_bind_a_backup_too() -> None:
    with_cleo = judge(backup(ART, "ana"), f.assigned(ART, "cleo", Role.CO_LEAD))
    reasons = with_cleo.step_up_reasons(ART, Role.LEAD, "ana")
    assert reasons is not None
    assert [reason.rule for reason in reasons] == [Rule.APART]


def test_stepping_up_ends_the_backup_there_and_those_that_now_conflict() -> None:
    both = judge(backup(TEA, "ana"), backup(ART, "ana"), backup(f.session("art", 1), "ana"))
    assert both.gives_way(ART, Role.LEAD, "ana") == (backup(ART, "ana").row, backup(TEA, "ana").row)
    assert both.gives_way(ART, Role.LEAD, "ben") == ()


def test_a_session_or_leader_that_does_not_exist_is_an_error_of_the_caller() -> None:
    for session, leader in (("art/2026-12-01T03:00", "ana"), (ART, "nobody")):
        with pytest.raises(KeyError):
            judge().reasons(session, Role.LEAD, leader)
