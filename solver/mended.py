"""What a repair comes to: the rows with their overrides, the changes one by one, and what stays open."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Override, Row
from rosterdesk.domain.terms import Role
from solver.judge import Judge
from solver.overrides import stepping_up
from solver.result import GoalResult, OpenSeat

Seat = tuple[str, Role]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A seat or backup that passes from one leader (id) to another; None where it was, or stays, open.

    `override` is what the new row carries where the named backup steps up.
    """

    session: str
    role: Role
    before: str | None
    after: str | None
    override: Override | None = None

    @property
    def step_up(self) -> bool:
        """Whether the named backup of the session takes the seat."""
        return self.override is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """What changes, what cannot be covered, and all assignments afterwards.

    `goals` are counted over the weeks that lost somebody, `changes` against the roster before the absence. A
    goal is proved where no repair does better that leaves alone what is over before, and other weeks.
    `programme` has the absences entered and the rows they took removed.
    """

    lost: tuple[Row, ...]
    changes: tuple[Change, ...]
    open: tuple[OpenSeat, ...]
    goals: tuple[GoalResult, ...]
    assignments: tuple[Assignment, ...]
    programme: Programme

    @property
    def proved(self) -> bool:
        """Whether no repair of these weeks does better."""
        return all(goal.proved for goal in self.goals)


def as_assignments(
    house: Programme, rows: Collection[Row], affected: Collection[str]
) -> tuple[Assignment, ...]:
    """The rows with what the house's roster says of them; an override where a backup steps up.

    Backups step up in the `affected` sessions only: elsewhere nobody goes beyond what they agreed to.
    """
    plain = {row.id: house.roster.get(row.id) or Assignment(row=row) for row in rows}
    risen = [
        row
        for row in rows
        if row.session in affected and row.id not in house.roster and _steps_up(house, row)
    ]
    if risen:
        judge = Judge(house, plain.values())
        plain |= {row.id: Assignment(row=row, override=_on_call(judge, row)) for row in risen}
    return tuple(sorted(plain.values(), key=lambda each: each.row))


def _steps_up(house: Programme, row: Row) -> bool:
    return row.role.leads and row._replace(role=Role.BACKUP).id in house.roster


def _on_call(judge: Judge, row: Row) -> Override:
    return stepping_up(judge.reasons(row.session, row.role, row.leader))


def changes_between(
    house: Programme, before: Iterable[Assignment], after: Iterable[Assignment]
) -> tuple[Change, ...]:
    """Every seat that changed hands, by time of the session and role."""
    old, new = ({each.row: each for each in side} for side in (before, after))
    gone, come = _by_seat(old.keys() - new.keys()), _by_seat(new.keys() - old.keys())
    found = []
    for seat in sorted(gone.keys() | come.keys(), key=lambda seat: _place(house, seat)):
        for was, now in zip_longest(gone.get(seat, ()), come.get(seat, ())):
            override = new[Row(*seat, now)].override if now else None
            found.append(Change(session=seat[0], role=seat[1], before=was, after=now, override=override))
    return tuple(found)


def opened(
    house: Programme, before: Iterable[Assignment], after: Iterable[Assignment]
) -> tuple[OpenSeat, ...]:
    """Seats and backups that were held before and nobody holds after, by time."""
    lacking = Counter(_seat(each.row) for each in before)
    lacking.subtract(_seat(each.row) for each in after)
    short = sorted((seat for seat, count in lacking.items() if count > 0), key=lambda s: _place(house, s))
    return tuple(OpenSeat(session=s[0], role=s[1], missing=lacking[s]) for s in short)


def _seat(row: Row) -> Seat:
    return row.session, row.role


def _by_seat(rows: Iterable[Row]) -> Mapping[Seat, list[str]]:
    found: dict[Seat, list[str]] = {}
    for row in sorted(rows):
        found.setdefault(_seat(row), []).append(row.leader)
    return found


def _place(house: Programme, seat: Seat) -> tuple[datetime, str, int]:
    session = house.calendar.find(seat[0])
    return session.start if session else datetime.max, seat[0], _ROLES.index(seat[1])


_ROLES = tuple(Role)
