"""Slips for the pocket: one leader's next sessions and whom to call, two on a page to cut apart."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.reports import frame
from rosterdesk.reports.card import Type, moved, place, span
from rosterdesk.reports.flow import Columns, Flow, Row, add_row
from rosterdesk.reports.fonts import Face, width
from rosterdesk.reports.marks import Box, Mark, Piece, Text, Tone, stack
from rosterdesk.reports.order import Order, Privacy
from rosterdesk.reports.patience import Doing, stepping
from rosterdesk.reports.redaction import Redaction
from rosterdesk.reports.setting import ASCENT, broken, kept_whole, line, paragraph
from rosterdesk.reports.story import MARGIN, Pages, Story
from rosterdesk.reports.view import Issue, NumberView, SessionView
from rosterdesk.words import dates, sheets
from rosterdesk.words import slips as words

SIZES = (10.5, 10.0, 9.5, 9.0)
COLUMNS = Columns((0.27, 0.73), gap=6.0, left=0.0)
NAME = 18.0
SMALL = 9.5  # head and foot


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyView:
    """A session of the reader, what they do in it, where it is, and who else is there by role."""

    session: SessionView
    role: Role
    address: str
    others: tuple[tuple[Role, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipView:
    """One leader's sessions in order, with the numbers of those they meet there."""

    name: str
    duties: tuple[DutyView, ...]
    numbers: tuple[NumberView, ...]
    issue: Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipsView:
    """The slips of some leaders, for the weeks from `first` to `last`."""

    programme: str
    privacy: Privacy
    first: date
    last: date
    slips: tuple[SlipView, ...]


def story(programme: Programme, order: Order) -> Story:
    """Slips of the leaders of the order, or of everybody who is rostered."""
    view = slips_view(Redaction.of(programme, order), order)
    name, first, last = view.programme, view.first, view.last
    duties = [duty for slip in view.slips for duty in slip.duties]
    met = {each for duty in duties for _, others in duty.others for each in others}
    places = {
        text for duty in duties if duty.session.place for text in (duty.session.place.name, duty.address)
    }
    return Story(
        title=words.document(name, first, last),
        subject=words.subject(),
        author=name,
        day=first,
        pages=partial(_pages, view),
        wide=True,
        typed=frozenset({name, *places, *(t for duty in duties for t in (duty.session.group, duty.address))}),
        names=frozenset({*met, *(slip.name for slip in view.slips)}),
        numbers=frozenset((each.name, each.number) for slip in view.slips for each in slip.numbers),
    )


def slips_view(redaction: Redaction, order: Order) -> SlipsView:
    """What each reader may know of their weeks."""
    programme, period = redaction.programme, order.period
    sessions = [s for s in programme.calendar.between(period.first, period.last) if s.runs]
    theirs: dict[str, list[Session]] = defaultdict(list)
    for session in sessions:
        for leader in {row.leader for row in redaction.rows_of(session)}:
            theirs[leader].append(session)
    rostered = set(theirs)
    wanted = order.leaders or redaction.known(rostered)
    issues = [redaction.issue(first) for first in period.week_firsts]
    issue = next((each for each in issues if each.number is None), issues[0])
    slips = [_slip(redaction, leader, theirs.get(leader, ()), issue) for leader in dict.fromkeys(wanted)]
    return SlipsView(
        programme=programme.settings.name,
        privacy=redaction.privacy,
        first=period.first,
        last=period.last,
        slips=tuple(sorted(slips, key=lambda slip: slip.name.casefold())),
    )


def _slip(redaction: Redaction, leader: str, sessions: Iterable[Session], issue: Issue) -> SlipView:
    duties: list[DutyView] = []
    met: set[str] = set()
    for session in sessions:
        rows = redaction.rows_of(session)
        for role in sorted({row.role for row in rows if row.leader == leader}, key=list(Role).index):
            duties.append(_duty(redaction, session, role, leader))
            met |= {row.leader for row in rows if row.leader != leader}
    return SlipView(
        name=redaction.name(leader), duties=tuple(duties), numbers=redaction.numbers(met), issue=issue
    )


def _duty(redaction: Redaction, session: Session, role: Role, leader: str) -> DutyView:
    rows = [row for row in redaction.rows_of(session) if row.leader != leader]
    by_role = (
        (each, sorted(redaction.name(row.leader) for row in rows if row.role is each)) for each in Role
    )
    venue = redaction.programme.venues.get(session.venue or "")
    return DutyView(
        session=redaction.session(session),
        role=role,
        address=venue.address.strip() if venue else "",
        others=tuple((each, tuple(found)) for each, found in by_role if found),
    )


def _pages(view: SlipsView, width: float, height: float) -> Pages:
    """Two halves on a page, side by side, with a line to cut along."""
    measure = width / 2 - 2 * MARGIN
    halves = [
        half
        for slip in stepping(view.slips, Doing.SETTING)
        for half in _halves(view, slip, measure, height - 2 * MARGIN)
    ]
    if not halves:
        nobody = line(words.nobody(), Face.REGULAR, 14, Tone.MUTED)
        title = dates.capital(dates.days(view.first, view.last))
        part = frame.Part(title=title, contents=lambda *_: [nobody])
        return frame.bound([part], view.programme, frame.reader(view.privacy), width, height)
    pages: Pages = []
    for at in range(0, len(halves), 2):
        marks: list[Mark] = [
            Box(width / 2, MARGIN, 0.0, height - 2 * MARGIN, stroke=Tone.HAIRLINE, dashed=True)
        ]
        for side, half in enumerate(halves[at : at + 2]):
            marks += half.at(MARGIN + side * width / 2, MARGIN)
        pages.append(marks)
    return pages


def _halves(view: SlipsView, slip: SlipView, measure: float, height: float) -> list[Piece]:
    """One slip in the largest type among those that take the fewest halves, each with its head and foot."""
    foot_height = SMALL * 1.3 + 6
    room = height - foot_height - 4
    filled = min((_filled(view, slip, measure, room, Type(body)) for body in SIZES), key=len)
    return [
        Piece(height, (*content.marks, *_foot(view, measure, at, len(filled)).at(0.0, height - foot_height)))
        for at, content in enumerate(filled, start=1)
    ]


def _filled(view: SlipsView, slip: SlipView, measure: float, room: float, size: Type) -> list[Piece]:
    """The duties day by day, then the numbers, together where half a page holds them."""
    flow = Flow(room, _head(view, slip, measure))
    if not slip.duties:
        flow.put([Piece(6), *paragraph(words.nothing(), Face.REGULAR, 12, Tone.MUTED, measure)])
    for day, duties in groupby(slip.duties, key=lambda duty: duty.session.start.date()):
        rows = [_row(duty, measure, size) for duty in duties]
        heading = _day(day, measure, size)
        flow.put([heading], keep=min(rows[0].height, room / 3))
        for row in rows:
            add_row(flow, row, COLUMNS, measure, heading)
    flow.put_together(list(frame.numbers(slip.numbers, measure, size, words.numbers_heading())))
    return flow.done()


def _head(view: SlipsView, slip: SlipView, measure: float) -> Piece:
    issue = frame.issue_words(slip.issue)
    draft = slip.issue.number is None
    return stack(
        [
            *paragraph(view.programme, Face.REGULAR, SMALL, Tone.MUTED, measure, most=2),
            *paragraph(slip.name, Face.BOLD, NAME, Tone.INK, measure, most=2),
            *paragraph(dates.capital(dates.days(view.first, view.last)), Face.REGULAR, 11, Tone.INK, measure),
            *paragraph(issue, Face.BOLD if draft else Face.REGULAR, SMALL, Tone.MUTED, measure),
            Piece(3),
        ]
    )


def _foot(view: SlipsView, measure: float, number: int, count: int) -> Piece:
    page = sheets.page(number, count)
    x = measure - width(page, Face.REGULAR, SMALL)
    told = broken(frame.reader(view.privacy), Face.REGULAR, SMALL, x - 12, most=1)[0]
    base = 4 + SMALL * ASCENT
    return Piece(
        SMALL * 1.3 + 6,
        (
            Box(0.0, 0.0, measure, 0.5, Tone.HAIRLINE),
            Text(0.0, base, told, Face.REGULAR, SMALL, Tone.MUTED),
            Text(x, base, page, Face.REGULAR, SMALL, Tone.MUTED),
        ),
    )


def _day(day: date, measure: float, size: Type) -> Piece:
    title = line(dates.capital(dates.weekday_day(day)), Face.BOLD, size.body + 1, Tone.INK)
    rule = Box(0.0, title.height + 7, measure, 0.8, Tone.INK)
    return Piece(title.height + 10, (*title.at(0.0, 6.0), rule))


def _row(duty: DutyView, measure: float, size: Type) -> Row:
    """When, and what the reader does, at the left; what, where and with whom at the right."""
    session, (room, wide) = duty.session, COLUMNS.widths(measure)
    said = (words.others(role, names) for role, names in duty.others)
    others = words.apart([kept_whole(each, Face.REGULAR, size.small, wide) for each in said])
    left = (
        *paragraph(span(session), Face.BOLD, size.body, Tone.INK, room),
        *paragraph(words.does(duty.role), Face.REGULAR, size.small, Tone.INK, room),
    )
    right = (
        *paragraph(session.group, Face.BOLD, size.body, Tone.INK, wide),
        *place(session, wide, size.small),
        *paragraph(duty.address, Face.REGULAR, size.small, Tone.MUTED, wide),
        *moved(session, wide, size),
        *paragraph(others, Face.REGULAR, size.small, Tone.INK, wide),
    )
    return Row((left, right))
