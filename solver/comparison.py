"""Two rosters of a period beside each other: goal by goal, seat by seat, name by name."""

from collections.abc import Collection
from dataclasses import dataclass

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Goal, Role
from rosterdesk.domain.times import Period
from solver.measure import measure
from solver.mended import Change, changes_between
from solver.tally import Served


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one leader (id) has in each of two rosters of a period: seats, then backups."""

    leader: str
    seats: tuple[int, int]
    backups: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two rosters goal by goal in the programme's order, and where they differ seat by seat, name by name."""

    goals: tuple[tuple[Goal, int, int], ...]
    changes: tuple[Change, ...]
    people: tuple[Share, ...]


def compare(
    programme: Programme, one: Collection[Served], other: Collection[Served], period: Period
) -> Comparison:
    """What it would mean to have `other` instead of `one` in the period, the programme's own around it."""
    around = [each.row for each in programme.roster.values() if not _within(programme, each.row, period)]
    first, second = (
        frozenset(row for row in map(_row, side) if _within(programme, row, period)) for side in (one, other)
    )
    values = [measure(programme, [*side, *around], period) for side in (first, second)]
    as_given = [[Assignment(row=row) for row in sorted(side)] for side in (first, second)]
    return Comparison(
        goals=tuple((goal, values[0][goal], values[1][goal]) for goal in programme.settings.goals),
        changes=changes_between(programme, *as_given),
        people=tuple(
            share
            for share in (_share(who, first, second) for who in programme.leaders)
            if share.seats[0] != share.seats[1] or share.backups[0] != share.backups[1]
        ),
    )


def _row(served: Served) -> Row:
    return Row(served.session, served.role, served.leader)


def _within(programme: Programme, row: Row, period: Period) -> bool:
    session = programme.calendar.find(row.session)
    return session is not None and session.runs and session.date in period


def _share(leader: str, first: frozenset[Row], second: frozenset[Row]) -> Share:
    mine = [[row.role for row in side if row.leader == leader] for side in (first, second)]
    seats = [sum(role.seated for role in roles) for roles in mine]
    backups = [sum(role is Role.BACKUP for role in roles) for roles in mine]
    return Share(leader=leader, seats=(seats[0], seats[1]), backups=(backups[0], backups[1]))
