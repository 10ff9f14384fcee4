"""The week sheet: `view → pages of marks → PDF`. Nothing on it is smaller than 9 points."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from rosterdesk.domain.programme import Programme
from rosterdesk.reports import frame, table
from rosterdesk.reports.card import Type
from rosterdesk.reports.columns import Column, beside, columns
from rosterdesk.reports.fonts import Face
from rosterdesk.reports.frame import Part
from rosterdesk.reports.marks import Piece, Tone, stack
from rosterdesk.reports.order import Order
from rosterdesk.reports.redaction import week_view
from rosterdesk.reports.setting import line
from rosterdesk.reports.story import Story
from rosterdesk.reports.view import Week, WeekView
from rosterdesk.words import dates, sheets

BODY_SIZES = (14.0, 13.0, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
TABLE_SIZE = 10.0
CLEAR = 10.0  # between the last card of a day and numbers under it


def story(programme: Programme, order: Order) -> Story:
    """The weeks of the order, each with who leads what."""
    rows = programme.roster.values()
    return story_of(week_view(programme, rows, order.period, privacy=order.privacy, lang=order.lang))


def story_of(view: WeekView) -> Story:
    """The sheet of the view, landscape: one page a week in day columns, or a table over more pages."""
    parts = [_part(week) for week in view.weeks]
    return Story(
        title=sheets.title(view.programme, view.first, view.last),
        subject=sheets.subject(),
        author=view.programme,
        day=view.first,
        pages=partial(frame.bound, parts, view.programme, frame.reader(view.privacy)),
        wide=True,
        typed=frozenset(_texts(view)),
        names=frozenset(name for name in _names(view) if name is not None),
        numbers=frozenset((each.name, each.number) for week in view.weeks for each in week.numbers),
    )


def _part(week: Week) -> Part:
    return Part(
        title=dates.week_of(week.days[0].date),
        contents=partial(_contents, week),
        issue=frame.issue_words(week.issue),
        framed=week.issue.number is None,
        step_free=frame.step_free_places(week),
    )


def _contents(week: Week, measure: float, room: float) -> list[Piece]:
    """What stands on each page of a week: the largest type with which one page holds it all, or a table."""
    if not any(day.sessions or day.closed is not None for day in week.days):
        return [line(sheets.no_sessions(), Face.REGULAR, 14, Tone.MUTED)]
    found = _largest(lambda size: _with_numbers(week, measure, room, size))
    if found is not None:
        return [found]
    return [*_without_numbers(week, measure, room), *_number_pages(week, measure, room)]


def _largest(made: Callable[[Type], Piece | None]) -> Piece | None:
    """What is made in the largest type in which it has room; of what has none in the smallest, nothing."""
    least = made(Type(BODY_SIZES[-1]))
    if least is None:
        return None
    larger = (made(Type(body)) for body in BODY_SIZES[:-1])
    return next((each for each in larger if each is not None), least)


def _with_numbers(week: Week, measure: float, room: float, size: Type) -> Piece | None:
    """The numbers at the foot of the page, as wide as there is room for them under the week or some days of
    it; None where there is no room for both.
    """
    days = columns(week, measure, size)
    content = beside(days)
    if content.height > room:
        return None
    for some in _neighbours(days):
        numbers = stack(frame.numbers(week.numbers, some[-1].right - some[0].x, size))
        if beside(some).height + numbers.height + (CLEAR if len(some) < len(days) else 0.0) <= room:
            return Piece(room, (*content.marks, *numbers.at(some[0].x, room - numbers.height)))
    return None


def _neighbours(days: Sequence[Column]) -> Iterator[Sequence[Column]]:
    """All days, then fewer and fewer that stand beside each other, but no less than two."""
    for count in range(len(days), 1, -1):
        yield from (days[first : first + count] for first in range(len(days) - count + 1))


def _without_numbers(week: Week, measure: float, room: float) -> list[Piece]:
    """The week alone: in columns where they fit, else as a table."""

    def alone(size: Type) -> Piece | None:
        content = beside(columns(week, measure, size))
        return content if content.height <= room else None

    found = _largest(alone)
    return [found] if found is not None else table.pages(week, measure, room, Type(TABLE_SIZE))


def _number_pages(week: Week, measure: float, room: float) -> list[Piece]:
    """The telephone numbers on pages of their own."""
    pieces = frame.numbers(week.numbers, measure, Type(TABLE_SIZE + 1))
    filled: list[list[Piece]] = []
    for piece in pieces:
        if not filled or sum(each.height for each in filled[-1]) + piece.height > room:
            filled.append([])
        filled[-1].append(piece)
    return [stack(each) for each in filled]


def _names(view: WeekView) -> list[str | None]:
    days = [day for week in view.weeks for day in week.days]
    return [seat.name for day in days for session in day.sessions for seat in session.seats]


def _texts(view: WeekView) -> list[str]:
    """Every text of the view that somebody typed."""
    days = [day for week in view.weeks for day in week.days]
    sessions = [session for day in days for session in day.sessions]
    return [
        view.programme,
        *(day.closed or "" for day in days),
        *(session.group for session in sessions),
        *(session.place.name for session in sessions if session.place),
    ]
