"""The few rhythms in which nearly every group meets, as values; any other rule stays as it was written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rosterdesk.domain.terms import Weekday

LAST = -1
NTHS = (1, 2, 3, 4, 5, LAST)
_NTH_DAY = re.compile(r"([+-]?\d{1,2})([A-Z]{2})")


@dataclass(frozen=True, slots=True)
class Daily:
    """Every day, or every so many days."""

    every: int = 1


@dataclass(frozen=True, slots=True)
class Weekly:
    """On some days of every week, or of every so many weeks (from Monday on)."""

    days: tuple[Weekday, ...]
    every: int = 1


@dataclass(frozen=True, slots=True)
class Monthly:
    """On the first, second … or last such day of every month, or of every so many months."""

    nths: tuple[int, ...]
    day: Weekday
    every: int = 1


@dataclass(frozen=True, slots=True)
class Own:
    """A rule of RFC 5545 as somebody wrote it."""

    rule: str


Rhythm = Daily | Weekly | Monthly | Own


def written(rhythm: Rhythm) -> str:
    """The rule of a rhythm, as in FREQ=WEEKLY;INTERVAL=2;BYDAY=WE."""
    match rhythm:
        case Daily(every):
            return f"FREQ=DAILY{_interval(every)}"
        case Weekly(days, every):
            named = ",".join(_two_letters(day) for day in sorted(set(days), key=lambda day: day.number))
            return f"FREQ=WEEKLY{_interval(every)}" + (f";BYDAY={named}" if named else "")
        case Monthly(nths, day, every):
            named = ",".join(f"{nth}{_two_letters(day)}" for nth in sorted(set(nths), key=NTHS.index))
            return f"FREQ=MONTHLY{_interval(every)}" + (f";BYDAY={named}" if named else "")
        case Own(rule):
            return rule


def read(rule: str, since: date) -> Rhythm:
    """The rhythm of a rule that starts on `since`; `Own` where it is none of the usual ones."""
    parts = _parts(rule)
    every = int(parts.pop("INTERVAL", "1")) if parts.get("INTERVAL", "1").isdigit() else 0
    frequency, days, week = parts.pop("FREQ", ""), parts.pop("BYDAY", ""), parts.pop("WKST", "MO")
    found: Rhythm | None = None
    if not parts and every and (week == "MO" or every == 1 or frequency != "WEEKLY"):
        match frequency:
            case "DAILY" if not days:
                found = Daily(every)
            case "WEEKLY":
                found = _weekly(days, every, since)
            case "MONTHLY":
                found = _monthly(days, every)
    return found or Own(rule)


def _parts(rule: str) -> dict[str, str]:
    return {key: value for key, _, value in (part.partition("=") for part in rule.upper().split(";"))}


def _interval(every: int) -> str:
    return f";INTERVAL={every}" if every != 1 else ""


def _two_letters(day: Weekday) -> str:
    return day.value[:2].upper()


_DAYS: Mapping[str, Weekday] = {_two_letters(day): day for day in Weekday}


def _weekly(days: str, every: int, since: date) -> Weekly | None:
    if not days:
        return Weekly((tuple(Weekday)[since.weekday()],), every)
    named = days.split(",")
    if not all(each in _DAYS for each in named):
        return None
    return Weekly(tuple(sorted({_DAYS[each] for each in named}, key=lambda day: day.number)), every)


def _monthly(days: str, every: int) -> Monthly | None:
    found = [_NTH_DAY.fullmatch(each) for each in days.split(",")]
    pairs = [(int(each[1]), each[2]) for each in found if each]
    if not pairs or len(pairs) != len(found) or len({day for _, day in pairs}) != 1:
        return None
    nths = {nth for nth, _ in pairs}
    if not nths <= set(NTHS) or pairs[0][1] not in _DAYS:
        return None
    return Monthly(tuple(sorted(nths, key=NTHS.index)), _DAYS[pairs[0][1]], every)
