"""Leaders: what they hold, when they are free, when they are away, what they agreed to."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from rosterdesk.domain.terms import Grade, LeaderKind, LeaveKind, PairKind, Weekday
from rosterdesk.domain.times import covers


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualification:
    """Training or a skill; `safety` ones can never be overridden, `valid_months` suggests an expiry."""

    id: str
    name: str
    valid_months: int | None = None
    safety: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A qualification held from `since` to `until`, both inclusive, None being open."""

    qualification: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Caps that a leader agreed to; None is no limit."""

    sessions_per_day: int | None = None
    sessions_per_week: int | None = None
    sessions_per_4_weeks: int | None = None
    minutes_per_week: int | None = None
    heavy_per_week: int | None = None
    on_call_per_week: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A weekly window of availability, in minutes of the day (0 to 1440)."""

    day: Weekday
    start: int
    end: int
    grade: Grade
    since: date | None = None
    until: date | None = None
    every: int = 1
    nth: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedException:
    """A dated stretch (minutes of the day) that replaces the weekly windows; the default is the whole day."""

    date: date
    grade: Grade
    start: int = 0
    end: int = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PhasedReturn:
    """A gentle way back: so many weeks with at most so many seats in each, and no backup."""

    weeks: int
    sessions_per_week: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """Dates away, both inclusive; no `until` is open-ended. There is no text for a reason."""

    since: date
    until: date | None = None
    kind: LeaveKind = LeaveKind.OTHER
    phased_return: PhasedReturn | None = None

    def holds(self, day: date) -> bool:
        """Whether the leader is away on `day`."""
        return covers(self.since, self.until, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """A person who can be rostered."""

    id: str
    name: str
    kind: LeaderKind
    display_name: str = ""
    phone: str = ""
    email: str = ""
    share_phone: bool = False
    languages: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    qualifications: tuple[Holding, ...] = ()
    limits: Limits = field(default_factory=Limits)
    contract_minutes_per_week: int | None = None
    hourly_rate: Decimal | None = None
    mentor: str | None = None
    since: date | None = None
    until: date | None = None
    auto_assign: bool = True
    availability: tuple[Window, ...] = ()
    exceptions: tuple[DatedException, ...] = ()
    leave: tuple[Leave, ...] = ()

    def active_on(self, day: date) -> bool:
        """Whether `day` lies within the leader's time with the programme."""
        return covers(self.since, self.until, day)

    def away_on(self, day: date) -> bool:
        """Whether a leave holds `day`."""
        return any(leave.holds(day) for leave in self.leave)

    def holds(self, qualification: str, day: date) -> bool:
        """Whether the qualification is valid on `day`."""
        return any(
            held.qualification == qualification and covers(held.since, held.until, day)
            for held in self.qualifications
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two leaders kept apart, or together where possible; the order of the two means nothing."""

    kind: PairKind
    leaders: tuple[str, str]

    @property
    def id(self) -> str:
        """A key that is the same whichever of the two comes first."""
        return " ".join([self.kind, *sorted(self.leaders)])
