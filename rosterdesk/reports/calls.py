"""The call sheet: for each block who is on call, in which order, with the numbers a reader may have."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import groupby

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row as RosterRow
from rosterdesk.domain.sessions import Block, Session
from rosterdesk.domain.terms import Role
from rosterdesk.reports import frame, seats
from rosterdesk.reports.card import Type, moved, place, span
from rosterdesk.reports.flow import Columns, Flow, Row, add_row, day_head
from rosterdesk.reports.fonts import Face, width
from rosterdesk.reports.frame import Part
from rosterdesk.reports.marks import Hue, Piece, Tone, stack
from rosterdesk.reports.order import Order
from rosterdesk.reports.redaction import Redaction
from rosterdesk.reports.setting import line, paragraph
from rosterdesk.reports.story import Story
from rosterdesk.reports.view import Issue, NumberView, SessionView
from rosterdesk.words import call_sheets as words
from rosterdesk.words import sheets

SIZE = Type(11.0)
COLUMNS = Columns((0.13, 0.27, 0.29, 0.31), gap=20.0)
INDENT = 16.0
MOST_OTHERS = 3
TOGETHER = 8  # lines that no page break may part


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """Somebody to call; `also` is the group for which they are on call instead of this one."""

    name: str
    number: str | None
    also: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallView:
    """A session with who leads it and whom to call, first of all its own backups."""

    block: Block
    session: SessionView
    leads: tuple[PersonView, ...]
    needed: tuple[Role, ...]
    calls: tuple[PersonView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekCalls:
    """The sessions of a week that take place; the last week has everybody's numbers, if nobody answers."""

    first: date
    issue: Issue
    sessions: tuple[CallView, ...]
    numbers: tuple[NumberView, ...] = ()


def story(programme: Programme, order: Order) -> Story:
    """The weeks of the order."""
    redaction = Redaction.of(programme, order)
    weeks = [_week(redaction, first) for first in order.period.week_firsts]
    weeks[-1] = replace(weeks[-1], numbers=redaction.numbers(redaction.serving(order.period)))
    name, first, last = programme.settings.name, order.period.first, order.period.last
    sessions = [each for week in weeks for each in week.sessions]
    people = {person for each in sessions for person in (*each.leads, *each.calls)}
    places = {each.session.place.name for each in sessions if each.session.place}
    return Story(
        title=words.document(name, first, last),
        subject=words.subject(),
        author=name,
        day=first,
        pages=partial(frame.bound, [_part(week) for week in weeks], name, frame.reader(redaction.privacy)),
        wide=True,
        typed=frozenset({name, *places, *(each.session.group for each in sessions)}),
        names=frozenset({*(person.name for person in people), *(each.name for each in weeks[-1].numbers)}),
        numbers=frozenset(
            {
                *((person.name, person.number) for person in people if person.number),
                *((each.name, each.number) for each in weeks[-1].numbers),
            }
        ),
    )


def _week(redaction: Redaction, first: date) -> WeekCalls:
    sessions = redaction.programme.calendar.between(first, first + timedelta(days=6))
    running = [session for session in sessions if session.runs]
    blocks: dict[Block, list[RosterRow]] = {}
    for session in running:
        backups = [row for row in redaction.rows_of(session) if row.role is Role.BACKUP]
        blocks.setdefault(session.block, []).extend(backups)
    calls = [_call(redaction, session, blocks[session.block]) for session in running]
    return WeekCalls(first=first, issue=redaction.issue(first), sessions=tuple(calls))


def _call(redaction: Redaction, session: Session, on_call: Sequence[RosterRow]) -> CallView:
    shown = redaction.session(session)
    rows = redaction.rows_of(session)
    leads = [row.leader for role in (Role.LEAD, Role.CO_LEAD) for row in rows if row.role is role]
    return CallView(
        block=session.block,
        session=shown,
        leads=tuple(_person(redaction, leader) for leader in leads),
        needed=tuple(seat.role for seat in shown.seats if seat.name is None and seat.role.leads),
        calls=(*_own(redaction, session, on_call), *_others(redaction, session, on_call)),
    )


def _own(redaction: Redaction, session: Session, on_call: Iterable[RosterRow]) -> list[PersonView]:
    own = [_person(redaction, row.leader) for row in on_call if row.session == session.id]
    return sorted(own, key=lambda person: person.name.casefold())


def _others(redaction: Redaction, session: Session, on_call: Iterable[RosterRow]) -> list[PersonView]:
    """A few of those on call in the same block for others who meet what this lead seat asks, least
    bound first.
    """
    here = {row.leader for row in redaction.rows_of(session)}
    backed: dict[str, list[str]] = {}
    for row in sorted(on_call):
        if row.leader not in here and redaction.could_lead(row.leader, session):
            backed.setdefault(row.leader, []).append(redaction.programme.session(row.session).group.name)
    found = sorted(backed, key=lambda leader: (len(backed[leader]), redaction.name(leader).casefold()))
    return [_person(redaction, leader, backed[leader][0]) for leader in found[:MOST_OTHERS]]


def _person(redaction: Redaction, leader: str, also: str = "") -> PersonView:
    return PersonView(name=redaction.name(leader), number=redaction.number(leader), also=also)


def _part(week: WeekCalls) -> Part:
    places = {each.session.place for each in week.sessions}
    return Part(
        title=words.title(week.first),
        contents=partial(_contents, week),
        issue=frame.issue_words(week.issue),
        framed=week.issue.number is None,
        step_free=tuple(sorted(place.name for place in places if place and place.step_free)),
    )


def _contents(week: WeekCalls, measure: float, room: float) -> list[Piece]:
    flow = Flow(room, COLUMNS.heads(words.column_headings(), measure, SIZE.small))
    if not week.sessions:
        flow = Flow(room, line(sheets.no_sessions(), Face.REGULAR, 14, Tone.MUTED))
    for block, sessions in groupby(week.sessions, key=lambda each: each.block):
        name = words.block(block.date, block.part)
        rows = [_row(each, measure) for each in sessions]
        flow.put([day_head(name, measure, SIZE.body)], keep=min(rows[0].height, 120))
        again = day_head(sheets.continued(name), measure, SIZE.body)
        for row in rows:
            add_row(flow, row, COLUMNS, measure, again)
    flow.put_together(frame.numbers(week.numbers, measure, SIZE))
    return flow.done()


def _row(call: CallView, measure: float) -> Row:
    session, widths = call.session, COLUMNS.widths(measure)
    time = paragraph(span(session), Face.BOLD, SIZE.body, Tone.INK, widths[0])
    group = (
        *paragraph(session.group, Face.BOLD, SIZE.body, Tone.INK, widths[1]),
        *place(session, widths[1], SIZE.small),
        *moved(session, widths[1], SIZE),
    )
    leads = [piece for person in call.leads for piece in _told(person, "", widths[2], Face.REGULAR)]
    needed = tuple(seats.open_seat(role, SIZE.body, widths[2]) for role in call.needed)
    calls: list[Piece] = []
    for number, person in enumerate(call.calls, start=1):
        calls += _told(person, f"{number}", widths[3], Face.REGULAR if person.also else Face.BOLD)
    if not calls:
        calls += paragraph(words.nobody(), Face.ITALIC, SIZE.body, Tone.MUTED, widths[3])
    return Row((time, group, (*leads, *needed), tuple(calls)), Hue(session.hue))


def _told(person: PersonView, count: str, measure: float, face: Face) -> list[Piece]:
    """A name with its number at the right, or under it where both do not fit."""
    indent = INDENT if count else 0.0
    number = person.number or ""
    right = measure - width(number, Face.BOLD, SIZE.body)
    beside = indent + width(person.name, face, SIZE.body) + 8 <= right
    room = right - 8 if beside and number else measure
    pieces = list(paragraph(person.name, face, SIZE.body, Tone.INK, room, x=indent))
    marks = list(pieces[0].marks) if pieces else []
    if count:
        marks += line(count, Face.REGULAR, SIZE.body, Tone.MUTED).marks
    if number and beside:
        marks += line(number, Face.BOLD, SIZE.body, Tone.INK, right).marks
    pieces = [Piece(SIZE.body * 1.22, tuple(marks)), *pieces[1:]]
    if number and not beside:
        pieces += paragraph(number, Face.BOLD, SIZE.body, Tone.INK, measure, x=indent)
    if person.also:
        pieces += paragraph(words.also(person.also), Face.ITALIC, SIZE.small, Tone.MUTED, measure, x=indent)
    return [stack(pieces)] if len(pieces) <= TOGETHER else pieces
