"""Civil time in whole minutes: days, weeks, periods and spans on one line of minutes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from rosterdesk.domain.terms import Weekday

DAY = 24 * 60


class Span(NamedTuple):
    """A half-open stretch `[start, end)` in civil minutes since 0001-01-01 (see `minute_of`)."""

    start: int
    end: int

    @property
    def minutes(self) -> int:
        """Length in minutes."""
        return self.end - self.start

    @property
    def days(self) -> range:
        """Ordinals (`date.toordinal`) of every date the span touches."""
        return range(self.start // DAY, (self.end - 1) // DAY + 1)

    def gap(self, other: "Span") -> int:
        """Minutes between the two spans; negative where they overlap."""
        return max(self.start, other.start) - min(self.end, other.end)


def minute_of(moment: datetime) -> int:
    """The civil minute of a naive local time: date ordinal times 1440, plus the minute of the day."""
    return moment.toordinal() * DAY + moment.hour * 60 + moment.minute


def moment_of(minute: int) -> datetime:
    """The naive local time of a civil minute; inverse of `minute_of`."""
    day, rest = divmod(minute, DAY)
    return datetime.fromordinal(day) + timedelta(minutes=rest)


def covers(since: date | None, until: date | None, day: date) -> bool:
    """Whether `day` lies within `since`..`until`, both inclusive, None being open."""
    return (since is None or since <= day) and (until is None or day <= until)


def week_start(day: date, week_starts_on: Weekday) -> date:
    """The first day of the week that holds `day`."""
    return day - timedelta(days=(day.weekday() - week_starts_on.number) % 7)


@dataclass(frozen=True, slots=True)
class Period:
    """Whole weeks from `first`, which is the first day of a week."""

    first: date
    weeks: int

    @property
    def last(self) -> date:
        """The last date of the period."""
        return self.first + timedelta(days=7 * self.weeks - 1)

    @property
    def week_firsts(self) -> tuple[date, ...]:
        """The first day of each week."""
        return tuple(self.first + timedelta(days=7 * week) for week in range(self.weeks))

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def week_of(self, day: date) -> int:
        """Which week of the period holds `day`: 0 for the first, negative before it."""
        return (day - self.first).days // 7

    def days(self) -> Iterator[date]:
        """Every date in order."""
        return (self.first + timedelta(days=n) for n in range(7 * self.weeks))


@dataclass(frozen=True, slots=True)
class Dates:
    """Dates from `first` to `last`, both inclusive; the last is never before the first."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def days(self) -> Iterator[date]:
        """Every date in order."""
        return (self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))

    def weeks(self, week_starts_on: Weekday) -> Period:
        """The whole weeks that hold them."""
        first = week_start(self.first, week_starts_on)
        return Period(first, (self.last - first).days // 7 + 1)


def month_of(day: date) -> Dates:
    """The month that holds `day`."""
    first = day.replace(day=1)
    return Dates(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
