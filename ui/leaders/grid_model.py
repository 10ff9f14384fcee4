"""The painted week: weekly windows seen as cells of a raster, and strokes of the brush on them.

Windows stay what they are, to the minute. A stroke cuts only those plain windows that it touches, plain being
every week of every season; windows with a rhythm, a season or an nth weekday are seen on the grid and changed
in the list beside it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rosterdesk.domain.people import Window
from rosterdesk.domain.terms import Grade, Weekday

Windows = tuple[Window, ...]
RASTERS = (15, 30, 60)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a day (minutes of the day) of one grade; `cannot` where no plain window lies."""

    start: int
    end: int
    grade: Grade


def plain(window: Window) -> bool:
    """Whether the window holds every week of every season, so that the grid may cut it."""
    return window == Window(day=window.day, start=window.start, end=window.end, grade=window.grade)


def pieces(windows: Iterable[Window], day: Weekday, start: int, end: int) -> tuple[Piece, ...]:
    """The stretch of a usual `day` cut where its grade changes; the better of overlapping windows counts."""
    mine = [w for w in windows if w.day is day and plain(w) and w.start < end and start < w.end]
    edges = sorted({start, end}.union(*({max(start, w.start), min(end, w.end)} for w in mine)))
    found: list[Piece] = []
    for first, last in pairwise(edges):
        grades = (w.grade for w in mine if w.start <= first and last <= w.end)
        grade = min(grades, key=lambda each: each.rank, default=Grade.CANNOT)
        if found and found[-1].grade is grade:
            found[-1] = replace(found[-1], end=last)
        else:
            found.append(Piece(first, last, grade))
    return tuple(found)


def special(windows: Iterable[Window], day: Weekday, start: int, end: int) -> Windows:
    """The windows of their own rhythm or season that touch the stretch of a day."""
    return tuple(w for w in windows if w.day is day and not plain(w) and w.start < end and start < w.end)


def paint(windows: Sequence[Window], days: Iterable[Weekday], start: int, end: int, grade: Grade) -> Windows:
    """The windows after a stroke of the brush over `start`..`end` of each day; `cannot` erases.

    What the stroke does not touch stays as it is and where it is. A painted stretch joins plain neighbours of
    its grade that end or begin where it does.
    """
    painted = tuple(windows)
    for day in days:
        painted = _stroke(painted, day, start, end, grade)
    return painted


def _stroke(windows: Windows, day: Weekday, start: int, end: int, grade: Grade) -> Windows:
    wanted = (Piece(start, end, grade),)
    if pieces(windows, day, start, end) == wanted:
        return windows
    kept: list[Window] = []
    for window in windows:
        if window.day is day and plain(window) and window.start < end and start < window.end:
            kept += _cut(window, start, end)
        else:
            kept.append(window)
    if grade is Grade.CANNOT:
        return tuple(kept)
    return _joined(kept, Window(day=day, start=start, end=end, grade=grade))


def _cut(window: Window, start: int, end: int) -> list[Window]:
    """What is left of a window outside the stretch."""
    before = [replace(window, end=start)] if window.start < start else []
    after = [replace(window, start=end)] if end < window.end else []
    return before + after


def _joined(windows: list[Window], fresh: Window) -> Windows:
    """The fresh window in the place of the neighbours that it makes one with; else at the end of its day."""
    alike = [w for w in windows if plain(w) and (w.day, w.grade) == (fresh.day, fresh.grade)]
    touching = [w for w in alike if w.end == fresh.start or w.start == fresh.end]
    whole = replace(
        fresh,
        start=min([fresh.start, *(w.start for w in touching)]),
        end=max([fresh.end, *(w.end for w in touching)]),
    )
    same_day = [n for n, w in enumerate(windows) if w.day is fresh.day]
    place = windows.index(touching[0]) if touching else (same_day[-1] + 1 if same_day else len(windows))
    left = [(n, w) for n, w in enumerate(windows) if w not in touching]
    before = [w for n, w in left if n < place]
    return (*before, whole, *(w for n, w in left if n >= place))
