"""RFC 5545 rules as the contract allows them: DAILY to YEARLY, local, without times of day."""

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Mapping
from datetime import MAXYEAR, date, datetime, time
from functools import lru_cache
from itertools import islice

from dateutil.rrule import rrule, rrulestr

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Meeting

_PARTS = frozenset(
    "FREQ INTERVAL COUNT UNTIL BYDAY BYMONTHDAY BYYEARDAY BYWEEKNO BYMONTH BYSETPOS WKST".split()
)
_FREQUENCIES = frozenset("DAILY WEEKLY MONTHLY YEARLY".split())
_DAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
_SHAPES: Mapping[str, re.Pattern[str]] = {
    "INTERVAL": re.compile(r"0*[1-9][0-9]{0,4}"),
    "COUNT": re.compile(r"0*[1-9][0-9]{0,4}"),
    "UNTIL": re.compile(r"[0-9]{8}(?:T[0-9]{6}Z?)?"),
    "BYDAY": re.compile(rf"[+-]?[0-9]{{0,2}}{_DAY}(?:,[+-]?[0-9]{{0,2}}{_DAY})*"),
    "WKST": re.compile(_DAY),
}
_NUMBERS = re.compile(r"[+-]?[0-9]{1,3}(?:,[+-]?[0-9]{1,3})*")
_RANGES = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYWEEKNO": 53, "BYYEARDAY": 366, "BYSETPOS": 366}
# What RFC 5545 (3.3.10) allows beside each frequency; elsewhere a part would be passed over in silence.
_ONLY_WITH = {
    "BYWEEKNO": {"YEARLY"},
    "BYYEARDAY": {"YEARLY"},
    "BYMONTHDAY": {"DAILY", "MONTHLY", "YEARLY"},
}
_MOST_POSITIONS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}
_LEAP_YEAR = 2024
_BLOCK_OF_YEARS = 8
_LAST_YEAR = MAXYEAR - 1  # a rule is followed into the year after, which must still be one


def parse_rule(text: str, start: datetime) -> rrule:
    """The rule from `start` on; UserError `rrule` with the offending part where it cannot be read."""
    return _read(text, _parts(text), start)


def _parts(text: str) -> dict[str, str]:
    """The parts of the rule, each checked by itself and beside the frequency."""
    parts: dict[str, str] = {}
    for part in text.upper().split(";"):
        key, _, value = part.partition("=")
        if key not in _PARTS or key in parts or not _well_formed(key, value):
            raise UserError("rrule", rule=text, part=part)
        parts[key] = value
    if parts.get("FREQ") not in _FREQUENCIES:
        raise UserError("rrule", rule=text, part=f"FREQ={parts.get('FREQ', '')}")
    if stray := next((key for key in parts if not _belongs(key, parts)), None):
        raise UserError("rrule", rule=text, part=f"{stray}={parts[stray]}")
    if "UNTIL" in parts:
        parts["UNTIL"] = _local_until(parts["UNTIL"])
    return parts


def _well_formed(key: str, value: str) -> bool:
    if key in _SHAPES:
        return _SHAPES[key].fullmatch(value) is not None
    if key not in _RANGES:
        return value in _FREQUENCIES
    if _NUMBERS.fullmatch(value) is None:
        return False
    least = 1 if key == "BYMONTH" else -_RANGES[key]
    return all(number != 0 and least <= number <= _RANGES[key] for number in _numbers(value))


def _belongs(key: str, parts: Mapping[str, str]) -> bool:
    """Whether the part may stand beside the frequency and the other parts of its rule."""
    frequency = parts["FREQ"]
    match key:
        case "COUNT":
            return "UNTIL" not in parts
        case "BYDAY":
            return _ordinals_belong(parts)
        case "BYSETPOS":
            beside = any(other.startswith("BY") and other != key for other in parts)
            return beside and all(abs(n) <= _MOST_POSITIONS[frequency] for n in _numbers(parts[key]))
        case "BYMONTHDAY":
            return frequency in _ONLY_WITH[key] and _some_month_has(parts)
        case _:
            return frequency in _ONLY_WITH.get(key, _FREQUENCIES)


def _some_month_has(parts: Mapping[str, str]) -> bool:
    """Whether any of the months has any of the days: 30 February would be sought without end."""
    months = _numbers(parts.get("BYMONTH", "1"))
    longest = max(monthrange(_LEAP_YEAR, month)[1] for month in months)
    return any(abs(number) <= longest for number in _numbers(parts["BYMONTHDAY"]))


def _numbers(value: str) -> list[int]:
    return [int(number) for number in value.split(",")]


def _ordinals_belong(parts: Mapping[str, str]) -> bool:
    """`2TU` needs a month or a year to count in, and no more such days than it has."""
    found = re.findall(r"[0-9]+", parts["BYDAY"])
    if not found:
        return True
    if parts["FREQ"] not in ("MONTHLY", "YEARLY") or "BYWEEKNO" in parts:
        return False
    most = 5 if parts["FREQ"] == "MONTHLY" or "BYMONTH" in parts else 53
    return all(1 <= int(number) <= most for number in found)


def _local_until(value: str) -> str:
    """UNTIL as a local time; a bare date means all of that date."""
    day, _, clock = value.rstrip("Z").partition("T")
    return f"{day}T{clock or '235959'}"


def _read(text: str, parts: Mapping[str, str], start: datetime) -> rrule:
    try:
        rule = rrulestr(";".join(f"{key}={value}" for key, value in parts.items()), dtstart=start)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise UserError("rrule", rule=text, part=text) from error
    if not isinstance(rule, rrule):
        raise UserError("rrule", rule=text, part=text)
    return rule


@lru_cache(maxsize=4096)
def _starts_up_to(meeting: Meeting, year: int) -> tuple[datetime, ...]:
    """Every start of the rule up to the end of `year`, in order; a rule that never meets ends there too."""
    start = datetime.combine(meeting.since, time(meeting.start // 60, meeting.start % 60))
    parts = _parts(meeting.rrule)
    count = parts.pop("COUNT", None)
    parts["UNTIL"] = min(parts.get("UNTIL", "END"), f"{year:04}1231T235959")
    return tuple(islice(_read(meeting.rrule, parts, start), None if count is None else int(count)))


def starts(meeting: Meeting, first: date, last: date) -> tuple[datetime, ...]:
    """The scheduled starts of a meeting on the dates `first`..`last` (up to the year 9998), in order."""
    until = last if meeting.until is None else min(last, meeting.until)
    if until < first or until < meeting.since:
        return ()
    block_end = until.year + _BLOCK_OF_YEARS - 1 - until.year % _BLOCK_OF_YEARS
    found = _starts_up_to(meeting, min(block_end, _LAST_YEAR))
    low = bisect_left(found, datetime.combine(first, time()))
    return found[low : bisect_right(found, datetime.combine(until, time.max))]
