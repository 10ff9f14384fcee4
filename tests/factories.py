"""Object factories: `programme(leaders=[leader("ana")], groups=[group("art", on="mon", at="18:30")])`.

Everything not said has a harmless value: leaders can serve at any time and speak English, groups are remote,
light and ask for a lead only, since 31 August 2026. Qualifications, venues and pairs' leaders that are merely
mentioned need not be declared. The usual week starts on `MONDAY`, 30 November 2026.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from rosterdesk.domain.groups import (
    Closure,
    Group,
    Meeting,
    Requirement,
    SessionOverride,
    TeamNeed,
    Venue,
    session_id,
)
from rosterdesk.domain.marks import Attendance, Conversation, Outcome
from rosterdesk.domain.people import (
    DatedException,
    Holding,
    Leader,
    Leave,
    Limits,
    Pair,
    PhasedReturn,
    Qualification,
    Window,
)
from rosterdesk.domain.programme import Programme, RuleSettings, Settings
from rosterdesk.domain.roster import Assignment, CallNote, Held, Override, Row, Version
from rosterdesk.domain.terms import (
    CallAnswer,
    Grade,
    LeaderKind,
    LeaveKind,
    Mark,
    PairKind,
    Reply,
    Role,
    Rule,
    SessionResult,
    SessionState,
    Weekday,
)
from rosterdesk.domain.times import Period

MONDAY = date(2026, 11, 30)
SINCE = date(2026, 8, 31)
Day = date | str | int


def day(given: Day) -> date:
    """A date from ISO text, from a date, or from a count of days after `MONDAY`."""
    if isinstance(given, int):
        return MONDAY + timedelta(days=given)
    return date.fromisoformat(given) if isinstance(given, str) else given


def moment(given: Day, at: str) -> datetime:
    """The local time `at` ("HH:MM") of a day."""
    return datetime.fromisoformat(f"{day(given)}T{at}")


def minutes(at: str) -> int:
    """The minute of the day of "HH:MM", "24:00" included."""
    hours, _, rest = at.partition(":")
    return int(hours) * 60 + int(rest)


def period(weeks: int = 1, first: Day = MONDAY) -> Period:
    """Whole weeks from `first`."""
    return Period(day(first), weeks)


def window(
    on: str, start: str = "00:00", end: str = "24:00", grade: Grade = Grade.CAN, **said: Any
) -> Window:
    """A weekly window; `said` may give since, until, every, nth."""
    return Window(day=Weekday(on), start=minutes(start), end=minutes(end), grade=grade, **said)


def windows(on: str, start: str, end: str, grade: Grade = Grade.CAN) -> tuple[Window, ...]:
    """The same window on several days, as in `windows("mon wed", "09:00", "17:00")`."""
    return tuple(window(each, start, end, grade) for each in on.split())


ALWAYS = tuple(window(each) for each in Weekday)


def exception(
    on: Day, grade: Grade = Grade.CANNOT, start: str = "00:00", end: str = "24:00"
) -> DatedException:
    """A dated exception, of the whole day unless said."""
    return DatedException(date=day(on), grade=grade, start=minutes(start), end=minutes(end))


def leave(
    since: Day,
    until: Day | None = None,
    *,
    phased: tuple[int, int] | None = None,
    kind: LeaveKind = LeaveKind.OTHER,
) -> Leave:
    """Dates away; `phased` is (weeks, sessions a week) of a phased return."""
    back = PhasedReturn(weeks=phased[0], sessions_per_week=phased[1]) if phased else None
    return Leave(since=day(since), until=None if until is None else day(until), kind=kind, phased_return=back)


def leader(id_: str, *holds: str | Holding, kind: LeaderKind = LeaderKind.VOLUNTEER, **said: Any) -> Leader:
    """A volunteer who holds the qualifications `holds`; `said` gives any field, limits also as a dict."""
    held = tuple(each if isinstance(each, Holding) else Holding(qualification=each) for each in holds)
    fields = {
        "name": id_.title(),
        "languages": ("en",),
        "availability": ALWAYS,
        "qualifications": held,
        **said,
    }
    if isinstance(fields.get("limits"), dict):
        fields["limits"] = Limits(**fields["limits"])
    return Leader(id=id_, kind=kind, **fields)


def staff(id_: str, *holds: str | Holding, **said: Any) -> Leader:
    """A member of staff."""
    return leader(id_, *holds, kind=LeaderKind.STAFF, **said)


def trainee(id_: str, *holds: str | Holding, **said: Any) -> Leader:
    """A trainee; name the `mentor` where there is one."""
    return leader(id_, *holds, kind=LeaderKind.TRAINEE, **said)


def meeting(
    on: str = "mon",
    at: str = "18:30",
    length: int = 90,
    *,
    since: Day = SINCE,
    rrule: str = "",
    until: Day | None = None,
) -> Meeting:
    """A weekly meeting on some days ("mon wed"), or by any rule of its own."""
    weekly = "FREQ=WEEKLY;BYDAY=" + ",".join(each[:2].upper() for each in on.split())
    last = None if until is None else day(until)
    return Meeting(rrule=rrule or weekly, start=minutes(at), minutes=length, since=day(since), until=last)


def needs(*qualifications: str, languages: Sequence[str] = ()) -> Requirement:
    """What a seat asks for."""
    return Requirement(qualifications=qualifications, languages=tuple(languages))


def group(id_: str, on: str = "mon", at: str = "18:30", length: int = 90, **said: Any) -> Group:
    """A group that meets weekly; `said` gives any field, such as lead=needs("cpr"), co_leads=1, backups=1."""
    fields = {"name": id_.title(), "meetings": (meeting(on, at, length),), **said}
    fields["team_needs"] = tuple(
        TeamNeed(qualification=need) if isinstance(need, str) else need for need in said.get("team_needs", ())
    )
    return Group(id=id_, **fields)


def venue(id_: str, *features: str, travel: dict[str, int] | None = None) -> Venue:
    """A venue with features, and minutes of travel to others."""
    return Venue(id=id_, name=id_.title(), features=features, travel_minutes=tuple((travel or {}).items()))


def qualification(id_: str, *, safety: bool = False) -> Qualification:
    """A qualification; declare it only to make it a safety one."""
    return Qualification(id=id_, name=id_.title(), safety=safety)


def apart(one: str, other: str) -> Pair:
    """Two leaders kept apart."""
    return Pair(kind=PairKind.APART, leaders=(one, other))


def together(one: str, other: str) -> Pair:
    """Two leaders who would like to serve together."""
    return Pair(kind=PairKind.TOGETHER, leaders=(one, other))


def session(group_id: str, on: Day, at: str = "18:30") -> str:
    """The id of the session that was scheduled for that day and time."""
    return session_id(group_id, moment(on, at))


def cancelled(group_id: str, on: Day, at: str = "18:30") -> SessionOverride:
    """A session called off."""
    return SessionOverride(group=group_id, scheduled=moment(on, at), state=SessionState.CANCELLED)


def extra(group_id: str, on: Day, at: str = "18:30", length: int = 90, **said: Any) -> SessionOverride:
    """A session beyond the schedule."""
    return SessionOverride(
        group=group_id, scheduled=moment(on, at), state=SessionState.EXTRA, minutes=length, **said
    )


def changed(group_id: str, on: Day, at: str = "18:30", **said: Any) -> SessionOverride:
    """A session with another start (`moved_to`), `venue` or length (`minutes`)."""
    return SessionOverride(group=group_id, scheduled=moment(on, at), **said)


def closure(on: Day) -> Closure:
    """A date on which the programme is closed."""
    return Closure(date=day(on), reason="Holiday")


def row(session_: str, leader_id: str, role: Role = Role.LEAD) -> Row:
    """Who does what where."""
    return Row(session_, role, leader_id)


def assigned(
    session_: str,
    leader_id: str,
    role: Role = Role.LEAD,
    *,
    locked: bool = False,
    overrides: Iterable[Rule] = (),
    reply: Reply | None = None,
) -> Assignment:
    """A row of the present roster, with a lock, the rules that are overridden, and the reply."""
    rules = tuple(overrides)
    said = Override(rules=rules, reason="Agreed by telephone") if rules else None
    return Assignment(row=row(session_, leader_id, role), locked=locked, override=said, reply=reply)


def call(
    session_: str, leader_id: str, answer: CallAnswer = CallAnswer.NO, role: Role = Role.LEAD
) -> CallNote:
    """Somebody was asked for a seat at ten past nine on the first day."""
    return CallNote(session=session_, role=role, leader=leader_id, answer=answer, at=moment(0, "09:10"))


def marked(session_: str, leader_id: str, mark: Mark = Mark.ABSENT) -> Attendance:
    """How a leader attended a session, noted when the first week was over."""
    return Attendance(session=session_, leader=leader_id, mark=mark, at=moment(7, "09:00"))


def outcome(session_: str, result: SessionResult = SessionResult.RAN, **said: Any) -> Outcome:
    """How a session went; `said` gives people, felt, note."""
    return Outcome(session=session_, result=result, at=moment(7, "09:00"), **said)


def spoken(leader_id: str, on: Day = 7) -> Conversation:
    """Somebody spoke with the leader that day at nine."""
    return Conversation(leader=leader_id, at=moment(on, "09:00"))


def version(*rows: Row, number: int = 1, first: Day = MONDAY, weeks: int = 1) -> Version:
    """What was published, two days before it began."""
    published = moment(day(first) - timedelta(days=2), "16:40")
    return Version(number=number, published=published, since=day(first), weeks=weeks, rows=rows)


def held(session: str, day_: Day = MONDAY, at: str = "10:00", *, venue: str | None = "hall") -> Held:
    """When and where a published session was to be held."""
    return Held(session=session, start=moment(day_, at), minutes=60, venue=venue)


def programme(
    *,
    leaders: Iterable[Leader] = (),
    groups: Iterable[Group] = (),
    venues: Iterable[Venue] = (),
    qualifications: Iterable[Qualification] = (),
    pairs: Iterable[Pair] = (),
    overrides: Iterable[SessionOverride] = (),
    closures: Iterable[Closure] = (),
    roster: Iterable[Assignment] = (),
    versions: Iterable[Version] = (),
    calls: Iterable[CallNote] = (),
    attendance: Iterable[Attendance] = (),
    outcomes: Iterable[Outcome] = (),
    conversations: Iterable[Conversation] = (),
    rules: dict[str, int] | None = None,
    **settings: Any,
) -> Programme:
    """A programme of these; `rules` and `settings` give what differs from the defaults."""
    people, activities = {each.id: each for each in leaders}, {each.id: each for each in groups}
    overrides = tuple(overrides)
    places = {each.id: each for each in venues}
    skills = {each.id: each for each in qualifications}
    return Programme(
        settings=Settings(name="Small programme", rules=RuleSettings(**(rules or {})), **settings),
        qualifications={key: qualification(key) for key in _skills(people, activities)} | skills,
        venues={key: venue(key) for key in _places(places, activities, overrides)} | places,
        leaders=people,
        groups=activities,
        pairs={each.id: each for each in pairs},
        overrides={each.id: each for each in overrides},
        closures={each.date.isoformat(): each for each in closures},
        roster={each.id: each for each in roster},
        versions={each.id: each for each in versions},
        calls={each.id: each for each in calls},
        attendance={each.id: each for each in attendance},
        outcomes={each.id: each for each in outcomes},
        conversations={each.id: each for each in conversations},
    )


def _skills(leaders: dict[str, Leader], groups: dict[str, Group]) -> list[str]:
    found = [held.qualification for each in leaders.values() for held in each.qualifications]
    for each in groups.values():
        found += [*each.lead.qualifications, *each.co_lead.qualifications]
        found += [need.qualification for need in each.team_needs]
    return found


def _places(
    venues: dict[str, Venue], groups: dict[str, Group], overrides: Iterable[SessionOverride]
) -> list[str]:
    found = [each.venue for each in groups.values()] + [each.venue for each in overrides]
    found += [other for each in venues.values() for other, _ in each.travel_minutes]
    return [each for each in found if each is not None]
