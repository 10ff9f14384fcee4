"""How sessions went, and what attendance does to hours: counted by hand."""

from decimal import Decimal

import pytest

from rosterdesk.cases.reporting.coverage import coverage
from rosterdesk.cases.reporting.hours import statement
from rosterdesk.cases.reporting.outcomes import Went, by_group, by_stretch, together
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Mark, Role, SessionResult
from tests import factories as make
from tests.cases.reporting.records import record


@pytest.fixture
def noted() -> Programme:
    """Art on three Mondays: eight came, four came to Ana alone, and the third fell out."""
    mondays = [make.session("art", day) for day in (0, 7, 14)]
    return make.programme(
        leaders=[make.staff("ana", hourly_rate=Decimal(20)), make.leader("ben")],
        groups=[make.group("art", co_leads=1), make.group("walk", on="tue")],
        roster=[
            row
            for each in mondays
            for row in (make.assigned(each, "ana"), make.assigned(each, "ben", Role.CO_LEAD))
        ],
        attendance=[
            make.marked(mondays[0], "ana", Mark.DONE),
            make.marked(mondays[0], "ben", Mark.LATE),
            make.marked(mondays[1], "ana", Mark.DONE),
            make.marked(mondays[1], "ben", Mark.ABSENT),
        ],
        outcomes=[
            make.outcome(mondays[0], people=8, felt=5),
            make.outcome(mondays[1], SessionResult.SHORT_HANDED, people=4, felt=2),
            make.outcome(mondays[2], SessionResult.CANCELLED),
        ],
    )


def test_people_are_counted_where_somebody_counted_them(noted: Programme) -> None:
    (art, went), (walk, nothing) = by_group(record(noted, 0, 20))
    assert (art, walk) == ("art", "walk")
    assert went == Went(
        sessions=3,
        ran=1,
        short_handed=1,
        cancelled=1,
        counted=2,
        people=12,
        felt=(5, 2),
        came=3,
        late=1,
        missed=1,
    )
    assert (went.noted, went.usual, went.feeling) == (3, 6.0, 3.5)
    assert (nothing.sessions, nothing.noted, nothing.usual, nothing.feeling) == (3, 0, None, None)


def test_weeks_and_groups_add_up_to_the_whole(noted: Programme) -> None:
    found = record(noted, 0, 20)
    for parts in (by_stretch(found), by_group(found)):
        assert sum(went.people for _, went in parts) == together(found).people == 12
        assert sum(went.sessions for _, went in parts) == together(found).sessions == 6


def test_illness_is_neither_there_nor_missing(noted: Programme) -> None:
    ill = make.programme(
        leaders=noted.leaders.values(),
        groups=noted.groups.values(),
        roster=noted.roster.values(),
        attendance=[make.marked(make.session("art", 0), "ben", Mark.ILL)],
    )
    went = together(record(ill))
    assert (went.came, went.late, went.missed) == (0, 0, 0)


def test_hours_are_of_what_was_done_and_of_what_nobody_noted(noted: Programme) -> None:
    ana, ben = (statement(record(noted, 0, 20), each) for each in ("ana", "ben"))
    assert (ana.minutes, ana.amount, ana.unnoted) == (180, Decimal("60.00"), 0)  # not of what fell out
    assert (ben.minutes, ben.unnoted) == (90, 0)  # late counts, absent does not
    unmarked = make.programme(
        leaders=noted.leaders.values(), groups=noted.groups.values(), roster=noted.roster.values()
    )
    assert statement(record(unmarked, 0, 20), "ben").unnoted == 3


def test_a_session_that_fell_out_is_cancelled_and_covered_by_nobody(noted: Programme) -> None:
    *_, third = coverage(record(noted, 0, 20))
    assert (third.cancelled, third.sessions, third.unbuilt) == (1, 0, 1)
