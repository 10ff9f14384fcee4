"""Session overrides, closures, roster rows and published versions as they stand in a programme file."""

from typing import Annotated

from msgspec import Meta, field

from rosterdesk.domain import groups, roster
from rosterdesk.domain.terms import CallAnswer, Reply, Role, Rule, SessionState
from rosterdesk.exchange import values
from rosterdesk.exchange.base import Day, Entry, Id, Length, Moment, SessionId, Text, Weeks
from rosterdesk.exchange.places import at, each, fault, unique


class SessionOverride(Entry, kw_only=True):
    """A dated exception for one session."""

    group: Id
    start: Moment
    state: SessionState | None = None
    moved_to: Moment | None = None
    venue: Id | None = None
    minutes: Length | None = None
    note: Text = ""
    remote: bool = False

    def value(self) -> groups.SessionOverride:
        """The domain's value."""
        scheduled = at("start", values.moment, self.start)
        if self.state is SessionState.EXTRA and self.minutes is None:
            raise fault("entry_extra_minutes", "minutes")
        if not (self.state or self.moved_to or self.venue or self.minutes or self.note or self.remote):
            raise fault("entry_says_nothing")
        return groups.SessionOverride(
            group=self.group,
            scheduled=scheduled,
            state=self.state,
            moved_to=at("moved_to", values.moment, self.moved_to) if self.moved_to is not None else None,
            venue=self.venue,
            minutes=self.minutes,
            note=self.note or "",
            remote=self.remote,
        )

    @classmethod
    def of(cls, given: groups.SessionOverride) -> "SessionOverride":
        """The entry that reads as `given`."""
        return cls(
            group=given.group,
            start=values.moment_text(given.scheduled),
            state=given.state,
            moved_to=None if given.moved_to is None else values.moment_text(given.moved_to),
            venue=given.venue,
            minutes=given.minutes,
            note=given.note,
            remote=given.remote,
        )


class Closure(Entry, kw_only=True):
    """A date on which nothing takes place but extra sessions."""

    date: Day
    reason: Text = ""

    def value(self) -> groups.Closure:
        """The domain's value."""
        return groups.Closure(date=self.date, reason=self.reason or "")

    @classmethod
    def of(cls, given: groups.Closure) -> "Closure":
        """The entry that reads as `given`."""
        return cls(date=given.date, reason=given.reason)


class RuleOverride(Entry, kw_only=True):
    """Rules that the coordinator chose to override for one row, and why."""

    rules: tuple[Rule, ...]
    reason: str

    def value(self) -> roster.Override:
        """The domain's value."""
        if not self.rules:
            raise fault("entry_no_rules", "rules")
        unique("rules", self.rules)
        return roster.Override(rules=self.rules, reason=self.reason)


class Row(Entry, kw_only=True):
    """Who does what where."""

    session: SessionId
    role: Role
    leader: Id

    def row(self) -> roster.Row:
        """The domain's value."""
        return roster.Row(self.session, self.role, self.leader)

    @classmethod
    def of_row(cls, given: roster.Row) -> "Row":
        """The entry that reads as `given`."""
        return cls(session=given.session, role=given.role, leader=given.leader)


class Assignment(Row, kw_only=True):
    """A row of the present roster."""

    locked: bool = False
    override: RuleOverride | None = None
    reply: Reply | None = None

    def value(self) -> roster.Assignment:
        """The domain's value."""
        override = None if self.override is None else at("override", RuleOverride.value, self.override)
        return roster.Assignment(row=self.row(), locked=self.locked, override=override, reply=self.reply)

    @classmethod
    def of(cls, given: roster.Assignment) -> "Assignment":
        """The entry that reads as `given`."""
        said = given.override
        return cls(
            session=given.session,
            role=given.role,
            leader=given.leader,
            locked=given.locked,
            override=None if said is None else RuleOverride(rules=said.rules, reason=said.reason),
            reply=given.reply,
        )


class CallNote(Row, kw_only=True):
    """Somebody was asked by telephone for a seat, and what they said."""

    answer: CallAnswer
    at: Moment

    def value(self) -> roster.CallNote:
        """The domain's value."""
        return roster.CallNote(
            session=self.session,
            role=self.role,
            leader=self.leader,
            answer=self.answer,
            at=at("at", values.moment, self.at),
        )

    @classmethod
    def of(cls, given: roster.CallNote) -> "CallNote":
        """The entry that reads as `given`."""
        return cls(
            session=given.session,
            role=given.role,
            leader=given.leader,
            answer=given.answer,
            at=values.moment_text(given.at),
        )


class Held(Entry, kw_only=True):
    """When and where a published session was to be held; no venue is remote."""

    session: SessionId
    start: Moment
    minutes: Length
    venue: Id | None = None

    def value(self) -> roster.Held:
        """The domain's value."""
        start = at("start", values.moment, self.start)
        return roster.Held(session=self.session, start=start, minutes=self.minutes, venue=self.venue)

    @classmethod
    def of(cls, given: roster.Held) -> "Held":
        """The entry that reads as `given`."""
        start = values.moment_text(given.start)
        return cls(session=given.session, start=start, minutes=given.minutes, venue=given.venue)


class Version(Entry, kw_only=True):
    """What was published for some weeks."""

    number: Annotated[int, Meta(ge=1, le=1_000_000)]
    published: Moment
    since: Day = field(name="from")
    weeks: Weeks
    rows: tuple[Row, ...] = ()
    moved: tuple[Held, ...] | None = None  # sessions not as scheduled by then; null where nobody knows

    def value(self) -> roster.Version:
        """The domain's value."""
        return roster.Version(
            number=self.number,
            published=at("published", values.moment, self.published),
            since=at("from", values.near, self.since),
            weeks=self.weeks,
            rows=tuple(map(Row.row, self.rows)),
            moved=None if self.moved is None else each("moved", self.moved, Held.value),
        )

    @classmethod
    def of(cls, given: roster.Version) -> "Version":
        """The entry that reads as `given`."""
        return cls(
            number=given.number,
            published=values.moment_text(given.published),
            since=given.since,
            weeks=given.weeks,
            rows=tuple(map(Row.of_row, given.rows)),
            moved=None if given.moved is None else tuple(map(Held.of, given.moved)),
        )
