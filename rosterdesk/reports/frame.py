"""What stands around the content of every page: whose it is, which issue, for whom, which page."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rosterdesk.reports.card import STEP_FREE, Type
from rosterdesk.reports.fonts import Face, width
from rosterdesk.reports.marks import Box, Mark, Piece, Sign, Text, Tone, stack
from rosterdesk.reports.order import Privacy
from rosterdesk.reports.setting import ASCENT, line, paragraph
from rosterdesk.reports.story import MARGIN, Pages
from rosterdesk.reports.view import Issue, NumberView, Week
from rosterdesk.words import sheets

TITLE = 20.0
ISSUE = 11.0
SMALL = 9.5
FOOT = 14.0
AIR = 60.0  # points: what may at most stand empty between a name and its number, beyond what they need


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Pages under one heading: `contents` fills pieces of a measure and a height, one for each page.

    `issue` stands at the right of the heading, in a frame where it says that the sheet is none yet. `reader`
    says who may read these pages where that is other than for the whole sheet.
    """

    title: str
    contents: Callable[[float, float], list[Piece]]
    issue: str = ""
    framed: bool = False
    step_free: tuple[str, ...] = ()
    reader: str = ""


def bound(parts: Iterable[Part], programme: str, readers: str, width: float, height: float) -> Pages:
    """The pages of all parts with heads and feet; they count themselves. `readers` says who may read them."""
    measure = width - 2 * MARGIN
    filled: list[tuple[Part, Piece, Piece]] = []
    for part in parts:
        top = head(programme, part, measure)
        room = height - 2 * MARGIN - top.height - FOOT - 10
        filled += [(part, top, content) for content in part.contents(measure, room)]
    pages: Pages = []
    for number, (part, top, content) in enumerate(filled, start=1):
        bottom = foot(part.reader or readers, part.step_free, measure, number=number, count=len(filled))
        marks = [*top.at(MARGIN, MARGIN), *content.at(MARGIN, MARGIN + top.height)]
        pages.append([*marks, *bottom.at(MARGIN, height - MARGIN - bottom.height)])
    return pages


def head(programme: str, part: Part, measure: float) -> Piece:
    """The programme and the title at the left, the issue at the right: beside the title where that leaves it
    on one line, else above it.
    """
    right = width(part.issue, Face.BOLD if part.framed else Face.REGULAR, ISSUE)
    room = measure - right - 30 if part.issue else measure
    beside = not width(part.title, Face.BOLD, TITLE) > room
    name = paragraph(programme, Face.REGULAR, 11, Tone.MUTED, room, most=2)
    title = paragraph(part.title, Face.BOLD, TITLE, Tone.INK, room if beside else measure)
    above = Piece(0.0 if beside or not part.framed else 6.0)
    left = stack([*name, above, *title, Piece(6)])
    down = left.height - 13 if beside else ISSUE * ASCENT + above.height / 2
    return Piece(left.height, (*left.marks, *_issue(part, measure - right, down)))


def issue_words(issue: Issue) -> str:
    """Which issue a sheet is, or that it is none."""
    if issue.number is None or issue.published is None:
        return sheets.draft() if issue.draft_of is None else sheets.draft_of(issue.draft_of)
    return sheets.version(issue.number, issue.published, issue.replaces)


def _issue(part: Part, x: float, y: float) -> tuple[Mark, ...]:
    """A draft stands in a frame, so that it is not taken for a published sheet."""
    if not part.framed:
        return (Text(x, y, part.issue, Face.REGULAR, ISSUE, Tone.INK),) if part.issue else ()
    frame = Box(x - 14, y - 14, width(part.issue, Face.BOLD, ISSUE) + 14, 20, stroke=Tone.INK, radius=4)
    return (frame, Text(x - 7, y, part.issue, Face.BOLD, ISSUE, Tone.INK))


def foot(readers: str, places: Sequence[str], measure: float, *, number: int, count: int) -> Piece:
    """For whom the sheet is, what its sign means, and which page this is."""
    page = sheets.page(number, count)
    marks: list[Mark] = [Box(0.0, 0.0, measure, 0.5, Tone.HAIRLINE)]
    base = 4 + SMALL * ASCENT
    page_x = measure - width(page, Face.REGULAR, SMALL)
    marks += [
        Text(0.0, base, readers, Face.REGULAR, SMALL, Tone.MUTED),
        Text(page_x, base, page, Face.REGULAR, SMALL, Tone.MUTED),
    ]
    x = width(readers, Face.REGULAR, SMALL) + 24
    room = page_x - x - SMALL - 16
    if places and room > 120:
        told = sheets.step_free(places)
        if width(told, Face.REGULAR, SMALL) > room:
            told = sheets.step_free_sign()
        marks.append(Sign(x, 4.5, SMALL + 1, STEP_FREE, Tone.MUTED))
        marks.append(Text(x + SMALL + 4, base, told, Face.REGULAR, SMALL, Tone.MUTED))
    return Piece(4 + FOOT, tuple(marks))


def step_free_places(week: Week) -> tuple[str, ...]:
    """The places of the week that have step-free access, by name."""
    places = (session.place for day in week.days for session in day.sessions)
    return tuple(sorted({place.name for place in places if place and place.step_free}))


def reader(privacy: Privacy) -> str:
    """For whom a sheet of this level is, as its foot says it."""
    match privacy:
        case Privacy.WALL:
            return sheets.for_wall()
        case Privacy.TEAM:
            return sheets.for_team()
        case Privacy.COORDINATOR:
            return sheets.for_coordinator()


def numbers(
    told: Sequence[NumberView], measure: float, size: Type, title: str | None = None
) -> tuple[Piece, ...]:
    """The telephone numbers in rows under a heading, nothing where there are none."""
    if not told:
        return ()
    entries = [(each.name, each.number) for each in told]
    column = min(measure, _column(entries, size)) + 18
    across = max(1, min(6, int((measure + 18) // column)))
    rows = -(-len(entries) // across)
    column = min((measure + 18) / across, column + AIR)
    words = line(title or sheets.numbers_heading(), Face.BOLD, size.body + 1, Tone.INK)
    rule = Box(0.0, words.height + 7, measure, 0.8, Tone.INK)
    heading = Piece(words.height + 10, (*words.at(0.0, 6.0), rule))
    return (heading, *(_across(entries[row::rows], column, size) for row in range(rows)))


def _column(entries: Sequence[tuple[str, str]], size: Type) -> float:
    """How wide an entry is: as the widest, but of a few that are much wider the number goes below."""
    widths = sorted(_entry_width(name, number, size) for name, number in entries)
    usual = widths[(len(widths) - 1) * 3 // 4]
    return min(widths[-1], 1.5 * usual)


def _entry_width(name: str, number: str, size: Type) -> float:
    return width(name, Face.REGULAR, size.body) + 6 + width(number, Face.BOLD, size.body)


def _across(entries: Iterable[tuple[str, str]], column: float, size: Type) -> Piece:
    """One row of names, each with its number at the right of its column."""
    cells = [(at * column, _entry(*entry, column - 18, size)) for at, entry in enumerate(entries)]
    height = max(piece.height for _, piece in cells)
    return Piece(height, tuple(mark for x, piece in cells for mark in piece.at(x, 0.0)))


def _entry(name: str, number: str, measure: float, size: Type) -> Piece:
    """The name with the number at the right; below it where the number leaves the name no room."""
    right = measure - width(number, Face.BOLD, size.body)
    if right - 6 < width(name, Face.REGULAR, size.body):
        below = paragraph(number, Face.BOLD, size.body, Tone.INK, measure)
        return stack([*paragraph(name, Face.REGULAR, size.body, Tone.INK, measure, most=2), *below])
    pieces = paragraph(name, Face.REGULAR, size.body, Tone.INK, right - 6, most=1)
    told = line(number, Face.BOLD, size.body, Tone.INK, right)
    return Piece(told.height, (*(pieces[0].marks if pieces else ()), *told.marks))
