"""When a group meets, in plain words: `every second Wednesday`, `second Tuesday of the month`."""

from collections.abc import Iterable
from datetime import date, datetime

from rosterdesk.domain import rhythm
from rosterdesk.domain.groups import Meeting
from rosterdesk.domain.rhythm import Daily, Monthly, Own, Rhythm, Weekly
from rosterdesk.domain.terms import Weekday
from rosterdesk.words import dates, terms
from rosterdesk.words.language import N_, _, ngettext

_NTHS = {
    1: N_("first"),
    2: N_("second"),
    3: N_("third"),
    4: N_("fourth"),
    5: N_("fifth"),
    -1: N_("last"),
    -2: N_("second to last"),
}


def nth(number: int) -> str:
    """Which of the days of a month: `second`, `last`."""
    return _(_NTHS[number])


def rule(text: str, since: date) -> str:
    """A rule that starts on `since`; one that no few words can tell is shown as it is written."""
    found = rhythm.read(text, since)
    if not isinstance(found, Own):
        return of_rhythm(found)
    return _own(text, since) or _("by the rule {rule}").format(rule=text)


def of_rhythm(found: Rhythm) -> str:
    """One of the usual rhythms."""
    match found:
        case Daily(every):
            return _("every day") if every == 1 else _("every {n} days").format(n=dates.number(every))
        case Weekly(days, every):
            return _weekly(days, every)
        case Monthly(nths, day, every):
            which = dates.listed([nth(each) for each in nths])
            return _("{which} {day} of {months}").format(
                which=which, day=terms.weekday(day), months=_months_apart(every)
            )
        case Own(text):
            return _("by the rule {rule}").format(rule=text)


def meeting(given: Meeting) -> str:
    """A meeting with its times: `every Monday, 18:30–20:00`, and its last day where it has one."""
    said = _("{rule}, {time}").format(
        rule=rule(given.rrule, given.since), time=dates.span(given.start, given.start + given.minutes)
    )
    if given.until is None:
        return said
    return _("{meeting}, until {day}").format(meeting=said, day=dates.day(given.until))


def meetings(given: Iterable[Meeting], today: date) -> str:
    """All that a group does from today on, one after another; nothing where it no longer meets."""
    present = [each for each in given if each.until is None or each.until >= today]
    return dates.clauses(_from(each, today) for each in present)


def starts(given: Iterable[datetime]) -> str:
    """The next dates of a meeting: `Wed 9 Dec, Wed 23 Dec`."""
    return ", ".join(
        _("{weekday} {day}").format(weekday=dates.weekday_short(each), day=dates.day_short(each))
        for each in given
    )


def _from(given: Meeting, today: date) -> str:
    said = meeting(given)
    if given.since <= today:
        return said
    return _("{meeting}, from {day} on").format(meeting=said, day=dates.day_month(given.since))


def _weekly(days: tuple[Weekday, ...], every: int) -> str:
    named = dates.listed([terms.weekday(day) for day in days])
    if set(days) == set(Weekday) and every == 1:
        return _("every day")
    if every == 1:
        return _("every {days}").format(days=named)
    if every == 2 and len(days) == 1:
        return _("every second {day}").format(day=named)
    return _("every {n} weeks on {days}").format(n=dates.number(every), days=named)


def _months_apart(every: int) -> str:
    return _("the month") if every == 1 else _("every {n} months").format(n=dates.number(every))


def _own(text: str, since: date) -> str:
    """Words for a rule beyond the usual ones, where they say all of it."""
    parts = {key: value for key, _, value in (part.partition("=") for part in text.upper().split(";"))}
    tail = [_count(parts.pop("COUNT", "")), _until(parts.pop("UNTIL", ""))]
    months = parts.pop("BYMONTH", "")
    core = _core(parts, months, since)
    if not core:
        return ""
    return ", ".join([core, *(each for each in tail if each)])


def _core(parts: dict[str, str], months: str, since: date) -> str:
    """The rule without its end; nothing where it holds more than months and days."""
    yearly = parts.get("FREQ") == "YEARLY"
    rest = ";".join(f"{key}={value}" for key, value in parts.items())
    if yearly and parts.get("INTERVAL", "1") == "1" and months:
        rest = rest.replace("FREQ=YEARLY", "FREQ=MONTHLY")
    elif yearly:
        return ""
    said = _days_of_month(rest, since) if "BYMONTHDAY=" in rest else _usual(rest, since)
    if not said or not months:
        return said
    if not all(each.isdigit() for each in months.split(",")):
        return ""
    if "INTERVAL=" in rest:
        return ""
    named = dates.listed([dates.month_name(int(each)) for each in months.split(",")])
    return _("{rule}, in {months} only").format(rule=said, months=named)


def _usual(rest: str, since: date) -> str:
    found = rhythm.read(rest, since)
    if isinstance(found, Own):
        return _day_of_start(since) if rest == "FREQ=MONTHLY" else ""
    return of_rhythm(found)


def _days_of_month(rest: str, since: date) -> str:
    """`on day 15 of the month`; nothing where the rule says more, or counts from the end."""
    head, _, days = rest.partition(";BYMONTHDAY=")
    if head != "FREQ=MONTHLY" or not all(each.isdigit() for each in days.split(",")):
        return ""
    return _on_days(sorted({int(each) for each in days.split(",")}))


def _day_of_start(since: date) -> str:
    return _on_days([since.day])


def _on_days(days: list[int]) -> str:
    listed = dates.listed([str(day) for day in days])
    return ngettext("on day {days} of the month", "on days {days} of the month", len(days)).format(
        days=listed
    )


def _count(text: str) -> str:
    return ngettext("{n} time", "{n} times", int(text)).format(n=text.lstrip("0")) if text.isdigit() else ""


def _until(text: str) -> str:
    return _("until {day}").format(day=dates.day(date.fromisoformat(text[:8]))) if text else ""
