"""The week sheet: `view → pages of marks → PDF`. Nothing on it is smaller than 9 points."""

from collections.abc import Mapping, Sequence

from rosterdesk.reports import fonts, frame, paint, table
from rosterdesk.reports.card import Type
from rosterdesk.reports.columns import columns
from rosterdesk.reports.fonts import Face
from rosterdesk.reports.marks import Mark, Piece, Tone, stack
from rosterdesk.reports.setting import line
from rosterdesk.reports.view import Paper, Week, WeekView
from rosterdesk.words import sheets
from rosterdesk.words.language import speaking

SIZES: Mapping[Paper, tuple[float, float]] = {Paper.LETTER: (792.0, 612.0), Paper.A4: (841.89, 595.28)}
MARGIN = 26.0
BODY_SIZES = (14.0, 13.0, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
TABLE_SIZE = 10.0


def week_sheet(view: WeekView, *, paper: Paper, mono: bool = False) -> bytes:
    """The PDF of the view, landscape: one page a week in day columns, or a table over more pages."""
    width, height = SIZES[paper]
    with speaking(view.lang):
        sheet = paint.Sheet(
            title=sheets.title(view.programme, view.first, view.last),
            author=view.programme,
            subject=sheets.subject(),
            lang=view.lang,
            day=view.first,
            width=width,
            height=height,
            mono=mono,
        )
        return paint.pdf(sheet, _pages(view, width, height))


def _pages(view: WeekView, width: float, height: float) -> list[list[Mark]]:
    """Every page of the document, with head and foot."""
    measure = width - 2 * MARGIN
    contents: list[tuple[Week, Piece, Piece]] = []
    for week in view.weeks:
        head = frame.head(view, week, measure)
        room = height - 2 * MARGIN - head.height - frame.FOOT - 10
        contents += [(week, head, content) for content in _contents(week, measure, room)]
    finished = []
    for number, (week, head, content) in enumerate(contents, start=1):
        foot = frame.foot(view, week, measure, number=number, count=len(contents))
        marks = [*head.at(MARGIN, MARGIN), *content.at(MARGIN, MARGIN + head.height)]
        finished.append([*marks, *foot.at(MARGIN, height - MARGIN - foot.height)])
    return finished


def _contents(week: Week, measure: float, room: float) -> list[Piece]:
    """What stands on each page of a week: the largest type with which one page holds it all, or a table."""
    if not any(day.sessions or day.closed is not None for day in week.days):
        return [line(sheets.no_sessions(), Face.REGULAR, 14, Tone.MUTED)]
    for body in BODY_SIZES:
        size = Type(body)
        numbers = stack(frame.numbers(week, measure, size))
        content = columns(week, measure, size)
        if content.height + numbers.height <= room:
            return [_with_numbers(content, numbers, room)]
    return [*_without_numbers(week, measure, room), *_number_pages(week, measure, room)]


def _with_numbers(content: Piece, numbers: Piece, room: float) -> Piece:
    """The numbers at the foot of the page, under the week."""
    return Piece(room, (*content.marks, *numbers.at(0.0, room - numbers.height)))


def _without_numbers(week: Week, measure: float, room: float) -> list[Piece]:
    """The week alone: in columns where they fit, else as a table."""
    for body in BODY_SIZES:
        content = columns(week, measure, Type(body))
        if content.height <= room:
            return [content]
    return table.pages(week, measure, room, Type(TABLE_SIZE))


def _number_pages(week: Week, measure: float, room: float) -> list[Piece]:
    """The telephone numbers on pages of their own."""
    pieces = frame.numbers(week, measure, Type(TABLE_SIZE + 1))
    filled: list[list[Piece]] = []
    for piece in pieces:
        if not filled or sum(each.height for each in filled[-1]) + piece.height > room:
            filled.append([])
        filled[-1].append(piece)
    return [stack(each) for each in filled]


def missing_glyphs(view: WeekView) -> tuple[str, ...]:
    """The texts of the view with letters that the font lacks, sorted; boxes stand in their place."""
    return tuple(sorted({text for text in _texts(view) if text and not fonts.can_write(text)}))


def personal_data(view: WeekView) -> tuple[str, ...]:
    """What personal data is on the pages, in the words of the language in force."""
    named = {name for name in _names(view) if name is not None}
    numbers = {(each.name, each.number) for week in view.weeks for each in week.numbers}
    said: Sequence[tuple[int, str]] = (
        (len(named), sheets.names_printed(len(named))),
        (len(numbers), sheets.numbers_printed(len(numbers))),
    )
    return tuple(words for count, words in said if count) or (sheets.nothing_personal(),)


def _names(view: WeekView) -> list[str | None]:
    days = [day for week in view.weeks for day in week.days]
    return [seat.name for day in days for session in day.sessions for seat in session.seats]


def _texts(view: WeekView) -> list[str]:
    """Every text of the view that somebody typed."""
    days = [day for week in view.weeks for day in week.days]
    sessions = [session for day in days for session in day.sessions]
    return [
        view.programme,
        *(name or "" for name in _names(view)),
        *(day.closed or "" for day in days),
        *(session.group for session in sessions),
        *(session.place.name for session in sessions if session.place),
        *(text for week in view.weeks for each in week.numbers for text in (each.name, each.number)),
    ]
