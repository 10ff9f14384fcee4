"""Door sheets: what takes place today at a venue, large, a page for each venue and day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from resources.kinds import kind_look
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.reports import frame, notice
from rosterdesk.reports.card import Type, span
from rosterdesk.reports.columns import banner
from rosterdesk.reports.flow import Flow
from rosterdesk.reports.fonts import Face
from rosterdesk.reports.frame import Part
from rosterdesk.reports.marks import Box, Hue, Piece, Sign, Tone, stack
from rosterdesk.reports.order import Order
from rosterdesk.reports.redaction import Redaction
from rosterdesk.reports.setting import line, paragraph
from rosterdesk.reports.story import Story
from rosterdesk.reports.view import Issue, PlaceView, SessionView, State
from rosterdesk.words import dates, sheets
from rosterdesk.words import doors as words

SIZES = (34.0, 30.0, 26.0, 22.0, 19.0, 16.0)
STRIP, LEFT, GAP = 8.0, 26.0, 18.0
MOST_NAMES = 8  # lines


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """A session at the door; `gone` where people expect it but `session` takes place elsewhere or later."""

    session: SessionView
    led_by: tuple[str, ...]
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorView:
    """A venue on a day; `closed` is the reason of a closed day."""

    place: PlaceView
    day: date
    closed: str | None
    entries: tuple[EntryView, ...]
    issue: Issue


def story(programme: Programme, order: Order) -> Story:
    """The venues and days of the order that have sessions, or a notice about one session."""
    if order.session is not None:
        return notice.story(programme, order)
    redaction = Redaction.of(programme, order)
    doors = list(_doors(redaction, order))
    name, first, last = programme.settings.name, order.period.first, order.period.last
    days = (order.day or first, order.day or last)
    return Story(
        title=words.document(name, *days),
        subject=words.subject(),
        author=name,
        day=days[0],
        pages=partial(frame.bound, _parts(doors, *days), name, words.reader()),
        typed=frozenset({name, *(text for door in doors for text in _typed(door))}),
        names=frozenset(each for door in doors for entry in door.entries for each in entry.led_by),
    )


def _doors(redaction: Redaction, order: Order) -> Iterable[DoorView]:
    programme = redaction.programme
    venues = (
        [order.venue] if order.venue else sorted(programme.venues, key=lambda v: programme.venues[v].name)
    )
    days = [order.day] if order.day else list(order.period.days())
    expected = _expected(programme)
    for venue in venues:
        where = redaction.place(venue)
        assert where is not None
        for day in days:
            sessions = programme.calendar.between(day, day)
            here = [_entry(redaction, s) for s in sessions if s.venue == venue]
            away = [
                replace(_entry(redaction, s), gone=True)
                for s in expected
                if s.runs and s.scheduled.date() == day and s.group.venue == venue
                if s.date != day or s.venue != venue
            ]
            closure = programme.closures.get(day.isoformat())
            if here or away or closure or (order.venue and order.day):
                yield DoorView(
                    place=where,
                    day=day,
                    closed=closure.reason if closure else None,
                    entries=tuple(sorted([*here, *away], key=_expected_at)),
                    issue=redaction.issue(programme.week_start(day)),
                )


def _expected(programme: Programme) -> Sequence[Session]:
    """Sessions that have another time or place than their schedule says."""
    found = (programme.calendar.find(key) for key in programme.overrides)
    return [s for s in found if s is not None and not s.extra]


def _expected_at(entry: EntryView) -> tuple[int, str]:
    """When people come for it."""
    session = entry.session
    start = session.moved_from if entry.gone and session.moved_from else session.start
    return start.hour * 60 + start.minute, session.group


def _entry(redaction: Redaction, session: Session) -> EntryView:
    shown = redaction.session(session)
    roles = (Role.LEAD, Role.CO_LEAD)
    leads = tuple(seat.name for role in roles for seat in shown.seats if seat.role is role and seat.name)
    return EntryView(session=replace(shown, seats=()), led_by=leads)


def _typed(door: DoorView) -> Iterable[str]:
    yield from (door.place.name, door.closed or "")
    for entry in door.entries:
        yield entry.session.group
        if entry.session.place:
            yield entry.session.place.name


def _parts(doors: Sequence[DoorView], first: date, last: date) -> list[Part]:
    if not doors:
        empty = line(words.no_venue(), Face.REGULAR, 14, Tone.MUTED)
        return [Part(title=dates.capital(dates.days(first, last)), contents=lambda *_: [empty])]
    return [
        Part(
            title=door.place.name,
            contents=partial(_contents, door),
            issue=frame.issue_words(door.issue),
            framed=door.issue.number is None,
            step_free=(door.place.name,) if door.place.step_free else (),
        )
        for door in doors
    ]


def _contents(door: DoorView, measure: float, room: float) -> list[Piece]:
    """The largest type with which one page holds the day, or the smallest over more pages."""
    for size in SIZES:
        pieces = _pieces(door, measure, Type(size))
        if stack(pieces, GAP).height <= room:
            return [stack(pieces, GAP)]
    flow = Flow(room)
    for piece in pieces:
        flow.put([piece, *([Piece(GAP)] if flow.room >= piece.height + GAP else [])])
    return flow.done()


def _pieces(door: DoorView, measure: float, size: Type) -> list[Piece]:
    day = dates.capital(dates.weekday_day(door.day))
    pieces = [stack(paragraph(day, Face.BOLD, min(size.body + 6, 30), Tone.INK, measure))]
    if door.closed is not None:
        pieces.append(banner(door.closed, measure, size))
    pieces += [_entry_piece(entry, measure, size) for entry in door.entries]
    if len(pieces) == 1:
        pieces.append(stack(paragraph(words.nothing_today(), Face.REGULAR, size.body, Tone.MUTED, measure)))
    return pieces


def _entry_piece(entry: EntryView, measure: float, size: Type) -> Piece:
    """A session between a strip of its hue and the sign of its kind."""
    session = entry.session
    met = session.state is State.RUNS and not entry.gone
    inner = measure - LEFT - size.body - 12
    small = size.body * 0.62
    came_for = session.moved_from if entry.gone and session.moved_from else session.start
    when = span(session) if met else dates.clock(came_for)
    lines = [
        *paragraph(
            when, Face.BOLD if met else Face.REGULAR, size.body, Tone.INK if met else Tone.MUTED, inner
        ),
        *paragraph(session.group, Face.BOLD, size.body, Tone.INK if met else Tone.MUTED, inner, most=4),
    ]
    if met and entry.led_by:
        lines += paragraph(
            words.led_by(entry.led_by), Face.REGULAR, small, Tone.MUTED, inner, most=MOST_NAMES
        )
    if met and session.moved_from is not None:
        was = dates.capital(sheets.moved(session.moved_from))
        lines += paragraph(was, Face.REGULAR, small, Tone.INK, inner)
    if not met:
        today = entry.gone and session.moved_from is None
        said = words.not_here() if today else words.not_today()
        lines += paragraph(said, Face.BOLD, size.body * 0.8, Tone.INK, inner)
    if entry.gone:
        lines += paragraph(_instead(session), Face.REGULAR, small, Tone.INK, inner)
    text = stack(lines)
    strip = Box(0.0, 2.0, STRIP, text.height, Hue(session.hue) if met else Tone.HAIRLINE)
    sign = Sign(measure - size.body, 4.0, size.body, kind_look(session.kind).icon, Hue(session.hue))
    return Piece(text.height + 4, (strip, *text.at(LEFT, 0.0), *([sign] if met else [])))


def _instead(session: SessionView) -> str:
    where = session.place.name if session.place else sheets.remote()
    if session.moved_from is not None:
        return words.meets_then(session.start, where)
    return words.meets_elsewhere(session.start, where)
