"""What the page Away says: names and dates, never why."""

from collections.abc import Callable, Sequence
from datetime import date

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.words import dates, names, terms
from rosterdesk.words.language import N_, _, ngettext, pgettext

MOST_LISTED = 6
_TEXTS = {
    "table": N_("Who is away when"),
    "table_help": N_(
        "Arrow keys go from day to day, Shift with an arrow marks more days, Enter goes to the form below"
    ),
    "earlier": N_("Month before"),
    "later": N_("Month after"),
    "today": N_("Today"),
    "zoom": N_("How much is seen"),
    "near": N_("one month"),
    "usual": N_("two months"),
    "far": N_("four months"),
    "who": N_("Who is shown"),
    "everybody": N_("everybody"),
    "only_away": N_("only who is away"),
    "free": N_("Free leaders"),
    "new_title": N_("Somebody will be away"),
    "leader": N_("Who"),
    "leader_hint": N_("type a name"),
    "since": N_("First day"),
    "until": N_("Last day"),
    "until_hint": N_("until further notice"),
    "open_seats": N_("Open these seats"),
    "add": N_("Note it"),
    "save": N_("Save"),
    "back_today": N_("Is back today"),
    "remove": N_("Remove"),
    "another": N_("Somebody else"),
    "empty_title": N_("Nobody to be away yet"),
    "empty_sentence": N_("Add leaders on the page Leaders; their time away is then seen and noted here."),
}


def text(code: str) -> str:
    """A fixed word or sentence of the page."""
    return _(_TEXTS[code])


def months(first: date, last: date) -> str:
    """The months in sight: `December 2026 to January 2027`."""
    return _months(first, last, dates.month)


def months_short(first: date, last: date) -> str:
    """The same in little room: `Dec 2026 to Jan 2027`."""
    return _months(first, last, dates.month_short)


def month_first(first: date) -> str:
    """The first month in sight, where there is room for no more."""
    return dates.capital(dates.month_shortest(first))


def _months(first: date, last: date, say: Callable[[date], str]) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return dates.capital(say(first))
    return pgettext("months", "{first} to {last}").format(first=dates.capital(say(first)), last=say(last))


def cell(name: str, day: date, *, away: bool, there: bool, free: int | None) -> str:
    """A day of a leader as it is read aloud: `Ana, Monday 7 December: away`."""
    state = _("away") if away else _("there")
    if not there:
        state = _("not with the programme")
    said = _("{name}, {day}: {state}").format(name=name, day=dates.weekday_day(day), state=state)
    return said if free is None else f"{said}. {free_on(free)}"


def free_on(count: int) -> str:
    """How many leaders are free on a day."""
    return ngettext("{n} leader is free", "{n} leaders are free", count).format(n=dates.number(count))


def free_told(day: date, count: int) -> str:
    """The same with the day, for the tip over the strip."""
    return _("{day}: {free}").format(day=dates.capital(dates.weekday_day(day)), free=free_on(count))


def fewest(day: date, count: int) -> str:
    """On which of the days in sight the fewest leaders are free."""
    return _("Fewest on {day}: {free}").format(day=dates.weekday_day(day), free=free_on(count))


def span(since: date, until: date | None) -> str:
    """Dates away, on a bar and in its tip."""
    if until is None:
        return _("from {day} on").format(day=dates.day_month(since))
    return dates.days(since, until)


def bar(name: str, since: date, until: date | None) -> str:
    """A bar as its tip tells it: `Ana is away: 14 to 20 December 2026`."""
    return _("{name} is away: {dates}").format(name=name, dates=span(since, until))


def title(name: str) -> str:
    """Over the form, where a leave that is noted already is in hand."""
    return _("{name} is away").format(name=name)


def opens(programme: Programme, rows: Sequence[Assignment]) -> str:
    """Which seats the leave would open, soonest first."""
    if not rows:
        return _("No seat of the roster is touched.")
    listed = [_seat(programme, each) for each in rows[:MOST_LISTED]]
    said = "; ".join(listed)
    if len(rows) > MOST_LISTED:
        said = _("{seats} and {n} more").format(seats=said, n=dates.number(len(rows) - MOST_LISTED))
    return ngettext("Opens {n} seat: {seats}", "Opens {n} seats: {seats}", len(rows)).format(
        n=dates.number(len(rows)), seats=said
    )


def _seat(programme: Programme, assignment: Assignment) -> str:
    session = names.session_name(programme, assignment.session)
    return _("{session} ({role})").format(session=session, role=terms.role(assignment.role))


def noted(name: str, seats: int) -> str:
    """A leave is written."""
    if not seats:
        return _("{name} is noted as away.").format(name=name)
    return ngettext(
        "{name} is noted as away; {n} seat is open now.",
        "{name} is noted as away; {n} seats are open now.",
        seats,
    ).format(name=name, n=dates.number(seats))


def back(name: str) -> str:
    """A leader is there again."""
    return _("{name} is back.").format(name=name)
