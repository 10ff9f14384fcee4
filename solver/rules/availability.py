"""`availability`: all of the busy time is covered by the leader's windows and dated exceptions."""

from collections.abc import Iterator
from datetime import date

from rosterdesk.domain.availability import window_holds
from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade, Role, Rule
from rosterdesk.domain.times import DAY, Span
from solver.breach import Breach, each_row
from solver.view import View

ID = Rule.AVAILABILITY


def forbids(programme: Programme, session: Session, role: Role, leader: Leader) -> Reason | None:
    """`exception` {date} where they said so for that date, `no_window` {date} without any, else `outside`."""
    if possible(programme, session, leader):
        return None
    refused = _refused_date(leader, session.busy)
    if refused is not None:
        return Reason(rule=ID, code="exception", values={"date": refused})
    starts_on = programme.settings.week_starts_on
    if any(window_holds(window, session.date, starts_on) for window in leader.availability):
        return Reason(rule=ID, code="outside", values={"date": session.date})
    return Reason(rule=ID, code="no_window", values={"date": session.date})


def possible(programme: Programme, session: Session, leader: Leader) -> bool:
    """Whether they can at that time, without the reason: what is asked for every leader and session."""
    return programme.grades.of(leader, session.busy) is not Grade.CANNOT


def _refused_date(leader: Leader, busy: Span) -> date | None:
    for exception in leader.exceptions:
        midnight = exception.date.toordinal() * DAY
        touched = midnight + exception.start < busy.end and busy.start < midnight + exception.end
        if touched and exception.grade is Grade.CANNOT:
            return exception.date
    return None


def check(view: View) -> Iterator[Breach]:
    """Every row at a time when its leader cannot."""
    return each_row(view, forbids)
