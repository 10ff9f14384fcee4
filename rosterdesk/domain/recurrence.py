"""RFC 5545 rules as the contract allows them: DAILY to YEARLY, local, without times of day."""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from dateutil.rrule import rrule, rrulestr

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Meeting

_PARTS = frozenset(
    "FREQ INTERVAL COUNT UNTIL BYDAY BYMONTHDAY BYYEARDAY BYWEEKNO BYMONTH BYSETPOS WKST".split()
)
_FREQUENCIES = frozenset("DAILY WEEKLY MONTHLY YEARLY".split())
_RANGES = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYWEEKNO": 53, "BYYEARDAY": 366, "BYSETPOS": 366, "BYDAY": 53}
_UNTIL = re.compile(r"(\d{8})(?:T(\d{4})(\d{2})Z?)?")


def parse_rule(text: str, start: datetime) -> rrule:
    """The rule from `start` on; UserError `rrule` with the offending part where it cannot be read."""
    parts: dict[str, str] = {}
    for part in text.upper().split(";"):
        key, equals, value = part.partition("=")
        if key not in _PARTS or not equals or not value or key in parts:
            raise UserError("rrule", rule=text, part=part)
        parts[key] = value
    if parts.get("FREQ") not in _FREQUENCIES:
        raise UserError("rrule", rule=text, part=f"FREQ={parts.get('FREQ', '')}")
    if "COUNT" in parts and "UNTIL" in parts:
        raise UserError("rrule", rule=text, part=f"COUNT={parts['COUNT']}")
    if "UNTIL" in parts:
        parts["UNTIL"] = _local_until(text, parts["UNTIL"])
    return _read(text, parts, start)


def _local_until(text: str, value: str) -> str:
    """UNTIL as a local time; a bare date means all of that date."""
    match = _UNTIL.fullmatch(value)
    if match is None:
        raise UserError("rrule", rule=text, part=f"UNTIL={value}")
    day, minutes, seconds = match.groups()
    return f"{day}T{minutes or '2359'}{seconds or '59'}"


def _read(text: str, parts: dict[str, str], start: datetime) -> rrule:
    for key in ("INTERVAL", "COUNT"):
        if key in parts and not re.fullmatch(r"0*[1-9]\d{0,4}", parts[key]):
            raise UserError("rrule", rule=text, part=f"{key}={parts[key]}")
    for key, most in _RANGES.items():
        numbers = [int(n) for n in re.findall(r"-?\d+", parts.get(key, ""))]
        if any(n == 0 or abs(n) > most or (key == "BYMONTH" and n < 0) for n in numbers):
            raise UserError("rrule", rule=text, part=f"{key}={parts[key]}")
    try:
        rule = rrulestr(";".join(f"{key}={value}" for key, value in parts.items()), dtstart=start)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise UserError("rrule", rule=text, part=text) from error
    if not isinstance(rule, rrule):
        raise UserError("rrule", rule=text, part=text)
    return rule


@lru_cache(maxsize=4096)
def _rule_of(meeting: Meeting) -> rrule:
    midnight = datetime.combine(meeting.since, time())
    return parse_rule(meeting.rrule, midnight + timedelta(minutes=meeting.start))


@lru_cache(maxsize=65536)
def starts(meeting: Meeting, first: date, last: date) -> tuple[datetime, ...]:
    """The scheduled starts of a meeting on the dates `first`..`last`, in order."""
    until = last if meeting.until is None else min(last, meeting.until)
    if until < first or until < meeting.since:
        return ()
    low = datetime.combine(first, time())
    high = datetime.combine(until, time(23, 59))
    return tuple(_rule_of(meeting).between(low, high, inc=True))
