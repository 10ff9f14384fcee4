"""The rules about one leader and one session: each on both sides of its boundary."""

from typing import Any

import pytest

from rosterdesk.domain.people import Holding, Leader
from rosterdesk.domain.terms import Grade, LeaveKind, Role, Rule
from solver.judge import Judge
from tests.factories import (
    assigned,
    day,
    exception,
    extra,
    group,
    leader,
    leave,
    needs,
    programme,
    session,
    staff,
    trainee,
    venue,
    window,
)
from tests.solver.asking import both

HERE = session("art", 0)


def verdict(who: Leader, rule: Rule, role: Role = Role.LEAD, **asked: Any) -> list[str]:
    """What a rule says of the leader in Monday's session from 18:30 to 20:00."""
    house = programme(
        leaders=[who],
        groups=[group("art", setup_minutes=15, tidy_minutes=15, co_leads=1, shadows=1, backups=1, **asked)],
        venues=[venue("stairs"), venue("ramp", "step_free")],
    )
    return both(house, assigned(HERE, who.id, role), rule)


@pytest.mark.parametrize(
    ("since", "until", "says"),
    [
        (0, 0, []),
        (1, None, ["not_yet"]),
        (None, -1, ["no_longer"]),
        (None, None, []),
    ],
)
def test_a_leader_serves_from_their_first_date_to_their_last(
    since: int | None, until: int | None, says: list[str]
) -> None:
    known = leader(
        "ana", since=None if since is None else day(since), until=None if until is None else day(until)
    )
    assert verdict(known, Rule.ACTIVE) == says


@pytest.mark.parametrize(
    ("since", "until", "says"),
    [(0, 0, ["away"]), (-5, None, ["away"]), (-5, 0, ["away"]), (1, 5, []), (-5, -1, [])],
)
def test_nobody_serves_on_a_date_of_their_leave(since: int, until: int | None, says: list[str]) -> None:
    for role in (Role.LEAD, Role.BACKUP):
        assert verdict(leader("ana", leave=(leave(since, until),)), Rule.LEAVE, role) == says


@pytest.mark.parametrize(("until", "tidy", "says"), [(1, 30, []), (1, 31, ["away"])])
def test_leave_counts_as_soon_as_tidying_reaches_into_its_date(
    until: int, tidy: int, says: list[str]
) -> None:
    late = programme(
        leaders=[leader("ana", leave=(leave(1, until),))],
        groups=[group("art", at="22:00", length=90, tidy_minutes=tidy)],
    )
    assert both(late, assigned(session("art", 0, "22:00"), "ana"), Rule.LEAVE) == says


def test_why_somebody_is_away_is_never_told() -> None:
    ill = leader("ana", leave=(leave(0, 4, kind=LeaveKind.WELLNESS),))
    house = programme(leaders=[ill], groups=[group("art")])
    (reason,) = Judge(house, ()).reasons(HERE, Role.LEAD, "ana")
    assert (reason.rule, reason.code, dict(reason.values)) == (Rule.LEAVE, "away", {"until": day(4)})


@pytest.mark.parametrize(
    ("windows", "says"),
    [
        ([("mon", "18:15", "20:15")], []),
        ([("mon", "18:16", "20:15")], ["outside"]),
        ([("mon", "18:15", "20:14")], ["outside"]),
        ([("mon", "18:00", "19:00"), ("mon", "19:00", "21:00")], []),
        ([("mon", "18:00", "19:00"), ("mon", "19:01", "21:00")], ["outside"]),
        ([("tue", "00:00", "24:00")], ["no_window"]),
    ],
)
def test_all_of_the_busy_time_lies_in_the_windows(
    windows: list[tuple[str, str, str]], says: list[str]
) -> None:
    known = leader("ana", availability=tuple(window(*each) for each in windows))
    assert verdict(known, Rule.AVAILABILITY) == says


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [("20:15", "24:00", []), ("20:14", "20:15", ["exception"]), ("00:00", "18:15", [])],
)
def test_a_dated_exception_replaces_the_windows(start: str, end: str, says: list[str]) -> None:
    known = leader("ana", exceptions=(exception(0, Grade.CANNOT, start, end),))
    assert verdict(known, Rule.AVAILABILITY) == says


def test_of_two_exceptions_over_the_same_time_the_later_in_the_file_counts() -> None:
    no, yes = exception(0), exception(0, Grade.RATHER_NOT, "18:00", "21:00")
    assert verdict(leader("ana", exceptions=(no, yes)), Rule.AVAILABILITY) == []
    assert verdict(leader("ana", exceptions=(yes, no)), Rule.AVAILABILITY) == ["exception"]


@pytest.mark.parametrize(
    ("held", "says"),
    [
        (Holding(qualification="cpr", until=day(0)), []),
        (Holding(qualification="cpr", until=day(-1)), ["expired"]),
        (Holding(qualification="cpr", since=day(0)), []),
        (Holding(qualification="cpr", since=day(1)), ["missing"]),
        (Holding(qualification="phone"), ["missing"]),
    ],
)
def test_a_qualification_counts_from_its_first_date_to_its_last(held: Holding, says: list[str]) -> None:
    assert verdict(leader("ana", held), Rule.QUALIFIED, lead=needs("cpr")) == says


def test_a_renewal_counts() -> None:
    old, new = Holding(qualification="cpr", until=day(-9)), Holding(qualification="cpr", since=day(-3))
    assert verdict(leader("ana", old, new), Rule.QUALIFIED, lead=needs("cpr")) == []


def test_every_language_that_a_seat_asks_for_is_spoken() -> None:
    asked = needs(languages=["fr", "pt"])
    assert verdict(leader("ana", languages=("pt", "en", "fr")), Rule.QUALIFIED, lead=asked) == []
    assert verdict(leader("ana", languages=("fr",)), Rule.QUALIFIED, lead=asked) == ["missing"]


@pytest.mark.parametrize(
    ("role", "says"),
    [(Role.LEAD, ["missing"]), (Role.BACKUP, ["missing"]), (Role.CO_LEAD, []), (Role.SHADOW, [])],
)
def test_a_backup_meets_what_the_lead_seat_asks_for(role: Role, says: list[str]) -> None:
    who = trainee("dev", mentor="ben") if role is Role.SHADOW else leader("ana", "phone")
    asked = {"lead": needs("cpr"), "co_lead": needs("phone")}
    assert verdict(who, Rule.QUALIFIED, role, **asked) == says


@pytest.mark.parametrize("role", Role)
def test_trainees_shadow_and_nobody_else_does(role: Role) -> None:
    assert verdict(trainee("dev"), Rule.KIND, role) == ([] if role is Role.SHADOW else ["trainee"])
    for other in (staff("ana"), leader("ana")):
        assert verdict(other, Rule.KIND, role) == (["not_trainee"] if role is Role.SHADOW else [])


@pytest.mark.parametrize(("place", "says"), [("stairs", ["needs"]), ("ramp", []), (None, [])])
def test_a_place_has_what_a_leader_needs_and_remote_sessions_always_do(
    place: str | None, says: list[str]
) -> None:
    known = leader("ana", needs=("step_free",))
    assert verdict(known, Rule.ACCESS, venue=place) == says
    assert verdict(leader("ana"), Rule.ACCESS, venue=place) == []


def test_a_session_moved_elsewhere_is_judged_by_where_it_is() -> None:
    moved = extra("art", 2, venue="stairs")
    house = programme(
        leaders=[leader("ana", needs=("step_free",))],
        groups=[group("art", venue="ramp")],
        venues=[venue("stairs"), venue("ramp", "step_free")],
        overrides=[moved],
    )
    assert both(house, assigned(HERE, "ana"), Rule.ACCESS) == []
    assert both(house, assigned(moved.id, "ana"), Rule.ACCESS) == ["needs"]
