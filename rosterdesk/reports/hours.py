"""Hours and honoraria on paper: a statement for each person with a line to sign, and a list of all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import partial

from rosterdesk.domain.terms import LeaderKind, Role
from rosterdesk.domain.times import Dates
from rosterdesk.reports import frame
from rosterdesk.reports.flow import Cell, Columns, Flow, Row, add_row
from rosterdesk.reports.fonts import Face, width
from rosterdesk.reports.frame import Part
from rosterdesk.reports.marks import Box, Piece, Text, Tone, stack
from rosterdesk.reports.setting import ASCENT, LEADING, line, paragraph
from rosterdesk.reports.story import Story
from rosterdesk.words import dates, terms
from rosterdesk.words import statements as words
from rosterdesk.words.amounts import money

SIZE, SMALL = 10.0, 9.0
SIGNATURE = 54.0
OF_PERSON = Columns((0.16, 0.11, 0.31, 0.16, 0.13, 0.13), left=0.0)
OF_ALL = Columns((0.34, 0.16, 0.12, 0.14, 0.12, 0.12), left=0.0)
BY_KIND = Columns((0.5, 0.25, 0.25), left=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceView:
    """One session served: when, which group, in which role, how long (minutes), and what it comes to."""

    start: datetime
    group: str
    role: Role
    minutes: int
    amount: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """What one person did; of `unnoted` services nobody noted whether they came."""

    name: str
    kind: LeaderKind
    rate: Decimal | None
    services: tuple[ServiceView, ...]
    minutes: int
    amount: Decimal | None
    blocks: int
    unnoted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KindView:
    """What was done in one kind of group: seats held and minutes."""

    kind: str
    seats: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursView:
    """Statements of some dates, after a list of all where `summed`; without any, kinds of groups only.

    `region` tells the currency.
    """

    programme: str
    region: str | None
    dates: Dates
    statements: tuple[StatementView, ...]
    kinds: tuple[KindView, ...]
    people: int
    summed: bool


def story(view: HoursView) -> Story:
    """A page or more for each statement, after the list of all where there is one."""
    readers = words.for_coordinator() if view.statements else words.no_names()
    names = frozenset(each.name for each in view.statements)
    groups = {service.group for each in view.statements for service in each.services}
    return Story(
        title=words.hours_document(view.programme, view.dates.first, view.dates.last),
        subject=words.hours_subject(),
        author=view.programme,
        day=view.dates.first,
        pages=partial(frame.bound, tuple(_parts(view)), view.programme, readers),
        typed=frozenset({view.programme, *groups}),
        names=names,
        also=(words.amounts_printed,) if any(each.amount is not None for each in view.statements) else (),
    )


def _parts(view: HoursView) -> Iterable[Part]:
    days = dates.days(view.dates.first, view.dates.last)
    if not view.statements:
        yield Part(title=words.hours(), contents=partial(_kinds, view), issue=days)
        return
    if view.summed:
        yield Part(title=words.hours(), contents=partial(_list, view), issue=days)
    for each in view.statements:
        reader = words.for_person(each.name)
        yield Part(title=each.name, contents=partial(_statement, view, each), issue=days, reader=reader)


def _statement(view: HoursView, each: StatementView, measure: float, room: float) -> list[Piece]:
    heads = _heads(OF_PERSON, words.person_heads(), measure, texts=4)
    flow = Flow(room)
    flow.put([*_about(view, each, measure), heads])
    for service in each.services:
        add_row(flow, _service(view, service, measure), OF_PERSON, measure, heads)
    total = Row(
        (_bold(words.total()), (), (), (), *_sums(view, each.minutes, each.amount, OF_PERSON, measure))
    )
    add_row(flow, total, OF_PERSON, measure, heads)
    notes = paragraph(words.counted(), Face.REGULAR, SMALL, Tone.MUTED, measure)
    if each.unnoted:
        notes += paragraph(words.unnoted(each.unnoted), Face.REGULAR, SMALL, Tone.MUTED, measure)
    flow.put([Piece(6.0), *notes])
    flow.put([_signatures(measure)])
    return flow.done()


def _about(view: HoursView, each: StatementView, measure: float) -> list[Piece]:
    said = [terms.leader_kind(each.kind)]
    if each.rate is not None:
        said.append(words.rate(money(each.rate, view.region)))
    if each.blocks:
        said.append(words.on_call(each.blocks))
    return [*paragraph(dates.capital(" · ".join(said)), Face.REGULAR, SIZE, Tone.INK, measure), Piece(8.0)]


def _service(view: HoursView, service: ServiceView, measure: float) -> Row:
    wide = _widths(OF_PERSON, measure)
    day = dates.capital(f"{dates.weekday_short(service.start)} {dates.day_short(service.start)}")
    return Row(
        (
            paragraph(day, Face.REGULAR, SIZE, Tone.INK, wide[0]),
            paragraph(dates.clock(service.start), Face.REGULAR, SIZE, Tone.INK, wide[1]),
            paragraph(service.group, Face.REGULAR, SIZE, Tone.INK, wide[2]),
            paragraph(terms.role(service.role), Face.REGULAR, SIZE, Tone.INK, wide[3]),
            _right(dates.duration(service.minutes), wide[4]),
            _right(_money(view, service.amount), wide[5]),
        )
    )


def _list(view: HoursView, measure: float, room: float) -> list[Piece]:
    """Everybody on one line, and what all come to."""
    heads = _heads(OF_ALL, words.list_heads(), measure, texts=2)
    flow = Flow(room)
    flow.put([heads])
    wide = _widths(OF_ALL, measure)
    for each in view.statements:
        row = Row(
            (
                paragraph(each.name, Face.REGULAR, SIZE, Tone.INK, wide[0]),
                paragraph(terms.leader_kind(each.kind), Face.REGULAR, SIZE, Tone.INK, wide[1]),
                _right(dates.number(len(each.services)), wide[2]),
                _right(dates.duration(each.minutes), wide[3]),
                _right(_money(view, each.rate), wide[4]),
                _right(_money(view, each.amount), wide[5]),
            )
        )
        add_row(flow, row, OF_ALL, measure, heads)
    amounts = [each.amount for each in view.statements if each.amount is not None]
    whole = (
        _bold(words.total()),
        (),
        _right(dates.number(sum(len(each.services) for each in view.statements)), wide[2], Face.BOLD),
        _right(dates.duration(sum(each.minutes for each in view.statements)), wide[3], Face.BOLD),
        (),
        _right(_money(view, sum(amounts, Decimal(0)) if amounts else None), wide[5], Face.BOLD),
    )
    add_row(flow, Row(whole), OF_ALL, measure, heads)
    flow.put([Piece(6.0), *paragraph(words.counted(), Face.REGULAR, SMALL, Tone.MUTED, measure)])
    return flow.done()


def _kinds(view: HoursView, measure: float, room: float) -> list[Piece]:
    """Hours by kind of group, which name nobody."""
    heads = _heads(BY_KIND, words.kind_heads(), measure, texts=1)
    flow = Flow(room)
    wide = _widths(BY_KIND, measure)
    people = paragraph(words.people(view.people), Face.REGULAR, SIZE, Tone.INK, measure)
    flow.put([*people, Piece(8.0), heads])
    for each in view.kinds:
        kind = paragraph(dates.capital(terms.group_kind(each.kind)), Face.REGULAR, SIZE, Tone.INK, wide[0])
        row = Row(
            (kind, _right(dates.number(each.seats), wide[1]), _right(dates.duration(each.minutes), wide[2]))
        )
        add_row(flow, row, BY_KIND, measure, heads)
    seats, minutes = sum(each.seats for each in view.kinds), sum(each.minutes for each in view.kinds)
    whole = Row(
        (
            _bold(words.total()),
            _right(dates.number(seats), wide[1], Face.BOLD),
            _right(dates.duration(minutes), wide[2], Face.BOLD),
        )
    )
    add_row(flow, whole, BY_KIND, measure, heads)
    flow.put([Piece(6.0), *paragraph(words.without_names(), Face.REGULAR, SMALL, Tone.MUTED, measure)])
    return flow.done()


def _heads(columns: Columns, titles: Sequence[str], measure: float, *, texts: int) -> Piece:
    """Over the columns: the first `texts` at their left, the others, over numbers, at their right."""
    marks: list[Text | Box] = []
    starts = [x for x, _ in columns.places(measure)]
    for at, (x, wide, title) in enumerate(zip(starts, _widths(columns, measure), titles, strict=True)):
        left = x if at < texts else x + wide - width(title, Face.REGULAR, SMALL)
        marks.append(Text(left, SMALL * ASCENT, title, Face.REGULAR, SMALL, Tone.MUTED))
    marks.append(Box(0.0, SMALL * LEADING + 2, measure, 1.2, fill=Tone.INK))
    return Piece(SMALL * LEADING + 4, tuple(marks))


def _widths(columns: Columns, measure: float) -> list[float]:
    """How wide the columns are; the last goes to the edge."""
    *others, last = columns.widths(measure)
    return [*others, last + columns.gap]


def _sums(
    view: HoursView, minutes: int, amount: Decimal | None, columns: Columns, measure: float
) -> tuple[Cell, Cell]:
    wide = _widths(columns, measure)
    return (
        _right(dates.duration(minutes), wide[-2], Face.BOLD),
        _right(_money(view, amount), wide[-1], Face.BOLD),
    )


def _money(view: HoursView, amount: Decimal | None) -> str:
    return "" if amount is None else money(amount, view.region)


def _right(text: str, wide: float, face: Face = Face.REGULAR) -> Cell:
    """A number at the right edge of its column."""
    return (line(text, face, SIZE, Tone.INK, wide - width(text, face, SIZE)),)


def _bold(text: str) -> Cell:
    return (line(text, Face.BOLD, SIZE, Tone.INK),)


def _signatures(measure: float) -> Piece:
    """Two lines to sign on: the person, and somebody for the programme."""
    half = measure / 2 - 12
    sides = [
        Piece(
            SIGNATURE,
            (
                Box(0.0, SIGNATURE - 16, half, 0.6, fill=Tone.INK),
                *line(words_, Face.REGULAR, SMALL, Tone.MUTED).at(0.0, SIGNATURE - 13),
            ),
        )
        for words_ in words.signatures()
    ]
    return stack([Piece(10.0), Piece(SIGNATURE, (*sides[0].marks, *sides[1].at(measure / 2 + 12, 0.0)))])
