"""A programme as tables for a spreadsheet, and its rostered weeks as a table or a page, for their readers."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from rosterdesk.cases import rostered
from rosterdesk.cases.rostered import Wanted
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.exchange.tables import reading, table_file, writing
from rosterdesk.exchange.tables.described import ROSTER
from rosterdesk.exchange.tables.grid import Cell, Grid, Row
from rosterdesk.reports import page as pages
from rosterdesk.reports.order import Privacy
from rosterdesk.reports.view import SessionView, WeekView
from rosterdesk.words import calendars, columns, sheets, terms
from rosterdesk.words.language import speaking, supported

_HEADINGS = ("date", "start", "end", "group", "venue", "role", "name", "phone")


def file(programme: Programme, path: Path, *, table: str | None, wanted: Wanted, privacy: Privacy) -> bytes:
    """The table that is named, whole; without one every table, as far as readers at this level may have it.

    The roster names people as their readers may know them. UserError where there is no such table.
    """
    code = None if table is None else reading.code_of(table)
    grids: list[Grid] = []
    if code is None and path.suffix.lower() == table_file.WORKBOOK:
        grids += writing.every(programme, private=privacy is Privacy.COORDINATOR)
    elif code is not None and code != ROSTER:
        grids.append(writing.one(programme, code))
    if code == ROSTER or (grids and code is None):
        grids.append(_roster(rostered.view(programme, wanted, privacy)))
    return table_file.encode(path, grids)


def page(programme: Programme, wanted: Wanted, privacy: Privacy) -> bytes:
    """The rostered weeks as a page for a browser, in the programme's language."""
    with speaking(supported(programme.settings.language)):
        name = calendars.calendar_name(programme, wanted.leader)
        return pages.html(rostered.view(programme, wanted, privacy), name)


def _roster(view: WeekView) -> Grid:
    shown = _HEADINGS[:-1] if view.privacy is Privacy.WALL else _HEADINGS
    rows: list[Row] = [[columns.heading(code) for code in shown]]
    for week in view.weeks:
        numbers = {each.name: each.number for each in week.numbers}
        sessions = (session for day in week.days for session in day.sessions)
        rows += [row[: len(shown)] for session in sessions for row in _seats(session, numbers)]
    return Grid(title=columns.table(ROSTER), rows=rows)


def _seats(session: SessionView, numbers: dict[str, str]) -> Iterator[list[Cell]]:
    """A row for each seat of a session, open ones named as such."""
    end = session.start + timedelta(minutes=session.minutes)
    place = session.place.name if session.place else sheets.remote()
    when: list[Cell] = [session.start.date(), f"{session.start:%H:%M}", f"{end:%H:%M}", session.group, place]
    for seat in session.seats:
        name = sheets.open_seat(seat.role) if seat.name is None else seat.name
        yield [*when, terms.role(Role(seat.role)), name, numbers.get(seat.name or "", "")]
