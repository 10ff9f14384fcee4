"""A Programme: all of one organisation's data as one immutable value."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from rosterdesk.domain.availability import Grades
from rosterdesk.domain.groups import Closure, Group, SessionOverride, Venue
from rosterdesk.domain.marks import Attendance, Conversation, Outcome, excused
from rosterdesk.domain.people import Leader, Pair, Qualification
from rosterdesk.domain.roster import Assignment, CallNote, Version
from rosterdesk.domain.sessions import Calendar, Session
from rosterdesk.domain.terms import Goal, Mark, Weekday
from rosterdesk.domain.times import week_start


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSettings:
    """The programme's own numbers for the rules; minutes, days and weeks as their names say."""

    gap_minutes: int = 0
    rest_minutes: int = 660
    days_per_week: int = 6
    sessions_backed_at_once: int = 2
    fairness_weeks: int = 8
    absences_lapse_weeks: int = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the programme is called, where it is, how its week and its goals are ordered."""

    name: str
    timezone: str | None = None
    region: str | None = None
    language: str = "en"
    week_starts_on: Weekday = Weekday.MON
    afternoon: int = 12 * 60
    evening: int = 17 * 60
    rules: RuleSettings = field(default_factory=RuleSettings)
    goals: tuple[Goal, ...] = tuple(Goal)

    @property
    def id(self) -> str:
        """The settings are one of a kind."""
        return "programme"


@dataclass(frozen=True, kw_only=True, eq=True)
class Programme:
    """Every collection maps an id to a value; the order of a mapping means nothing.

    Closures are keyed by ISO date, everything else by the `id` of its values.
    """

    settings: Settings
    qualifications: Mapping[str, Qualification] = field(default_factory=dict)
    venues: Mapping[str, Venue] = field(default_factory=dict)
    leaders: Mapping[str, Leader] = field(default_factory=dict)
    pairs: Mapping[str, Pair] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    overrides: Mapping[str, SessionOverride] = field(default_factory=dict)
    closures: Mapping[str, Closure] = field(default_factory=dict)
    roster: Mapping[str, Assignment] = field(default_factory=dict)
    versions: Mapping[str, Version] = field(default_factory=dict)
    calls: Mapping[str, CallNote] = field(default_factory=dict)
    attendance: Mapping[str, Attendance] = field(default_factory=dict)
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    conversations: Mapping[str, Conversation] = field(default_factory=dict)

    @cached_property
    def calendar(self) -> Calendar:
        """The sessions of all groups."""
        return Calendar(
            self.groups,
            self.overrides,
            self.closures,
            afternoon=self.settings.afternoon,
            evening=self.settings.evening,
        )

    @cached_property
    def grades(self) -> Grades:
        """What grade each leader gives to a stretch of time, remembered."""
        return Grades(self.settings.week_starts_on)

    @cached_property
    def by_session(self) -> Mapping[str, tuple[Assignment, ...]]:
        """The present assignments of each session id, by role then leader."""
        rows: dict[str, list[Assignment]] = defaultdict(list)
        for assignment in self.roster.values():
            rows[assignment.session].append(assignment)
        return {key: tuple(sorted(found, key=lambda a: a.row)) for key, found in rows.items()}

    @cached_property
    def unexplained(self) -> Mapping[str, tuple[tuple[date, Attendance], ...]]:
        """Leader id → absences from sessions that ran, with their dates in order, that nothing explains.

        Since the leader was last spoken with; whether they have lapsed by a date is for `strikes` to say.
        """
        found: dict[str, list[tuple[date, Attendance]]] = defaultdict(list)
        for each in self.attendance.values():
            session = self.calendar.find(each.session) if each.mark is Mark.ABSENT else None
            leader = self.leaders.get(each.leader)
            if session is None or leader is None or not session.runs or excused(leader, session):
                continue
            if session.start > self.spoken_with.get(each.leader, datetime.min):
                found[each.leader].append((session.date, each))
        order = {key: sorted(rows, key=lambda row: (row[0], row[1].session)) for key, rows in found.items()}
        return {key: tuple(rows) for key, rows in order.items()}

    @cached_property
    def spoken_with(self) -> Mapping[str, datetime]:
        """Leader id → when they were last spoken with after absences."""
        last: dict[str, datetime] = {}
        for each in self.conversations.values():
            last[each.leader] = max(each.at, last.get(each.leader, each.at))
        return last

    @cached_property
    def travel(self) -> Mapping[tuple[str, str], int]:
        """Minutes between two venues, either way round; the larger where both directions are given."""
        minutes: dict[tuple[str, str], int] = {}
        for venue in self.venues.values():
            for other, given in venue.travel_minutes:
                longest = max(given, minutes.get((venue.id, other), 0))
                minutes[venue.id, other] = minutes[other, venue.id] = longest
        return minutes

    def travel_minutes(self, here: str | None, there: str | None) -> int:
        """Minutes from one venue to another; 0 for the same place and for remote sessions."""
        if here is None or there is None or here == there:
            return 0
        return self.travel.get((here, there), 0)

    def session(self, session: str) -> Session:
        """The session of that id; KeyError where there is none."""
        found = self.calendar.find(session)
        if found is None:
            raise KeyError(session)
        return found

    def assignments(self, session: str) -> tuple[Assignment, ...]:
        """The present assignments of a session."""
        return self.by_session.get(session, ())

    def week_start(self, day: date) -> date:
        """The first day of the programme's week that holds `day`."""
        return week_start(day, self.settings.week_starts_on)

    def published(self, day: date) -> Version | None:
        """The latest version that covers `day`: what people hold in their hands."""
        covering = (version for version in self.versions.values() if day in version.period)
        return max(covering, key=lambda version: version.number, default=None)
