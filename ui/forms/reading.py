"""From what people type to values, and back; every reader raises a UserError where it cannot be read."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from rosterdesk.domain.edits import valid
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.times import DAY
from rosterdesk.words import dates

Reader = Callable[[str], object]
_NUMBER = re.compile(r"-?\d{1,9}")
_DATE = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_WRITTEN = re.compile(r"(\d{1,2})(?:er|\.)?\s+(\D+?)\s*(\d{4})?")
_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.hH]\s*(\d{2})?)?")
_LENGTH = re.compile(r"(?:(\d{1,7})\s*h)?\s*(?:(\d{1,7})\s*(?:min|m)?)?", re.IGNORECASE)
_HOURS = re.compile(r"(\d{1,7})(?:[.,](\d{1,2}))?(?::(\d{2}))?")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+")
_MONEY = re.compile(r"\d{1,9}([.,]\d{1,4})?")


def text(typed: str) -> str:
    """A line without blanks around it."""
    return " ".join(typed.split())


def number(least: int = 0, most: int = valid.MOST) -> Callable[[str], int]:
    """A reader of whole numbers in a range."""

    def read(typed: str) -> int:
        plain = _bare(typed)
        if _NUMBER.fullmatch(plain) is None:
            raise UserError("not_whole", text=typed.strip())
        return valid.between(int(plain), least, most)

    return read


def number_or_none(least: int = 0, most: int = valid.MOST) -> Callable[[str], int | None]:
    """The same, where nothing is None."""
    read = number(least, most)
    return lambda typed: read(typed) if typed.strip() else None


def number_text(value: int | None) -> str:
    """A whole number as it is typed, nothing for None."""
    return "" if value is None else f"{value}"


def day(today: date) -> Callable[[str], date]:
    """A reader of `2026-11-30`, and of `30 November` in the language in force, the year perhaps left out."""

    def read(typed: str) -> date:
        plain = text(typed)
        found = _DATE.fullmatch(plain)
        try:
            if found is not None:
                return valid.near(date(int(found[1]), int(found[2]), int(found[3])))
            return valid.near(_written(plain, today))
        except ValueError:
            raise UserError("not_a_date", text=plain) from None

    return read


def day_or_none(today: date) -> Callable[[str], date | None]:
    """The same, where nothing is None."""
    read = day(today)
    return lambda typed: read(typed) if typed.strip() else None


def day_text(value: date | None) -> str:
    """A date as it is typed, nothing for None."""
    return "" if value is None else value.isoformat()


def clock(typed: str) -> int:
    """The minute of the day of `9`, `9:30`, `9 h 30`; UserError `not_clock`."""
    found = _CLOCK.fullmatch(typed.replace(dates.NO_BREAK, " ").strip())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    if minute > 59 or hour * 60 + minute > DAY:
        raise UserError("not_clock", text=typed.strip())
    return hour * 60 + minute


def start_clock(typed: str) -> int:
    """The same as a start, which lies before midnight."""
    minute = clock(typed)
    if minute == DAY:
        raise UserError("not_clock", text=typed.strip())
    return minute


def length_or_none(typed: str) -> int | None:
    """Minutes of `15`, `7.5` or `7:30` hours, of `7 h 30 min` or `90 min`; None for nothing; `not_length`."""
    plain = _bare(typed)
    if not plain:
        return None
    hours = _HOURS.fullmatch(plain)
    if hours is not None and not (hours[2] and hours[3]):
        minutes = int(hours[1]) * 60 + int(hours[3] or 0)
        part = Decimal(f"0.{hours[2] or 0}") * 60
        if part == int(part):
            return valid.between(minutes + int(part), 0, valid.MOST)
    spelt = _LENGTH.fullmatch(plain)
    if spelt is None or hours is not None:
        raise UserError("not_length", text=typed.strip())
    return valid.between(int(spelt[1] or 0) * 60 + int(spelt[2] or 0), 0, valid.MOST)


def length_text(value: int | None) -> str:
    """Minutes as `7 h 30 min`, without the separators that would be read otherwise; nothing for None."""
    if value is None:
        return ""
    hours, rest = divmod(value, 60)
    parts = [f"{hours} h"] if hours else []
    return " ".join([*parts, f"{rest} min"] if rest or not hours else parts)


def email(typed: str) -> str:
    """An address that a letter could go to, or nothing; UserError `not_email`."""
    plain = text(typed)
    if plain and _EMAIL.fullmatch(plain) is None:
        raise UserError("not_email", text=plain)
    return plain


def money_or_none(typed: str) -> Decimal | None:
    """An amount such as `22.50`, None for nothing; UserError `not_money`."""
    plain = _bare(typed)
    if not plain:
        return None
    if _MONEY.fullmatch(plain) is None:
        raise UserError("not_money", text=typed.strip())
    return Decimal(plain.replace(",", "."))


def money_text(value: Decimal | None) -> str:
    """An amount as it is typed, nothing for None."""
    return "" if value is None else dates.amount(value)


def _bare(typed: str) -> str:
    """Without the blanks that people and languages put into numbers."""
    return re.sub(r"[\s\u00a0\u202f]", "", typed)


def _written(plain: str, today: date) -> date:
    """`30 November 2026`, `1er déc.`; without a year the next such day. ValueError where it is none."""
    found = _WRITTEN.fullmatch(plain)
    if found is None:
        raise ValueError(plain)
    name = found[2].casefold().rstrip(".")
    months = [date(2000, number, 1) for number in range(1, 13)]
    named = [m.month for m in months if len(name) > 2 and _month(m).startswith(name)]
    if len(named) != 1:
        raise ValueError(plain)
    if found[3]:
        return date(int(found[3]), named[0], int(found[1]))
    this_year = date(today.year, named[0], int(found[1]))
    return this_year if this_year >= today else this_year.replace(year=today.year + 1)


def _month(first: date) -> str:
    return dates.month(first).split()[0].casefold()
