"""Somebody is away: what changes, what does not, and what stays open."""

import threading
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Group
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Load, Role, Rule, Severity
from rosterdesk.words import errors
from solver.absence import Absence, affected
from solver.check import check
from solver.repair import Repair, Scope, repair
from tests import factories as f
from tests.solver.asking import backup

ART, TEA, WALK = f.session("art", 0), f.session("tea", 0, "18:00"), f.session("walk", 0, "10:00")
ANA = Absence(leader="ana", since=f.day(0), until=f.day(0))


def house(*roster: Assignment, leaders: Iterable[Leader] = (), groups: Iterable[Group] = ()) -> Programme:
    """Art on Monday at 18:30, tea at 18:00 and a walk at 10:00; Ana and whoever is named."""
    return f.programme(
        leaders=[f.leader("ana"), *leaders],
        groups=groups
        or [
            f.group("art", shadows=1, backups=1),
            f.group("tea", "mon", "18:00", backups=1),
            f.group("walk", "mon", "10:00"),
        ],
        roster=roster,
    )


def mended(programme: Programme, *absences: Absence, **said: Any) -> Repair:
    """The repair, seen to break nothing that was not broken."""
    got = repair(programme, programme.roster.values(), absences or [ANA], **said)
    broken = [each for each in check(got.programme, got.assignments) if each.severity is Severity.BROKEN]
    assert broken == []
    return got


def told(got: Repair) -> list[tuple[str, str, str | None, str | None]]:
    """The changes in short: group, role, from, to."""
    return [(each.session.split("/")[0], each.role.value, each.before, each.after) for each in got.changes]


def test_somebody_free_takes_the_seat_and_nothing_else_changes() -> None:
    got = mended(house(f.assigned(ART, "ana"), f.assigned(WALK, "ben"), leaders=[f.leader("ben")]))
    assert told(got) == [("art", "lead", "ana", "ben")]
    assert got.open == ()
    assert got.proved
    assert {each.row for each in got.assignments} == {f.row(ART, "ben"), f.row(WALK, "ben")}


def test_nobody_who_could_leaves_the_seat_open() -> None:
    got = mended(house(f.assigned(ART, "ana")))
    assert told(got) == [("art", "lead", "ana", None)]
    assert [(each.session, each.role, each.missing) for each in got.open] == [(ART, Role.LEAD, 1)]
    assert got.proved


def test_a_leader_without_rows_then_needs_no_repair() -> None:
    got = mended(house(f.assigned(f.session("art", 7), "ana")))
    assert (got.lost, got.changes, got.open) == ((), (), ())
    assert len(got.assignments) == 1


def test_the_backup_steps_up_beyond_agreed_limits_and_it_is_on_record() -> None:
    ben = f.leader("ben", limits={"sessions_per_week": 1})
    got = mended(house(f.assigned(ART, "ana"), backup(ART, "ben"), f.assigned(WALK, "ben"), leaders=[ben]))
    assert told(got) == [("art", "lead", "ana", "ben"), ("art", "backup", "ben", None)]
    (risen,) = [each for each in got.changes if each.step_up]
    assert risen.override is not None
    assert (risen.override.rules, risen.override.reason) == ((Rule.LIMITS,), "on call")
    assert next(each for each in got.assignments if each.row == f.row(ART, "ben")).override == risen.override


def test_a_step_up_within_all_limits_is_on_record_too() -> None:
    got = mended(house(f.assigned(ART, "ana"), backup(ART, "ben"), leaders=[f.leader("ben")]))
    assert [each.override.rules for each in got.changes if each.override] == [
        (Rule.LIMITS, Rule.REST, Rule.DAYS_OFF)
    ]


def test_who_is_not_on_call_is_held_to_what_they_agreed() -> None:
    ben = f.leader("ben", limits={"sessions_per_week": 1})
    got = mended(house(f.assigned(ART, "ana"), f.assigned(WALK, "ben"), leaders=[ben]))
    assert ("art", "lead", "ana", None) in told(got)


def test_backups_that_conflict_end_with_the_step_up_and_are_replaced_where_possible() -> None:
    rows = [f.assigned(ART, "ana"), backup(ART, "ben"), backup(TEA, "ben"), f.assigned(TEA, "cleo")]
    got = mended(house(*rows, leaders=[f.leader("ben"), f.leader("cleo")]))
    assert told(got) == [
        ("tea", "backup", "ben", None),
        ("art", "lead", "ana", "ben"),
        ("art", "backup", "ben", None),
    ]
    got = mended(house(*rows, leaders=[f.leader("ben"), f.leader("cleo"), f.leader("dot")]))
    assert ("art", "lead", "ana", "dot") in told(got), "who is free comes before who is on call elsewhere"


def test_a_backup_elsewhere_is_not_given_up_for_anything_less_than_a_session() -> None:
    rows = [backup(ART, "ana"), f.assigned(ART, "cleo"), f.assigned(TEA, "dot"), backup(TEA, "ben")]
    got = mended(house(*rows, leaders=[f.leader("ben"), f.leader("cleo"), f.leader("dot")]))
    assert ("tea", "backup", "ben", None) not in told(got)


def test_a_shadow_whose_mentor_has_gone_is_released() -> None:
    rows = [f.assigned(ART, "ana"), f.assigned(ART, "tia", Role.SHADOW)]
    people = [f.leader("ben"), f.trainee("tia", mentor="ana")]
    assert told(mended(house(*rows, leaders=people))) == [
        ("art", "lead", "ana", "ben"),
        ("art", "shadow", "tia", None),
    ]
    stays = f.assigned(ART, "tia", Role.SHADOW, overrides=[Rule.MENTOR])
    assert told(mended(house(rows[0], stays, leaders=people))) == [("art", "lead", "ana", "ben")]


def test_a_lost_backup_is_replaced() -> None:
    rows = [f.assigned(ART, "cleo"), backup(ART, "ana")]
    got = mended(house(*rows, leaders=[f.leader("ben"), f.leader("cleo")]))
    assert ("art", "backup", "ana", "ben") in told(got)


def test_others_change_seats_only_where_nobody_is_free() -> None:
    cpr = [f.group("art", lead=f.needs("cpr")), f.group("tea", "mon", "18:00")]
    rows = [f.assigned(ART, "ana"), f.assigned(TEA, "ben")]
    people = [f.leader("ben", "cpr"), f.leader("cleo")]
    ana_holds = [f.leader("ana", "cpr"), *people]
    programme = f.programme(leaders=ana_holds, groups=cpr, roster=rows)
    assert told(mended(programme, widest=Scope.SEATS)) == [("art", "lead", "ana", None)]
    got = mended(programme)
    assert told(got) == [("tea", "lead", "ben", "cleo"), ("art", "lead", "ana", "ben")]
    assert mended(programme, widest=Scope.WEEKS).proved


def test_what_is_over_before_anybody_is_away_stays() -> None:
    tuesday = f.session("talk", 1)
    groups = [f.group("talk", "tue"), f.group("walk", "mon", "10:00")]
    people = [
        f.leader("ana"),
        f.leader("ben", limits={"sessions_per_week": 1}),
        f.leader("cleo", availability=f.windows("mon", "08:00", "12:00")),
    ]
    rows = [f.assigned(tuesday, "ana"), f.assigned(WALK, "ben")]
    programme = f.programme(leaders=people, groups=groups, roster=rows)
    late, early = (Absence(leader="ana", since=f.day(day)) for day in (1, 0))
    assert told(mended(programme, late, widest=Scope.WEEKS)) == [("talk", "lead", "ana", None)]
    assert told(mended(programme, early, widest=Scope.WEEKS)) == [
        ("walk", "lead", "ben", "cleo"),
        ("talk", "lead", "ana", "ben"),
    ]


def test_nobody_steps_up_beyond_their_limits_where_nobody_is_away() -> None:
    groups = [f.group("art", lead=f.needs("cpr")), f.group("tea", "mon", "18:00", backups=1)]
    people = [
        f.leader("ana", "cpr"),
        f.leader("ben", "cpr"),
        f.leader("cleo", limits={"sessions_per_week": 0}),
    ]
    rows = [f.assigned(ART, "ana"), f.assigned(TEA, "ben"), backup(TEA, "cleo")]
    got = mended(f.programme(leaders=people, groups=groups, roster=rows), widest=Scope.WEEKS)
    assert told(got) == [("art", "lead", "ana", None)]


def test_locked_rows_of_others_stay() -> None:
    cpr = [f.group("art", lead=f.needs("cpr")), f.group("tea", "mon", "18:00")]
    rows = [f.assigned(ART, "ana"), f.assigned(TEA, "ben", locked=True)]
    people = [f.leader("ana", "cpr"), f.leader("ben", "cpr"), f.leader("cleo")]
    got = mended(f.programme(leaders=people, groups=cpr, roster=rows), widest=Scope.WEEKS)
    assert told(got) == [("art", "lead", "ana", None)]


def test_the_rows_of_who_is_away_go_even_where_they_are_locked() -> None:
    got = mended(house(f.assigned(ART, "ana", locked=True), leaders=[f.leader("ben")]))
    assert told(got) == [("art", "lead", "ana", "ben")]


def test_several_people_may_be_away_at_once() -> None:
    rows = [f.assigned(ART, "ana"), backup(ART, "ben"), f.assigned(f.session("walk", 7, "10:00"), "ben")]
    flu = [ANA, Absence(leader="ben", since=f.day(0))]
    got = mended(house(*rows, leaders=[f.leader("ben"), f.leader("cleo")]), *flu)
    assert ("art", "lead", "ana", "cleo") in told(got)
    assert ("walk", "lead", "ben", "ana") in told(got), "Ana is back by then"
    assert not any(each.leader == "ben" for each in got.assignments)


def test_an_absence_of_some_hours_leaves_the_rest_of_the_day() -> None:
    rows = [f.assigned(ART, "ana"), f.assigned(WALK, "ana")]
    evening = Absence(leader="ana", since=f.day(0), until=f.day(0), start=17 * 60, end=22 * 60)
    got = mended(house(*rows, leaders=[f.leader("ben")]), evening)
    assert told(got) == [("art", "lead", "ana", "ben")]


def test_an_absence_ends_on_its_last_date() -> None:
    weekly = [f.assigned(f.session("art", 7 * week), "ana") for week in range(4)]
    lost = affected(house(*weekly), weekly, Absence(leader="ana", since=f.day(1), until=f.day(14)))
    assert [row.session for row in lost] == [f.session("art", 7), f.session("art", 14)]
    for_good = affected(house(*weekly), weekly, Absence(leader="ana", since=f.day(1)))
    assert len(for_good) == 3


def test_affected_seats_come_soonest_first_and_cancelled_sessions_are_passed_over() -> None:
    rows = [
        f.assigned(ART, "ana"),
        backup(WALK, "ana"),
        f.assigned(f.session("tea", 7, "18:00"), "ana"),
    ]
    programme = f.programme(
        leaders=[f.leader("ana")],
        groups=house().groups.values(),
        overrides=[f.cancelled("tea", 7, "18:00")],
    )
    assert affected(programme, rows, Absence(leader="ana", since=f.day(0))) == (rows[1].row, rows[0].row)


def test_who_only_the_coordinator_places_is_given_nothing() -> None:
    got = mended(house(f.assigned(ART, "ana"), leaders=[f.leader("ben", auto_assign=False)]))
    assert told(got) == [("art", "lead", "ana", None)]


def test_what_was_broken_before_is_left_alone() -> None:
    heavy = [
        f.group("art", load=Load.HEAVY),
        f.group("care", "mon", "10:00", load=Load.HEAVY),
        f.group("walk", "mon", "14:00"),
    ]
    care, walk = f.session("care", 0, "10:00"), f.session("walk", 0, "14:00")
    ben = f.leader("ben", availability=f.windows("tue", "08:00", "22:00"))
    rows = [f.assigned(ART, "ana"), f.assigned(care, "ben"), f.assigned(walk, "ben")]
    programme = f.programme(leaders=[f.leader("ana"), ben, f.leader("cleo")], groups=heavy, roster=rows)
    got = repair(programme, rows, [ANA], widest=Scope.WEEKS)
    assert told(got) == [("art", "lead", "ana", "cleo")]


def test_a_stopped_repair_is_still_sound() -> None:
    stop = threading.Event()
    stop.set()
    people = [f.leader("ben"), f.trainee("tia", mentor="ana")]
    rows = [f.assigned(ART, "ana"), f.assigned(ART, "tia", Role.SHADOW), f.assigned(WALK, "ben")]
    got = mended(house(*rows, leaders=people), stop=stop)
    assert {each.row for each in got.assignments} >= {f.row(WALK, "ben")}
    assert not any(each.leader in ("ana", "tia") for each in got.assignments)


@pytest.mark.parametrize(
    ("absence", "code"),
    [
        (Absence(leader="nobody", since=f.day(0)), "unknown_leader"),
        (Absence(leader="ana", since=f.day(1), until=f.day(0)), "absence_reversed"),
    ],
)
def test_an_absence_that_makes_no_sense_is_refused_in_a_sentence(absence: Absence, code: str) -> None:
    with pytest.raises(UserError) as caught:
        repair(house(), (), [absence])
    assert caught.value.code == code
    assert "{" not in errors.sentence(caught.value)


def test_far_dates_are_no_trouble() -> None:
    got = mended(house(f.assigned(ART, "ana")), Absence(leader="ana", since=date.min, until=date.max))
    assert got.open
