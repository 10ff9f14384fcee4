"""What may be written into a programme: each check gives the value back, or raises a UserError that says why.

The same checks serve a field while somebody types in it and the edit that writes the value.
"""

import re
from collections.abc import Collection
from datetime import date, datetime, time
from zoneinfo import ZoneInfo, available_timezones

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Meeting
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.recurrence import parse_rule

FIRST_YEAR, LAST_YEAR = 1900, 2199
LONGEST_SESSION = 24 * 60
MOST = 1_000_000
# The shape of BCP 47: a language, then subtags; private tags (x-…) and the few grandfathered ones included.
_LANGUAGE = re.compile(r"([A-Za-z]{2,8}|[xXiI](?=-))(-[A-Za-z0-9]{1,8})*")
_REGION = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")


def name(text: str, others: Collection[str] = ()) -> str:
    """A name without blanks around it; UserError `name_blank`, or `name_taken` where another has it."""
    tidy = " ".join(text.split())
    if not tidy:
        raise UserError("name_blank")
    if tidy.casefold() in {other.casefold() for other in others}:
        raise UserError("name_taken", name=tidy)
    return tidy


def between(value: int, least: int, most: int) -> int:
    """A number from `least` to `most`; UserError `number_range`."""
    if not least <= value <= most:
        raise UserError("number_range", value=value, least=least, most=most)
    return value


def near(day: date) -> date:
    """A date in the years that a calendar is kept for; UserError `date_far`."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UserError("date_far", first=FIRST_YEAR, last=LAST_YEAR)
    return day


def dates(since: date, until: date | None) -> None:
    """Raise UserError where a span of dates lies far away, or ends before it starts."""
    near(since)
    if until is not None and near(until) < since:
        raise UserError("dates_reversed")


def meeting(given: Meeting) -> Meeting:
    """A meeting that can be laid out; UserError tells what is wrong with its rule, length or dates."""
    dates(given.since, given.until)
    between(given.start, 0, LONGEST_SESSION - 1)
    between(given.minutes, 1, LONGEST_SESSION)
    parse_rule(given.rrule, datetime.combine(given.since, time(given.start // 60, given.start % 60)))
    return given


def language(tag: str) -> str:
    """A language tag in the shape of BCP 47; UserError `not_language`."""
    if _LANGUAGE.fullmatch(tag) is None:
        raise UserError("not_language", text=tag)
    return tag


def timezone(text: str) -> str | None:
    """The name of a time zone, None for nothing; UserError `not_timezone`, if the computer knows any."""
    tidy = text.strip()
    if not tidy:
        return None
    try:
        ZoneInfo(tidy)
    except (ValueError, OSError, KeyError):
        if available_timezones():
            raise UserError("not_timezone", text=tidy) from None
    return tidy


def region(text: str) -> str | None:
    """A country or a part of one as in CA-ON, None for nothing; UserError `not_region`."""
    tidy = text.strip().upper()
    if not tidy:
        return None
    if _REGION.fullmatch(tidy) is None:
        raise UserError("not_region", text=tidy)
    return tidy


def leader(programme: Programme, key: str) -> Leader:
    """The leader of that id; UserError `leader_gone` where there is none."""
    try:
        return programme.leaders[key]
    except KeyError:
        raise UserError("leader_gone") from None
