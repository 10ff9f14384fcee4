"""Printing: a programme and an order in, a PDF out, with what the person who prints should know.

    order = printing.usual(programme, Sheet.SLIP, period, privacy=Privacy.TEAM, leaders=("l03", "l07"))
    printed = printing.print_sheet(programme, order)   # .pdf, .warnings, .personal

What is printed is always the programme's own roster. A sheet is added with one line in `MAKERS`: its maker
and what it can be narrowed down to.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from rosterdesk.cases import reported
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Dates, Period
from rosterdesk.reports import calendar, calls, changes, door, patience, people, slip, week
from rosterdesk.reports.joining import joined
from rosterdesk.reports.order import Ask, Order, Paper, Privacy, Sheet
from rosterdesk.reports.patience import Doing, NobodyWaits, Step
from rosterdesk.reports.story import Maker, missing_glyphs, pdf, personal_data
from rosterdesk.words import sheets
from rosterdesk.words.language import speaking, supported

__all__ = [
    "MAKERS",
    "Ask",
    "Doing",
    "NobodyWaits",
    "Order",
    "Paper",
    "Printed",
    "Privacy",
    "Sheet",
    "Step",
    "alike",
    "asks",
    "paper_of",
    "print_sheet",
    "usual",
]

_LETTER_COUNTRIES = ("US", "CA")


@dataclass(frozen=True, slots=True)
class _Made:
    """Who makes a sheet, and what it can be narrowed down to."""

    maker: Maker
    asks: frozenset[Ask] = frozenset()
    alike: bool = False  # the same for every reader, since it names nobody who may not be named


MAKERS: Mapping[Sheet, _Made] = MappingProxyType(
    {
        Sheet.WEEK: _Made(week.story),
        Sheet.PEOPLE: _Made(people.story),
        Sheet.CALLS: _Made(calls.story),
        Sheet.DOOR: _Made(door.story, frozenset({Ask.VENUE, Ask.DAY, Ask.SESSION}), alike=True),
        Sheet.SLIP: _Made(slip.story, frozenset({Ask.LEADERS})),
        Sheet.CALENDAR: _Made(calendar.story, alike=True),
        Sheet.CHANGES: _Made(changes.story),
        Sheet.HOURS: _Made(reported.hours_story, frozenset({Ask.LEADERS, Ask.DATES})),
        Sheet.EVALUATION: _Made(reported.evaluation_story, frozenset({Ask.DATES}), alike=True),
    }
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, what cannot be printed in it, and which personal data is on it, in plain words."""

    pdf: bytes
    warnings: tuple[str, ...]
    personal: tuple[str, ...]


def paper_of(region: str | None) -> Paper:
    """The usual paper of a region such as `CA-ON`: Letter in the United States and Canada, else A4."""
    country = (region or "").upper().replace("_", "-").split("-")[0]
    return Paper.LETTER if country in _LETTER_COUNTRIES else Paper.A4


def asks(sheet: Sheet) -> frozenset[Ask]:
    """What a sheet can be narrowed down to."""
    return MAKERS[sheet].asks


def alike(sheet: Sheet) -> bool:
    """Whether a sheet is the same for every reader."""
    return MAKERS[sheet].alike


def usual(
    programme: Programme,
    sheet: Sheet,
    period: Period,
    *,
    privacy: Privacy = Privacy.WALL,
    paper: Paper | None = None,
    lang: str | None = None,
    mono: bool = False,
    leaders: tuple[str, ...] = (),
    venue: str | None = None,
    day: date | None = None,
    session: str | None = None,
    into: str | None = None,
    telephone: bool = False,
    dates: Dates | None = None,
) -> Order:
    """An order; without `paper` and `lang`, those of the programme's region and language."""
    return Order(
        sheet=sheet,
        period=period,
        privacy=privacy,
        paper=paper or paper_of(programme.settings.region),
        lang=supported(lang or programme.settings.language),
        mono=mono,
        leaders=leaders,
        venue=venue,
        day=day,
        session=session,
        into=into,
        telephone=telephone,
        dates=dates,
    )


def print_sheet(
    programme: Programme,
    order: Order,
    *,
    left: Callable[[], bool] = lambda: False,
    tell: Callable[[Step], object] = lambda _: None,
) -> Printed:
    """The sheet, with the one that the order names to follow it behind it, as one PDF.

    UserError where the order names what is not there, or what the sheet has no use for; NobodyWaits soon
    after `left` says that nobody does. `tell` hears what is being done, where that takes a while.
    """
    alone = _print_alone(programme, order, left, tell)
    if order.then is None:
        return alone
    return _together(alone, print_sheet(programme, order.then, left=left, tell=tell))


def _print_alone(
    programme: Programme, order: Order, left: Callable[[], bool], tell: Callable[[Step], object]
) -> Printed:
    _check(programme, order)
    with speaking(order.lang), patience.waiting(left, tell):
        story = MAKERS[order.sheet].maker(programme, order)
        made = pdf(story, paper=order.paper, lang=order.lang, mono=order.mono)
    missing = missing_glyphs(story)
    return Printed(
        pdf=made,
        warnings=(sheets.cannot_print(missing),) if missing else (),
        personal=personal_data(story),
    )


def _together(one: Printed, other: Printed) -> Printed:
    """Both as one; what is personal on either is said."""
    nothing = sheets.nothing_personal()
    personal = [said for said in (*one.personal, *other.personal) if said != nothing] or [nothing]
    return Printed(
        pdf=joined(one.pdf, other.pdf),
        warnings=tuple(dict.fromkeys((*one.warnings, *other.warnings))),
        personal=tuple(dict.fromkeys(personal)),
    )


def _check(programme: Programme, order: Order) -> None:
    for ask in Ask:
        if getattr(order, ask.value) and ask not in asks(order.sheet):
            raise UserError(f"sheet_without_{ask.value}", sheet=order.sheet.value)
    for leader in order.leaders:
        if leader not in programme.leaders:
            raise UserError("unknown_leader", leader=leader)
    if order.venue is not None and order.venue not in programme.venues:
        raise UserError("unknown_venue", venue=order.venue)
    for session in (order.session, order.into):
        if session is not None and programme.calendar.find(session) is None:
            raise UserError("unknown_session", session=session)
