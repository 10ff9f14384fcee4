"""Hours and honoraria: what each leader did in some dates, and what it comes to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

from rosterdesk.cases.reporting.record import Record
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import LeaderKind, Mark, Role
from rosterdesk.domain.times import Span, moment_of

HOUR = 60
CENT = Decimal("0.01")
MISSED = (Mark.ABSENT, Mark.ILL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One session that a leader served: minutes with setting up and tidying, and of the meeting alone.

    `noted` is whether it was noted that they came; where nothing was, they count as having come.
    """

    session: Session
    role: Role
    minutes: int
    meeting: int
    rate: Decimal | None
    noted: bool = False

    @property
    def amount(self) -> Decimal | None:
        """Hours times the hourly rate, to the cent; None without a rate."""
        if self.rate is None:
            return None
        return (self.rate * self.minutes / HOUR).quantize(CENT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one leader served, by start, and how many blocks they were on call, which are not paid."""

    leader: str
    kind: LeaderKind
    rate: Decimal | None
    services: tuple[Service, ...]
    blocks: int

    @property
    def minutes(self) -> int:
        """Minutes in all, setting up and tidying included."""
        return sum(each.minutes for each in self.services)

    @property
    def meeting(self) -> int:
        """Minutes of the meetings alone."""
        return sum(each.meeting for each in self.services)

    @property
    def amount(self) -> Decimal | None:
        """The sum of the amounts of the services, so that a statement adds up; None without a rate."""
        if self.rate is None:
            return None
        return sum((each.amount or Decimal(0) for each in self.services), Decimal(0))

    @property
    def unnoted(self) -> int:
        """For how many of the services nobody noted whether they came."""
        return sum(not each.noted for each in self.services)

    @property
    def by_kind(self) -> Mapping[str, int]:
        """Minutes by the kind of group, most first."""
        minutes: Counter[str] = Counter()
        for each in self.services:
            minutes[each.session.group.kind] += each.minutes
        return dict(minutes.most_common())


def statements(record: Record) -> tuple[Statement, ...]:
    """Everybody who served or was on call, by name."""
    found = (statement(record, leader) for leader in record.programme.leaders)
    served = (each for each in found if each.services or each.blocks)
    return tuple(sorted(served, key=lambda each: (record.programme.leaders[each.leader].name, each.leader)))


def statement(record: Record, leader: str) -> Statement:
    """What one leader served, without what they missed; KeyError where there is no such leader."""
    person, zone = record.programme.leaders[leader], zone_of(record.programme)
    services = [
        Service(
            session=session,
            role=role,
            minutes=elapsed(session.busy, zone),
            meeting=elapsed(session.span, zone),
            rate=person.hourly_rate,
            noted=record.mark(session, leader) is not None,
        )
        for session, role in record.seats(leader)
        if record.mark(session, leader) not in MISSED
    ]
    return Statement(
        leader=leader,
        kind=person.kind,
        rate=person.hourly_rate,
        services=tuple(services),
        blocks=record.blocks(leader),
    )


def total(found: Iterable[Statement]) -> Decimal:
    """What all the statements come to together."""
    return sum((each.amount or Decimal(0) for each in found), Decimal(0))


def zone_of(programme: Programme) -> ZoneInfo | None:
    """The time zone of the programme; None where it names none."""
    return ZoneInfo(programme.settings.timezone) if programme.settings.timezone else None


def elapsed(span: Span, zone: ZoneInfo | None) -> int:
    """The minutes that really pass, also in a night in which clocks change; civil minutes without a zone."""
    if zone is None:
        return span.minutes
    start, end = (_instant(minute, zone) for minute in span)
    return int((end - start).total_seconds()) // 60


def _instant(minute: int, zone: ZoneInfo) -> datetime:
    return moment_of(minute).replace(tzinfo=zone).astimezone(UTC)
