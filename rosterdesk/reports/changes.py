"""The changes sheet: only what differs from the last published sheet, with bars in the margin."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from itertools import groupby

from rosterdesk.domain.moves import as_scheduled, moved
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Held, Version
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from rosterdesk.domain.versions import (
    SessionDifference,
    Shift,
    compare,
    displaced,
    relocated,
    rows_of,
    shifts,
)
from rosterdesk.reports import frame, seats
from rosterdesk.reports.card import Type, place, span
from rosterdesk.reports.flow import Cell, Columns, Flow, Row, add_row, day_head
from rosterdesk.reports.fonts import Face
from rosterdesk.reports.frame import Part
from rosterdesk.reports.marks import Piece, Tone
from rosterdesk.reports.order import Order
from rosterdesk.reports.redaction import Redaction
from rosterdesk.reports.setting import paragraph
from rosterdesk.reports.story import Story
from rosterdesk.reports.view import Issue, NumberView, SessionView, State
from rosterdesk.words import dates, language, merging, names, sheets
from rosterdesk.words import sheet_changes as words
from rosterdesk.words.files import LANGUAGES

HOST_DAYS = timedelta(days=7)  # within which a session may take the members of another in
SIZE = Type(11.5)
COLUMNS = Columns((0.21, 0.35, 0.44), left=12.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """A session that differs: its shifts, the seats now open, and where and how long it is where that is new.

    `moved_from` is when it was to be. `joins` says which session takes its members in, where one does.
    """

    session: SessionView
    shifts: tuple[Shift, ...] = ()
    needed: tuple[Role, ...] = ()
    moved_from: datetime | None = None
    elsewhere: bool = False
    resized: bool = False
    extra: bool = False
    joins: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekChanges:
    """What differs in a week; `since` None where there is no earlier sheet."""

    first: date
    since: date | None
    issue: Issue
    sessions: tuple[ChangeView, ...]
    numbers: tuple[NumberView, ...]


def story(programme: Programme, order: Order) -> Story:
    """The weeks of the order against the sheets that people hold."""
    redaction = Redaction.of(programme, order)
    firsts = order.period.week_firsts
    draft = any(redaction.issue(each).draft_of is not None for each in firsts)
    weeks = [_week(redaction, each, draft=draft) for each in firsts]
    name, first, last = programme.settings.name, order.period.first, order.period.last
    sessions = [each.session for week in weeks for each in week.sessions]
    return Story(
        title=words.document(name, first, last),
        subject=words.subject(),
        author=name,
        day=first,
        pages=partial(frame.bound, [_part(weeks, first, last)], name, frame.reader(redaction.privacy)),
        typed=frozenset({name, *(s.group for s in sessions), *(s.place.name for s in sessions if s.place)}),
        names=frozenset(
            each
            for week in weeks
            for session in week.sessions
            for shift in session.shifts
            for each in (shift.after, shift.before)
            if each
        ),
        numbers=frozenset((each.name, each.number) for week in weeks for each in week.numbers),
    )


def _week(redaction: Redaction, first: date, *, draft: bool) -> WeekChanges:
    programme, period = redaction.programme, Period(first, 1)
    version = redaction.sheet_before(first, draft=draft)
    issue = redaction.issue(first)
    if version is None:
        return WeekChanges(first=first, since=None, issue=issue, sessions=(), numbers=())
    before = rows_of(programme, version, period)
    found = {each.session: each for each in compare(before, rows_of(programme, None, period))}
    known = {row.session for row in before}
    for key in sorted(_elsewhere(programme, version, known, period) - set(found)):
        found[key] = SessionDifference(session=key, came=(), went=())
    was = _before(programme, version, found)
    changed = [
        _changed(redaction, each, known=each.session in known, was=was.get(each.session))
        for each in found.values()
    ]
    came = {row.leader for each in found.values() for row in each.came}
    return WeekChanges(
        first=first,
        since=version.published.date(),
        issue=issue,
        sessions=tuple(sorted(changed, key=lambda each: (each.session.start, each.session.group))),
        numbers=redaction.numbers(came),
    )


def _elsewhere(
    programme: Programme, version: Version, known: Iterable[str], period: Period
) -> frozenset[str]:
    """Sessions elsewhere than the version says; where it does not know, those not as their schedule says."""
    if version.moved is not None:
        return displaced(programme, version, period)
    sessions = [programme.calendar.find(key) for key in known]
    return frozenset(each.id for each in sessions if each and each.runs and moved(programme, each))


def _before(programme: Programme, version: Version, keys: Collection[str]) -> Mapping[str, Held]:
    """Where and when the version has sessions that are elsewhere now; their schedule where it cannot know."""
    if version.moved is not None:
        return {key: was for key, (was, _) in relocated(programme, version, None, keys).items()}
    sessions = filter(None, map(programme.calendar.find, keys))
    return {each.id: as_scheduled(each) for each in sessions if each.runs and moved(programme, each)}


def _changed(redaction: Redaction, found: SessionDifference, *, known: bool, was: Held | None) -> ChangeView:
    """What is new of a session that the version `was` to have elsewhere, or has where it is."""
    programme = redaction.programme
    session = programme.calendar.find(found.session)
    if session is None:
        return ChangeView(session=_gone(programme, found.session))
    if not session.runs:
        return ChangeView(session=redaction.session(session), joins=_joins(programme, session))
    shown, added = redaction.session(session), session.extra and not known
    then = None if added else was
    moved_from = then.start if then and then.start != session.start else None
    elsewhere = then is not None and then.venue != session.venue
    return ChangeView(
        session=shown,
        shifts=tuple(shifts(found, redaction.name)),
        needed=tuple(seat.role for seat in shown.seats if seat.name is None and seat.role.leads),
        moved_from=moved_from,
        elsewhere=elsewhere,
        resized=then is not None and moved_from is None and not elsewhere,
        extra=added,
    )


def _joins(programme: Programme, session: Session) -> str:
    """Where its members go, said anew: what stands in the note may be in another language, or private."""
    near = programme.calendar.between(session.date, session.date + HOST_DAYS)
    for tag in LANGUAGES if session.note else ():
        with language.speaking(tag):
            host = next((e for e in near if merging.joins(programme, session.id, e.id) == session.note), None)
        if host is not None:
            return merging.joins(programme, session.id, host.id)
    return ""


def _gone(programme: Programme, key: str) -> SessionView:
    """A session that was published and is not in the calendar any more."""
    group, _, start = key.rpartition("/")
    return SessionView(
        start=datetime.fromisoformat(start),
        minutes=0,
        group=names.group_name(programme, group),
        kind="",
        hue=0,
        place=None,
        state=State.CANCELLED,
        moved_from=None,
        seats=(),
    )


def _part(weeks: Sequence[WeekChanges], first: date, last: date) -> Part:
    drafts = [week.issue for week in weeks if week.issue.number is None]
    issue = max(drafts, key=lambda each: each.draft_of or 0, default=weeks[0].issue)
    return Part(
        title=words.title(first, last),
        contents=partial(_contents, weeks),
        issue=frame.issue_words(issue),
        framed=issue.number is None,
    )


def _contents(weeks: Sequence[WeekChanges], measure: float, room: float) -> list[Piece]:
    flow = Flow(room)
    for number, (_, alike) in enumerate(groupby(weeks, key=lambda week: week.since)):
        _add_weeks(flow, list(alike), measure, above=12.0 if number else 0.0)
    numbers = sorted({(each.name, each.number) for week in weeks for each in week.numbers})
    told = [NumberView(name=name, number=number) for name, number in numbers]
    flow.put_together(frame.numbers(told, measure, SIZE))
    return flow.done()


def _add_weeks(flow: Flow, weeks: Sequence[WeekChanges], measure: float, *, above: float) -> None:
    """What differs from one sheet, day by day, under so much room `above`."""
    since, changed = weeks[0].since, [each for week in weeks for each in week.sessions]
    if since is None or not changed:
        last = weeks[-1].first + timedelta(days=6)
        said = words.nothing_published(weeks[0].first, last) if since is None else words.nothing(since)
        flow.put([Piece(above + 4), *paragraph(said, Face.REGULAR, 13, Tone.INK, measure), Piece(6)])
        return
    heading = COLUMNS.heads(words.column_headings(), measure, SIZE.small)
    title = paragraph(words.since(since), Face.REGULAR, 13, Tone.INK, measure)
    flow.put([Piece(above), *title, Piece(6), heading], keep=90)
    for day, sessions in groupby(changed, key=lambda each: each.session.start.date()):
        name = dates.capital(dates.weekday_day(day))
        rows = [_row(each, measure) for each in sessions]
        flow.put([day_head(name, measure, SIZE.body)], keep=min(rows[0].height, 90))
        again = day_head(sheets.continued(name), measure, SIZE.body)
        for row in rows:
            add_row(flow, row, COLUMNS, measure, again)


def _row(change: ChangeView, measure: float) -> Row:
    session, size = change.session, SIZE
    widths = COLUMNS.widths(measure)
    when = span(session) if session.minutes else dates.clock(session.start)
    time = paragraph(when, Face.BOLD, size.body, Tone.INK, widths[0])
    group = paragraph(session.group, Face.BOLD, size.body, Tone.INK, widths[1])
    runs = session.state is State.RUNS
    where = place(session, widths[1], size.small) if runs else ()
    return Row((time, (*group, *where), _new(change, widths[2])), Tone.INK)


def _new(change: ChangeView, measure: float) -> Cell:
    """What is new of a session, line by line."""
    session, size = change.session, SIZE
    if session.state is not State.RUNS:
        said = sheets.cancelled() if session.state is State.CANCELLED else sheets.not_meeting()
        joins = paragraph(change.joins, Face.REGULAR, size.body, Tone.INK, measure) if change.joins else ()
        return (*paragraph(said, Face.BOLD, size.body, Tone.INK, measure), *joins)
    found: list[Piece] = []
    if change.extra:
        found += paragraph(dates.capital(sheets.extra()), Face.BOLD, size.body, Tone.INK, measure)
    if change.moved_from is not None:
        said = dates.capital(sheets.moved(change.moved_from))
        found += paragraph(said, Face.REGULAR, size.body, Tone.INK, measure)
    if change.elsewhere:
        where = session.place.name if session.place else sheets.remote()
        found += paragraph(words.elsewhere(where), Face.REGULAR, size.body, Tone.INK, measure)
    if change.resized:
        end = session.start + timedelta(minutes=session.minutes)
        found += paragraph(words.resized(end), Face.REGULAR, size.body, Tone.INK, measure)
    for shift in change.shifts:
        said = words.shift(shift.role, shift.after, shift.before)
        found += paragraph(said, Face.REGULAR, size.body, Tone.INK, measure)
    found += [seats.open_seat(role, size.body, min(measure, 150)) for role in change.needed]
    return tuple(found)
