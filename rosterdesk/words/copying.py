"""Sessions as text and as a table, to be pasted elsewhere."""

from collections.abc import Iterable, Sequence
from html import escape

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.words import board, dates, names
from rosterdesk.words.language import _


def session_text(programme: Programme, session: Session) -> str:
    """One session on a few lines: when and where, then who in which role; open seats are named."""
    head = _("{group}, {weekday}, {time}").format(
        group=session.group.name,
        weekday=dates.weekday_day(session.date),
        time=names.session_time(session),
    )
    lines = [head, names.venue_name(programme, session.venue)]
    if not session.runs:
        return "\n".join([head, board.cancelled(session)])
    for role in Role:
        said = _held(programme, session, role)
        if said:
            lines.append(_("{role}: {names}").format(role=board.role_title(role), names=said))
    return "\n".join(lines)


def sessions_text(programme: Programme, sessions: Iterable[Session]) -> str:
    """Sessions one below another, with a line between."""
    return "\n\n".join(session_text(programme, session) for session in sessions)


def table(programme: Programme, sessions: Iterable[Session]) -> list[list[str]]:
    """A head and one row for each session: date, time, group, place, and a cell for each role."""
    head = [_("Date"), _("Time"), _("Group"), _("Place"), *(board.role_title(role) for role in Role)]
    return [head, *(_row(programme, session) for session in sessions)]


def separated(rows: Sequence[Sequence[str]]) -> str:
    """A table as lines with tabs, as spreadsheets take them."""
    return "\n".join("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row) for row in rows)


def marked_up(rows: Sequence[Sequence[str]]) -> str:
    """A table as HTML, as letters and mail take it."""
    head, *body = rows
    lines = ["<table><tr>", *(f"<th>{escape(cell)}</th>" for cell in head), "</tr>"]
    for row in body:
        lines += ["<tr>", *(f"<td>{escape(cell)}</td>" for cell in row), "</tr>"]
    return "".join([*lines, "</table>"])


def _row(programme: Programme, session: Session) -> list[str]:
    held = [_held(programme, session, role) for role in Role] if session.runs else [""] * len(Role)
    place = names.venue_name(programme, session.venue) if session.runs else board.cancelled(session)
    day = dates.capital(f"{dates.weekday_short(session.date)} {dates.day_short(session.date)}")
    return [day, names.session_time(session), session.group.name, place, *held]


def _held(programme: Programme, session: Session, role: Role) -> str:
    """Who holds the role, and how often it is open; nothing where the session has no such role."""
    people = [
        names.display_name(programme, each.leader)
        for each in programme.assignments(session.id)
        if each.role is role
    ]
    missing = session.group.wanted(role) - len(people) if role is not Role.SHADOW else 0
    return ", ".join([*people, *([_("open")] * missing)])
