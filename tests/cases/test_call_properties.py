"""Whatever the programme: everybody once, nobody who is away, a reason for every no, every yes is sound."""

from dataclasses import replace
from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rosterdesk.cases import cover_round, covering
from rosterdesk.cases.covering import CallList
from rosterdesk.domain.changes import apply
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Severity
from solver.absence import Absence
from solver.check import check
from solver.construct import first_roster
from solver.judge import Judge
from solver.posed import Options
from solver.problem import pose
from tests import factories as f
from tests.solver import random_programmes

NOW = f.moment(0, "00:00")


def rostered(seed: int) -> Programme:
    """A small programme at random with two weeks of a sound roster."""
    bare = random_programmes.programme(seed)
    first = bare.week_start(f.day(7))
    rows = first_roster(pose(bare, f.period(2, first), Options()))
    return replace(bare, roster={row.id: Assignment(row=row) for row in rows})


def broken(programme: Programme) -> list[object]:
    return [each for each in check(programme) if each.severity is Severity.BROKEN]


def judged(programme: Programme, found: CallList, absence: Absence) -> None:
    """What holds of every call list."""
    people = [each.leader for each in found.candidates]
    assert sorted(people) == sorted(set(programme.leaders) - {absence.leader}), "everybody is listed once"
    session = programme.session(found.row.session)
    days = [date.fromordinal(each) for each in session.busy.days]
    away = {each.id for each in programme.leaders.values() if any(each.away_on(day) for day in days)}
    assert not away & {each.leader for each in found.calls}, "nobody who is away is called"
    assert all(each.reasons for each in found.cannot)
    assert not any(each.terms for each in found.cannot)
    assert not any(each.reasons for each in found.calls)
    order = [(each.score, each.leader) for each in found.calls]
    assert order == sorted(order), "best first, ties by id"


@given(st.integers(0, 10_000), st.integers(0, 13), st.booleans())
@settings(max_examples=40)
def test_every_call_list_is_whole_and_every_yes_is_sound(seed: int, day: int, ends: bool) -> None:
    programme = rostered(seed)
    holders = sorted({each.leader for each in programme.roster.values()})
    assume(holders)
    leader = holders[seed % len(holders)]
    since = f.day(day)
    absence = Absence(leader=leader, since=since, until=since if ends else None)
    lists = covering.call_lists(programme, [absence])
    starts = [programme.session(each.row.session).start for each in lists]
    assert starts == sorted(starts), "soonest first"
    gone = cover_round.departure(programme, leader, since=since, until=absence.until, now=NOW)
    assert [each.row for each in lists] == list(gone.lost)
    assert broken(programme) == []
    away = apply(programme, cover_round.leaving(programme, gone))
    assert broken(away) == []
    gaps = {gap.row: gap for gap in cover_round.gaps(programme, gone.lost)}
    judge = Judge(away, away.roster.values())
    for found in lists:
        judged(programme, found, absence)
        for each in found.calls[:2]:
            taken = apply(away, cover_round.taking(judge, gaps[found.row], each.leader, now=NOW))
            assert broken(taken) == []
