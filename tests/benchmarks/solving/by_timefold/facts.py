"""A problem laid out in Timefold's planning model."""

from collections import defaultdict
from collections.abc import Iterator

from rosterdesk.domain.people import Leader
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade, LeaderKind, Load, PairKind, Role
from solver.fairness import offer
from solver.goals.contract import due_minutes
from solver.goals.mentoring import weeks_present
from solver.posed import Problem
from solver.rules.phased_return import phases
from tests.benchmarks.solving.by_timefold.domain import Meeting, Need, Person, Plan, Seat, Window

BEYOND = 9999  # where nobody agreed to a cap
NEAR_DAYS = 1


def plan(problem: Problem) -> Plan:
    """The whole of it with every seat open; ValueError where rows stay: this peer is not told of such."""
    if problem.fixed_rows or problem.outside:
        raise ValueError("rows that stay")
    people = {person.id: person for person in _people(problem)}
    meetings = {meeting.id: meeting for meeting in _meetings(problem, people)}
    return Plan(
        people=list(people.values()),
        meetings=list(meetings.values()),
        needs=list(_needs(problem, people, meetings)),
        windows=[Window(first) for first in range(-3, problem.period.weeks)],
        seats=list(_seats(problem, people, meetings)),
    )


def _people(problem: Problem) -> Iterator[Person]:
    leaders = problem.programme.leaders
    linked: dict[PairKind, dict[str, set[str]]] = {kind: defaultdict(set) for kind in PairKind}
    for pair in problem.programme.pairs.values():
        one, other = pair.leaders
        linked[pair.kind][one].add(other)
        linked[pair.kind][other].add(one)
    for leader in leaders.values():
        person = _person(problem, leader)
        person.apart, person.mates = linked[PairKind.APART][leader.id], linked[PairKind.TOGETHER][leader.id]
        yield person


def _person(problem: Problem, leader: Leader) -> Person:
    rules, limits, period = problem.programme.settings.rules, leader.limits, problem.period
    gentle = [phase for phase in phases(leader) if phase.until >= period.first and phase.since <= period.last]
    if len(gentle) > 1:
        raise ValueError("two phased returns of one leader")
    present = set(weeks_present(leader, period))
    return Person(
        id=leader.id,
        staff=leader.kind is LeaderKind.STAFF,
        volunteer=leader.kind is LeaderKind.VOLUNTEER,
        trainee=leader.kind is LeaderKind.TRAINEE,
        mentor=leader.mentor or "",
        offer=offer(problem.programme, leader, period),
        per_day=_cap(limits.sessions_per_day),
        per_week=_cap(limits.sessions_per_week),
        per_4_weeks=_cap(limits.sessions_per_4_weeks),
        minutes_per_week=BEYOND * 10 if limits.minutes_per_week is None else limits.minutes_per_week,
        heavy_per_week=_cap(limits.heavy_per_week),
        on_call_per_week=_cap(limits.on_call_per_week),
        days_per_week=rules.days_per_week,
        backed_at_once=rules.sessions_backed_at_once,
        phase_since=gentle[0].since.toordinal() if gentle else 1,
        phase_until=gentle[0].until.toordinal() if gentle else 0,
        phase_cap=gentle[0].sessions_per_week if gentle else BEYOND,
        due=[due_minutes(leader, first) for first in period.week_firsts],
        present=[int(first in present) for first in period.week_firsts],
    )


def _cap(limit: int | None) -> int:
    return BEYOND if limit is None else limit


def _meetings(problem: Problem, people: dict[str, Person]) -> Iterator[Meeting]:
    on_days: dict[int, list[Session]] = defaultdict(list)
    for session in problem.sessions:
        on_days[session.date.toordinal()].append(session)
    for session in problem.sessions:
        day = session.date.toordinal()
        around = [each for n in range(day - NEAR_DAYS, day + NEAR_DAYS + 1) for each in on_days[n]]
        tight = {then.id for then in around if _too_near(problem, session, then)}
        yield Meeting(
            id=session.id,
            group=session.group.id,
            priority=session.group.priority,
            min_team=session.group.min_team,
            week=problem.period.week_of(session.date),
            day=day,
            date=session.date.isoformat(),
            block=f"{session.date} {session.block.part.name}",
            minutes=session.busy.minutes,
            heavy=session.group.load is Load.HEAVY,
            regulars=set(session.group.regulars),
            near=tight | {then.id for then in around if _no_rest(problem, session, then)},
            near_on_call=tight,
        )


def _too_near(problem: Problem, one: Session, other: Session) -> bool:
    travel = problem.programme.travel_minutes(one.venue, other.venue)
    return one.busy.gap(other.busy) < max(problem.programme.settings.rules.gap_minutes, travel)


def _no_rest(problem: Problem, one: Session, other: Session) -> bool:
    if one.date == other.date:
        return False
    return one.busy.gap(other.busy) < problem.programme.settings.rules.rest_minutes


def _needs(problem: Problem, people: dict[str, Person], meetings: dict[str, Meeting]) -> Iterator[Need]:
    leaders = problem.programme.leaders
    for session in problem.sessions:
        for place, need in enumerate(session.group.team_needs):
            if need.count != 1:
                raise ValueError("a team need of more than one")
            holding = [who for who in people if leaders[who].holds(need.qualification, session.date)]
            meeting = meetings[session.id]
            yield Need(f"{session.id} {place}", meeting.id, meeting.priority, set(holding))


def _seats(problem: Problem, people: dict[str, Person], meetings: dict[str, Meeting]) -> Iterator[Seat]:
    """Leads first: Timefold's construction takes them in this order."""
    for role in Role:
        for session in problem.sessions:
            able = problem.free.get((session.id, role), ())
            for place in range(session.group.wanted(role)):
                yield Seat(
                    id=f"{session.id} {role} {place}",
                    meeting=meetings[session.id],
                    role=list(Role).index(role),
                    lead=role is Role.LEAD,
                    leads=role.leads,
                    seated=role.seated,
                    people=[people[leader] for leader in able],
                    possible=_at(problem, people, session, Grade.CAN),
                    unwilling=_at(problem, people, session, Grade.RATHER_NOT),
                )


def _at(problem: Problem, people: dict[str, Person], session: Session, grade: Grade) -> set[str]:
    return {each for each in people if problem.grade(session, each) is grade}
