"""Qualifications, leaders and pairs as they stand in a programme file."""

from typing import Annotated, Literal

from msgspec import Meta, field

from rosterdesk.domain import people as domain
from rosterdesk.domain.terms import Grade, LeaderKind, LeaveKind, PairKind, Weekday
from rosterdesk.domain.times import DAY
from rosterdesk.exchange import values
from rosterdesk.exchange.base import (
    Clock,
    ClosingTime,
    Count,
    Day,
    Entry,
    Id,
    Language,
    Money,
    Name,
    Text,
    Weeks,
)
from rosterdesk.exchange.places import at, each, fault


class Qualification(Entry, kw_only=True):
    """Training or a skill."""

    id: Id
    name: Name
    valid_months: Count | None = None
    safety: bool = False

    def value(self) -> domain.Qualification:
        """The domain's value."""
        return domain.Qualification(
            id=at("id", values.identity, self.id),
            name=at("name", values.name, self.name),
            valid_months=self.valid_months,
            safety=self.safety,
        )

    @classmethod
    def of(cls, given: domain.Qualification) -> "Qualification":
        """The entry that reads as `given`."""
        return cls(id=given.id, name=given.name, valid_months=given.valid_months, safety=given.safety)


class Holding(Entry, kw_only=True):
    """A qualification that a leader holds, and from when to when."""

    id: Id
    since: Day | None = field(default=None, name="from")
    until: Day | None = None

    def value(self) -> domain.Holding:
        """The domain's value."""
        values.in_order(self.since, self.until)
        return domain.Holding(qualification=self.id, since=self.since, until=self.until)

    @classmethod
    def of(cls, given: domain.Holding) -> "Holding":
        """The entry that reads as `given`."""
        return cls(id=given.qualification, since=given.since, until=given.until)


class Limits(Entry, kw_only=True):
    """Caps that a leader agreed to; null is no limit."""

    sessions_per_day: Count | None = None
    sessions_per_week: Count | None = None
    sessions_per_4_weeks: Count | None = None
    minutes_per_week: Count | None = None
    heavy_per_week: Count | None = None
    on_call_per_week: Count | None = None

    def value(self) -> domain.Limits:
        """The domain's value."""
        return domain.Limits(**{name: getattr(self, name) for name in self.__struct_fields__})

    @classmethod
    def of(cls, given: domain.Limits) -> "Limits":
        """The entry that reads as `given`."""
        return cls(**{name: getattr(given, name) for name in cls.__struct_fields__})


class Window(Entry, kw_only=True):
    """A weekly window of availability."""

    day: Weekday
    start: Clock
    end: ClosingTime
    grade: Literal["prefer", "can", "rather_not"]
    since: Day | None = field(default=None, name="from")
    until: Day | None = None
    every: Annotated[int, Meta(ge=1, le=520)] = 1
    nth: tuple[Annotated[int, Meta(ge=1, le=5)], ...] = ()

    def value(self) -> domain.Window:
        """The domain's value."""
        start, end = at("start", values.clock, self.start), at("end", values.closing_time, self.end)
        values.minutes_in_order(start, end)
        values.in_order(self.since, self.until)
        if self.every > 1:
            if self.since is None:
                raise fault("entry_every_from", "from", every=self.every)
            at("from", values.near, self.since)
        return domain.Window(
            day=self.day,
            start=start,
            end=end,
            grade=Grade(self.grade),
            since=self.since,
            until=self.until,
            every=self.every,
            nth=values.distinct("nth", self.nth),
        )

    @classmethod
    def of(cls, given: domain.Window) -> "Window":
        """The entry that reads as `given`."""
        return cls(
            day=given.day,
            start=values.clock_text(given.start),
            end=values.clock_text(given.end),
            grade=given.grade.value,  # type: ignore[arg-type]  # a window is never graded `cannot`
            since=given.since,
            until=given.until,
            every=given.every,
            nth=given.nth,
        )


class DatedException(Entry, kw_only=True):
    """A date, or a stretch of one, that replaces the weekly windows."""

    date: Day
    start: Clock | None = None
    end: ClosingTime | None = None
    grade: Grade

    def value(self) -> domain.DatedException:
        """The domain's value."""
        if (self.start is None) != (self.end is None):
            raise fault("entry_half_exception", "start" if self.start is None else "end")
        start = 0 if self.start is None else at("start", values.clock, self.start)
        end = DAY if self.end is None else at("end", values.closing_time, self.end)
        values.minutes_in_order(start, end)
        return domain.DatedException(date=self.date, grade=self.grade, start=start, end=end)

    @classmethod
    def of(cls, given: domain.DatedException) -> "DatedException":
        """The entry that reads as `given`."""
        if (given.start, given.end) == (0, DAY):
            return cls(date=given.date, grade=given.grade)
        start, end = values.clock_text(given.start), values.clock_text(given.end)
        return cls(date=given.date, start=start, end=end, grade=given.grade)


class PhasedReturn(Entry, kw_only=True):
    """A gentle way back after a leave."""

    weeks: Weeks
    sessions_per_week: Count = 0

    def value(self) -> domain.PhasedReturn:
        """The domain's value."""
        return domain.PhasedReturn(weeks=self.weeks, sessions_per_week=self.sessions_per_week)

    @classmethod
    def of(cls, given: domain.PhasedReturn) -> "PhasedReturn":
        """The entry that reads as `given`."""
        return cls(weeks=given.weeks, sessions_per_week=given.sessions_per_week)


class Leave(Entry, kw_only=True):
    """Dates away."""

    since: Day = field(name="from")
    until: Day | None = None
    kind: LeaveKind | None = None
    phased_return: PhasedReturn | None = None

    def value(self) -> domain.Leave:
        """The domain's value."""
        values.in_order(self.since, self.until)
        if self.phased_return is not None and self.until is not None:
            at("until", values.near, self.until)
        return domain.Leave(
            since=self.since,
            until=self.until,
            kind=self.kind or LeaveKind.OTHER,
            phased_return=None if self.phased_return is None else self.phased_return.value(),
        )

    @classmethod
    def of(cls, given: domain.Leave) -> "Leave":
        """The entry that reads as `given`."""
        back = given.phased_return
        return cls(
            since=given.since,
            until=given.until,
            kind=given.kind,
            phased_return=None if back is None else PhasedReturn.of(back),
        )


class Leader(Entry, kw_only=True):
    """A person who can be rostered."""

    id: Id
    name: Name
    display_name: Text = ""
    kind: LeaderKind
    phone: Text = ""
    email: Text = ""
    share_phone: bool = False
    languages: tuple[Language, ...] = ()
    needs: tuple[str, ...] = ()
    qualifications: tuple[Holding, ...] = ()
    limits: Limits = field(default_factory=Limits)
    contract_minutes_per_week: Count | None = None
    hourly_rate: Money | None = None
    mentor: Id | None = None
    since: Day | None = field(default=None, name="from")
    until: Day | None = None
    auto_assign: bool = True
    availability: tuple[Window, ...] = ()
    exceptions: tuple[DatedException, ...] = ()
    leave: tuple[Leave, ...] = ()

    def value(self) -> domain.Leader:
        """The domain's value."""
        values.in_order(self.since, self.until)
        each("languages", self.languages, values.language)
        return domain.Leader(
            id=at("id", values.identity, self.id),
            name=at("name", values.name, self.name),
            display_name=self.display_name or "",
            kind=self.kind,
            phone=self.phone or "",
            email=self.email or "",
            share_phone=self.share_phone,
            languages=values.distinct("languages", self.languages),
            needs=values.distinct("needs", self.needs),
            qualifications=each("qualifications", self.qualifications, Holding.value),
            limits=self.limits.value(),
            contract_minutes_per_week=self.contract_minutes_per_week,
            hourly_rate=at("hourly_rate", values.money, self.hourly_rate),
            mentor=self.mentor,
            since=self.since,
            until=self.until,
            auto_assign=self.auto_assign,
            availability=each("availability", self.availability, Window.value),
            exceptions=each("exceptions", self.exceptions, DatedException.value),
            leave=each("leave", self.leave, Leave.value),
        )

    @classmethod
    def of(cls, given: domain.Leader) -> "Leader":
        """The entry that reads as `given`."""
        return cls(
            id=given.id,
            name=given.name,
            display_name=given.display_name,
            kind=given.kind,
            phone=given.phone,
            email=given.email,
            share_phone=given.share_phone,
            languages=given.languages,
            needs=given.needs,
            qualifications=tuple(map(Holding.of, given.qualifications)),
            limits=Limits.of(given.limits),
            contract_minutes_per_week=given.contract_minutes_per_week,
            hourly_rate=values.money_text(given.hourly_rate),
            mentor=given.mentor,
            since=given.since,
            until=given.until,
            auto_assign=given.auto_assign,
            availability=tuple(map(Window.of, given.availability)),
            exceptions=tuple(map(DatedException.of, given.exceptions)),
            leave=tuple(map(Leave.of, given.leave)),
        )


class Pair(Entry, kw_only=True):
    """Two leaders kept apart, or together where possible."""

    kind: PairKind
    leaders: tuple[Id, Id]

    def value(self) -> domain.Pair:
        """The domain's value."""
        if self.leaders[0] == self.leaders[1]:
            raise fault("entry_pair_of_one", "leaders[1]", found=self.leaders[1])
        return domain.Pair(kind=self.kind, leaders=self.leaders)

    @classmethod
    def of(cls, given: domain.Pair) -> "Pair":
        """The entry that reads as `given`."""
        return cls(kind=given.kind, leaders=given.leaders)
