"""What a reader of a sheet may know: the week with everything forbidden already left out.

Drawing code sees only these values, never a Leader or a Leave, so it cannot tell what it was not told.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from resources.kinds import kind_look
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row, Version
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from rosterdesk.reports.order import Privacy
from rosterdesk.words import names
from rosterdesk.words.language import speaking, supported

STEP_FREE = "step_free"


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


def week_view(
    programme: Programme,
    assignments: Iterable[Assignment | Row],
    period: Period,
    *,
    privacy: Privacy,
    lang: str,
) -> WeekView:
    """The weeks of the period as a reader at this level of privacy may see them; leave plays no part."""
    privacy = Privacy(privacy)  # words that only read like a level must not open more than they say
    by_session: dict[str, list[Row]] = {}
    for given in assignments:
        row = given.row if isinstance(given, Assignment) else given
        by_session.setdefault(row.session, []).append(row)
    with speaking(lang):
        redaction = _Redaction(programme, by_session, privacy)
        weeks = tuple(redaction.week(first) for first in period.week_firsts)
    return WeekView(programme=programme.settings.name, privacy=privacy, lang=supported(lang), weeks=weeks)


class _Redaction:
    """Takes from a programme what one kind of reader may see."""

    def __init__(
        self, programme: Programme, by_session: Mapping[str, Sequence[Row]], privacy: Privacy
    ) -> None:
        self._programme = programme
        self._rows = by_session
        self._privacy = privacy

    def week(self, first: date) -> Week:
        """The week that begins on `first`."""
        dates = [first + timedelta(days=n) for n in range(7)]
        sessions = self._programme.calendar.between(dates[0], dates[-1])
        return Week(
            days=tuple(self._day(day, [s for s in sessions if s.date == day]) for day in dates),
            issue=self._issue(first, sessions),
            numbers=self._numbers(sessions),
        )

    def _day(self, day: date, sessions: Iterable[Session]) -> DayView:
        closure = self._programme.closures.get(day.isoformat())
        return DayView(
            date=day,
            closed=closure.reason if closure else None,
            sessions=tuple(self._session(session) for session in sessions),
        )

    def _session(self, session: Session) -> SessionView:
        state = State.RUNS if session.runs else State.CANCELLED if session.cancelled else State.CLOSED
        moved = session.runs and session.start != session.scheduled
        return SessionView(
            start=session.start,
            minutes=session.minutes,
            group=session.group.name,
            kind=session.group.kind,
            hue=kind_look(session.group.kind).hue,
            place=self._place(session.venue),
            state=state,
            moved_from=session.scheduled if moved else None,
            seats=self._seats(session) if session.runs else (),
        )

    def _place(self, venue: str | None) -> PlaceView | None:
        if venue is None:
            return None
        found = self._programme.venues.get(venue)
        step_free = found is not None and STEP_FREE in found.features
        return PlaceView(name=names.venue_name(self._programme, venue), step_free=step_free)

    def _seats(self, session: Session) -> tuple[SeatView, ...]:
        """Every holder and every open seat by role; a shadow seat that is free is not missed by anyone."""
        seats: list[SeatView] = []
        for role in Role:
            held = sorted(self._name(row.leader) for row in self._rows_of(session) if row.role is role)
            missing = 0 if role is Role.SHADOW else session.group.wanted(role) - len(held)
            holders: list[str | None] = [*held, *[None] * missing]
            seats += [SeatView(role=role, name=name) for name in holders]
        return tuple(seats)

    def _rows_of(self, session: Session) -> Sequence[Row]:
        return self._rows.get(session.id, ())

    def _name(self, leader: str) -> str:
        return names.display_name(self._programme, leader)

    def _numbers(self, sessions: Iterable[Session]) -> tuple[NumberView, ...]:
        """The numbers of leaders named in the sessions: none, of those who share them, or all."""
        if self._privacy is Privacy.WALL:
            return ()
        named = {row.leader for session in sessions if session.runs for row in self._rows_of(session)}
        people = (self._programme.leaders[key] for key in named if key in self._programme.leaders)
        everyone = self._privacy is Privacy.COORDINATOR
        found = [
            NumberView(name=self._name(leader.id), number=leader.phone.strip())
            for leader in people
            if leader.phone.strip() and (leader.share_phone or everyone)
        ]
        return tuple(sorted(found, key=lambda number: (number.name.casefold(), number.number)))

    def _issue(self, first: date, sessions: Iterable[Session]) -> Issue:
        """The latest version of the week where the rows are still those, else a draft."""
        version = self._programme.published(first)
        if version is None:
            return Issue()
        here = {session.id for session in sessions}
        shown = {row for session in sessions if session.runs for row in self._rows_of(session)}
        if {row for row in version.rows if row.session in here} != shown:
            return Issue(draft_of=version.number)
        before = self._before(version, first)
        return Issue(
            number=version.number,
            published=version.published.date(),
            replaces=before.published.date() if before else None,
        )

    def _before(self, version: Version, day: date) -> Version | None:
        """The version that people held for the day before this one."""
        older = [v for v in self._programme.versions.values() if v.number < version.number]
        return max((v for v in older if day in v.period), key=lambda v: v.number, default=None)
