"""Calls go on after a restart: what the journal tells is what the window had at hand."""

from itertools import islice
from pathlib import Path

import pytest

from rosterdesk.cases import cover_again
from rosterdesk.cases.cover_round import Gap, departure, gaps, leaving, standing, taking, with_more
from rosterdesk.domain.changes import apply
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from rosterdesk.storage.store import Store
from solver.judge import Judge
from tests import factories as f
from tests.cases.playing_cover import NOW, Play
from tests.cases.test_cover_round import demo

ART = f.session("art", 2)


def check_plays(folder: Path, seeds: range) -> int:
    """Play on a fresh file for each seed; after every deed a restart would find the seats at hand."""
    deeds = 0
    for seed in seeds:
        with Store.create(folder / f"{seed}.rosterdesk", demo()) as store:
            play = Play(store, seed)
            for said in islice(play.deeds(), 20):
                deeds += bool(said)
                again = cover_again.begun(store, play.programme, NOW)
                assert rows(standing(play.programme, again.gaps, NOW)) == rows(play.open), said
    return deeds


def rows(found: tuple[Gap, ...] | list[Gap]) -> set[Row]:
    return {each.row for each in found if each.open}


def test_a_restart_finds_the_very_seats_that_were_at_hand(tmp_path: Path) -> None:
    assert check_plays(tmp_path, range(2)) > 20


@pytest.mark.long
def test_a_restart_finds_the_very_seats_in_two_hundred_plays(tmp_path: Path) -> None:
    assert check_plays(tmp_path, range(1000, 1200)) > 2000


def test_who_stands_in_and_falls_ill_too_leaves_one_seat_to_cover_and_not_two() -> None:
    programme = f.programme(
        leaders=[f.leader(name) for name in ("ana", "ben", "cleo")],
        groups=[f.group("art", "wed")],
        roster=[f.assigned(ART, "ana")],
    )
    now, lost = f.moment(2, "09:10"), list[Gap]()
    for ill, stand_in in (("ana", "ben"), ("ben", "cleo")):
        gone = departure(programme, ill, since=f.day(2), until=f.day(2), now=now)
        lost = with_more(lost, gaps(programme, gone.lost))
        programme = apply(programme, leaving(programme, gone))
        (gap,) = (each for each in standing(programme, lost, now) if each.open)
        assert gap.row == f.row(ART, ill)
        judge = Judge(programme, programme.roster.values())
        programme = apply(programme, taking(judge, gap, stand_in, now=now))
        assert not [each for each in standing(programme, lost, now) if each.open]
    assert {each.row for each in programme.roster.values()} == {f.row(ART, "cleo", Role.LEAD)}


def test_the_programme_before_a_deed_is_told_by_the_journal(tmp_path: Path) -> None:
    with Store.create(tmp_path / "river.rosterdesk", demo()) as store:
        play = Play(store, 1)
        list(islice(play.deeds(), 6))
        assert cover_again.before(store, store.load(), 1) == demo()
