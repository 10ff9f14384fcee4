"""`qualified`: they hold what the role asks for on the date, and speak its languages."""

from collections.abc import Iterator
from datetime import date

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role, Rule
from solver.breach import Breach, each_row
from solver.view import View

ID = Rule.QUALIFIED


def forbids(programme: Programme, session: Session, role: Role, leader: Leader) -> Reason | None:
    """What is missing, as {qualifications, languages}: `missing`; or of one that lapsed, `expired` {until}.

    A backup must meet the requirements of the lead seat.
    """
    asked = session.group.requirement(role)
    lacking = tuple(q for q in asked.qualifications if not leader.holds(q, session.date))
    unspoken = tuple(tongue for tongue in asked.languages if tongue not in leader.languages)
    if not lacking and not unspoken:
        return None
    lapsed = _lapsed(leader, lacking[0], session.date) if len(lacking) == 1 and not unspoken else None
    if lapsed is not None:
        return Reason(rule=ID, code="expired", values={"qualifications": lacking, "until": lapsed})
    return Reason(rule=ID, code="missing", values={"qualifications": lacking, "languages": unspoken})


def _lapsed(leader: Leader, qualification: str, day: date) -> date | None:
    ends = [held.until for held in leader.qualifications if held.qualification == qualification]
    return max((end for end in ends if end is not None and end < day), default=None)


def check(view: View) -> Iterator[Breach]:
    """Every row whose leader lacks something that the role asks for."""
    return each_row(view, forbids)
