"""A proposal says what it would change, heeds what changed meanwhile, and breaks no rule when half kept."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from rosterdesk.cases.proposals import Offer, SeatChange, judge, offer, seat_changes, settled
from rosterdesk.domain.changes import apply
from rosterdesk.domain.edits import seats
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Role, Severity
from solver.check import check
from tests import factories as make

MONDAY, TUESDAY, FRIDAY = (make.session("art", n) for n in (0, 1, 4))
BEFORE = make.moment(-2, "09:00")
WEEK = make.period(1)


def row(session: str, leader: str, role: Role = Role.LEAD) -> Row:
    """Who does what where."""
    return Row(session, role, leader)


def small(*roster: Assignment, **said: Any) -> Programme:
    """A group on Mondays, Tuesdays and Fridays; Ana leads at most one session a week."""
    people = [make.leader("ana", limits={"sessions_per_week": 1}), make.leader("ben"), make.leader("cai")]
    group = make.group("art", "mon tue fri", co_leads=1, backups=1)
    return make.programme(leaders=people, groups=[group], roster=roster, **said)


def offered(now: Programme, *rows: Row, built_from: Programme | None = None, at: datetime = BEFORE) -> Offer:
    """What is on offer of these rows of the week."""
    return offer(now, built_from or now, WEEK, rows, at)


def kept(on_offer: Offer, *chosen: str) -> frozenset[Row]:
    """The rows after keeping the chosen sessions."""
    after = apply(on_offer.programme, on_offer.keeping(chosen))
    return frozenset(assignment.row for assignment in after.roster.values())


def broken(on_offer: Offer, *chosen: str) -> bool:
    """Whether a rule is broken after keeping the chosen sessions."""
    after = apply(on_offer.programme, on_offer.keeping(chosen))
    return any(each.severity is Severity.BROKEN for each in check(after))


@pytest.mark.parametrize(
    ("added", "removed", "expected"),
    [
        ([row(MONDAY, "ana")], [], [SeatChange(role=Role.LEAD, new="ana")]),
        ([], [row(MONDAY, "ana")], [SeatChange(role=Role.LEAD, old="ana")]),
        ([row(MONDAY, "ben")], [row(MONDAY, "ana")], [SeatChange(role=Role.LEAD, new="ben", old="ana")]),
        (
            [row(MONDAY, "ana", Role.BACKUP)],
            [row(MONDAY, "ana")],
            [SeatChange(role=Role.BACKUP, new="ana", left=Role.LEAD)],
        ),
        (
            [row(MONDAY, "ana", Role.CO_LEAD), row(MONDAY, "ben")],
            [row(MONDAY, "ana"), row(MONDAY, "cai", Role.CO_LEAD)],
            [
                SeatChange(role=Role.LEAD, new="ben"),
                SeatChange(role=Role.CO_LEAD, new="ana", left=Role.LEAD),
                SeatChange(role=Role.CO_LEAD, old="cai"),
            ],
        ),
    ],
)
def test_a_session_changes_seat_by_seat(
    added: list[Row], removed: list[Row], expected: list[SeatChange]
) -> None:
    assert list(seat_changes(added, removed)) == expected


def test_only_sessions_that_would_change_are_on_offer_soonest_first() -> None:
    now = small(make.assigned(TUESDAY, "ben"))
    found = offered(now, row(FRIDAY, "cai"), row(TUESDAY, "ben"), row(MONDAY, "ana"))
    assert [change.session for change in found.changes] == [MONDAY, FRIDAY]
    assert found.fresh


def test_keeping_some_leaves_the_others_as_they_are() -> None:
    now = small(make.assigned(MONDAY, "ben"), make.assigned(FRIDAY, "ben"))
    found = offered(now, row(MONDAY, "cai"), row(FRIDAY, "cai"))
    assert kept(found, MONDAY) == {row(MONDAY, "cai"), row(FRIDAY, "ben")}
    assert found.rows_with([MONDAY]) == kept(found, MONDAY)
    assert kept(found) == {row(MONDAY, "ben"), row(FRIDAY, "ben")}


def test_what_somebody_changed_meanwhile_is_told_apart() -> None:
    before = small()
    now = apply(before, seats.seat(before, row(MONDAY, "ben")))
    found = offered(now, row(MONDAY, "ana"), row(FRIDAY, "cai"), built_from=before)
    assert {change.session: change.touched for change in found.changes} == {MONDAY: True, FRIDAY: False}
    assert found.untouched == {FRIDAY}
    assert not found.fresh


def test_rows_of_leaders_and_sessions_that_are_gone_are_not_on_offer() -> None:
    before = small()
    fewer = {key: each for key, each in before.leaders.items() if key != "cai"}
    cancelled = make.cancelled("art", 1)
    now = replace(before, leaders=fewer, overrides={cancelled.id: cancelled})
    found = offered(now, row(MONDAY, "cai"), row(TUESDAY, "ben"), row(FRIDAY, "ben"), built_from=before)
    assert found.rows == {row(FRIDAY, "ben")}
    assert found.sessions == {FRIDAY}


def test_a_session_that_came_after_the_build_keeps_who_was_put_there() -> None:
    before = small()
    extra = make.extra("art", 2)
    now = replace(before, overrides={extra.id: extra})
    now = apply(now, seats.seat(now, row(make.session("art", 2), "ben")))
    found = offered(now, row(MONDAY, "ana"), built_from=before)
    assert kept(found, *found.sessions) == {row(MONDAY, "ana"), row(make.session("art", 2), "ben")}


def test_a_session_that_has_begun_is_past_changing() -> None:
    now = small(make.assigned(MONDAY, "ben"))
    tuesday = make.moment(1, "09:00")
    found = offered(now, row(MONDAY, "ana"), row(FRIDAY, "ana"), at=tuesday)
    assert found.sessions == {FRIDAY}
    assert not found.fresh
    assert kept(found, *found.sessions) == {row(MONDAY, "ben"), row(FRIDAY, "ana")}
    locked = settled(now, WEEK, tuesday)
    assert [each.locked for each in locked.roster.values()] == [True]
    assert settled(now, WEEK, BEFORE) is now


def test_a_choice_that_breaks_no_rule_is_as_it_should_be() -> None:
    found = offered(small(), row(MONDAY, "ana"), row(FRIDAY, "ben"))
    assert judge(found, [MONDAY]).breaches == ()
    assert judge(found, [MONDAY]).mended == {MONDAY}


def test_half_a_move_would_break_a_rule_and_the_other_half_belongs_to_it() -> None:
    now = small(make.assigned(MONDAY, "ana"))
    found = offered(now, row(MONDAY, "ben"), row(FRIDAY, "ana"), row(TUESDAY, "cai"))
    verdict = judge(found, [FRIDAY])
    assert [each.code for each in verdict.breaches] == ["sessions_per_week"]
    assert verdict.mended == {MONDAY, FRIDAY}
    assert broken(found, FRIDAY)
    assert not broken(found, *verdict.mended)


def test_what_no_longer_fits_is_left_out() -> None:
    before = small()
    now = apply(before, seats.seat(before, row(TUESDAY, "ana")))
    found = offered(now, row(TUESDAY, "ana"), row(FRIDAY, "ana"), row(MONDAY, "ben"), built_from=before)
    verdict = judge(found, found.untouched)
    assert [each.code for each in verdict.breaches] == ["sessions_per_week"]
    assert verdict.mended == {MONDAY}
    assert not broken(found, *verdict.mended)


def test_leave_that_came_meanwhile_is_not_overlooked() -> None:
    before = small()
    away = make.leader("ben", leave=[make.leave(4)])
    now = replace(before, leaders={**before.leaders, "ben": away})
    found = offered(now, row(MONDAY, "ben"), row(FRIDAY, "ben"), built_from=before)
    verdict = judge(found, found.sessions)
    assert [each.code for each in verdict.breaches] == ["away"]
    assert verdict.mended == {MONDAY}


def test_a_rule_that_is_broken_already_does_not_stand_in_the_way() -> None:
    now = small(make.assigned(MONDAY, "ana"), make.assigned(TUESDAY, "ana"))
    found = offered(now, row(MONDAY, "ana"), row(TUESDAY, "ana"), row(FRIDAY, "ben"))
    assert judge(found, [FRIDAY]).breaches == ()
    worse = offered(now, row(MONDAY, "ana"), row(TUESDAY, "ana"), row(FRIDAY, "ana"))
    assert [each.code for each in judge(worse, [FRIDAY]).breaches] == ["sessions_per_week"]
