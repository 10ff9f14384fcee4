"""Roster files beside a programme: written from a result, or put in the place of the programme's own rows."""

from pathlib import Path

from rosterdesk.cases.building import Built
from rosterdesk.domain.changes import apply
from rosterdesk.domain.edits.rosters import keep
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from rosterdesk.exchange import roster_file
from rosterdesk.exchange.roster_file import GoalLine, OpenSeat, RosterFile
from rosterdesk.words import results
from solver.explain import why


def with_roster(programme: Programme, path: str | Path) -> tuple[Programme, Period]:
    """The programme holding the file's rows in the file's period, and that period."""
    read = roster_file.read(path, programme)
    return apply(programme, keep(programme, read.period, read.assignments)), read.period


def open_seats(built: Built) -> tuple[OpenSeat, ...]:
    """Every seat that stays open, with a sentence that says why."""
    after = built.after
    assignments = tuple(after.roster.values())
    return tuple(
        OpenSeat(
            session=seat.session,
            role=seat.role,
            missing=seat.missing,
            why=results.why_open(
                why(after, assignments, session=seat.session, role=seat.role).counts, len(after.leaders)
            ),
        )
        for seat in built.result.open
    )


def as_file(built: Built) -> RosterFile:
    """What a build came to, as the exchange format has it."""
    return RosterFile(
        since=built.period.first,
        weeks=built.period.weeks,
        assignments=built.result.rows,
        open=open_seats(built),
        goals=tuple(
            GoalLine(goal=each.goal, value=each.value, bound=each.bound, proved=each.proved)
            for each in built.result.goals
        ),
        seconds=round(built.result.seconds, 3),
    )
