"""A week as a table over as many pages as it needs, for programmes whose columns would not fit."""

from collections.abc import Iterable, Sequence

from resources.kinds import kind_look
from rosterdesk.domain.terms import Role
from rosterdesk.reports import seats
from rosterdesk.reports.card import Type, moved, place, span
from rosterdesk.reports.columns import banner
from rosterdesk.reports.flow import ROW_PAD, Cell, Columns, Flow, Row, add_row, day_head
from rosterdesk.reports.fonts import Face
from rosterdesk.reports.marks import Hue, Piece, Sign, Tone, stack
from rosterdesk.reports.setting import line, paragraph
from rosterdesk.reports.view import DayView, SeatView, SessionView, State, Week
from rosterdesk.words import dates, sheets

COLUMNS = Columns((0.13, 0.23, 0.16, 0.16, 0.18, 0.14))
_ROLES = ((Role.LEAD,), (Role.CO_LEAD, Role.SHADOW), (Role.BACKUP,))


def pages(week: Week, measure: float, height: float, size: Type) -> list[Piece]:
    """The table cut into pieces no higher than `height`; every page repeats its headings."""
    flow = Flow(height, COLUMNS.heads(sheets.column_headings(), measure, size.small))
    for day in week.days:
        if day.sessions or day.closed is not None:
            _add_day(flow, day, measure, size)
    return flow.done()


def _add_day(flow: Flow, day: DayView, measure: float, size: Type) -> None:
    name = dates.capital(dates.weekday_day(day.date))
    rows = [_row(session, measure, size) for session in day.sessions]
    opening = [day_head(name, measure, size.body)]
    if day.closed is not None:
        opening.append(stack([banner(day.closed, measure, size), Piece(ROW_PAD)]))
    flow.put(opening, keep=min(rows[0].height, size.body * 8) if rows else 0.0)
    again = day_head(sheets.continued(name), measure, size.body)
    for row in rows:
        add_row(flow, row, COLUMNS, measure, again)


def _row(session: SessionView, measure: float, size: Type) -> Row:
    runs = session.state is State.RUNS
    widths = COLUMNS.widths(measure)
    colour = Tone.INK if runs else Tone.MUTED
    time = line(span(session), Face.BOLD, size.body, colour)
    group = _group(session, widths[1], size)
    if not runs:
        words = sheets.cancelled() if session.state is State.CANCELLED else sheets.not_meeting()
        said = paragraph(words, Face.BOLD, size.body, Tone.INK, widths[2])
        return Row(((time,), group, said), Tone.HAIRLINE)
    where = (*place(session, widths[2], size.body), *moved(session, widths[2], size))
    who = [_names(session.seats, roles, each, size) for roles, each in zip(_ROLES, widths[3:], strict=True)]
    return Row(((time,), group, where, *who), Hue(session.hue))


def _group(session: SessionView, measure: float, size: Type) -> Cell:
    runs = session.state is State.RUNS
    sign_size = size.body + 1
    face, colour = (Face.BOLD, Tone.INK) if runs else (Face.REGULAR, Tone.MUTED)
    pieces = paragraph(session.group, face, size.body, colour, measure, x=sign_size + 5, most=3)
    sign = Sign(
        0.0, 0.8, sign_size, kind_look(session.kind).icon, Hue(session.hue) if runs else Tone.HAIRLINE
    )
    return (Piece(pieces[0].height, (sign, *pieces[0].marks)), *pieces[1:]) if pieces else ()


def _names(all_seats: Iterable[SeatView], roles: Sequence[Role], measure: float, size: Type) -> Cell:
    """The holders of one column; a shadow is told apart from a co-lead by word."""
    found: list[Piece] = []
    for seat in all_seats:
        if seat.role not in roles:
            continue
        if seat.name is None and seat.role.leads:
            found.append(seats.open_seat(seat.role, size.body, measure))
            continue
        face, colour = seats.style(seat)
        name = sheets.open_seat(seat.role) if seat.name is None else seat.name
        text = sheets.as_shadow(name) if seat.role is Role.SHADOW else name
        found += paragraph(text, face, size.body, colour, measure)
    return tuple(found)
