"""What a reader of a sheet may know: values in which everything forbidden is already left out.

Drawing code sees only these values, never a Leader or a Leave, so it cannot tell what it was not told.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rosterdesk.domain.terms import Role
from rosterdesk.reports.order import Privacy


class State(StrEnum):
    """Whether a session takes place, and why not."""

    RUNS = "runs"
    CANCELLED = "cancelled"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatView:
    """A seat or backup with the display name of its holder; None is open."""

    role: Role
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """Where a session is held."""

    name: str
    step_free: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionView:
    """A session as it may be shown; `place` None is remote, `moved_from` the start before it was moved."""

    start: datetime
    minutes: int
    group: str
    kind: str
    hue: int
    place: PlaceView | None
    state: State
    moved_from: datetime | None
    seats: tuple[SeatView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """A date with its sessions; `closed` is the reason of a closed day, perhaps empty, None when open."""

    date: date
    closed: str | None
    sessions: tuple[SessionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Which published version a week is; `number` None is a draft, `draft_of` the version it departs from."""

    number: int | None = None
    published: date | None = None
    replaces: date | None = None
    draft_of: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberView:
    """A telephone number and whose it is."""

    name: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Seven days, with the telephone numbers that this reader may have."""

    days: tuple[DayView, ...]
    issue: Issue
    numbers: tuple[NumberView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekView:
    """Whole weeks of one programme for one kind of reader, in one language."""

    programme: str
    privacy: Privacy
    lang: str
    weeks: tuple[Week, ...]

    @property
    def first(self) -> date:
        """The first date shown."""
        return self.weeks[0].days[0].date

    @property
    def last(self) -> date:
        """The last date shown."""
        return self.weeks[-1].days[-1].date
