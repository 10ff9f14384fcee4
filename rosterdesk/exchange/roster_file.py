"""The roster file: what a build gives for some weeks, or a roster typed by hand."""

import math
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal, Role
from rosterdesk.domain.times import Period
from rosterdesk.exchange import faults, files, references, rosters, text, values
from rosterdesk.exchange.base import Day, Entry, SessionId, Text, Weeks
from rosterdesk.exchange.layout import lay_out
from rosterdesk.exchange.places import at, fault, unique

FORMAT, VERSION = "rosterdesk.roster", 1
Whole = Annotated[int, Meta(ge=0, le=2**53)]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSeat:
    """Seats (or backups) of a session that nobody holds: how many are missing, and why, in words."""

    session: str
    role: Role
    missing: int
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLine:
    """A goal's value, the bound below which it cannot be (None where not known), and whether it is proved."""

    goal: Goal
    value: int
    bound: int | None
    proved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterFile:
    """Every row of whole weeks from `since`; `seconds` is the time to the last improvement or proof."""

    since: date
    weeks: int
    assignments: tuple[Row, ...]
    open: tuple[OpenSeat, ...] = field(default=())
    goals: tuple[GoalLine, ...] = field(default=())
    seconds: float | None = None

    @property
    def period(self) -> Period:
        """The weeks that the roster covers."""
        return Period(self.since, self.weeks)


class Open(Entry, kw_only=True):
    """Seats that nobody holds."""

    session: SessionId
    role: Role
    missing: Annotated[int, Meta(ge=1, le=1_000_000)]
    why: Text = ""


class GoalResult(Entry, kw_only=True):
    """What was reached for a goal."""

    goal: Goal
    value: Whole
    bound: Whole | None = None
    proved: bool = False


class Roster(Entry, kw_only=True):
    """A roster of some weeks."""

    format: Literal["rosterdesk.roster"]
    version: Literal[1]
    since: Day = msgspec.field(name="from")
    weeks: Weeks
    assignments: tuple[rosters.Row, ...] = ()
    open: tuple[Open, ...] = ()
    goals: tuple[GoalResult, ...] = ()
    seconds: float | None = None


def read(path: Path | str, programme: Programme) -> RosterFile:
    """The roster that the file holds for the programme; UserError with the place where anything is wrong."""
    return decode(files.read(path), programme)


def write(roster: RosterFile, path: Path | str) -> None:
    """The file holds the roster, or what it held before; UserError where it cannot be written."""
    files.write(path, encode(roster))


def decode(data: bytes, programme: Programme) -> RosterFile:
    """The roster that the text says for the programme; UserError with the place where anything is wrong."""
    raw = text.parse(data)
    text.header(raw, FORMAT, VERSION)
    file: Roster = faults.convert(raw, Roster)
    at("from", values.near, file.since)
    if file.seconds is not None and not (math.isfinite(file.seconds) and file.seconds >= 0):
        raise fault("entry_not_number", "seconds", found=str(file.seconds))
    unique("assignments", (each.row() for each in file.assignments), "entry_row_twice")
    unique("goals", (each.goal.value for each in file.goals), key="goal")
    roster = _value(file)
    _check(roster, programme)
    return roster


def encode(roster: RosterFile) -> bytes:
    """The roster as text, with every key that the contract names."""
    return lay_out(
        {
            "format": FORMAT,
            "version": VERSION,
            "from": roster.since.isoformat(),
            "weeks": roster.weeks,
            "assignments": [row._asdict() for row in roster.assignments],
            "open": [msgspec.to_builtins(each) for each in roster.open],
            "goals": [msgspec.to_builtins(each) for each in roster.goals],
            "seconds": roster.seconds,
        }
    )


def _value(file: Roster) -> RosterFile:
    return RosterFile(
        since=file.since,
        weeks=file.weeks,
        assignments=tuple(each.row() for each in file.assignments),
        open=tuple(
            OpenSeat(session=o.session, role=o.role, missing=o.missing, why=o.why or "") for o in file.open
        ),
        goals=tuple(GoalLine(goal=g.goal, value=g.value, bound=g.bound, proved=g.proved) for g in file.goals),
        seconds=file.seconds,
    )


def _check(roster: RosterFile, programme: Programme) -> None:
    """Raise UserError where the roster does not fit the programme."""
    first = programme.week_start(roster.since)
    if first != roster.since:
        raise fault("entry_inside_week", "from", found=roster.since.isoformat(), first=first.isoformat())
    references.rows("assignments", roster.assignments, programme)
    there = references.sessions_of(programme, (each.session for each in roster.open))
    for number, each in enumerate(roster.open):
        if each.session not in there:
            raise fault("entry_unknown_session", f"open[{number}].session", found=each.session)
    inside = {s.id for s in programme.calendar.between(roster.period.first, roster.period.last)}
    for number, row in enumerate(roster.assignments):
        if row.session not in inside:
            raise fault("entry_outside_weeks", f"assignments[{number}].session", found=row.session)
