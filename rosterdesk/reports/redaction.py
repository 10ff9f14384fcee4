"""Takes from a programme what one kind of reader may see: the only place on the way to paper with Leaders.

Leave plays no part in any of it, so that no sheet can tell who is away.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from resources.kinds import kind_look
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row, Version
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from rosterdesk.domain.versions import displaced
from rosterdesk.reports.order import Order, Privacy
from rosterdesk.reports.view import (
    DayView,
    Issue,
    NumberView,
    PlaceView,
    SeatView,
    SessionView,
    State,
    Week,
    WeekView,
)
from rosterdesk.words import names
from rosterdesk.words.language import speaking, supported

STEP_FREE = "step_free"


def week_view(
    programme: Programme,
    assignments: Iterable[Assignment | Row],
    period: Period,
    *,
    privacy: Privacy,
    lang: str,
) -> WeekView:
    """The weeks of the period as a reader at this level of privacy may see them; leave plays no part."""
    with speaking(lang):
        redaction = Redaction(programme, assignments, privacy)
        weeks = tuple(redaction.week(first) for first in period.week_firsts)
    return WeekView(
        programme=programme.settings.name, privacy=redaction.privacy, lang=supported(lang), weeks=weeks
    )


class Redaction:
    """One programme and one roster, as readers at one level of privacy may see them."""

    def __init__(
        self, programme: Programme, assignments: Iterable[Assignment | Row], privacy: Privacy
    ) -> None:
        self.programme = programme
        self.privacy = Privacy(privacy)  # words that only read like a level must not open more than they say
        self._rows: dict[str, list[Row]] = {}
        for given in assignments:
            row = given.row if isinstance(given, Assignment) else given
            self._rows.setdefault(row.session, []).append(row)

    @classmethod
    def of(cls, programme: Programme, order: Order) -> "Redaction":
        """The programme's own roster, as the readers of the order may see it."""
        return cls(programme, programme.roster.values(), order.privacy)

    def week(self, first: date, wanted: Callable[[Session], bool] = lambda _: True) -> Week:
        """The week that begins on `first`, with the sessions that are wanted."""
        dates = [first + timedelta(days=n) for n in range(7)]
        sessions = list(filter(wanted, self.programme.calendar.between(dates[0], dates[-1])))
        named = {row.leader for session in sessions if session.runs for row in self.rows_of(session)}
        return Week(
            days=tuple(self.day(day, [s for s in sessions if s.date == day]) for day in dates),
            issue=self.issue(first),
            numbers=self.numbers(named),
        )

    def day(self, day: date, sessions: Iterable[Session]) -> DayView:
        """A date with these of its sessions."""
        closure = self.programme.closures.get(day.isoformat())
        return DayView(
            date=day,
            closed=closure.reason if closure else None,
            sessions=tuple(self.session(session) for session in sessions),
        )

    def session(self, session: Session) -> SessionView:
        """What may be shown of a session."""
        state = State.RUNS if session.runs else State.CANCELLED if session.cancelled else State.CLOSED
        moved = session.runs and session.start != session.scheduled
        return SessionView(
            start=session.start,
            minutes=session.minutes,
            group=session.group.name,
            kind=session.group.kind,
            hue=kind_look(session.group.kind).hue,
            place=self.place(session.venue),
            state=state,
            moved_from=session.scheduled if moved else None,
            seats=self._seats(session) if session.runs else (),
        )

    def place(self, venue: str | None) -> PlaceView | None:
        """A venue; None is remote."""
        if venue is None:
            return None
        found = self.programme.venues.get(venue)
        step_free = found is not None and STEP_FREE in found.features
        return PlaceView(name=names.venue_name(self.programme, venue), step_free=step_free)

    def _seats(self, session: Session) -> tuple[SeatView, ...]:
        """Every holder and every open seat by role; a shadow seat that is free is not missed by anyone."""
        seats: list[SeatView] = []
        for role in Role:
            held = sorted(self.name(row.leader) for row in self.rows_of(session) if row.role is role)
            missing = 0 if role is Role.SHADOW else session.group.wanted(role) - len(held)
            holders: list[str | None] = [*held, *[None] * missing]
            seats += [SeatView(role=role, name=name) for name in holders]
        return tuple(seats)

    def rows_of(self, session: Session) -> Sequence[Row]:
        """Who does what in a session."""
        return self._rows.get(session.id, ())

    def name(self, leader: str) -> str:
        """What a leader is called on paper."""
        return names.display_name(self.programme, leader)

    def number(self, leader: str) -> str | None:
        """The telephone number of a leader, for those who may have it."""
        found = self.programme.leaders.get(leader)
        if found is None or self.privacy is Privacy.WALL:
            return None
        shared = found.share_phone or self.privacy is Privacy.COORDINATOR
        return (found.phone.strip() or None) if shared else None

    def numbers(self, leaders: Iterable[str]) -> tuple[NumberView, ...]:
        """The numbers of these leaders that this reader may have, by name."""
        told = ((self.name(leader), self.number(leader)) for leader in leaders)
        found = [NumberView(name=name, number=number) for name, number in told if number]
        return tuple(sorted(found, key=lambda number: (number.name.casefold(), number.number)))

    def known(self, leaders: Iterable[str]) -> tuple[str, ...]:
        """Those of them that the programme has."""
        return tuple(leader for leader in leaders if leader in self.programme.leaders)

    def serving(self, period: Period) -> tuple[str, ...]:
        """Who is with the programme at the beginning or the end of a period, away or not."""
        ends = (period.first, period.last)
        return tuple(
            key for key, each in self.programme.leaders.items() if any(each.active_on(end) for end in ends)
        )

    def could_lead(self, leader: str, session: Session) -> bool:
        """Whether somebody meets what the lead seat of a session asks; whether they are free is not asked."""
        found, asked = self.programme.leaders.get(leader), session.group.requirement(Role.LEAD)
        return (
            found is not None
            and all(found.holds(each, session.date) for each in asked.qualifications)
            and set(asked.languages) <= set(found.languages)
        )

    def issue(self, first: date) -> Issue:
        """Of the week from `first` on: its latest version where the rows are still those, else a draft."""
        version = self.programme.published(first)
        if version is None:
            return Issue()
        if not self._is(version, first):
            return Issue(draft_of=version.number)
        before = self._before(version, first)
        return Issue(
            number=version.number,
            published=version.published.date(),
            replaces=before.published.date() if before else None,
        )

    def sheet_before(self, first: date, *, draft: bool) -> Version | None:
        """What people hold of the week from `first` on: its latest version, or where that is what is printed,
        and no `draft`, the one before.
        """
        version = self.programme.published(first)
        return version if draft or version is None else self._before(version, first)

    def _is(self, version: Version, first: date) -> bool:
        """Whether the rows of a week, and when and where they are, are those of the version."""
        sessions = self.programme.calendar.between(first, first + timedelta(days=6))
        here = {session.id for session in sessions}
        shown = {row for session in sessions if session.runs for row in self.rows_of(session)}
        told = {row for row in version.rows if row.session in here}
        return told == shown and not displaced(self.programme, version, Period(first, 1))

    def _before(self, version: Version, day: date) -> Version | None:
        """The version that people held for the day before this one."""
        older = [v for v in self.programme.versions.values() if v.number < version.number]
        return max((v for v in older if day in v.period), key=lambda v: v.number, default=None)
