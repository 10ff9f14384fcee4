"""What a group does when nobody comes: the steps of its ladder for a session without a lead."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rosterdesk.cases import seating
from rosterdesk.cases.cover_round import Gap
from rosterdesk.cases.seating import Verdict
from rosterdesk.cases.standing import can_run
from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits import sessions
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import LadderStep, Role
from rosterdesk.words import language, merging
from solver.judge import Judge

USUAL = tuple(LadderStep)  # where the group names no ladder
HOST_DAYS = 3  # members are asked to come at most so many days later
MOST_HOSTS = 8


@dataclass(frozen=True, slots=True)
class Rung:
    """A step that changes the roster or the calendar.

    `leader` is the co-lead who would lead alone; `hosts` are the sessions that could take the members in.
    """

    step: LadderStep
    leader: str | None = None
    hosts: tuple[str, ...] = ()


def rungs(judge: Judge, gap: Gap, *, now: datetime) -> tuple[Rung, ...]:
    """The steps for a gap, in the group's order; none for seats without which a session runs."""
    if gap.row.role is not Role.LEAD or not gap.open:
        return ()
    ladder = judge.programme.session(gap.row.session).group.ladder or USUAL
    return tuple(rung for step in ladder for rung in _of(judge, gap, step, now))


def climbing(judge: Judge, gap: Gap, rung: Rung, *, host: str | None = None, now: datetime) -> ChangeSet:
    """The edit that takes the step, with the session that takes the members in if that is it.

    UserError where it cannot be taken any more.
    """
    if rung not in rungs(judge, gap, now=now) or (rung.hosts and host not in rung.hosts):
        raise UserError("changed_elsewhere")
    programme, session = judge.programme, gap.row.session
    match rung.step:
        case LadderStep.CANCEL:
            return sessions.cancel(programme, session, on_record=True)
        case LadderStep.TELEPHONE:
            return sessions.by_telephone(programme, session)
        case LadderStep.MERGE:
            return _merging(programme, session, host or "")
        case LadderStep.CO_LEAD_ALONE:
            row = gap.row._replace(role=Role.CO_LEAD, leader=rung.leader or "")
            return seating.move(judge, row, session, Role.LEAD).edit(programme, None)


def hosts(programme: Programme, session: str, now: datetime) -> tuple[Session, ...]:
    """The sessions that could take the members of one in: of its kind first, then the nearest in time."""
    gone = programme.session(session)
    first = max(gone.date, now.date())
    found = programme.calendar.between(first, _days_later(first, HOST_DAYS))
    able = [
        each
        for each in found
        if each.id != session
        and each.group.id != gone.group.id
        and each.start > now
        and each.runs
        and can_run(each, programme.assignments(each.id))
    ]
    near = sorted(
        able, key=lambda each: (each.group.kind != gone.group.kind, abs(each.start - gone.start), each.id)
    )
    return tuple(near[:MOST_HOSTS])


def _merging(programme: Programme, session: str, host: str) -> ChangeSet:
    """Both notes are read by everybody, so they are in the programme's own language."""
    with language.speaking(programme.settings.language):
        joins, joined = merging.joins(programme, session, host), merging.joined(programme, session)
    return sessions.merge(programme, session, host, note=joins, host_note=joined)


def _of(judge: Judge, gap: Gap, step: LadderStep, now: datetime) -> Iterator[Rung]:
    session = judge.programme.session(gap.row.session)
    match step:
        case LadderStep.CANCEL:
            yield Rung(step)
        case LadderStep.TELEPHONE:
            if session.venue is not None:
                yield Rung(step)
        case LadderStep.MERGE:
            found = hosts(judge.programme, session.id, now)
            if found:
                yield Rung(step, hosts=tuple(each.id for each in found))
        case LadderStep.CO_LEAD_ALONE:
            for held in judge.view.in_role(session.id, Role.CO_LEAD):
                if seating.move(judge, held.row, session.id, Role.LEAD).verdict is Verdict.MAY:
                    yield Rung(step, held.row.leader)


def _days_later(day: date, days: int) -> date:
    return min(day, date.max - timedelta(days=days)) + timedelta(days=days)
