"""What a roster leaves open and what it asks of people: findings about goals, and rows that fit nothing."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from rosterdesk.domain.findings import Finding, Value
from rosterdesk.domain.people import Leader
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Goal, Grade, LeaderKind, Role, Rule, Severity
from solver.fairness import days_there
from solver.view import Held, View

WEEK = 7
_SEATS = ((Goal.TEAM, Role.CO_LEAD, "open_seat"), (Goal.BACKUPS, Role.BACKUP, "no_backup"))


def remarks(view: View, weeks: Collection[date]) -> Iterator[Finding]:
    """Open seats, unmet needs and missing backups as warnings; what people would rather not, as notes."""
    by_week: dict[tuple[str, date], list[Held]] = defaultdict(list)
    for held in view.held:
        by_week[held.row.leader, held.week].append(held)
    for first in sorted(weeks):
        for session in view.programme.calendar.between(first, first + timedelta(days=WEEK - 1)):
            if session.runs:
                yield from _of_session(view, session)
        for leader in view.programme.leaders.values():
            yield from _of_week(leader, first, by_week.get((leader.id, first), []))
    yield from _strays(view)


def _of_session(view: View, session: Session) -> Iterator[Finding]:
    rows = view.rows(session.id)
    team = {held.row.leader: held.leader for held in rows if held.role.leads}
    leads = sum(held.role is Role.LEAD for held in rows)
    if not leads or len(team) < session.group.min_team:
        told: dict[str, Value] = {"leads": leads, "team": len(team), "wanted": session.group.min_team}
        yield _warning(Goal.CAN_RUN, "cannot_run", session, told)
    for goal, role, code in _SEATS:
        wanted = session.group.wanted(role)
        missing = wanted - sum(held.role is role for held in rows)
        if missing > 0:
            told = {"role": role.value, "missing": missing, "wanted": wanted}
            yield _warning(goal, code, session, told)
    for need in session.group.team_needs:
        skilled = sum(leader.holds(need.qualification, session.date) for leader in team.values())
        missing = need.count - skilled
        if missing > 0:
            told = {"qualification": need.qualification, "missing": missing, "wanted": need.count}
            yield _warning(Goal.TEAM, "team_need", session, told)
    for held in rows:
        if view.programme.grades.of(held.leader, session.busy) is Grade.RATHER_NOT:
            yield _note(Goal.RATHER_NOT, "rather_not", session.id, held.leader, {"role": held.role.value})


def _of_week(leader: Leader, first: date, rows: list[Held]) -> Iterator[Finding]:
    last = first + timedelta(days=WEEK - 1)
    days = days_there(leader, first, last)
    if leader.kind is LeaderKind.STAFF:
        due = (leader.contract_minutes_per_week or 0) * days // WEEK
        short = due - sum(held.busy.minutes for held in rows if held.role.seated)
        if short > 0:
            yield _note(Goal.CONTRACT, "short", None, leader, {"since": first, "minutes": short, "due": due})
    if leader.kind is LeaderKind.TRAINEE and not any(held.role is Role.SHADOW for held in rows):
        week = [first + timedelta(days=n) for n in range(WEEK)]
        if any(map(leader.active_on, week)) and not all(map(leader.away_on, week)):
            yield _note(Goal.MENTORING, "no_shadow_seat", None, leader, {"since": first})


def _strays(view: View) -> Iterator[Finding]:
    for assignment in view.stray:
        told: dict[str, Value] = {"session": assignment.session, "role": assignment.role.value}
        known = view.programme.leaders.get(assignment.leader)
        yield Finding(
            rule=Rule.SEATS,
            severity=Severity.NOTE,
            session=None,
            leader=known.id if known else None,
            code="stray",
            values=told,
        )


def _warning(goal: Goal, code: str, session: Session, told: dict[str, Value]) -> Finding:
    return Finding(
        rule=goal, severity=Severity.WARNING, session=session.id, leader=None, code=code, values=told
    )


def _note(goal: Goal, code: str, session: str | None, leader: Leader, told: dict[str, Value]) -> Finding:
    return Finding(
        rule=goal, severity=Severity.NOTE, session=session, leader=leader.id, code=code, values=told
    )
