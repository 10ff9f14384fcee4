"""Bookkeeping of a roster in the making: who does what so far, and what would still be within the rules."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from rosterdesk.domain.people import Leader
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Block, Session
from rosterdesk.domain.terms import LeaderKind, Load, PairKind, Role
from solver.posed import Problem

NEAR_DAYS = 2  # busy spans of sessions farther apart never meet
WINDOW = 4  # weeks that `sessions_per_4_weeks` looks at


class Diary:
    """What one leader does: sessions by date (ordinal), and counts by date, week and block."""

    def __init__(self) -> None:
        self.seats: dict[int, list[Session]] = defaultdict(list)
        self.watches: dict[int, list[Session]] = defaultdict(list)
        self.sessions: Counter[int] = Counter()
        self.heavy: Counter[int] = Counter()
        self.minutes: Counter[int] = Counter()
        self.blocks: dict[int, Counter[Block]] = defaultdict(Counter)
        self.phases: Counter[tuple[int, int]] = Counter()

    def near(self, days: dict[int, list[Session]], session: Session) -> Iterator[Session]:
        """Sessions of some dates around the session's own."""
        today = session.date.toordinal()
        for day in range(today - NEAR_DAYS, today + NEAR_DAYS + 1):
            yield from days.get(day, ())


class Book:
    """The diaries of all leaders and the holders of all roles; rows that stay are entered from the start."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.programme = problem.programme
        self.rules = problem.programme.settings.rules
        self.diaries: dict[str, Diary] = defaultdict(Diary)
        self.holders: dict[tuple[str, Role], list[str]] = defaultdict(list)
        self.given: list[Row] = []
        self._apart: dict[str, set[str]] = defaultdict(set)
        for pair in self.programme.pairs.values():
            if pair.kind is PairKind.APART:
                one, other = pair.leaders
                self._apart[one].add(other)
                self._apart[other].add(one)
        for session, role, leader in problem.outside:
            self._enter(session, role, leader)
        for row in problem.fixed_rows:
            self._enter(problem.by_id[row.session], row.role, row.leader)

    def give(self, session: Session, role: Role, leader: str) -> None:
        """Enter a row that fits."""
        self._enter(session, role, leader)
        self.given.append(Row(session.id, role, leader))

    def week(self, session: Session) -> int:
        """The week of the session, 0 being the first of the period."""
        return self.problem.period.week_of(session.date)

    def _enter(self, session: Session, role: Role, leader: str) -> None:
        diary, day, week = self.diaries[leader], session.date.toordinal(), self.week(session)
        self.holders[session.id, role].append(leader)
        if not role.seated:
            diary.watches[day].append(session)
            diary.blocks[week][session.block] += 1
            return
        diary.seats[day].append(session)
        diary.sessions[week] += 1
        diary.minutes[week] += session.busy.minutes
        diary.heavy[week] += session.group.load is Load.HEAVY
        for phase in self._phases(leader, session):
            diary.phases[phase, week] += 1

    def seated(self, session: Session) -> list[str]:
        """Everybody with a seat in the session."""
        return [each for role in Role if role.seated for each in self.holders[session.id, role]]

    def missing(self, session: Session, role: Role) -> int:
        """How many more the session asks for in the role."""
        return session.group.wanted(role) - len(self.holders[session.id, role])

    def fits(self, session: Session, role: Role, leader: str) -> bool:
        """Whether the leader, who may take the role by themselves, may take it beside all that is entered."""
        if self.missing(session, role) <= 0:
            return False
        if any(leader in self.holders[session.id, each] for each in Role):
            return False
        person, diary = self.programme.leaders[leader], self.diaries[leader]
        if any(self._too_near(session, other) for other in diary.near(diary.seats, session)):
            return False
        if not role.seated:
            return self._watch_fits(session, person, diary)
        if any(self._too_near(session, other) for other in diary.near(diary.watches, session)):
            return False
        return (
            self._rests(session, diary)
            and self._day_fits(session, person, diary)
            and self._week_fits(session, person, diary)
            and self._company_fits(session, role, person)
        )

    def _too_near(self, one: Session, other: Session) -> bool:
        travel = self.programme.travel_minutes(one.venue, other.venue)
        return one.busy.gap(other.busy) < max(self.rules.gap_minutes, travel)

    def _watch_fits(self, session: Session, person: Leader, diary: Diary) -> bool:
        blocks = diary.blocks[self.week(session)]
        if blocks[session.block]:
            return blocks[session.block] < self.rules.sessions_backed_at_once
        limit = person.limits.on_call_per_week
        return self.rules.sessions_backed_at_once > 0 and (limit is None or len(+blocks) < limit)

    def _rests(self, session: Session, diary: Diary) -> bool:
        today, rest = session.date.toordinal(), self.rules.rest_minutes
        before, after = diary.seats.get(today - 1, ()), diary.seats.get(today + 1, ())
        return all(session.busy.start - other.busy.end >= rest for other in before) and all(
            other.busy.start - session.busy.end >= rest for other in after
        )

    def _day_fits(self, session: Session, person: Leader, diary: Diary) -> bool:
        today = diary.seats.get(session.date.toordinal(), ())
        if not _below(len(today), person.limits.sessions_per_day):
            return False
        if session.group.load is Load.HEAVY and any(each.group.load is Load.HEAVY for each in today):
            return False
        monday = session.date.toordinal() - (session.date - self.programme.week_start(session.date)).days
        days = sum(bool(diary.seats.get(monday + n)) for n in range(7))
        return bool(today) or days < self.rules.days_per_week

    def _week_fits(self, session: Session, person: Leader, diary: Diary) -> bool:
        week, limits = self.week(session), person.limits
        heavy = session.group.load is Load.HEAVY
        longest = limits.minutes_per_week
        return (
            _below(diary.sessions[week], limits.sessions_per_week)
            and (longest is None or diary.minutes[week] + session.busy.minutes <= longest)
            and (not heavy or _below(diary.heavy[week], limits.heavy_per_week))
            and all(_below(used, limits.sessions_per_4_weeks) for used in _windows(diary, week))
            and all(
                diary.phases[phase, week] < person.leave[phase].phased_return.sessions_per_week  # type: ignore[union-attr]
                for phase in self._phases(person.id, session)
            )
        )

    def _phases(self, leader: str, session: Session) -> Iterator[int]:
        """Which of the leader's leaves have a phased return that covers the session's date."""
        for number, leave in enumerate(self.programme.leaders[leader].leave):
            if leave.phased_return is not None and leave.until is not None:
                after = (session.date - leave.until).days
                if 0 < after <= 7 * leave.phased_return.weeks:
                    yield number

    def _company_fits(self, session: Session, role: Role, person: Leader) -> bool:
        if not self._apart[person.id].isdisjoint(self.seated(session)):
            return False
        if role is not Role.SHADOW or person.kind is not LeaderKind.TRAINEE:
            return True
        team = [*self.holders[session.id, Role.LEAD], *self.holders[session.id, Role.CO_LEAD]]
        if person.mentor is not None:
            return person.mentor in team
        return any(self.programme.leaders[each].kind is LeaderKind.STAFF for each in team)


def _below(used: int, limit: int | None) -> bool:
    return limit is None or used < limit


def _windows(diary: Diary, week: int) -> Iterator[int]:
    """Sessions in each run of four weeks that holds the week."""
    for first in range(week - WINDOW + 1, week + 1):
        yield sum(diary.sessions[each] for each in range(first, first + WINDOW))
