"""Rosters to print, and printed pages read back."""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cache
from itertools import count
from typing import Any

import pdfplumber
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

import resources
from rosterdesk.cases.printing import Paper, Privacy, Sheet, print_sheet, usual
from rosterdesk.domain.changes import apply
from rosterdesk.domain.edits.rosters import publish as publish_
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import LeaderKind, Role
from rosterdesk.domain.times import Period
from rosterdesk.exchange import programme_file
from rosterdesk.reports.redaction import week_view
from rosterdesk.reports.story import pdf
from rosterdesk.reports.view import SessionView, WeekView
from rosterdesk.reports.week import story_of
from rosterdesk.words.language import speaking
from tests.factories import MONDAY

SHORTEST = 8.999
PUBLISHED = datetime(2026, 10, 3, 9)
WEEK = Period(MONDAY, 1)
CLOSED_WEEK = Period(MONDAY.replace(month=12, day=14), 1)


@cache
def demo() -> Programme:
    """The demo programme as it ships."""
    return programme_file.read(resources.path("programmes", "demo.json"))


def filled(programme: Programme, period: Period = WEEK, *, skip: int = 0) -> tuple[Row, ...]:
    """Somebody in every seat, in turn and without regard to any rule; every `skip`-th row left open."""
    trainees = [key for key, leader in programme.leaders.items() if leader.kind is LeaderKind.TRAINEE]
    others = [key for key, leader in programme.leaders.items() if leader.kind is not LeaderKind.TRAINEE]
    turn = count()
    rows = [
        Row(session.id, role, people[next(turn) % len(people)])
        for session in programme.calendar.between(period.first, period.last)
        for role in (Role if session.runs else ())
        if (people := trainees if role is Role.SHADOW else others)
        for _ in range(session.group.wanted(role))
    ]
    return tuple(row for at, row in enumerate(rows, start=1) if not skip or at % skip)


def view(
    programme: Programme, rows: Iterable[Assignment | Row], period: Period = WEEK, **said: Any
) -> WeekView:
    """The view for the wall in English, unless said."""
    return week_view(programme, rows, period, **{"privacy": Privacy.WALL, "lang": "en", **said})


def sheet(
    programme: Programme, rows: Iterable[Assignment | Row], period: Period = WEEK, **said: Any
) -> bytes:
    """The sheet on Letter in colour, for the wall in English, unless said."""
    paper, mono = said.pop("paper", Paper.LETTER), said.pop("mono", False)
    shown = view(programme, rows, period, **said)
    with speaking(shown.lang):
        return pdf(story_of(shown), paper=paper, lang=shown.lang, mono=mono)


@contextmanager
def opened(pdf: bytes) -> Iterator[PDF]:
    """The document, for reading."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        yield document


def printed(programme: Programme, sheet: Sheet, period: Period = WEEK, **said: Any) -> bytes:
    """A sheet of the programme's own roster: on Letter in colour, for the wall in English, unless said."""
    return print_sheet(programme, usual(programme, sheet, period, **{"lang": "en", **said})).pdf


def rostered(
    programme: Programme, period: Period = WEEK, *, skip: int = 0, publish: bool = False
) -> Programme:
    """The programme with somebody in every seat, published as its first version where so said."""
    rows = filled(programme, period, skip=skip)
    after = replace(programme, roster={row.id: Assignment(row=row) for row in rows})
    return apply(after, publish_(after, period, now=PUBLISHED)) if publish else after


def spoilt(page: Page, *, edge: float = 20) -> list[str]:
    """What a reader would complain of: words outside the page's edges, on each other, or too small."""
    found = sorted(words(page), key=lambda word: word["top"])
    bad = [f"small: {char['text']}" for char in page.chars if char["size"] < SHORTEST]
    for at, one in enumerate(found):
        if not (edge <= one["x0"] < one["x1"] <= page.width - edge):
            bad.append(f"sideways: {one['text']}")
        if not (edge <= one["top"] < one["bottom"] <= page.height - edge):
            bad.append(f"over the edge: {one['text']}")
        for two in found[at + 1 :]:
            if two["top"] >= one["bottom"] - 0.5:
                break
            if min(one["x1"], two["x1"]) - max(one["x0"], two["x0"]) > 0.5:
                bad.append(f"on each other: {one['text']} {two['text']}")
    return bad


def words(page: Page) -> list[dict[str, Any]]:
    """The words of a page with their boxes, in the order in which they are read out."""
    return page.extract_words(x_tolerance=1.5, y_tolerance=1.5, use_text_flow=True)


def text(pdf: bytes) -> str:
    """All that is written, page after page, one space between words."""
    with opened(pdf) as document:
        return " ".join(word["text"] for page in document.pages for word in words(page))


def columns(page: Page) -> list[tuple[float, float]]:
    """Where each day column begins and ends: the rules under the headings."""
    rules = [rect for rect in page.rects if abs(rect["height"] - 1.2) < 0.05]
    return sorted((rect["x0"], rect["x1"]) for rect in rules)


def column_text(page: Page, left: float, right: float) -> str:
    """What stands between two edges under the headings, as it is read out."""
    top = max(rect["bottom"] for rect in page.rects if abs(rect["height"] - 1.2) < 0.05)
    inside = [w for w in words(page) if left <= w["x0"] < right and top < w["top"] < page.height - 40]
    return " ".join(word["text"] for word in inside)


def told(session: SessionView) -> list[str]:
    """The names and the group of a session, as they must be found on paper."""
    return [session.group, *(seat.name for seat in session.seats if seat.name is not None)]


def larger(programme: Programme, times: int) -> Programme:
    """The programme with every group meeting so many times over."""
    groups = {
        f"{key}-{copy}": replace(group, id=f"{key}-{copy}", name=f"{group.name} {copy}")
        for copy in range(1, times + 1)
        for key, group in programme.groups.items()
    }
    return replace(programme, groups=groups)
