"""A round of calls: who is away, which seats that leaves, who has taken which, and what is still to do.

What has been covered is read from the roster itself, so that undo, a drag and a second window all count.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from threading import Event
from typing import NamedTuple

from rosterdesk.cases import easing, seating
from rosterdesk.cases.declined import declined
from rosterdesk.cases.seating import Verdict
from rosterdesk.domain.changes import ChangeSet, Table
from rosterdesk.domain.edits import cover, valid
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import DatedException, Leave, PhasedReturn
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import CallAnswer, Grade, LeaveKind, Role
from rosterdesk.domain.times import DAY, minute_of
from solver.absence import Absence, lost_rows
from solver.chains import Chain
from solver.judge import Judge
from solver.mended import Repair
from solver.shadows import left_alone
from solver.view import View

TOMORROW = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Departure:
    """Somebody is away from now on: what that means as absences, and the rows that it takes."""

    leader: str
    since: date
    until: date | None
    absences: tuple[Absence, ...]
    lost: tuple[Row, ...]
    phased: PhasedReturn | None = None
    eased: tuple[Absence, ...] = ()  # hours of sessions that are too many for the first weeks back


class Hours(NamedTuple):
    """A part of one day, in minutes of the day."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A seat or backup that lost its leader, who was there beside them, and who stands in by now."""

    row: Row
    others: frozenset[str] = frozenset()
    taken_by: str | None = None

    @property
    def open(self) -> bool:
        """Whether somebody is still to be found."""
        return self.taken_by is None


def departure(
    programme: Programme,
    leader: str,
    *,
    since: date,
    until: date | None,
    now: datetime,
    hours: Hours | None = None,
    phased: PhasedReturn | None = None,
) -> Departure:
    """What an absence takes from `now` on; what is over today stays as it was.

    With `hours` it is that part of the day `since` only. UserError where it ends before it begins, or is past
    already: what is past cannot be covered.
    """
    valid.dates(since, until)
    if since < now.date():
        raise UserError("absence_past")
    if hours is None:
        absences = tuple(_days(programme, leader, since, until, now))
    else:
        absences = (_part_of_day(programme, leader, since, hours, now),)
    theirs = (held for held in programme.roster.values() if held.leader == leader)
    rows = lost_rows(programme, theirs, absences)
    ahead = tuple(each.row for each in rows if not _over(programme.session(each.session), now))
    leave = next((_leave(each, phased) for each in absences if each.whole_days), None)
    eased = easing.beyond(programme, leader, leave, now=now) if leave else ()
    hours_after = easing.as_absences(programme, eased)
    return Departure(leader, since, until, absences, (*ahead, *eased), phased, hours_after)


def leaving(programme: Programme, gone: Departure) -> ChangeSet:
    """The edit that enters the absence and opens its seats; a shadow whose mentor has gone is released.

    An illness by telephone is wellness leave: it is never refused, and its kind is shown nowhere here.
    """
    days = next((each for each in gone.absences if each.whole_days), None)
    part = next((each for each in gone.absences if not each.whole_days), None)
    there = (held for key in {row.session for row in gone.lost} for held in programme.assignments(key))
    alone = left_alone(View(programme, there), gone.lost)
    return cover.away(
        programme,
        gone.leader,
        since=gone.since,
        until=gone.until,
        leave=_leave(days, gone.phased) if days else None,
        hours=hours_of(part) if part else None,
        opening=(*gone.lost, *alone),
    )


def gaps(programme: Programme, lost: Iterable[Row]) -> tuple[Gap, ...]:
    """The rows lost, with who was there beside each while the programme still held them."""
    return tuple(
        Gap(row, frozenset(_holders(programme, row.session, row.role)) - {row.leader}) for row in lost
    )


def with_more(found: Iterable[Gap], more: Iterable[Gap]) -> list[Gap]:
    """Gaps with later ones; a row that was lost once more counts where it was lost last."""
    kept: dict[Row, Gap] = {}
    for gap in (*found, *more):
        kept.pop(gap.row, None)
        kept[gap.row] = gap
    return list(kept.values())


def freed(programme: Programme, changes: ChangeSet) -> tuple[Gap, ...]:
    """The backups that end in a change because their leader stepped up: somebody else is wanted for them."""
    ended = (change.before for change in changes.changes if change.table is Table.ROSTER)
    dropped = [each.row for each in ended if isinstance(each, Assignment)]
    kept = {change.key for change in changes.changes if change.after is not None}
    backups = (row for row in dropped if row.role is Role.BACKUP and row.id not in kept)
    return gaps(programme, backups)


def standing(programme: Programme, found: Iterable[Gap], now: datetime) -> tuple[Gap, ...]:
    """The gaps as they stand, soonest first; those given back, over, or without a session are left out."""
    seats: dict[tuple[str, Role], list[Gap]] = defaultdict(list)
    for gap in found:
        session = programme.calendar.find(gap.row.session)
        if session and session.runs and not _over(session, now) and gap.row.id not in programme.roster:
            seats[gap.row.session, gap.row.role].append(gap)
    told = [
        each for (session, role), same in seats.items() for each in _filled(programme, session, role, same)
    ]
    order = tuple(Role)
    return tuple(
        sorted(
            told,
            key=lambda gap: (
                programme.session(gap.row.session).start,
                gap.row.session,
                order.index(gap.row.role),
                gap.row.leader,
            ),
        )
    )


def taking(judge: Judge, gap: Gap, leader: str, *, now: datetime) -> ChangeSet:
    """A yes: the leader takes the seat, or steps up to it; UserError where they may not any more."""
    row = gap.row
    intent = seating.seat(judge, row.session, row.role, leader)
    if intent.verdict is not Verdict.MAY:
        raise UserError("changed_elsewhere", table=Table.ROSTER.value, key=row.id)
    return _noted(judge.programme, intent.edit(judge.programme, None), [row._replace(leader=leader)], now)


def linking(judge: Judge, gap: Gap, chain: Chain, *, now: datetime) -> ChangeSet:
    """Two who say yes: a chain of two comes about."""
    row = gap.row._replace(leader=chain.leader)
    changes = cover.chain(judge.programme, row, gives=chain.gives, other=chain.other)
    return _noted(judge.programme, changes, [row, chain.gives._replace(leader=chain.other)], now)


def mended(
    programme: Programme,
    absences: Sequence[Absence],
    open_: Iterable[Gap],
    *,
    now: datetime,
    seconds: float,
    stop: Event,
) -> Repair:
    """The repair of all that is still open; sessions that have begun stay as they are.

    A backup that ended by stepping up is as lost as the seat was: it counts among the rows of the absence.
    A seat given back is lost too, though nobody is away.
    """
    from solver.repair import repair  # late: OR-Tools takes a second to load

    rows = [gap.row for gap in open_]
    alone = (row for row in rows if _as_lost(programme, absences, row) is None)
    absences = [*absences, *declined(programme, alone)]
    lost = [row for each in rows if (row := _as_lost(programme, absences, each)) is not None]
    present = [_fixed(programme, each, now) for each in programme.roster.values()]
    held = [*present, *(Assignment(row=row) for row in dict.fromkeys(lost))]
    return repair(programme, held, absences, stop=stop, seconds=seconds)


def keeping(programme: Programme, found: Repair) -> ChangeSet:
    """The edit that takes a repair over."""
    return cover.keep_repair(programme, found.assignments)


def _noted(programme: Programme, changes: ChangeSet, agreed: Iterable[Row], now: datetime) -> ChangeSet:
    """The same with those who said yes on record."""
    notes = (cover.asked(programme, row, CallAnswer.YES, at=now) for row in agreed)
    return replace(changes, changes=(*changes.changes, *notes))


def _leave(days: Absence, phased: PhasedReturn | None) -> Leave:
    return Leave(since=days.since, until=days.until, kind=LeaveKind.WELLNESS, phased_return=phased)


def hours_of(part: Absence) -> DatedException:
    """A part of a day away, as it is noted."""
    return DatedException(date=part.since, grade=Grade.CANNOT, start=part.start, end=part.end)


def _days(
    programme: Programme, leader: str, since: date, until: date | None, now: datetime
) -> Iterable[Absence]:
    """Whole days, but of today only the hours after what they have done already."""
    today = now.date()
    served = _served(programme, leader, now)
    if since != today or not served:
        yield Absence(leader=leader, since=since, until=until)
        return
    if served < DAY:
        yield Absence(leader=leader, since=today, until=today, start=served)
    if until is None or until > today:
        yield Absence(leader=leader, since=today + TOMORROW, until=until)


def _part_of_day(programme: Programme, leader: str, day: date, hours: Hours, now: datetime) -> Absence:
    """The hours, without what they have done of that day already."""
    served = _served(programme, leader, now) if day == now.date() else 0
    start = max(hours.start, served)
    if hours.end <= hours.start:
        raise UserError("times_reversed")
    if hours.end <= start or (day == now.date() and hours.end <= now.hour * 60 + now.minute):
        raise UserError("absence_past")
    return Absence(leader=leader, since=day, until=day, start=start, end=hours.end)


def _served(programme: Programme, leader: str, now: datetime) -> int:
    """Up to which minute of today they have served; 0 for not yet. Who leaves half-way has until now."""
    midnight = minute_of(datetime.combine(now.date(), datetime.min.time()))
    begun = [
        session.busy.end if _over(session, now) else minute_of(now)
        for each in programme.roster.values()
        if each.leader == leader
        and (session := programme.calendar.find(each.session)) is not None
        and session.runs
        and session.start <= now
        and now.date().toordinal() in session.busy.days
    ]
    return max((each - midnight for each in begun), default=0)


def _over(session: Session, now: datetime) -> bool:
    return session.span.end <= minute_of(now)


def _holders(programme: Programme, session: str, role: Role) -> list[str]:
    return [each.leader for each in programme.assignments(session) if each.role is role]


def _filled(programme: Programme, session: str, role: Role, same: Sequence[Gap]) -> Iterable[Gap]:
    """The gaps of one kind of seat with those who came since, one each.

    Where a stand-in was lost too there are more gaps than seats: the latest are those still to be covered.
    """
    beside = frozenset[str].intersection(*(gap.others for gap in same))
    holders = _holders(programme, session, role)
    come = [leader for leader in holders if leader not in beside]
    missing = max(0, programme.session(session).group.wanted(role) - len(holders))
    for gap, leader in zip(same, come, strict=False):
        yield replace(gap, taken_by=leader)
    wanted = same[len(come) :]
    yield from (replace(gap, taken_by=None) for gap in wanted[max(0, len(wanted) - missing) :])


def _as_lost(programme: Programme, absences: Collection[Absence], row: Row) -> Row | None:
    """The row as one of somebody who is away at that time, or None where nobody is."""
    session = programme.session(row.session)
    away = [each.leader for each in absences if each.takes(session)]
    if not away:
        return None
    return row if row.leader in away else row._replace(leader=away[0])


def _fixed(programme: Programme, assignment: Assignment, now: datetime) -> Assignment:
    session = programme.calendar.find(assignment.session)
    begun = session is not None and session.start <= now
    return replace(assignment, locked=True) if begun else assignment
