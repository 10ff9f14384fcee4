"""The weeks as a page for a browser: one file that needs nothing else, `view → HTML`.

It is handed views, as whatever draws is, so that it cannot tell what its reader may not know. Its tables say
what they are to those who hear them, and it has neither scripts nor anything that is fetched.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from resources import path
from rosterdesk.domain.terms import Role
from rosterdesk.reports import frame
from rosterdesk.reports.card import span
from rosterdesk.reports.view import DayView, NumberView, SeatView, SessionView, State, Week, WeekView
from rosterdesk.words import columns, dates, sheets

_ROLES = ((Role.LEAD,), (Role.CO_LEAD, Role.SHADOW), (Role.BACKUP,))
_NOTHING_FETCHED = "default-src 'none'; style-src 'unsafe-inline'"


def html(view: WeekView, title: str) -> bytes:
    """The page, in the language in force, for the readers of the view; days on which nothing is stay out."""
    weeks = [part for week in view.weeks for part in _week(week)]
    numbers = sorted({each for week in view.weeks for each in week.numbers}, key=_by_name)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(view.lang)}">',
        *_head(title),
        "<body>",
        "<header>",
        f"<h1>{escape(title)}</h1>",
        f'<p class="muted">{escape(frame.reader(view.privacy))}</p>',
        "</header>",
        "<main>",
        *(weeks or [f"<p>{escape(sheets.no_sessions())}</p>"]),
        *(_numbers(numbers) if numbers else ()),
        "</main>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(parts) + "\n").encode()


def _head(title: str) -> Iterator[str]:
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FETCHED}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="robots" content="noindex">'
    yield f"<title>{escape(title)}</title>"
    yield f"<style>\n{path('page', 'style.css').read_text(encoding='utf-8')}</style>"
    yield "</head>"


def _week(week: Week) -> Iterator[str]:
    """The table of a week."""
    days = [day for day in week.days if day.sessions or day.closed is not None]
    if not days:
        return
    name = dates.week_of(week.days[0].date)
    issue = f'<p class="muted">{escape(frame.issue_words(week.issue))}</p>'
    yield from _opening(name, f"<h2>{escape(name)}</h2>{issue}", sheets.column_headings(), "week")
    for day in days:
        yield "<tbody>"
        yield f'<tr class="day"><th colspan="6" scope="rowgroup">{_day_name(day)}</th></tr>'
        yield from map(_session, day.sessions)
        yield "</tbody>"
    yield "</table>\n</div>"


def _opening(name: str, caption: str, headings: Sequence[str], kind: str) -> Iterator[str]:
    """A table of one kind, in a region that the keyboard reaches, for where it is wider than the window."""
    yield f'<div class="wide {kind}" role="region" tabindex="0" aria-label="{escape(name)}">'
    yield "<table>"
    yield f"<caption>{caption}</caption>"
    yield "<thead><tr>"
    yield from (f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    yield "</tr></thead>"


def _day_name(day: DayView) -> str:
    name = dates.capital(dates.weekday_day(day.date))
    return escape(name if day.closed is None else f"{name} – {sheets.closed(day.closed)}")


def _session(session: SessionView) -> str:
    start = f'<td class="time">{escape(span(session))}</td><th scope="row">{escape(session.group)}</th>'
    if session.state is not State.RUNS:
        words = sheets.cancelled() if session.state is State.CANCELLED else sheets.not_meeting()
        return f'<tr class="off">{start}<td colspan="4">{escape(words)}</td></tr>'
    who = "".join(f"<td>{_seats(session.seats, roles)}</td>" for roles in _ROLES)
    return f"<tr>{start}<td>{_place(session)}</td>{who}</tr>"


def _place(session: SessionView) -> str:
    said = [session.place.name if session.place else sheets.remote()]
    if session.moved_from is not None:
        said.append(sheets.moved(session.moved_from))
    return "<br>".join(map(escape, said))


def _seats(seats: Iterable[SeatView], roles: Sequence[Role]) -> str:
    return "<br>".join(_seat(seat) for seat in seats if seat.role in roles)


def _seat(seat: SeatView) -> str:
    if seat.name is None:
        kind = "open" if seat.role.leads else "muted"
        return f'<span class="{kind}">{escape(sheets.open_seat(seat.role))}</span>'
    return escape(sheets.as_shadow(seat.name) if seat.role is Role.SHADOW else seat.name)


def _by_name(each: NumberView) -> tuple[str, str]:
    return each.name.casefold(), each.number


def _numbers(numbers: Sequence[NumberView]) -> Iterator[str]:
    """The table of the numbers that the readers may have, each once for all weeks."""
    name = sheets.numbers_heading()
    headings = (columns.heading("name"), columns.heading("phone"))
    yield from _opening(name, f"<h2>{escape(name)}</h2>", headings, "numbers")
    yield "<tbody>"
    for each in numbers:
        yield f'<tr><th scope="row">{escape(each.name)}</th><td>{escape(each.number)}</td></tr>'
    yield "</tbody>\n</table>\n</div>"
