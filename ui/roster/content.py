"""What the board shows, without any geometry: rows, weeks, the cards of each day, the seats of each card."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from rosterdesk.domain import terms
from rosterdesk.domain.marks import Outcome, attendance_id
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Reply, Role
from rosterdesk.domain.times import Period
from ui.views import Pick, Proposal, Rows

DAYS = 7
ROLES = tuple(Role)
MOST_KEPT = 5000
OPEN_ROW = ""


class Mark(Enum):
    """What a proposal does to a seat."""

    NONE = "none"
    ADDED = "added"
    REMOVED = "removed"


class Seat(NamedTuple):
    """One place of a session; `place` counts the seats of its role from 0. A board has thousands."""

    session: str
    role: Role
    place: int
    leader: str | None = None
    locked: bool = False
    regular: bool = False
    overridden: bool = False
    reply: Reply | None = None
    mark: Mark = Mark.NONE
    attended: terms.Mark | None = None

    @property
    def pick(self) -> Pick:
        """The seat as a selection."""
        return Pick(self.session, self.role, self.leader, 0 if self.leader else self.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One session as one row of the board shows it; `seats` are only those that concern the row."""

    session: Session
    seats: tuple[Seat, ...]
    fragile: bool = False
    outcome: Outcome | None = None


Day = tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """A row of the board: the id of its group, leader or venue, and seven days for each week.

    The key of the open seats among the leaders, and of remote sessions among the venues, is empty.
    """

    key: str
    weeks: tuple[tuple[Day, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """A leader who is away on the dates `since`..`until`, cut to the weeks shown."""

    leader: str
    since: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything on the board."""

    period: Period
    by: Rows
    rows: tuple[BoardRow, ...]
    away: tuple[Away, ...]
    closed: frozenset[date]
    compact: bool = False


def content(
    programme: Programme,
    period: Period,
    by: Rows,
    proposal: Proposal | None = None,
    *,
    compact: bool = False,
    kept: "Kept | None" = None,
) -> Content:
    """What the board shows of these weeks, a proposal laid over it; the same cards are `kept`."""
    sessions = programme.calendar.between(period.first, period.last)
    make = kept.card_of if kept is not None and proposal is None else card_of
    cards = {session.id: make(programme, session, proposal) for session in sessions}
    rows = _ROWS[by](programme, sessions, cards)
    closed = (each.date for each in programme.closures.values() if each.date in period)
    return Content(
        period=period,
        by=by,
        rows=tuple(BoardRow(key=key, weeks=_weeks(period, row)) for key, row in rows),
        away=tuple(away(programme, period)),
        closed=frozenset(closed),
        compact=compact,
    )


Noted = tuple[Outcome | None, tuple[terms.Mark | None, ...]]


class Kept:
    """Cards made before; one is given again while its session and its assignments are the same."""

    def __init__(self) -> None:
        self._cards: dict[str, tuple[Session, tuple[Assignment, ...], Noted, Card]] = {}
        self._content: tuple[Programme, Proposal | None, tuple[Period, Rows, bool], Content] | None = None

    def content(
        self, programme: Programme, period: Period, by: Rows, proposal: Proposal | None, *, compact: bool
    ) -> Content:
        """The content of these weeks; the very same one while nothing else is asked."""
        asked, known = (period, by, compact), self._content
        if known is None or known[0] is not programme or known[1] is not proposal or known[2] != asked:
            made = content(programme, period, by, proposal, compact=compact, kept=self)
            self._content = known = (programme, proposal, asked, made)
        return known[3]

    def card_of(self, programme: Programme, session: Session, proposal: Proposal | None = None) -> Card:
        """The card of a session over which nothing is proposed."""
        held, noted = programme.assignments(session.id), _noted(programme, session.id)
        known = self._cards.get(session.id)
        if known is None or known[0] is not session or known[1:3] != (held, noted):
            if len(self._cards) > MOST_KEPT:
                self._cards.clear()
            known = self._cards[session.id] = session, held, noted, card_of(programme, session, noted=noted)
        return known[3]


def away(programme: Programme, period: Period) -> list[Away]:
    """Who is away in the period, soonest first; nothing is said of why."""
    found = []
    gone = (leader for leader in programme.leaders.values() if leader.leave)
    for leader in gone:
        days = [day for day in period.days() if leader.away_on(day) and leader.active_on(day)]
        start = 0
        for n in range(1, len(days) + 1):
            if n == len(days) or (days[n] - days[n - 1]).days > 1:
                found.append(Away(leader=leader.id, since=days[start], until=days[n - 1]))
                start = n
    return sorted(found, key=lambda each: (each.since, each.until, each.leader))


def card_of(
    programme: Programme, session: Session, proposal: Proposal | None = None, *, noted: Noted | None = None
) -> Card:
    """A session with all its seats: those held in the order of regulars, then the open ones.

    `noted` is what has been noted of it, where that is known already.
    """
    held = programme.assignments(session.id)
    outcome, attended = noted or _noted(programme, session.id)
    if not session.runs:
        return Card(session=session, seats=(), outcome=outcome)
    marks = _marks(session, held, proposal)
    known = {a.row: (a, mark) for a, mark in zip(held, attended, strict=True)}
    in_role: dict[Role, list[Row]] = defaultdict(list)
    for row in marks:
        in_role[row.role].append(row)
    seats: list[Seat] = []
    for role in ROLES:
        rows, wanted = in_role[role], session.group.wanted(role)
        rows.sort(key=lambda row: _order(session, row))
        seats += [_seat(session, row, place, known.get(row), marks[row]) for place, row in enumerate(rows)]
        filled = sum(marks[row] is not Mark.REMOVED for row in rows)
        missing = range(len(rows), len(rows) + wanted - filled)
        seats += [Seat(session=session.id, role=role, place=place) for place in missing]
    return Card(session=session, seats=tuple(seats), fragile=_fragile(session, marks), outcome=outcome)


def _noted(programme: Programme, session: str) -> Noted:
    """The outcome of a session, and the mark of each of its assignments."""
    marks, held = programme.attendance, programme.assignments(session)
    found = [marks.get(attendance_id(session, a.leader)) for a in held] if marks else [None] * len(held)
    return programme.outcomes.get(session), tuple([each.mark if each else None for each in found])


def _order(session: Session, row: Row) -> tuple[bool, str]:
    """Regular people first, then by id, so that a seat stays where it was."""
    return row.leader not in session.group.regulars, row.leader


def _marks(session: Session, held: tuple[Assignment, ...], proposal: Proposal | None) -> Mapping[Row, Mark]:
    present = {a.row for a in held}
    if proposal is None or session.date not in proposal.period:
        return dict.fromkeys(present, Mark.NONE)
    proposed = proposal.of(session.id)
    marks = dict.fromkeys(present & proposed, Mark.NONE)
    marks |= dict.fromkeys(proposed - present, Mark.ADDED)
    return marks | dict.fromkeys(present - proposed, Mark.REMOVED)


def _seat(
    session: Session, row: Row, place: int, known: tuple[Assignment, terms.Mark | None] | None, mark: Mark
) -> Seat:
    held, attended = known or (None, None)
    return Seat(
        session=session.id,
        role=row.role,
        place=place,
        leader=row.leader,
        locked=held is not None and held.locked,
        regular=row.leader in session.group.regulars,
        overridden=held is not None and held.override is not None,
        reply=held.reply if held else None,
        mark=mark,
        attended=attended if row.role.seated else None,
    )


def _fragile(session: Session, marks: Mapping[Row, Mark]) -> bool:
    """It runs, but not if any one of its team is away: nobody to spare and nobody on call."""
    roles = [row.role for row, mark in marks.items() if mark is not Mark.REMOVED]
    team = sum(role.leads for role in roles)
    runs = Role.LEAD in roles and team >= session.group.min_team
    return runs and team == session.group.min_team and Role.BACKUP not in roles


Laid = list[tuple[str, list[Card]]]


def _by_group(programme: Programme, sessions: Iterable[Session], cards: Mapping[str, Card]) -> Laid:
    rows: dict[str, list[Card]] = defaultdict(list)
    when: dict[str, tuple[int, object, str]] = {}
    starts_on = programme.settings.week_starts_on.number
    for session in sessions:
        rows[session.group.id].append(cards[session.id])
        place = ((session.scheduled.weekday() - starts_on) % 7, session.scheduled.time(), session.group.name)
        when[session.group.id] = min(place, when.get(session.group.id, place))
    return [(key, rows[key]) for key in sorted(rows, key=lambda key: when[key])]


def _by_venue(programme: Programme, sessions: Iterable[Session], cards: Mapping[str, Card]) -> Laid:
    rows: dict[str, list[Card]] = defaultdict(list)
    for session in sessions:
        rows[session.venue or ""].append(cards[session.id])
    names = {key: venue.name for key, venue in programme.venues.items()}
    return [(key, rows[key]) for key in sorted(rows, key=lambda key: (key == "", names.get(key, key)))]


def _by_leader(programme: Programme, sessions: Iterable[Session], cards: Mapping[str, Card]) -> Laid:
    rows: dict[str, list[Card]] = {key: [] for key in (OPEN_ROW, *programme.leaders)}
    for session in sessions:
        card = cards[session.id]
        seats: dict[str, list[Seat]] = defaultdict(list)
        for seat in card.seats:
            seats[seat.leader or OPEN_ROW].append(seat)
        for key, held in seats.items():
            part = Card(session=session, seats=tuple(held), fragile=card.fragile, outcome=card.outcome)
            rows.setdefault(key, []).append(part)
    first, last = _span(sessions)
    active = {
        key for key, leader in programme.leaders.items() if _active(leader.since, leader.until, first, last)
    }
    names = {key: leader.name.casefold() for key, leader in programme.leaders.items()}
    shown = [key for key in rows if rows[key] or key in active]
    return [(key, rows[key]) for key in sorted(shown, key=lambda key: (key != OPEN_ROW, names.get(key, "")))]


def _span(sessions: Iterable[Session]) -> tuple[date, date]:
    days = [session.date for session in sessions]
    return min(days, default=date.min), max(days, default=date.max)


def _active(since: date | None, until: date | None, first: date, last: date) -> bool:
    return (since is None or since <= last) and (until is None or first <= until)


_ROWS = {Rows.GROUP: _by_group, Rows.VENUE: _by_venue, Rows.LEADER: _by_leader}


def _weeks(period: Period, cards: Iterable[Card]) -> tuple[tuple[Day, ...], ...]:
    days: list[list[list[Card]]] = [[[] for _ in range(DAYS)] for _ in range(period.weeks)]
    for card in cards:
        week, day = divmod((card.session.date - period.first).days, DAYS)
        days[week][day].append(card)
    return tuple(tuple(tuple(day) for day in week) for week in days)
