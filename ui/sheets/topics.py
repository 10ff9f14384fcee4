"""What a door sheet can be about: every day of the weeks, one day, or a notice about one session."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rosterdesk.cases.printing import Order
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.times import Period
from rosterdesk.words import dates
from rosterdesk.words import printing as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The fields of an order that say what a door sheet is about."""

    day: date | None = None
    session: str | None = None
    into: str | None = None
    telephone: bool = False

    @classmethod
    def of(cls, order: Order) -> "Topic":
        """What an order is about."""
        return cls(day=order.day, session=order.session, into=order.into, telephone=order.telephone)

    def put(self, order: Order) -> Order:
        """The order about this."""
        return replace(order, day=self.day, session=self.session, into=self.into, telephone=self.telephone)


EVERY_DAY = Topic()


def topics(programme: Programme, period: Period, asked: Topic) -> Sequence[tuple[Topic, str]]:
    """Each with its words: every day, the days with sessions, and the sessions that are not as scheduled."""
    sessions = programme.calendar.between(period.first, period.last)
    days = sorted({session.date for session in sessions if session.venue is not None})
    found = [EVERY_DAY, *(Topic(day=day) for day in days)]
    found += [Topic(session=session.id) for session in _changed(programme, period, sessions)]
    if asked not in found and _sensible(programme, period, asked):
        found.append(asked)
    return [(each, _told(programme, each)) for each in found]


def _sensible(programme: Programme, period: Period, asked: Topic) -> bool:
    """Whether what was asked for is still there."""
    if asked.session is None:
        return asked.day is not None and asked.day in period
    known = [programme.calendar.find(each) for each in (asked.session, asked.into) if each is not None]
    return all(each is not None for each in known)


def _changed(programme: Programme, period: Period, sessions: Iterable[Session]) -> Iterable[Session]:
    """Sessions that people would come for in vain, by when they would come."""
    moved = (programme.calendar.find(key) for key in programme.overrides)
    gone = {each.id: each for each in moved if each is not None and each.scheduled.date() in period}
    off = {each.id: each for each in sessions if each.cancelled}
    found = {key: each for key, each in (gone | off).items() if not each.extra or each.cancelled}
    return sorted(found.values(), key=lambda each: (each.scheduled, each.id))


def _told(programme: Programme, topic: Topic) -> str:
    session = programme.calendar.find(topic.session) if topic.session else None
    if session is not None:
        return words.notice(session.group.name, session.scheduled.date())
    return words.every_day() if topic.day is None else dates.capital(dates.weekday_day(topic.day))
