"""Edits after a session has begun: who came, how it went, and that somebody was spoken with.

Illness and leave never count and cannot be made to: `attend` refuses to mark somebody absent who was ill, or
who was known to be away.
"""

from datetime import datetime

from rosterdesk.domain.changes import Change, ChangeSet, Label, Table, changeset, drop, put
from rosterdesk.domain.edits import sessions, valid
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.marks import Attendance, Conversation, Outcome, attendance_id, excused
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Mark, SessionResult

LONGEST_NOTE = 500
FEELINGS = range(1, 6)


def attend(programme: Programme, session: str, leader: str, mark: Mark, *, at: datetime) -> ChangeSet:
    """How the leader attended the session, noted `at` (local); a later mark takes an earlier one's place.

    UserErrors: the session is gone, called off or not begun, they had no seat, or an absence is explained.
    """
    found = _begun(programme, session, at)
    if not found.runs:
        raise UserError("session_off")
    if not any(each.leader == leader and each.role.seated for each in programme.assignments(session)):
        raise UserError("mark_without_seat")
    if mark is Mark.ABSENT:
        _check_unexplained(programme, found, leader)
    note = Attendance(session=session, leader=leader, mark=mark, at=_whole(at))
    label = Label("attend", _named(session, leader))
    return changeset(label, [put(programme, Table.ATTENDANCE, note)])


def unmark(programme: Programme, session: str, leader: str) -> ChangeSet:
    """Nothing is noted of the leader in that session any more."""
    key = attendance_id(session, leader)
    return changeset(Label("unmark", _named(session, leader)), [drop(programme, Table.ATTENDANCE, key)])


def spoken(programme: Programme, leader: str, *, at: datetime) -> ChangeSet:
    """Somebody spoke with the leader `at` (local): absences until then count no more."""
    valid.leader(programme, leader)
    talk = Conversation(leader=leader, at=_whole(at))
    return changeset(Label("spoken", {"leader": leader}), [put(programme, Table.CONVERSATIONS, talk)])


def outcome(
    programme: Programme,
    session: str,
    result: SessionResult,
    *,
    people: int | None = None,
    felt: int | None = None,
    note: str = "",
    at: datetime,
) -> ChangeSet:
    """How the session went; `cancelled` also calls it off, any other result lets it have taken place.

    Of a cancelled session nobody counts people or asks how it felt. UserErrors: the session is gone, has not
    begun, was on a closed day, or a number cannot be.
    """
    found = _begun(programme, session, at)
    off = result is SessionResult.CANCELLED
    said = Outcome(
        session=session,
        result=result,
        people=None if off or people is None else valid.between(people, 0, valid.MOST),
        felt=None if off or felt is None else valid.between(felt, FEELINGS[0], FEELINGS[-1]),
        note=" ".join(note.split())[:LONGEST_NOTE],
        at=_whole(at),
    )
    calendar = (each for each in _calendar(programme, found, off=off) if each.table is not Table.OUTCOMES)
    changes = [put(programme, Table.OUTCOMES, said), *calendar]  # what is said now is the outcome
    return changeset(Label("outcome", {"session": session}), changes)


def forget_outcome(programme: Programme, session: str) -> ChangeSet:
    """How the session went is not noted any more; one that was called off stays so."""
    label = Label("outcome_clear", {"session": session})
    return changeset(label, [drop(programme, Table.OUTCOMES, session)])


def _calendar(programme: Programme, session: Session, *, off: bool) -> tuple[Change, ...]:
    """What makes the calendar agree with the outcome."""
    if off and session.runs:
        return sessions.cancel(programme, session.id, on_record=True).changes
    if not off and session.closed:
        raise UserError("session_closed")
    if not off and session.cancelled:
        return sessions.uncancel(programme, session.id).changes
    return ()


def _begun(programme: Programme, session: str, at: datetime) -> Session:
    found = programme.calendar.find(session)
    if found is None:
        raise UserError("session_gone")
    if at.replace(tzinfo=None) < found.start:
        raise UserError("session_not_begun")
    return found


def _check_unexplained(programme: Programme, session: Session, leader: str) -> None:
    before = programme.attendance.get(attendance_id(session.id, leader))
    if before is not None and before.mark is Mark.ILL:
        raise UserError("mark_ill")
    if leader in programme.leaders and excused(programme.leaders[leader], session):
        raise UserError("mark_away")


def _whole(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0, tzinfo=None)


def _named(session: str, leader: str) -> dict[str, str | int]:
    """What is noted of somebody stays out of the name of the deed: names of deeds travel further."""
    return {"leader": leader, "session": session}
