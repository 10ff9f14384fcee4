"""A door notice about one session: that it does not meet, or when and where it does; never why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.reports.fonts import Face
from rosterdesk.reports.marks import Box, Piece, Tone, stack
from rosterdesk.reports.order import Order, Privacy
from rosterdesk.reports.redaction import Redaction
from rosterdesk.reports.setting import line, paragraph
from rosterdesk.reports.story import Pages, Story
from rosterdesk.words import dates, names
from rosterdesk.words import doors as words

EDGE = 40.0
SIZES = (64.0, 56.0, 48.0, 40.0, 34.0, 28.0, 22.0)
AHEAD = timedelta(days=180)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeView:
    """What stands on the door: the group, what of it, and what people can do instead."""

    programme: str
    group: str
    day: date
    said: str
    instead: tuple[str, ...]
    typed: frozenset[str]


def story(programme: Programme, order: Order) -> Story:
    """The notice about the session of the order."""
    assert order.session is not None
    session = programme.session(order.session)
    view = _view(programme, session, order)
    return Story(
        title=words.notice_document(view.programme, view.group, view.day),
        subject=words.subject(),
        author=view.programme,
        day=view.day,
        pages=partial(_pages, view),
        wide=True,
        typed=view.typed | {view.programme},
    )


def _view(programme: Programme, session: Session, order: Order) -> NoticeView:
    """On the day for which people expect it; the same for every reader, since it names nobody."""
    redaction = Redaction(programme, (), Privacy.WALL)
    said, instead = _told(redaction, session, order)
    other = programme.calendar.find(order.into) if order.into else None
    places = {names.venue_name(programme, each.venue) for each in (session, other) if each is not None}
    return NoticeView(
        programme=programme.settings.name,
        group=redaction.session(session).group,
        day=session.scheduled.date() if not session.extra else session.date,
        said=said,
        instead=tuple(instead),
        typed=frozenset({session.group.name, *places, *([other.group.name] if other else [])}),
    )


def _told(redaction: Redaction, session: Session, order: Order) -> tuple[str, list[str]]:
    programme = redaction.programme
    where = names.venue_name(programme, session.venue)
    other = programme.calendar.find(order.into) if order.into else None
    if other is not None:
        place = names.venue_name(programme, other.venue)
        return words.not_today(), [words.meets_with(other.group.name, other.start, place)]
    if order.telephone or (session.runs and session.venue is None):
        return words.not_here(), [words.by_telephone(session.start)]
    if not session.runs:
        return words.not_today(), [words.next_time(each.start) for each in _next(programme, session)]
    if session.date != session.scheduled.date():
        return words.not_today(), [words.meets_then(session.start, where)]
    return words.meets_today(), [words.meets_here(session.start, where)]


def _next(programme: Programme, session: Session) -> Iterable[Session]:
    """The next session of the group that takes place, if there is one within half a year."""
    later = programme.calendar.between(session.date + timedelta(days=1), session.date + AHEAD)
    found = next((each for each in later if each.group.id == session.group.id and each.runs), None)
    return [found] if found else []


def _pages(view: NoticeView, width: float, height: float) -> Pages:
    """One page in the largest type with which everything fits, inside a frame."""
    measure = width - 2 * EDGE - 48
    room = height - 2 * EDGE - 60
    body = next((each for size in SIZES if (each := _body(view, measure, size)).height <= room), None)
    body = body or _body(view, measure, SIZES[-1], most=3)
    edge = Box(EDGE, EDGE, width - 2 * EDGE, height - 2 * EDGE, stroke=Tone.INK, radius=8)
    foot = line(view.programme, Face.REGULAR, 14, Tone.MUTED)
    top = EDGE + max(16.0, (height - 2 * EDGE - 40 - body.height) / 2)
    return [[edge, *body.at(EDGE + 24, top), *foot.at(EDGE + 24, height - EDGE - foot.height - 12)]]


def _body(view: NoticeView, measure: float, size: float, most: int = 0) -> Piece:
    day = words.today(view.day)
    lines = [
        *paragraph(day, Face.REGULAR, size * 0.5, Tone.MUTED, measure),
        *paragraph(view.group, Face.BOLD, size, Tone.INK, measure, most=most),
        *paragraph(view.said, Face.BOLD, size, Tone.INK, measure, most=most),
        Piece(size * 0.4),
    ]
    for said in view.instead:
        lines += paragraph(dates.capital(said), Face.REGULAR, size * 0.5, Tone.INK, measure, most=most)
    return stack(lines)
