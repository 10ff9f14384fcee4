"""Who is away when, and how many leaders are free on each day; names and dates, never a kind of leave."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from rosterdesk.domain.availability import window_holds
from rosterdesk.domain.people import Leader, Leave, Window
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Grade, Weekday
from rosterdesk.domain.times import DAY
from rosterdesk.words import names


@dataclass(frozen=True, slots=True)
class Absence:
    """Dates away of one leader, both inclusive; no `until` is open-ended. `place` tells leaves apart."""

    leader: str
    place: int
    since: date
    until: date | None

    def holds(self, day: date) -> bool:
        """Whether the leader is away on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Person:
    """A leader as the page Away shows them."""

    id: str
    name: str
    since: date | None
    until: date | None
    absences: tuple[Absence, ...]

    def active_on(self, day: date) -> bool:
        """Whether the leader is with the programme on `day`."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def absence_on(self, day: date) -> Absence | None:
        """The absence that holds `day`, the latest to begin."""
        found = [each for each in self.absences if each.holds(day)]
        return max(found, key=lambda each: each.since, default=None)


def people(programme: Programme, first: date) -> tuple[Person, ...]:
    """Everybody who is with the programme on `first` or later, by name."""
    shown = names.display_names(programme)
    found = [
        Person(
            id=leader.id,
            name=shown[leader.id],
            since=leader.since,
            until=leader.until,
            absences=tuple(
                Absence(leader.id, place, leave.since, leave.until)
                for place, leave in enumerate(leader.leave)
            ),
        )
        for leader in programme.leaders.values()
        if leader.until is None or leader.until >= first
    ]
    return tuple(sorted(found, key=lambda person: person.name.casefold()))


def leave_of(programme: Programme, absence: Absence) -> Leave | None:
    """The leave behind an absence; None where it is no longer so."""
    leader = programme.leaders.get(absence.leader)
    if leader is None or absence.place >= len(leader.leave):
        return None
    leave = leader.leave[absence.place]
    return leave if (leave.since, leave.until) == (absence.since, absence.until) else None


def free_per_day(
    programme: Programme, first: date, days: int, stop: Callable[[], bool] = lambda: False
) -> tuple[int, ...]:
    """For each of so many days from `first`, how many leaders are there, not away, and free at some time."""
    counts = [0] * days
    for leader in programme.leaders.values():
        if stop():
            break
        for place, free in enumerate(_free(leader, first, days, programme.settings.week_starts_on)):
            counts[place] += free
    return tuple(counts)


def _free(leader: Leader, first: date, days: int, week_starts_on: Weekday) -> list[bool]:
    plain = {window.day.number for window in leader.availability if _every_week(window)}
    special = [window for window in leader.availability if not _every_week(window)]
    told = {each.date for each in leader.exceptions}
    found = []
    for place in range(days):
        day = first + timedelta(days=place)
        if not leader.active_on(day) or leader.away_on(day):
            found.append(False)
        elif day in told:
            found.append(_free_with_exceptions(leader, day, week_starts_on))
        else:
            some = any(window_holds(window, day, week_starts_on) for window in special)
            found.append(day.weekday() in plain or some)
    return found


def _every_week(window: Window) -> bool:
    return (window.since, window.until, window.every, window.nth) == (None, None, 1, ())


def _free_with_exceptions(leader: Leader, day: date, week_starts_on: Weekday) -> bool:
    """Whether anything is left of the day, or given to it, by what is said of that very date."""
    said = [each for each in leader.exceptions if each.date == day]
    if any(each.grade is not Grade.CANNOT for each in said):
        return True
    if any((each.start, each.end) == (0, DAY) for each in said):
        return False
    return any(
        window_holds(window, day, week_starts_on)
        and not any(each.start <= window.start and window.end <= each.end for each in said)
        for window in leader.availability
    )
