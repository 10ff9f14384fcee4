"""Groups, where and when they meet, and what their sessions ask of leaders."""

from dataclasses import dataclass, field
from datetime import date, datetime

from rosterdesk.domain.terms import LadderStep, Load, Role, SessionState


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place with features; `travel_minutes` maps other venues to minutes, symmetric in effect."""

    id: str
    name: str
    address: str = ""
    features: tuple[str, ...] = ()
    travel_minutes: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """An RFC 5545 rule with its start (minute of the day), length in minutes, and span of dates."""

    rrule: str
    start: int
    minutes: int
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """Qualifications and languages that a seat asks for; all of them are needed."""

    qualifications: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamNeed:
    """At least `count` seated leads or co-leads hold the qualification that day."""

    qualification: str
    count: int = 1


NOTHING_REQUIRED = Requirement()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An activity that meets again and again; `venue` None is remote."""

    id: str
    name: str
    kind: str = ""
    venue: str | None = None
    meetings: tuple[Meeting, ...] = ()
    setup_minutes: int = 0
    tidy_minutes: int = 0
    load: Load = Load.LIGHT
    priority: int = 1
    min_team: int = 1
    lead: Requirement = field(default_factory=Requirement)
    co_lead: Requirement = field(default_factory=Requirement)
    co_leads: int = 0
    shadows: int = 0
    backups: int = 0
    team_needs: tuple[TeamNeed, ...] = ()
    regulars: tuple[str, ...] = ()
    ladder: tuple[LadderStep, ...] = ()

    def wanted(self, role: Role) -> int:
        """How many leaders the group asks for in `role`; there is exactly one lead seat."""
        match role:
            case Role.LEAD:
                return 1
            case Role.CO_LEAD:
                return self.co_leads
            case Role.SHADOW:
                return self.shadows
            case Role.BACKUP:
                return self.backups

    def requirement(self, role: Role) -> Requirement:
        """What `role` asks for; a backup must meet the requirements of the lead seat."""
        match role:
            case Role.LEAD | Role.BACKUP:
                return self.lead
            case Role.CO_LEAD:
                return self.co_lead
            case Role.SHADOW:
                return NOTHING_REQUIRED


def session_id(group: str, scheduled: datetime) -> str:
    """The lasting name of a session: `group/SCHEDULED-START`."""
    return f"{group}/{scheduled.isoformat(timespec='minutes')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOverride:
    """A dated exception for one session: cancelled, extra, moved, elsewhere or of another length.

    `remote` is by telephone or online, wherever the group meets; it goes before `venue`.
    """

    group: str
    scheduled: datetime
    state: SessionState | None = None
    moved_to: datetime | None = None
    venue: str | None = None
    minutes: int | None = None
    note: str = ""
    remote: bool = False

    @property
    def id(self) -> str:
        """The session it speaks of."""
        return session_id(self.group, self.scheduled)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closure:
    """A date on which nothing takes place but extra sessions."""

    date: date
    reason: str = ""
