"""`rest`: from the last seat of one date to the first of the next."""

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Role, Rule, Severity
from solver.judge import Judge
from tests.factories import assigned, group, leader, programme, session
from tests.solver.asking import backup, both, severities


def nights(morning: str, *roster: Assignment, rest: int = 660, length: int = 90) -> Programme:
    """A late session on Monday from 20:30, and early ones on Tuesday and Wednesday."""
    return programme(
        leaders=[leader("ana")],
        groups=[
            group("late", "mon", "20:30", length, backups=1),
            group("early", "tue wed", morning, 60, backups=1),
        ],
        roster=roster or [assigned(session("late", 0, "20:30"), "ana")],
        rules={"rest_minutes": rest},
    )


@pytest.mark.parametrize(
    ("morning", "rest", "says"),
    [("09:00", 660, []), ("08:59", 660, ["short"]), ("08:59", 659, []), ("00:00", 0, [])],
)
def test_between_two_dates_there_is_rest(morning: str, rest: int, says: list[str]) -> None:
    early = assigned(session("early", 1, morning), "ana")
    assert both(nights(morning, rest=rest), early, Rule.REST) == says


def test_the_evening_before_is_judged_as_well_as_the_morning_after() -> None:
    early = assigned(session("early", 1, "08:00"), "ana")
    late = assigned(session("late", 0, "20:30"), "ana")
    assert both(nights("08:00", early), late, Rule.REST) == ["short"]


def test_rest_is_between_seats_not_backups() -> None:
    assert both(nights("08:00"), backup(session("early", 1, "08:00"), "ana"), Rule.REST) == []
    on_call = nights("08:00", backup(session("late", 0, "20:30"), "ana"))
    assert both(on_call, assigned(session("early", 1, "08:00"), "ana"), Rule.REST) == []


def test_only_the_next_date_counts() -> None:
    day_after = assigned(session("early", 2, "08:00"), "ana")
    assert both(nights("08:00", rest=2000), day_after, Rule.REST) == []


@pytest.mark.parametrize(("length", "says"), [(240, []), (241, ["short"])])
def test_a_session_past_midnight_still_belongs_to_its_date(length: int, says: list[str]) -> None:
    early = assigned(session("early", 1, "11:30"), "ana")
    assert both(nights("11:30", length=length), early, Rule.REST) == says


def test_the_last_seat_of_a_date_is_the_one_that_ends_last() -> None:
    long = group("long", "mon", "18:00", 300)
    base = nights("09:30")
    held = [assigned(session("late", 0, "20:30"), "ana"), assigned(session("long", 0, "18:00"), "ana")]
    two = programme(leaders=base.leaders.values(), groups=[*base.groups.values(), long], roster=held)
    (reason, *_) = Judge(two, held).reasons(session("early", 1, "09:30"), Role.LEAD, "ana")
    assert (reason.rule, reason.values["session"]) == (Rule.REST, session("long", 0, "18:00"))


def test_an_override_of_either_row_excuses_the_short_night() -> None:
    early = assigned(session("early", 1, "08:00"), "ana")
    late = assigned(session("late", 0, "20:30"), "ana")
    assert severities(nights("08:00", early, late), Rule.REST) == [Severity.BROKEN]
    stepped_up = assigned(session("late", 0, "20:30"), "ana", overrides=[Rule.LIMITS, Rule.REST])
    assert severities(nights("08:00", early, stepped_up), Rule.REST) == [Severity.WARNING]
