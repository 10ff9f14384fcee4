"""Back early: the leave ends, and what they led before may be theirs again, one seat or all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rosterdesk.cases import cover_back, cover_round
from rosterdesk.cases.cover_back import Homecoming
from rosterdesk.cases.cover_round import Gap
from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits import leave as leave_edits
from rosterdesk.domain.people import PhasedReturn
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role, Severity
from rosterdesk.storage.store import Store
from solver.check import check
from solver.judge import Judge
from tests import factories as f

NOW = f.moment(0, "09:10")
ART, TEA = f.session("art", 1), f.session("tea", 2)


class File:
    """A programme on a file, and what is done to it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.programme = store.load()

    def do(self, changes: ChangeSet) -> None:
        self.store.do(changes, "Sam", NOW)
        self.programme = self.store.load()
        assert [each for each in check(self.programme) if each.severity is Severity.BROKEN] == []

    @property
    def judge(self) -> Judge:
        return Judge(self.programme, self.programme.roster.values())

    def ill(self, leader: str) -> tuple[Gap, ...]:
        gone = cover_round.departure(self.programme, leader, since=f.day(0), until=None, now=NOW)
        gaps = cover_round.gaps(self.programme, gone.lost)
        self.do(cover_round.leaving(self.programme, gone))
        return gaps

    def back(self, leader: str, phased: PhasedReturn | None = None) -> tuple[Gap, ...]:
        leave = cover_back.leave_on(self.programme, leader, f.day(1))
        assert leave is not None
        home = Homecoming(leader, leave, f.day(1), phased)
        self.do(cover_back.returning(self.programme, home, NOW))
        return cover_back.held_before(self.store, self.programme, leader, since=f.day(1), now=NOW)

    def rows(self) -> set[Row]:
        return {each.row for each in self.programme.roster.values()}


def house() -> Programme:
    """Ana leads art on Tuesday with Ben on call, and tea on Wednesday."""
    return f.programme(
        leaders=[f.leader("ana"), f.leader("ben"), f.leader("cleo")],
        groups=[f.group("art", "tue", backups=1), f.group("tea", "wed")],
        roster=[f.assigned(ART, "ana"), f.assigned(ART, "ben", Role.BACKUP), f.assigned(TEA, "ana")],
    )


@pytest.fixture
def file(tmp_path: Path) -> Iterator[File]:
    with Store.create(tmp_path / "river.rosterdesk", house()) as store:
        yield File(store)


def test_back_again_they_are_offered_what_is_open_and_what_somebody_stands_in_for(file: File) -> None:
    gaps = file.ill("ana")
    art = next(each for each in gaps if each.row.session == ART)
    file.do(cover_round.taking(file.judge, art, "ben", now=NOW))
    found = file.back("ana")
    assert [(each.row.session, each.taken_by) for each in found] == [(ART, "ben"), (TEA, None)]
    assert all(each.may for each in cover_back.offers(file.judge, found))


def test_a_seat_given_back_puts_whoever_stepped_up_on_call_again(file: File) -> None:
    gaps = file.ill("ana")
    file.do(cover_round.taking(file.judge, gaps[0], "ben", now=NOW))
    art, _tea = file.back("ana")
    file.do(cover_back.giving_back(file.judge, art))
    assert f.row(ART, "ana") in file.rows()
    assert f.row(ART, "ben", Role.BACKUP) in file.rows()
    assert f.row(ART, "ben") not in file.rows()


def test_all_given_back_is_one_change_and_the_roster_is_as_before(file: File) -> None:
    before = file.rows()
    gaps = file.ill("ana")
    file.do(cover_round.taking(file.judge, gaps[0], "ben", now=NOW))
    found = file.back("ana")
    count = len(file.store.journal())
    file.do(cover_back.giving_all(file.programme, found))
    assert file.rows() == before
    assert len(file.store.journal()) == count + 1
    assert file.store.undo("Sam", NOW) is not None
    assert f.row(ART, "ben") in {each.row for each in file.store.load().roster.values()}


def test_coming_back_gently_the_rules_of_the_way_back_hold(file: File) -> None:
    file.ill("ana")
    found = file.back("ana", PhasedReturn(weeks=1, sessions_per_week=1))
    file.do(cover_back.giving_all(file.programme, found))
    assert {each for each in file.rows() if each.leader == "ana"} == {f.row(ART, "ana")}
    left = cover_back.held_before(file.store, file.programme, "ana", since=f.day(1), now=NOW)
    assert [each.may for each in cover_back.offers(file.judge, left)] == [False]


def test_back_gently_what_they_hold_later_and_is_too_much_is_opened(file: File) -> None:
    leave = f.leave(0, 1)
    file.do(leave_edits.add(file.programme, "ana", leave, opening=[f.row(ART, "ana")]))
    home = Homecoming("ana", leave, f.day(1), PhasedReturn(weeks=1, sessions_per_week=0))
    assert cover_back.beyond(file.programme, home, NOW) == (f.row(TEA, "ana"),)
    file.do(cover_back.returning(file.programme, home, NOW))
    assert not {each for each in file.rows() if each.leader == "ana"}


def test_an_earlier_absence_is_not_brought_up_again(file: File) -> None:
    file.ill("ana")
    file.back("ana")
    file.ill("ana")
    assert file.back("ana") == ()
