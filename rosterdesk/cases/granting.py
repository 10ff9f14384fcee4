"""A dated request for leave: what it costs, what has to change, and granting it either way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from threading import Event

from rosterdesk.cases import cover_round, whatif
from rosterdesk.cases.apart import worked_out
from rosterdesk.cases.cover_round import Departure
from rosterdesk.cases.whatif import Figures
from rosterdesk.domain.changes import ChangeSet, Label, changeset
from rosterdesk.domain.edits import cover
from rosterdesk.domain.edits import leave as leave_edits
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import Leave
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from solver.mended import Change
from solver.shadows import left_alone
from solver.view import View

WEEKS = 8  # an open-ended leave is looked at for so long


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Somebody would be away so; `programme` is the one in which it was looked at."""

    programme: Programme
    leader: str
    leave: Leave


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What a request takes (`lost`), who would come, what would stay open, and the figures of `period`.

    `mended` is the programme with the leave and the repair.
    """

    request: Request
    period: Period
    lost: tuple[Row, ...]
    coming: tuple[Change, ...]
    open: tuple[Row, ...]
    before: Figures
    after: Figures
    mended: Programme


def price(request: Request, *, now: datetime, stop: Event | None = None) -> Price:
    """The price of a request; UserErrors as `leave.add`, and where it is past already."""
    programme, leave = request.programme, leave_edits.check(request.leave)
    leave_edits.add(programme, request.leader, leave)  # says what is wrong with it, if anything
    ahead = replace(leave, since=max(leave.since, now.date()))
    if ahead.until is not None and ahead.until < ahead.since:
        raise UserError("absence_past")
    period = whatif.period_of(programme, ahead, WEEKS)
    gone = departure(request, now)
    taken = (*gone.absences, *gone.eased)
    found = whatif.leave_granted(programme, request.leader, ahead, period, absences=taken, stop=stop)
    coming = tuple(each for each in found.changes if each.after is not None)
    open_ = tuple(
        Row(each.session, each.role, each.before or "")
        for each in found.changes
        if each.after is None and each.role is not Role.SHADOW  # a trainee without their mentor is free
    )
    return Price(
        request=request,
        period=period,
        lost=gone.lost,
        coming=coming,
        open=open_,
        before=found.before,
        after=found.after,
        mended=found.programme,
    )


def priced(request: Request, *, now: datetime, stop: Event) -> Price:
    """The same, worked out in a process of its own where the programme is large (see `apart.worked_out`)."""
    question = partial(_price, request.leader, request.leave, now)
    found = worked_out(question, request.programme, lambda _: None, stop)
    return replace(found, request=request)


def _price(
    leader: str, leave: Leave, now: datetime, programme: Programme, _tell: object, stop: Event
) -> Price:
    asked = Request(programme=programme, leader=leader, leave=leave)
    found = price(asked, now=now, stop=stop)
    plain = replace(asked, programme=replace(programme))  # nothing crosses that can be worked out anew
    return replace(found, request=plain, mended=replace(found.mended))


def granting(programme: Programme, found: Price, *, now: datetime) -> ChangeSet:
    """The edit that grants the leave with its repair; UserError where the programme is another by now."""
    if programme is not found.request.programme:
        raise UserError("changed_elsewhere")
    away = _away(programme, found.request, now, opening=())
    kept = cover.keep_repair(programme, found.mended.roster.values())
    return changeset(Label("leave_grant", away.label.values), [*away.changes, *kept.changes])


def granting_open(programme: Programme, request: Request, *, now: datetime) -> ChangeSet:
    """The edit that grants the leave and opens its seats, to be covered by telephone."""
    lost = departure(request, now).lost
    alone = left_alone(View(programme, programme.roster.values()), lost)
    return _away(programme, request, now, opening=(*lost, *alone))


def _away(programme: Programme, request: Request, now: datetime, *, opening: Iterable[Row]) -> ChangeSet:
    """The leave as it is noted: what they have served in it already stays served."""
    gone = departure(request, now)
    days = next((each for each in gone.absences if each.whole_days), None)
    hours = next((each for each in gone.absences if not each.whole_days), None)
    since = days.since if days else gone.since
    if hours is None and not _served(programme, request, gone.since):
        since = request.leave.since
    return cover.away(
        programme,
        request.leader,
        since=request.leave.since,
        until=request.leave.until,
        leave=replace(request.leave, since=since) if days else None,
        hours=cover_round.hours_of(hours) if hours else None,
        opening=opening,
    )


def _served(programme: Programme, request: Request, before: date) -> bool:
    """Whether they hold something in the part of the leave that is past."""
    held = leave_edits.touched(programme, request.leader, request.leave, since=request.leave.since)
    return any(programme.session(each.session).date < before for each in held)


def departure(request: Request, now: datetime) -> Departure:
    """The request as an absence that takes seats from today on."""
    since = max(request.leave.since, now.date())
    return cover_round.departure(
        request.programme,
        request.leader,
        since=since,
        until=request.leave.until,
        now=now,
        phased=request.leave.phased_return,
    )
