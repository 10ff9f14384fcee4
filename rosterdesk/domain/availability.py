"""What grade a leader gives to a stretch of time."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from rosterdesk.domain.people import DatedException, Leader, Window
from rosterdesk.domain.terms import Grade, Weekday
from rosterdesk.domain.times import DAY, Span, covers, week_start


def window_holds(window: Window, day: date, week_starts_on: Weekday) -> bool:
    """Whether the weekly window is open on `day`, by weekday, season, rhythm and nth of the month."""
    if day.weekday() != window.day.number or not covers(window.since, window.until, day):
        return False
    if window.nth and (day.day - 1) // 7 + 1 not in window.nth:
        return False
    if window.every == 1 or window.since is None:
        return True
    weeks = (week_start(day, week_starts_on) - week_start(window.since, week_starts_on)).days // 7
    return weeks % window.every == 0


def day_grades(leader: Leader, day: date, week_starts_on: Weekday) -> Iterator[tuple[int, int, Grade]]:
    """The whole of `day` cut into stretches (start, end in minutes of the day) of one grade, in order."""
    windows = [w for w in leader.availability if window_holds(w, day, week_starts_on)]
    exceptions = [e for e in reversed(leader.exceptions) if e.date == day]
    pieces: list[Window | DatedException] = [*windows, *exceptions]
    edges = sorted({0, DAY}.union(*({piece.start, piece.end} for piece in pieces)))
    for start, end in pairwise(edges):
        told = next((e.grade for e in exceptions if e.start <= start < e.end), None)
        weekly = (w.grade for w in windows if w.start <= start < w.end)
        yield start, end, told or min(weekly, key=lambda grade: grade.rank, default=Grade.CANNOT)


def grade(leader: Leader, busy: Span, week_starts_on: Weekday) -> Grade:
    """The worst grade that `busy` touches; `cannot` where any of it is not covered."""
    worst = Grade.PREFER
    for ordinal in busy.days:
        day = date.fromordinal(ordinal)
        for start, end, given in day_grades(leader, day, week_starts_on):
            touched = ordinal * DAY + start < busy.end and busy.start < ordinal * DAY + end
            if touched and given.rank > worst.rank:
                worst = given
    return worst


class Grades:
    """`grade` with a memory of each leader's days; it never goes stale, since leaders are values."""

    def __init__(self, week_starts_on: Weekday) -> None:
        self._week_starts_on = week_starts_on
        self._known: dict[str, tuple[Leader, dict[int, list[tuple[int, int, int]]]]] = {}

    def of(self, leader: Leader, busy: Span) -> Grade:
        """The worst grade that `busy` touches; `cannot` where any of it is not covered."""
        known = self._known.get(leader.id)
        if known is None or known[0] is not leader:
            known = self._known[leader.id] = (leader, {})
        worst = 0
        for ordinal in busy.days:
            stretches = known[1].get(ordinal)
            if stretches is None:
                stretches = known[1][ordinal] = self._lay_out(leader, ordinal)
            for start, end, rank in stretches:
                if rank > worst and start < busy.end and busy.start < end:
                    worst = rank
        return _BY_RANK[worst]

    def _lay_out(self, leader: Leader, ordinal: int) -> list[tuple[int, int, int]]:
        day = day_grades(leader, date.fromordinal(ordinal), self._week_starts_on)
        midnight = ordinal * DAY
        return [(midnight + start, midnight + end, given.rank) for start, end, given in day]


_BY_RANK = tuple(Grade)
