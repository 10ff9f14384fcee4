"""Dates, times, amounts and lists as people of either language write them."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from rosterdesk.domain.times import Period
from rosterdesk.words.language import _, language, pgettext

NO_BREAK = "\N{NO-BREAK SPACE}"
_HOUR = 60
_DAY = 24 * _HOUR


def day(when: date) -> str:
    """A date in full: `30 November 2026`, `1er décembre 2026`."""
    return _dated(when, "d MMMM y")


def day_month(when: date) -> str:
    """A date without its year: `30 November`."""
    return _dated(when, "d MMMM")


def day_short(when: date) -> str:
    """A date in little room: `30 Nov`, `30 nov.`."""
    return _dated(when, "d MMM")


def weekday(when: date) -> str:
    """The name of its day of the week: `Monday`, `lundi`."""
    return _dated(when, "EEEE")


def weekday_short(when: date) -> str:
    """The day of the week in little room: `Mon`, `lun.`."""
    return _dated(when, "EEE")


def weekday_day(when: date) -> str:
    """A date with its day of the week: `Monday 30 November`, `lundi 30 novembre`."""
    return _dated(when, "EEEE d MMMM")


def month(when: date) -> str:
    """The month of a date: `November 2026`."""
    return _dated(when, "MMMM y")


def month_short(when: date) -> str:
    """The month of a date in little room: `Nov 2026`, `nov. 2026`."""
    return _dated(when, "MMM y")


def month_shortest(when: date) -> str:
    """The month of a date without its year: `Nov`, `nov.`."""
    return _dated(when, "LLL")


def month_name(number: int) -> str:
    """The name of a month from its number, 1 to 12: `November`, `novembre`."""
    return _dated(date(2024, number, 2), "LLLL")


def week_of(first: date) -> str:
    """A week by its first day: `Week of 30 November 2026`, `Semaine du 30 novembre 2026`."""
    return _("Week of {day}").format(day=day(first))


def week_of_short(first: date) -> str:
    """A week in little room: `Week of 30 Nov`, `Semaine du 30 nov.`."""
    return _("Week of {day}").format(day=day_short(first))


def days(first: date, last: date) -> str:
    """Dates from the first to the last, both inclusive: `30 November to 6 December 2026`."""
    return _days(first, last, "MMMM")


def days_short(first: date, last: date) -> str:
    """The same in little room: `30 Nov to 6 Dec 2026`."""
    return _days(first, last, "MMM")


def weeks_short(period: Period) -> str:
    """Weeks at the beginning of a line, in little room: `Week of 30 Nov`, `30 Nov to 27 Dec 2026`."""
    if period.weeks == 1:
        return week_of_short(period.first)
    return capital(days_short(period.first, period.last))


def _days(first: date, last: date, month_pattern: str) -> str:
    end = _dated(last, f"d {month_pattern} y")
    if first == last:
        return end
    start = _dated(first, _start_pattern(first, last, month_pattern))
    return _("{first} to {last}").format(first=start, last=end)


def _start_pattern(first: date, last: date, month_pattern: str) -> str:
    """Only what the end of a stretch of dates does not say already."""
    if first.year != last.year:
        return f"d {month_pattern} y"
    return f"d {month_pattern}" if first.month != last.month else "d"


def _dated(when: date, pattern: str) -> str:
    return _formatted(date(when.year, when.month, when.day), pattern, language())


@lru_cache(maxsize=8192)  # long lists say the same days again and again, and each takes Babel a while
def _formatted(when: date, pattern: str, tag: str) -> str:
    text = format_date(when, pattern, locale=tag)
    if tag == "fr" and when.day == 1:
        words = text.split(" ")
        text = " ".join("1er" if word == "1" else word for word in words)  # French counts only the first
    return text


def time(minute: int) -> str:
    """A minute of the day (0 to 1440, or later for the next day): `18:30`, `18 h 30`; 1440 is `24:00`."""
    hour, rest = divmod(minute if minute <= _DAY else minute % _DAY, _HOUR)
    if language() != "fr":
        return f"{hour:02}:{rest:02}"
    return f"{hour}{NO_BREAK}h" + (f"{NO_BREAK}{rest:02}" if rest else "")


def clock(when: datetime) -> str:
    """The time of day of a moment: `18:30`, `18 h 30`."""
    return time(when.hour * _HOUR + when.minute)


def span(start: int, end: int) -> str:
    """From one minute of the day to another (past midnight counts on): `18:30–20:00`, `18 h 30 à 20 h`."""
    return _("{start}–{end}").format(start=time(start), end=time(end))


def span_short(start: int, end: int) -> str:
    """The same in little room: `18:30–20:00`, `18 h 30–20 h`."""
    return pgettext("little room", "{start}–{end}").format(start=time(start), end=time(end))


def moment(when: datetime) -> str:
    """A date with a time: `30 November 2026, 18:30`."""
    return _("{day}, {time}").format(day=day(when), time=clock(when))


def duration(minutes: int) -> str:
    """A length of time: `45 min`, `1 h 30 min`, `2 h`."""
    hours, rest = divmod(minutes, _HOUR)
    parts = [f"{number(hours)}{NO_BREAK}h"] if hours else []
    if rest or not hours:
        parts.append(f"{rest}{NO_BREAK}min")
    return NO_BREAK.join(parts)


def number(value: int | float) -> str:
    """A number with the separators of the language: `1,234`, `1 234`."""
    return _decimal(value, language())


@lru_cache(maxsize=4096)
def _decimal(value: int | float, tag: str) -> str:
    return format_decimal(value, locale=tag)


def amount(value: Decimal) -> str:
    """An amount as it is typed: `22.50`, in French `22,50`."""
    return format_decimal(value, format="0.00##", locale=language(), decimal_quantization=False)


def percent(share: float) -> str:
    """A share of one as whole per cent: `87%`, `87 %`."""
    return format_percent(share, locale=language())


def percent_fine(share: float) -> str:
    """A share of one in per cent with a tenth where it tells more: `99.8%`, `99,8 %`, `87%`."""
    pattern = f"#,##0.#{NO_BREAK}%" if language() == "fr" else "#,##0.#%"
    return format_percent(share, format=pattern, locale=language())


def listed(things: Sequence[str]) -> str:
    """Things one after another: `A, B and C`, `A, B et C`; nothing for none."""
    return _listed(things, _("{first} and {last}"))


def listed_or(things: Sequence[str]) -> str:
    """Things to choose from: `A, B or C`, `A, B ou C`; nothing for none."""
    return _listed(things, _("{first} or {last}"))


def clauses(said: Iterable[str]) -> str:
    """Parts of a sentence that hold commas themselves: `A, a; B`; nothing for none."""
    return _("; ").join(said)


def _listed(things: Sequence[str], joint: str) -> str:
    if len(things) < 2:
        return "".join(things)
    return joint.format(first=", ".join(things[:-1]), last=things[-1])


def capital(text: str) -> str:
    """The text with its first letter large, as at the start of a line."""
    return text[:1].upper() + text[1:]
