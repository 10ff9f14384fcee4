"""The contract's rules once more, minute by minute and as slowly as they read; shares no code with solver.

Each function gives who breaks its rule: leader ids, or session ids for `seats`.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import combinations

from rosterdesk.domain.groups import Requirement
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade, LeaderKind, Load, PairKind, Role, Rule

DAY = timedelta(days=1)
Held = tuple[Session, Role, Leader]


def broken(house: Programme, rows: list[Assignment]) -> set[tuple[Rule, str]]:
    """(rule, leader or session) of everything that is wrong, whoever chose it."""
    held = [(house.session(row.session), row.role, house.leaders[row.leader]) for row in rows]
    held = [each for each in held if each[0].runs]
    return {(rule, who) for rule, find in RULES.items() for who in find(house, held)}


def minutes(session: Session) -> range:
    """Every busy minute."""
    return range(session.busy.start, session.busy.end)


def date_of(minute: int) -> date:
    return date.fromordinal(minute // 1440)


def week_of(house: Programme, day: date) -> date:
    while day.weekday() != house.settings.week_starts_on.number:
        day -= DAY
    return day


def seats(house: Programme, held: list[Held]) -> Iterator[str]:
    for session in {each[0].id: each[0] for each in held}.values():
        group = session.group
        asked = {Role.LEAD: 1, Role.CO_LEAD: group.co_leads, Role.SHADOW: group.shadows}
        for role in Role:
            there = [each for each in held if each[0].id == session.id and each[1] is role]
            if len(there) > asked.get(role, group.backups):
                yield session.id


def active(house: Programme, held: list[Held]) -> Iterator[str]:
    for session, _, who in held:
        if (who.since or date.min) > session.date or session.date > (who.until or date.max):
            yield who.id


def leave(house: Programme, held: list[Held]) -> Iterator[str]:
    for session, _, who in held:
        days = {date_of(minute) for minute in minutes(session)}
        if any(away.since <= day <= (away.until or date.max) for away in who.leave for day in days):
            yield who.id


def availability(house: Programme, held: list[Held]) -> Iterator[str]:
    for session, _, who in held:
        if not all(_free(house, who, minute) for minute in minutes(session)):
            yield who.id


def _free(house: Programme, who: Leader, minute: int) -> bool:
    day, at = date_of(minute), minute % 1440
    for exception in reversed(who.exceptions):
        if exception.date == day and exception.start <= at < exception.end:
            return exception.grade is not Grade.CANNOT
    for window in who.availability:
        if window.day.number != day.weekday() or not window.start <= at < window.end:
            continue
        if (window.since and day < window.since) or (window.until and day > window.until):
            continue
        if window.nth and len([n for n in range(1, day.day + 1) if n % 7 == day.day % 7]) not in window.nth:
            continue
        if window.every > 1:
            assert window.since
            weeks = (week_of(house, day) - week_of(house, window.since)).days / 7
            if weeks % window.every:
                continue
        return True
    return False


def qualified(house: Programme, held: list[Held]) -> Iterator[str]:
    for session, role, who in held:
        group = session.group
        asked = {Role.CO_LEAD: group.co_lead, Role.SHADOW: Requirement()}.get(role, group.lead)
        for needed in asked.qualifications:
            valid = [h for h in who.qualifications if h.qualification == needed]
            if not any((h.since or date.min) <= session.date <= (h.until or date.max) for h in valid):
                yield who.id
        if set(asked.languages) - set(who.languages):
            yield who.id


def kind(house: Programme, held: list[Held]) -> Iterator[str]:
    for _, role, who in held:
        if (who.kind is LeaderKind.TRAINEE) != (role is Role.SHADOW):
            yield who.id


def access(house: Programme, held: list[Held]) -> Iterator[str]:
    for session, _, who in held:
        if session.venue and set(who.needs) - set(house.venues[session.venue].features):
            yield who.id


def one_place(house: Programme, held: list[Held]) -> Iterator[str]:
    for (one, role, who), (other, its_role, whom) in combinations(held, 2):
        if who is not whom:
            continue
        if one.id == other.id:
            yield who.id
        elif role is not Role.BACKUP or its_role is not Role.BACKUP:
            apart = max(house.settings.rules.gap_minutes, _travel(house, one.venue, other.venue))
            around = range(one.busy.start - apart, one.busy.end + apart)
            if any(minute in around for minute in minutes(other)):
                yield who.id


def _travel(house: Programme, here: str | None, there: str | None) -> int:
    return 30 if {here, there} == {"main", "hall"} else 0


def limits(house: Programme, held: list[Held]) -> Iterator[str]:
    for who in house.leaders.values():
        mine = [each[0] for each in held if each[2] is who and each[1] is not Role.BACKUP]
        backed = [each[0] for each in held if each[2] is who and each[1] is Role.BACKUP]
        if _daily(who, mine) or _weekly(house, who, mine) or _monthly(house, who, mine):
            yield who.id
        for week in {week_of(house, session.date) for session in backed}:
            blocks = {session.block for session in backed if week_of(house, session.date) == week}
            if len(blocks) > _cap(who.limits.on_call_per_week):
                yield who.id


def _cap(limit: int | None) -> int:
    return 10**9 if limit is None else limit


def _daily(who: Leader, mine: list[Session]) -> bool:
    for day in {session.date for session in mine}:
        there = [session for session in mine if session.date == day]
        if len(there) > _cap(who.limits.sessions_per_day) or len([s for s in there if _heavy(s)]) > 1:
            return True
    return False


def _weekly(house: Programme, who: Leader, mine: list[Session]) -> bool:
    for week in {week_of(house, session.date) for session in mine}:
        there = [session for session in mine if week <= session.date < week + 7 * DAY]
        time = sum(len(minutes(session)) for session in there)
        if len(there) > _cap(who.limits.sessions_per_week) or time > _cap(who.limits.minutes_per_week):
            return True
        if len([s for s in there if _heavy(s)]) > _cap(who.limits.heavy_per_week):
            return True
    return False


def _monthly(house: Programme, who: Leader, mine: list[Session]) -> bool:
    first = min((week_of(house, session.date) for session in mine), default=date(2026, 1, 1))
    for week in range(-4, 10):
        start = first + 7 * week * DAY
        if len([s for s in mine if start <= s.date < start + 28 * DAY]) > _cap(
            who.limits.sessions_per_4_weeks
        ):
            return True
    return False


def _heavy(session: Session) -> bool:
    return session.group.load is Load.HEAVY


def rest(house: Programme, held: list[Held]) -> Iterator[str]:
    for who in house.leaders.values():
        mine = [each[0] for each in held if each[2] is who and each[1] is not Role.BACKUP]
        for day in {session.date for session in mine}:
            ends = [session.busy.end for session in mine if session.date == day]
            starts = [session.busy.start for session in mine if session.date == day + DAY]
            if starts and min(starts) - max(ends) < house.settings.rules.rest_minutes:
                yield who.id


def days_off(house: Programme, held: list[Held]) -> Iterator[str]:
    for who in house.leaders.values():
        days = {each[0].date for each in held if each[2] is who and each[1] is not Role.BACKUP}
        for day in days:
            week = week_of(house, day)
            if len([d for d in days if week_of(house, d) == week]) > house.settings.rules.days_per_week:
                yield who.id


def apart(house: Programme, held: list[Held]) -> Iterator[str]:
    pairs = [set(pair.leaders) for pair in house.pairs.values() if pair.kind is PairKind.APART]
    for (one, role, who), (other, its_role, whom) in combinations(held, 2):
        seated = role is not Role.BACKUP and its_role is not Role.BACKUP
        if one.id == other.id and seated and {who.id, whom.id} in pairs:
            yield min(who.id, whom.id)


def mentor(house: Programme, held: list[Held]) -> Iterator[str]:
    for session, role, who in held:
        if role is Role.SHADOW and who.kind is LeaderKind.TRAINEE:
            team = [h[2] for h in held if h[0].id == session.id and h[1] in (Role.LEAD, Role.CO_LEAD)]
            fits = [t for t in team if t.id == who.mentor or (not who.mentor and t.kind is LeaderKind.STAFF)]
            if not fits:
                yield who.id


def on_call_load(house: Programme, held: list[Held]) -> Iterator[str]:
    backed = [(session.block, who.id) for session, role, who in held if role is Role.BACKUP]
    for each in backed:
        if backed.count(each) > house.settings.rules.sessions_backed_at_once:
            yield each[1]


def phased_return(house: Programme, held: list[Held]) -> Iterator[str]:
    for who in house.leaders.values():
        for away in who.leave:
            if away.until is None or away.phased_return is None:
                continue
            phase = {away.until + n * DAY for n in range(1, 7 * away.phased_return.weeks + 1)}
            mine = [each for each in held if each[2] is who and each[0].date in phase]
            seated = [week_of(house, each[0].date) for each in mine if each[1] is not Role.BACKUP]
            allowed = away.phased_return.sessions_per_week
            if len(seated) < len(mine) or any(seated.count(week) > allowed for week in seated):
                yield who.id


RULES: dict[Rule, Callable[[Programme, list[Held]], Iterator[str]]] = {
    Rule.SEATS: seats,
    Rule.ACTIVE: active,
    Rule.LEAVE: leave,
    Rule.AVAILABILITY: availability,
    Rule.QUALIFIED: qualified,
    Rule.KIND: kind,
    Rule.ACCESS: access,
    Rule.ONE_PLACE: one_place,
    Rule.LIMITS: limits,
    Rule.REST: rest,
    Rule.DAYS_OFF: days_off,
    Rule.APART: apart,
    Rule.MENTOR: mentor,
    Rule.ON_CALL_LOAD: on_call_load,
    Rule.PHASED_RETURN: phased_return,
}
