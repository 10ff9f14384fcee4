"""`one_place`: one thing in a session, and time enough between two."""

from typing import Any

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Role, Rule, Severity
from tests.factories import assigned, group, leader, programme, session, venue
from tests.solver.asking import backup, both, of_rule, severities

ART = session("art", 0)


def house(at: str, *roster: Assignment, gap: int = 0, place: str | None = None, **said: Any) -> Programme:
    """Art on Monday from 18:30 to 20:00 in the hall, and tea at another time of that day."""
    return programme(
        leaders=[leader("ana")],
        groups=[
            group("art", venue="hall", co_leads=1, backups=1),
            group("tea", at=at, length=60, venue=place, backups=1, **said),
        ],
        venues=[venue("hall", travel={"main": 30})],
        roster=roster or [assigned(ART, "ana")],
        rules={"gap_minutes": gap},
    )


@pytest.mark.parametrize(
    ("at", "gap", "place", "says"),
    [
        ("20:00", 0, None, []),
        ("19:59", 0, None, ["overlap"]),
        ("17:30", 0, "hall", []),
        ("17:31", 0, "hall", ["overlap"]),
        ("20:15", 15, "hall", []),
        ("20:14", 15, "hall", ["gap"]),
        ("20:30", 15, "main", []),
        ("20:29", 15, "main", ["travel"]),
        ("20:44", 45, "main", ["gap"]),
        ("20:45", 45, "main", []),
        ("20:00", 0, "main", ["travel"]),
        ("16:59", 0, "main", []),
        ("17:01", 0, "main", ["travel"]),
    ],
)
def test_two_seats_have_the_gap_and_the_way_between_them(
    at: str, gap: int, place: str | None, says: list[str]
) -> None:
    tea = assigned(session("tea", 0, at), "ana")
    assert both(house(at, gap=gap, place=place), tea, Rule.ONE_PLACE) == says


def test_setup_and_tidying_count_as_time_there() -> None:
    tea = assigned(session("tea", 0, "20:15"), "ana")
    assert both(house("20:15", setup_minutes=15), tea, Rule.ONE_PLACE) == []
    assert both(house("20:15", setup_minutes=16), tea, Rule.ONE_PLACE) == ["overlap"]


def test_a_backup_is_not_given_across_a_seat_either_way_round() -> None:
    at = "20:20"
    tea = session("tea", 0, at)
    assert both(house(at, place="main"), backup(tea, "ana"), Rule.ONE_PLACE) == ["travel"]
    on_call = house(at, backup(ART, "ana"), place="main")
    assert both(on_call, assigned(tea, "ana"), Rule.ONE_PLACE) == ["travel"]


def test_two_sessions_at_the_same_time_can_be_backed() -> None:
    tea = session("tea", 0, "18:30")
    assert both(house("18:30", backup(ART, "ana")), backup(tea, "ana"), Rule.ONE_PLACE) == []


@pytest.mark.parametrize("role", [Role.CO_LEAD, Role.BACKUP])
def test_nobody_has_two_places_in_one_session(role: Role) -> None:
    assert both(house("21:00"), assigned(ART, "ana", role), Rule.ONE_PLACE) == ["same_session"]


def test_a_session_past_midnight_keeps_people_from_the_next_morning() -> None:
    night = programme(
        leaders=[leader("ana")],
        groups=[group("walk", at="23:00", length=180), group("tea", on="tue", at="01:30", length=60)],
        roster=[assigned(session("walk", 0, "23:00"), "ana")],
    )
    assert both(night, assigned(session("tea", 1, "01:30"), "ana"), Rule.ONE_PLACE) == ["overlap"]


def test_a_gap_can_be_overridden_but_never_two_sessions_at_once() -> None:
    for at, says in (("20:05", Severity.WARNING), ("19:55", Severity.BROKEN)):
        tea = assigned(session("tea", 0, at), "ana", overrides=[Rule.ONE_PLACE])
        assert severities(house(at, assigned(ART, "ana"), tea, gap=15), Rule.ONE_PLACE) == [says]


def test_both_sessions_are_named() -> None:
    tea = session("tea", 0, "19:00")
    (finding,) = of_rule(house("19:00", assigned(ART, "ana"), assigned(tea, "ana")), Rule.ONE_PLACE)
    assert finding.values["sessions"] == (ART, tea)
    assert finding.leader == "ana"
