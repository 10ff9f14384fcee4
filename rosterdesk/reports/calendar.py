"""The calendar: whole months of activities for members, with nobody's name, the same for every reader."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period, month_of
from rosterdesk.reports import frame
from rosterdesk.reports.card import STEP_FREE, Type
from rosterdesk.reports.flow import Cell, Columns, Flow, Row, add_row
from rosterdesk.reports.fonts import Face, width
from rosterdesk.reports.frame import Part
from rosterdesk.reports.marks import Box, Hue, Mark, Piece, Sign, Tone, stack
from rosterdesk.reports.order import Order, Privacy
from rosterdesk.reports.redaction import Redaction
from rosterdesk.reports.setting import line, paragraph, run_in
from rosterdesk.reports.story import Story, size
from rosterdesk.reports.view import DayView, SessionView, State
from rosterdesk.words import dates, sheets
from rosterdesk.words import month as words

SIZES = (11.0, 10.5, 10.0, 9.5, 9.0)
COLUMNS = Columns((1.0,) * 7, gap=7.0, left=0.0)
BAR = 2.5
INDENT = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueView:
    """A place with what meets there in the month."""

    name: str
    address: str
    step_free: bool
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """Whole weeks of days; days of other months are None."""

    first: date
    weeks: tuple[tuple[DayView | None, ...], ...]
    weekdays: tuple[date, ...]
    venues: tuple[VenueView, ...]


def story(programme: Programme, order: Order) -> Story:
    """The months of the order: each week counts for the month that has most of its days.

    The paper stands upright where that takes fewer pages.
    """
    redaction = Redaction(programme, (), Privacy.WALL)
    months = [_month(redaction, first) for first in months_of(order.period)]
    name = programme.settings.name
    days = [day for month in months for week in month.weeks for day in week if day]
    groups = {session.group for day in days for session in day.sessions}
    places = {text for month in months for venue in month.venues for text in (venue.name, venue.address)}
    pages = partial(frame.bound, [_part(each) for each in months], name, words.reader())
    upright, lying = (len(pages(*size(order.paper, wide=wide))) for wide in (False, True))
    return Story(
        title=words.document(name, months[0].first),
        subject=words.subject(),
        author=name,
        day=months[0].first,
        pages=pages,
        wide=lying <= upright,
        typed=frozenset({name, *groups, *places, *(day.closed or "" for day in days)}),
    )


def months_of(period: Period) -> tuple[date, ...]:
    """The first days of the months that have most of the days of a week of the period."""
    middles = (first + timedelta(days=3) for first in period.week_firsts)
    return tuple(dict.fromkeys(month_of(middle).first for middle in middles))


def _month(redaction: Redaction, first: date) -> MonthView:
    programme = redaction.programme
    last = month_of(first).last
    start = programme.week_start(first)
    sessions = programme.calendar.between(first, last)

    def shown(day: date) -> DayView | None:
        held = [session for session in sessions if session.date == day]
        return redaction.day(day, held) if first <= day <= last else None

    count = (last - start).days // 7 + 1
    grid = [[start + timedelta(days=7 * week + n) for n in range(7)] for week in range(count)]
    meeting: dict[str | None, set[str]] = {}
    for session in sessions:
        if session.runs:
            meeting.setdefault(session.venue, set()).add(session.group.name)
    return MonthView(
        first=first,
        weeks=tuple(tuple(shown(day) for day in week) for week in grid),
        weekdays=tuple(grid[0]),
        venues=tuple(sorted((_venue(redaction, *each) for each in meeting.items()), key=lambda v: v.name)),
    )


def _venue(redaction: Redaction, venue: str | None, groups: Iterable[str]) -> VenueView:
    place, found = redaction.place(venue), redaction.programme.venues.get(venue or "")
    return VenueView(
        name=place.name if place else dates.capital(sheets.remote()),
        address=found.address.strip() if found else "",
        step_free=place is not None and place.step_free,
        groups=tuple(sorted(groups)),
    )


def _part(month: MonthView) -> Part:
    return Part(title=words.title(month.first), contents=partial(_contents, month))


def _contents(month: MonthView, measure: float, room: float) -> list[Piece]:
    """The largest type among those that take the fewest pages."""
    return min((_filled(month, measure, room, Type(body)) for body in SIZES), key=len)


def _filled(month: MonthView, measure: float, room: float, type_: Type) -> list[Piece]:
    flow = Flow(room, _heading(month, measure, type_))
    for week in month.weeks:
        row = Row(
            tuple(_cell(day, each, type_) for day, each in zip(week, COLUMNS.widths(measure), strict=True))
        )
        if row.height > 8:
            add_row(flow, row, COLUMNS, measure, Piece(0.0), cut=_numbers(week, measure, type_))
    flow.put_together(list(_legend(month, measure, type_)))
    return flow.done()


def _heading(month: MonthView, measure: float, type_: Type) -> Piece:
    marks: list[Mark] = []
    for day, (x, _) in zip(month.weekdays, COLUMNS.places(measure), strict=True):
        name = dates.capital(dates.weekday(day))
        marks += line(name, Face.BOLD, type_.body, Tone.INK, x).marks
    height = type_.body * 1.4
    return Piece(height + 1.2, (*marks, Box(0.0, height, measure, 1.2, Tone.INK)))


def _numbers(week: Sequence[DayView | None], measure: float, type_: Type) -> Piece:
    """The dates of a week once more, where it goes on over the page."""
    marks: list[Mark] = []
    for day, (x, _) in zip(week, COLUMNS.places(measure), strict=True):
        if day is not None:
            marks += line(dates.number(day.date.day), Face.BOLD, type_.body + 1, Tone.MUTED, x).marks
    return Piece(type_.body * 1.4, tuple(marks))


def _cell(day: DayView | None, measure: float, type_: Type) -> Cell:
    if day is None:
        return ()
    lines = [line(dates.number(day.date.day), Face.BOLD, type_.body + 1, Tone.INK), Piece(1.0)]
    if day.closed is not None:
        lines += paragraph(sheets.closed(day.closed), Face.BOLD, type_.body, Tone.INK, measure, most=5)
    for session in day.sessions:
        if session.state is not State.CLOSED:
            lines += _entry(session, measure, type_)
    return tuple(lines)


def _entry(session: SessionView, measure: float, type_: Type) -> list[Piece]:
    """The time and the group beside a bar of its hue; a cancelled one says so."""
    runs = session.state is State.RUNS
    colour = Tone.INK if runs else Tone.MUTED
    time = line(dates.clock(session.start), Face.BOLD, type_.body, colour, INDENT)
    beside = INDENT + width(dates.clock(session.start), Face.BOLD, type_.body) + 5
    begun, rest = run_in(session.group, Face.REGULAR, type_.body, measure - beside)
    group = line(begun, Face.REGULAR, type_.body, colour, beside)
    lines = [
        Piece(max(time.height, group.height), (*time.marks, *group.marks)),
        *paragraph(rest, Face.REGULAR, type_.body, colour, measure, x=INDENT, most=7),
    ]
    if not runs:
        lines += paragraph(sheets.cancelled(), Face.BOLD, type_.body, Tone.INK, measure, x=INDENT)
    strip = Hue(session.hue) if runs else Tone.HAIRLINE
    barred = [Piece(each.height, (Box(0.0, 0.0, BAR, each.height, strip), *each.marks)) for each in lines]
    return [stack(barred), Piece(2.5)]


def _legend(month: MonthView, measure: float, type_: Type) -> Iterable[Piece]:
    """Where each group meets, with the sign of step-free access."""
    if not month.venues:
        return
    yield Piece(6.0)
    yield line(words.where(), Face.BOLD, type_.body, Tone.INK)
    for venue in month.venues:
        yield from _place(venue, measure, type_)


def _place(venue: VenueView, measure: float, type_: Type) -> Sequence[Piece]:
    name = f"{venue.name}, {venue.address}" if venue.address else venue.name
    told = words.at_place(name, ", ".join(venue.groups))
    pieces = paragraph(told, Face.REGULAR, type_.body, Tone.INK, measure, x=type_.body + 4)
    if not venue.step_free or not pieces:
        return pieces
    first = Piece(pieces[0].height, (Sign(0.0, 1.0, type_.body + 0.5, STEP_FREE, Tone.INK), *pieces[0].marks))
    return (first, *pieces[1:])
