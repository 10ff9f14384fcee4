"""Findings: what is broken, what was chosen, what stays open, and over which weeks one looks."""

from typing import Any

import pytest

from rosterdesk.domain.findings import Finding
from rosterdesk.domain.groups import TeamNeed
from rosterdesk.domain.people import Holding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Goal, Grade, Role, Rule, Severity
from solver.check import check, needs_attention
from tests import factories as f
from tests.solver.asking import backup

HERE, NEXT = f.session("art", 0), f.session("art", 7)
GOOD = f.assigned(HERE, "ana")


def house(*roster: Assignment, **asked: Any) -> Programme:
    return f.programme(
        leaders=[f.leader("ana", "cpr"), f.leader("ben"), f.leader("old", until=f.day(-1))],
        groups=[f.group("art", **{"co_leads": 0, **asked})],
        qualifications=[f.qualification("aid", safety=True)],
        roster=roster or [GOOD],
    )


def summary(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(f.severity.value, f.rule.value, f.code) for f in findings]


def test_a_full_roster_has_nothing_to_say() -> None:
    assert check(house()) == ()


def test_a_session_without_a_lead_cannot_run_and_is_a_warning_that_needs_attention() -> None:
    found = check(house(backup(HERE, "ana"), backups=1))
    assert summary(found) == [("warning", "can_run", "cannot_run")]
    assert needs_attention(found)


def test_a_session_with_too_small_a_team_cannot_run_though_it_has_a_lead() -> None:
    found = check(house(co_leads=1, min_team=2))
    assert summary(found) == [("warning", "can_run", "cannot_run"), ("warning", "team", "open_seat")]
    assert dict(found[0].values) == {"leads": 1, "team": 1, "wanted": 2}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"co_leads": 2}, ("team", "open_seat", {"role": "co_lead", "missing": 2, "wanted": 2})),
        ({"backups": 1}, ("backups", "no_backup", {"role": "backup", "missing": 1, "wanted": 1})),
        ({"team_needs": ["aid"]}, ("team", "team_need", {"qualification": "aid", "missing": 1, "wanted": 1})),
    ],
)
def test_what_a_session_still_lacks_is_a_warning_but_needs_no_attention(
    asked: dict[str, object], told: tuple[str, str, dict[str, object]]
) -> None:
    (finding,) = check(house(**asked))
    assert (finding.rule.value, finding.code, dict(finding.values)) == told
    assert (finding.severity, finding.session) == (Severity.WARNING, HERE)
    assert not needs_attention((finding,))


def test_a_team_need_counts_who_holds_it_that_day() -> None:
    lapsed = f.leader("cleo", Holding(qualification="cpr", until=f.day(-1)))
    asked = house(team_needs=[TeamNeed(qualification="cpr", count=2)], co_leads=1)
    rows = [GOOD, f.assigned(HERE, "cleo", Role.CO_LEAD)]
    people = [*asked.leaders.values(), lapsed]
    (finding,) = check(f.programme(leaders=people, groups=asked.groups.values(), roster=rows))
    assert finding.values["missing"] == 1


def test_open_shadow_seats_are_nothing_to_worry_about() -> None:
    assert check(house(shadows=2)) == ()


@pytest.mark.parametrize(
    ("row", "severity"),
    [
        (f.assigned(HERE, "ana"), Severity.BROKEN),
        (f.assigned(HERE, "ana", locked=True), Severity.WARNING),
        (f.assigned(HERE, "ana", overrides=[Rule.AVAILABILITY]), Severity.WARNING),
        (f.assigned(HERE, "ana", overrides=[Rule.LEAVE, Rule.LIMITS]), Severity.BROKEN),
    ],
)
def test_a_breach_is_a_warning_where_the_row_is_locked_or_overrides_that_rule(
    row: Assignment, severity: Severity
) -> None:
    busy = f.programme(
        leaders=[f.leader("ana", exceptions=(f.exception(0),))], groups=[f.group("art")], roster=[row]
    )
    (finding,) = check(busy)
    assert (finding.rule, finding.severity) == (Rule.AVAILABILITY, severity)
    assert needs_attention((finding,)) == (severity is Severity.BROKEN)


@pytest.mark.parametrize(("asked", "severity"), [("phone", Severity.WARNING), ("aid", Severity.BROKEN)])
def test_a_safety_qualification_is_never_overridden(asked: str, severity: Severity) -> None:
    row = f.assigned(HERE, "ana", overrides=[Rule.QUALIFIED])
    (finding,) = check(house(row, lead=f.needs(asked)))
    assert (finding.rule, finding.severity) == (Rule.QUALIFIED, severity)
    both = check(house(row, lead=f.needs("phone", "aid")))
    assert [each.severity for each in both] == [Severity.BROKEN]


@pytest.mark.parametrize("rule", [Rule.ACTIVE, Rule.LEAVE, Rule.KIND, Rule.ACCESS])
def test_some_rules_nobody_can_override(rule: Rule) -> None:
    who = {
        Rule.ACTIVE: f.leader("ana", until=f.day(-1)),
        Rule.LEAVE: f.leader("ana", leave=(f.leave(-1),)),
        Rule.KIND: f.trainee("ana"),
        Rule.ACCESS: f.leader("ana", needs=("step_free",)),
    }[rule]
    row = f.assigned(HERE, "ana", overrides=[rule])
    refused = f.programme(leaders=[who], groups=[f.group("art", venue="attic")], roster=[row])
    assert [(each.rule, each.severity) for each in check(refused) if each.severity is not Severity.NOTE] == [
        (rule, Severity.BROKEN)
    ]


def test_a_crowd_in_one_seat_cannot_be_overridden() -> None:
    rows = [GOOD, f.assigned(HERE, "ben", overrides=[Rule.SEATS])]
    assert summary(check(house(*rows))) == [("broken", "seats", "full")]


def test_rows_told_to_be_fixed_are_excused_like_locked_ones() -> None:
    row = f.assigned(HERE, "old")
    assert [each.severity for each in check(house(row))] == [Severity.BROKEN]
    assert [each.severity for each in check(house(row), fixed=[row.row])] == [Severity.WARNING]


def test_a_locked_row_does_not_excuse_a_free_one_beside_it() -> None:
    rows = [f.assigned(HERE, "ana", locked=True), f.assigned(f.session("tea", 0), "ana")]
    two = f.programme(leaders=[f.leader("ana")], groups=[f.group("art"), f.group("tea")], roster=rows)
    assert [each.severity for each in check(two)] == [Severity.BROKEN]
    assert [each.severity for each in check(two, fixed=[row.row for row in rows])] == [Severity.WARNING]


def test_without_a_period_the_weeks_with_rows_are_looked_at() -> None:
    assert check(house()) == ()
    assert {each.session for each in check(house(GOOD, f.assigned(f.session("art", 21), "ana")))} == set()
    assert [each.session for each in check(house(), period=f.period(2))] == [NEXT]


def test_an_empty_roster_without_a_period_has_no_weeks() -> None:
    assert check(house(), assignments=()) == ()


def test_a_period_takes_what_lies_outside_into_account_and_as_given() -> None:
    daily = f.programme(
        leaders=[f.leader("ana", limits={"sessions_per_4_weeks": 1})],
        groups=[f.group("art", "mon wed")],
        roster=[f.assigned(f.session("art", day), "ana") for day in (-7, -5, 0)],
    )
    found = [each for each in check(daily, period=f.period()) if isinstance(each.rule, Rule)]
    assert [(each.severity, each.session) for each in found] == [(Severity.BROKEN, HERE)]
    before = [each for each in daily.roster.values() if each.session != HERE]
    assert not [each for each in check(daily, before, f.period()) if isinstance(each.rule, Rule)]


def test_rows_outside_the_period_are_excused_with_the_locked_ones_inside() -> None:
    rows = [f.assigned(f.session("art", day), "ana") for day in (-14, -7)]
    weekly = f.programme(
        leaders=[f.leader("ana", limits={"sessions_per_4_weeks": 1})],
        groups=[f.group("art")],
        roster=[*rows, f.assigned(HERE, "ana", locked=True)],
    )
    assert [each.severity for each in check(weekly, period=f.period())] == [Severity.WARNING]
    assert [each.severity for each in check(weekly)] == [Severity.BROKEN]


def test_rows_of_sessions_that_do_not_run_count_for_nothing() -> None:
    closed = f.programme(
        leaders=[f.leader("old", until=f.day(-1))],
        groups=[f.group("art")],
        closures=[f.closure(0)],
        roster=[f.assigned(HERE, "old")],
    )
    assert check(closed) == ()


def test_a_row_of_a_session_that_no_longer_exists_is_noted() -> None:
    (finding,) = check(house(GOOD, f.assigned("art/2026-12-01T08:00", "ana")))
    assert (finding.severity, finding.code, finding.leader) == (Severity.NOTE, "stray", "ana")


def test_what_people_would_rather_not_is_a_note() -> None:
    unwilling = f.leader("ana", availability=(f.window("mon", grade=Grade.RATHER_NOT),))
    asked = f.programme(leaders=[unwilling], groups=[f.group("art")], roster=[GOOD])
    assert summary(check(asked)) == [("note", "rather_not", "rather_not")]


@pytest.mark.parametrize(("promised", "short"), [(90, None), (91, 1), (210, 120)])
def test_contract_hours_that_are_not_reached_are_a_note(promised: int, short: int | None) -> None:
    paid = f.staff("ana", contract_minutes_per_week=promised)
    found = check(f.programme(leaders=[paid], groups=[f.group("art")], roster=[GOOD]))
    assert [each.values["minutes"] for each in found] == ([short] if short else [])
    assert all(each.rule is Goal.CONTRACT for each in found)


def test_days_away_shorten_the_contract() -> None:
    paid = f.staff("ana", contract_minutes_per_week=110, leave=(f.leave(4, 4),))
    (finding,) = check(f.programme(leaders=[paid], groups=[f.group("art")], roster=[GOOD]))
    assert (finding.values["due"], finding.values["minutes"]) == (110 * 6 // 7, 4)


@pytest.mark.parametrize(
    ("leaves", "noted"), [((), True), ((f.leave(0, 5),), True), ((f.leave(0, 6),), False)]
)
def test_a_trainee_without_a_shadow_seat_is_noted_unless_away_all_week(
    leaves: tuple[object, ...], noted: bool
) -> None:
    learning = f.programme(
        leaders=[f.leader("ana"), f.trainee("dev", leave=leaves)], groups=[f.group("art")], roster=[GOOD]
    )
    assert [each.rule for each in check(learning)] == ([Goal.MENTORING] if noted else [])


def test_broken_rules_come_first_and_then_the_order_of_time() -> None:
    rows = [f.assigned(NEXT, "old"), f.assigned(HERE, "ana")]
    found = check(house(*rows, backups=1))
    assert [(each.severity.value, each.session) for each in found] == [
        ("broken", NEXT),
        ("warning", HERE),
        ("warning", NEXT),
    ]
