"""Versions are compared session by session, and gone back to as one change."""

from datetime import UTC, datetime

from rosterdesk.domain.changes import ChangeSet, apply, inverse
from rosterdesk.domain.edits import rosters, seats
from rosterdesk.domain.history import Deed, Entry, back_to
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.domain.versions import SessionDifference, common, compare, rows_of
from tests import factories as make

NOW = datetime(2026, 11, 30, 9)
MONDAY, TUESDAY = make.session("support", 0), make.session("art", 1)
ANA, BEN, CLEO = make.row(MONDAY, "ana"), make.row(MONDAY, "ben"), make.row(TUESDAY, "cleo")
PROGRAMME = make.programme(
    leaders=[make.leader("ana"), make.leader("ben"), make.leader("cleo")],
    groups=[make.group("support"), make.group("art", on="tue")],
    roster=[make.assigned(MONDAY, "ben"), make.assigned(MONDAY, "ana", Role.CO_LEAD)],
)


def test_who_came_and_who_went_is_told_by_session_in_order_of_time() -> None:
    assert compare([ANA, CLEO], [BEN]) == (
        SessionDifference(session=MONDAY, came=(BEN,), went=(ANA,)),
        SessionDifference(session=TUESDAY, came=(), went=(CLEO,)),
    )


def test_only_weeks_that_both_cover_are_compared() -> None:
    assert common(make.period(2), make.period(2, 7)) == make.period(1, 7)
    assert common(make.period(1), make.period(1, 7)) is None


def test_going_back_seats_whom_the_version_names_and_who_is_still_there() -> None:
    version = make.version(ANA, make.row(MONDAY, "gone", Role.CO_LEAD), CLEO)
    after = apply(PROGRAMME, rosters.go_back(PROGRAMME, version, now=NOW))
    assert rows_of(after, None, version.period) == {ANA, CLEO}


def test_going_back_leaves_what_has_begun_as_it_was() -> None:
    version = make.version(ANA, CLEO)
    after = apply(PROGRAMME, rosters.go_back(PROGRAMME, version, now=make.moment(0, "18:30")))
    assert rows_of(after, None, version.period) == {BEN, make.row(MONDAY, "ana", Role.CO_LEAD), CLEO}


def journal(*deeds: ChangeSet) -> list[Entry]:
    at = datetime(2026, 11, 30, 12, tzinfo=UTC)
    return [
        Entry(number=n, at=at, author="", deed=Deed.DO, of=None, changes=changes)
        for n, changes in enumerate(deeds, 1)
    ]


def test_stepping_back_is_one_change_to_the_very_programme_of_then() -> None:
    programme, deeds, states = PROGRAMME, list[ChangeSet](), list[Programme]([PROGRAMME])
    for row in (CLEO, make.row(TUESDAY, "ana", Role.CO_LEAD), make.row(TUESDAY, "ben", Role.BACKUP)):
        deeds.append(seats.seat(programme, row))
        programme = apply(programme, deeds[-1])
        states.append(programme)
    deeds.append(seats.clear(programme, CLEO))
    programme = apply(programme, deeds[-1])
    entries = journal(*deeds)
    for number, then in enumerate(states):
        back = back_to(programme, entries[number:], NOW)
        assert apply(programme, back) == then
        assert apply(apply(programme, back), inverse(back)) == programme


def test_stepping_back_to_the_present_changes_nothing() -> None:
    assert not back_to(PROGRAMME, [], NOW)
