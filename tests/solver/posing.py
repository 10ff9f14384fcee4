"""Problems and rosters at random, for the tests that ask the model, the measures and the search."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from rosterdesk.domain.groups import TeamNeed
from rosterdesk.domain.marks import Attendance
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import LeaderKind, Role
from rosterdesk.domain.times import Period
from solver.book import Book
from solver.posed import Options, Problem
from solver.problem import pose
from tests import factories as f
from tests.solver import random_programmes


def house(seed: int, *, rows: int = 12) -> Programme:
    """A random programme with what goals look at, a version, and a present roster without overrides."""
    random = Random(seed)
    base = random_programmes.programme(seed)
    leaders = {
        who: replace(
            leader,
            contract_minutes_per_week=random.choice([None, 100, 300]),
            auto_assign=random.random() < 0.9,
        )
        for who, leader in base.leaders.items()
    }
    crowd = [f.group(f"crowd{n}", "mon tue wed thu", "10:00", 60, backups=1) for n in range(2)]
    groups = {
        name: replace(
            group,
            priority=random.choice([1, 2, 3]),
            regulars=random.choice([(), ("ana",), ("ben", "cleo")]),
            team_needs=random.choice([(), (TeamNeed(qualification="cpr"),)]),
        )
        for name, group in [*base.groups.items(), *((each.id, each) for each in crowd)]
    }
    drawn = [replace(each, override=None) for each in random_programmes.roster(base, seed, rows)]
    published = tuple(each.row for each in random_programmes.roster(base, seed + 1, 30))
    together = f.together("ben", "cleo")
    return replace(
        base,
        leaders=leaders,
        groups=groups,
        pairs={**base.pairs, together.id: together},
        roster={each.id: each for each in drawn},
        attendance=_absences(base, seed),
        versions={"1": f.version(*published, first=base.week_start(f.day(7)), weeks=2)},
    )


def _absences(base: Programme, seed: int) -> dict[str, Attendance]:
    """In a fourth of the programmes somebody stayed away three times, so that builds leave them alone."""
    places = [each.id for each in random_programmes.sessions(base) if each.runs]
    found = [f.marked(place, "dev") for place in places[:3]] if seed % 4 == 3 else []
    return {each.id: each for each in found}


def middle(programme: Programme, weeks: int = 2) -> Period:
    """Weeks that begin after the first ones, so that rows before and after them matter."""
    return Period(programme.week_start(f.day(0)) + timedelta(weeks=1), weeks)


def posed(programme: Programme, *, weeks: int = 2, keep_published: bool = False) -> Problem:
    """The problem of those weeks."""
    return pose(programme, middle(programme, weeks), Options(keep_published=keep_published))


def sound_rows(problem: Problem, seed: int) -> frozenset[Row]:
    """A random roster within the rules, by the bookkeeping of the first roster."""
    random, book = Random(seed), Book(problem)
    for row in random.sample(sorted(problem.free_rows()), len(list(problem.free_rows()))):
        if row.role is not Role.SHADOW and random.random() < 0.7:
            _give(book, row)
    for row in sorted(problem.free_rows()):
        if row.role is Role.SHADOW and random.random() < 0.7:
            _give(book, row)
    return frozenset(book.given) | problem.fixed_rows


def _give(book: Book, row: Row) -> None:
    session = book.problem.by_id[row.session]
    if book.fits(session, row.role, row.leader):
        book.give(session, row.role, row.leader)


def careless_rows(problem: Problem, seed: int, extra: int) -> frozenset[Row]:
    """Such a roster with rows that may break anything; with many of them, all backups of somebody too."""
    random, rows = Random(seed), sorted(problem.free_rows())
    drawn = random.sample(rows, min(extra, len(rows)))
    if extra > 5:
        who = random.choice(list(problem.programme.leaders))
        drawn += [row for row in rows if row.role is Role.BACKUP and row.leader == who]
    return sound_rows(problem, seed) | frozenset(drawn)


def as_assignments(problem: Problem, rows: frozenset[Row]) -> tuple[Assignment, ...]:
    """The whole roster: the rows, what stays around the period, and what is said of each."""
    present = problem.programme.roster
    return tuple(present.get(row.id) or Assignment(row=row) for row in sorted(rows | problem.before))


def volunteers(programme: Programme) -> list[str]:
    """Ids of the volunteers."""
    return [each.id for each in programme.leaders.values() if each.kind is LeaderKind.VOLUNTEER]
