"""The people sheet: rows are the leaders who serve in a week, columns its days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.reports import frame
from rosterdesk.reports.card import Type
from rosterdesk.reports.flow import Cell, Columns, Flow, Row, add_row
from rosterdesk.reports.fonts import Face
from rosterdesk.reports.frame import Part
from rosterdesk.reports.marks import Box, Piece, Tone, stack
from rosterdesk.reports.order import Order
from rosterdesk.reports.redaction import Redaction
from rosterdesk.reports.setting import line, paragraph
from rosterdesk.reports.story import Story
from rosterdesk.reports.view import DayView, Issue, NumberView, SessionView
from rosterdesk.words import dates, sheets
from rosterdesk.words import people_sheets as words

SIZE = Type(9.5)
NAME = 11.0
COLUMNS = Columns((0.16, *(0.12,) * 7), gap=7.0, left=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """A leader with what they do on each of seven days."""

    name: str
    days: tuple[tuple[tuple[SessionView, Role], ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPeople:
    """The leaders who serve in a week, by name, with the numbers that this reader may have."""

    days: tuple[DayView, ...]
    issue: Issue
    people: tuple[PersonView, ...]
    sessions: bool  # whether any takes place
    numbers: tuple[NumberView, ...]


def story(programme: Programme, order: Order) -> Story:
    """The weeks of the order."""
    redaction = Redaction.of(programme, order)
    weeks = [_week(redaction, first) for first in order.period.week_firsts]
    name, first, last = programme.settings.name, order.period.first, order.period.last
    groups = {s.group for week in weeks for p in week.people for day in p.days for s, _ in day}
    return Story(
        title=words.document(name, first, last),
        subject=words.subject(),
        author=name,
        day=first,
        pages=partial(frame.bound, [_part(week) for week in weeks], name, frame.reader(redaction.privacy)),
        wide=True,
        typed=frozenset({name, *groups}),
        names=frozenset(person.name for week in weeks for person in week.people),
        numbers=frozenset((each.name, each.number) for week in weeks for each in week.numbers),
    )


def _week(redaction: Redaction, first: date) -> WeekPeople:
    days = [first + timedelta(days=n) for n in range(7)]
    sessions = [s for s in redaction.programme.calendar.between(days[0], days[-1]) if s.runs]
    serving: dict[str, list[list[tuple[SessionView, Role]]]] = {}
    for session in sessions:
        shown = redaction.session(session)
        for row in sorted(redaction.rows_of(session)):
            week = serving.setdefault(row.leader, [[] for _ in days])
            week[(session.date - first).days].append((shown, row.role))
    people = [
        PersonView(name=redaction.name(leader), days=tuple(map(tuple, week)))
        for leader, week in serving.items()
    ]
    return WeekPeople(
        days=tuple(redaction.day(day, ()) for day in days),
        issue=redaction.issue(first),
        sessions=bool(sessions),
        people=tuple(sorted(people, key=lambda person: (person.name.casefold(), person.name))),
        numbers=redaction.numbers(serving),
    )


def _part(week: WeekPeople) -> Part:
    return Part(
        title=dates.week_of(week.days[0].date),
        contents=partial(_contents, week),
        issue=frame.issue_words(week.issue),
        framed=week.issue.number is None,
    )


def _contents(week: WeekPeople, measure: float, room: float) -> list[Piece]:
    if not week.people:
        return [line(words.nobody(sessions=week.sessions), Face.REGULAR, 14, Tone.MUTED)]
    flow = Flow(room, _heading(week.days, measure))
    for person in week.people:
        name = paragraph(person.name, Face.BOLD, NAME, Tone.INK, COLUMNS.widths(measure)[0])
        again = stack(paragraph(sheets.continued(person.name), Face.BOLD, NAME, Tone.INK, measure, most=1))
        add_row(flow, Row((name, *_cells(person, measure))), COLUMNS, measure, Piece(0.0), cut=again)
    flow.put_together(frame.numbers(week.numbers, measure, SIZE))
    return flow.done()


def _heading(days: Sequence[DayView], measure: float) -> Piece:
    """The days, with a rule under them; a closed one says so."""
    places = COLUMNS.places(measure)
    columns = [stack(paragraph(words.leader(), Face.REGULAR, SIZE.body, Tone.MUTED, places[0][1]))]
    for day, (_, width) in zip(days, places[1:], strict=True):
        name = f"{dates.capital(dates.weekday_short(day.date))} {dates.day_short(day.date)}"
        lines = [*paragraph(name, Face.BOLD, SIZE.body, Tone.INK, width)]
        if day.closed is not None:
            lines += paragraph(sheets.closed(day.closed), Face.REGULAR, SIZE.small, Tone.INK, width, most=3)
        columns.append(stack(lines))
    height = max(column.height for column in columns) + 3
    marks = [mark for (x, _), column in zip(places, columns, strict=True) for mark in column.at(x, 0.0)]
    return Piece(height + 1.2, (*marks, Box(0.0, height, measure, 1.2, Tone.INK)))


def _cells(person: PersonView, measure: float) -> list[Cell]:
    widths = COLUMNS.widths(measure)[1:]
    return [
        tuple(piece for session, role in day for piece in _served(session, role, width))
        for day, width in zip(person.days, widths, strict=True)
    ]


def _served(session: SessionView, role: Role, measure: float) -> list[Piece]:
    """When and as what, then the group."""
    face = Face.BOLD if role.leads else Face.REGULAR
    when = words.at(session.start, role)
    lines = [
        *paragraph(when, face, SIZE.body, Tone.INK, measure),
        *paragraph(session.group, Face.REGULAR, SIZE.small, Tone.MUTED, measure, most=8),
    ]
    return [stack(lines), Piece(2.0)]
