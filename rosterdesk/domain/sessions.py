"""Sessions: the meetings of groups, laid out on the calendar with every dated exception applied."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from rosterdesk.domain.groups import Closure, Group, Meeting, SessionOverride, session_id
from rosterdesk.domain.recurrence import starts
from rosterdesk.domain.terms import DayPart, SessionState
from rosterdesk.domain.times import DAY, Span, minute_of


class Block(NamedTuple):
    """An on-call block: one day part of one date."""

    date: date
    part: DayPart


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One meeting of a group as it will really take place, or why it will not."""

    id: str
    group: Group
    scheduled: datetime
    start: datetime
    minutes: int
    venue: str | None
    block: Block
    busy: Span
    extra: bool = False
    cancelled: bool = False
    closed: bool = False
    note: str = ""

    @property
    def runs(self) -> bool:
        """Neither cancelled nor closed; rows of a session that does not run count for nothing."""
        return not (self.cancelled or self.closed)

    @property
    def date(self) -> date:
        """The date of the actual start; week and block follow it."""
        return self.block.date

    @property
    def span(self) -> Span:
        """From start to end, without setup and tidying."""
        begin = minute_of(self.start)
        return Span(begin, begin + self.minutes)


class Calendar:
    """Every session of the programme; made from values, so it never goes stale."""

    def __init__(
        self,
        groups: Mapping[str, Group],
        overrides: Mapping[str, SessionOverride],
        closures: Mapping[str, Closure],
        *,
        afternoon: int,
        evening: int,
    ) -> None:
        self._groups = groups
        self._overrides = overrides
        self._closed = frozenset(closure.date for closure in closures.values())
        self._afternoon = afternoon
        self._evening = evening
        self._made: dict[tuple[str, int], Session] = {}
        self._found: dict[str, Session | None] = {}
        self._between: dict[tuple[date, date], tuple[Session, ...]] = {}

    def between(self, first: date, last: date) -> tuple[Session, ...]:
        """Sessions whose actual date lies in `first`..`last`, by start then id; those not running too."""
        key = (first, last)
        if key not in self._between:
            inside = (s for s in self._candidates(first, last) if first <= s.date <= last)
            ordered = sorted(inside, key=lambda session: (session.start, session.id))
            self._between[key] = tuple(ordered)
        return self._between[key]

    def find(self, session: str) -> Session | None:
        """The session of that id, or None where nothing was ever scheduled under it."""
        if session not in self._found:
            self._found[session] = self._look_up(session)
        return self._found[session]

    def _look_up(self, session: str) -> Session | None:
        group_id, _, text = session.rpartition("/")
        group = self._groups.get(group_id)
        scheduled = _parse_start(text)
        if group is None or scheduled is None:
            return None
        return self._resolve(group, scheduled)

    def _resolve(self, group: Group, scheduled: datetime) -> Session | None:
        key = session_id(group.id, scheduled)
        override = self._overrides.get(key)
        meeting = _meeting_at(group, scheduled)
        if override is not None and override.state is SessionState.EXTRA:
            return self._session(key, group, scheduled, override.minutes or 0, override)
        if meeting is None:
            return None
        return self._session(key, group, scheduled, meeting.minutes, override)

    def _candidates(self, first: date, last: date) -> Iterable[Session]:
        seen: dict[str, Session] = {}
        for group in self._groups.values():
            for meeting in group.meetings:
                for scheduled in starts(meeting, first, last):
                    key = session_id(group.id, scheduled)
                    if key not in seen:
                        override = self._overrides.get(key)
                        seen[key] = self._session(key, group, scheduled, meeting.minutes, override)
        for key, override in self._overrides.items():
            moved = (override.moved_to or override.scheduled).date()
            if key not in seen and first <= moved <= last and override.group in self._groups:
                session = self._resolve(self._groups[override.group], override.scheduled)
                if session is not None:
                    seen[key] = session
        return seen.values()

    def _session(
        self, key: str, group: Group, scheduled: datetime, minutes: int, override: SessionOverride | None
    ) -> Session:
        """The very same value whenever it is asked for, so that what is kept of it is known again."""
        if (key, minutes) not in self._made:
            self._made[key, minutes] = self._make(key, group, scheduled, minutes, override)
        return self._made[key, minutes]

    def _make(
        self, key: str, group: Group, scheduled: datetime, minutes: int, override: SessionOverride | None
    ) -> Session:
        state = override.state if override else None
        start = (override.moved_to if override else None) or scheduled
        length = (override.minutes if override else None) or minutes
        begin = minute_of(start)
        return Session(
            id=key,
            group=group,
            scheduled=scheduled,
            start=start,
            minutes=length,
            venue=_venue(group, override),
            block=Block(start.date(), self._part(begin % DAY)),
            busy=Span(begin - group.setup_minutes, begin + length + group.tidy_minutes),
            extra=state is SessionState.EXTRA,
            cancelled=state is SessionState.CANCELLED,
            closed=state is None and start.date() in self._closed,
            note=override.note if override else "",
        )

    def _part(self, minute: int) -> DayPart:
        if minute < self._afternoon:
            return DayPart.MORNING
        return DayPart.AFTERNOON if minute < self._evening else DayPart.EVENING


def _venue(group: Group, override: SessionOverride | None) -> str | None:
    if override is None:
        return group.venue
    return None if override.remote else override.venue or group.venue


def _parse_start(text: str) -> datetime | None:
    try:
        scheduled = datetime.strptime(text, "%Y-%m-%dT%H:%M")
    except ValueError:
        return None
    return scheduled if f"{scheduled:%Y-%m-%dT%H:%M}" == text else None


def _meeting_at(group: Group, scheduled: datetime) -> Meeting | None:
    day = scheduled.date()
    return next((m for m in group.meetings if scheduled in starts(m, day, day)), None)
