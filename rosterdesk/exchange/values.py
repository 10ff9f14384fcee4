"""Single values of a file, read strictly and written back."""

import re
import zoneinfo
from collections.abc import Hashable, Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from rosterdesk.domain.times import DAY
from rosterdesk.exchange.places import fault, unique

Item = TypeVar("Item", bound=Hashable)
FIRST_YEAR, LAST_YEAR = 1900, 2199
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")
_MONEY = re.compile(r"[0-9]{1,9}(\.[0-9]{1,4})?")
# The shape of BCP 47: a language, then subtags; private tags (x-…) and the few grandfathered ones included.
_LANGUAGE = re.compile(r"([A-Za-z]{2,8}|[xXiI](?=-))(-[A-Za-z0-9]{1,8})*")


def clock(text: str) -> int:
    """The minute of the day of `HH:MM`."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise fault("entry_not_time", found=text)
    return int(found[1]) * 60 + int(found[2])


def closing_time(text: str) -> int:
    """The minute of the day of `HH:MM` as an end, so that `24:00` is 1440."""
    return DAY if text == "24:00" else clock(text)


def clock_text(minute: int) -> str:
    """`HH:MM` of a minute of the day; 1440 is `24:00`."""
    return f"{minute // 60:02}:{minute % 60:02}"


def moment(text: str) -> datetime:
    """The local time of `2026-11-30T18:30`, within the years that a calendar is kept for."""
    try:
        if _MOMENT.fullmatch(text) is None:
            raise ValueError
        found = datetime.fromisoformat(text)
    except ValueError:
        raise fault("entry_not_moment", found=text) from None
    near(found.date())
    return found


def moment_text(given: datetime) -> str:
    """`2026-11-30T18:30`."""
    return f"{given:%Y-%m-%dT%H:%M}" if given.year >= 1000 else given.isoformat(timespec="minutes")


def near(day: date) -> date:
    """The day itself; UserError where it lies outside the years that a calendar is kept for."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise fault("entry_far_date", found=day.isoformat(), first=FIRST_YEAR, last=LAST_YEAR)
    return day


def in_order(since: date | None, until: date | None) -> None:
    """Raise UserError where a span of dates ends before it starts; both ends are inclusive."""
    if since is not None and until is not None and until < since:
        raise fault("entry_dates_reversed", "until", until=until.isoformat(), since=since.isoformat())


def minutes_in_order(start: int, end: int) -> None:
    """Raise UserError where a span of a day does not end after it starts."""
    if end <= start:
        raise fault("entry_times_reversed", "end", end=clock_text(end), start=clock_text(start))


def identity(text: str) -> str:
    """An id: not blank, and on one line."""
    if not text.strip() or not text.isprintable():
        raise fault("entry_bad_id", found=text)
    return text


def name(text: str) -> str:
    """A name: not blank."""
    if not text.strip():
        raise fault("entry_blank")
    return text


def language(tag: str) -> str:
    """A language tag in the shape of BCP 47."""
    if _LANGUAGE.fullmatch(tag) is None:
        raise fault("entry_not_language", found=tag)
    return tag


def timezone(text: str | None) -> str | None:
    """The name of a time zone, or None; where the computer has no list of time zones, any name will do."""
    if text is None:
        return None
    try:
        zoneinfo.ZoneInfo(text)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        if zoneinfo.available_timezones():
            raise fault("entry_not_timezone", found=text) from None
    return text


def money(text: str | None) -> Decimal | None:
    """An amount such as "22.50", or None."""
    if text is not None and _MONEY.fullmatch(text) is None:
        raise fault("entry_not_money", found=text)
    return None if text is None else Decimal(text)


def money_text(amount: Decimal | None) -> str | None:
    """The amount as it is written in a file."""
    return None if amount is None else f"{amount:f}"


def distinct(place: str, given: Iterable[Item]) -> tuple[Item, ...]:
    """The list; UserError where an item comes twice."""
    found = tuple(given)
    unique(place, found)
    return found
