"""Venues and groups as they stand in a programme file."""

from datetime import datetime, time
from typing import Annotated

from msgspec import Meta, field

from rosterdesk.domain import groups as domain
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.recurrence import parse_rule
from rosterdesk.domain.terms import LadderStep, Load
from rosterdesk.exchange import values
from rosterdesk.exchange.base import Around, Clock, Count, Day, Entry, Id, Language, Length, Name, Text
from rosterdesk.exchange.places import at, each, fault, join, printable, unique


class Venue(Entry, kw_only=True):
    """A place where groups meet."""

    id: Id
    name: Name
    address: Text = ""
    features: tuple[str, ...] = ()
    travel_minutes: dict[str, Around] = field(default_factory=dict)

    def value(self) -> domain.Venue:
        """The domain's value."""
        if self.travel_minutes.get(self.id):
            raise fault("entry_own_travel", join("travel_minutes", printable(self.id)))
        return domain.Venue(
            id=at("id", values.identity, self.id),
            name=at("name", values.name, self.name),
            address=self.address or "",
            features=values.distinct("features", self.features),
            travel_minutes=tuple(self.travel_minutes.items()),
        )

    @classmethod
    def of(cls, given: domain.Venue) -> "Venue":
        """The entry that reads as `given`."""
        return cls(
            id=given.id,
            name=given.name,
            address=given.address,
            features=given.features,
            travel_minutes=dict(given.travel_minutes),
        )


class Meeting(Entry, kw_only=True):
    """When a group meets: an RFC 5545 rule with its start, length and dates."""

    rrule: Annotated[str, Meta(description="RFC 5545, DAILY to YEARLY, as in FREQ=WEEKLY;BYDAY=MO")]
    start: Clock
    minutes: Length
    since: Day = field(name="from")
    until: Day | None = None

    def value(self) -> domain.Meeting:
        """The domain's value."""
        start = at("start", values.clock, self.start)
        since = at("from", values.near, self.since)
        values.in_order(since, self.until)
        try:
            parse_rule(self.rrule, datetime.combine(since, time(start // 60, start % 60)))
        except UserError as error:
            part = str(error.values["part"])
            raise fault("entry_rrule", "rrule", rule=self.rrule, part=part) from None
        return domain.Meeting(
            rrule=self.rrule, start=start, minutes=self.minutes, since=since, until=self.until
        )

    @classmethod
    def of(cls, given: domain.Meeting) -> "Meeting":
        """The entry that reads as `given`."""
        return cls(
            rrule=given.rrule,
            start=values.clock_text(given.start),
            minutes=given.minutes,
            since=given.since,
            until=given.until,
        )


class Requirement(Entry, kw_only=True):
    """What the lead seat asks for."""

    qualifications: tuple[Id, ...] = ()
    languages: tuple[Language, ...] = ()


class CoLeads(Entry, kw_only=True):
    """How many co-leads there are, and what their seats ask for."""

    count: Count = 0
    qualifications: tuple[Id, ...] = ()
    languages: tuple[Language, ...] = ()


def requirement(seat: Requirement | CoLeads) -> domain.Requirement:
    """What the seat asks for, as the domain says it."""
    each("languages", seat.languages, values.language)
    return domain.Requirement(
        qualifications=values.distinct("qualifications", seat.qualifications),
        languages=values.distinct("languages", seat.languages),
    )


class Shadows(Entry, kw_only=True):
    """How many trainees may sit beside their mentors."""

    count: Count = 0


class TeamNeed(Entry, kw_only=True):
    """At least so many seated leads or co-leads hold the qualification that day."""

    qualification: Id
    count: Count = 1

    def value(self) -> domain.TeamNeed:
        """The domain's value."""
        return domain.TeamNeed(qualification=self.qualification, count=self.count)

    @classmethod
    def of(cls, given: domain.TeamNeed) -> "TeamNeed":
        """The entry that reads as `given`."""
        return cls(qualification=given.qualification, count=given.count)


class Group(Entry, kw_only=True):
    """An activity that meets again and again; without a venue it is remote."""

    id: Id
    name: Name
    kind: Text = ""
    venue: Id | None = None
    meetings: tuple[Meeting, ...] = ()
    setup_minutes: Around = 0
    tidy_minutes: Around = 0
    load: Load = Load.LIGHT
    priority: Annotated[int, Meta(ge=1, le=3)] = 1
    min_team: Count = 1
    lead: Requirement = field(default_factory=Requirement)
    co_lead: CoLeads = field(default_factory=CoLeads)
    shadow: Shadows = field(default_factory=Shadows)
    team_needs: tuple[TeamNeed, ...] = ()
    backups: Count = 0
    regulars: tuple[Id, ...] = ()
    ladder: tuple[LadderStep, ...] = ()

    def value(self) -> domain.Group:
        """The domain's value."""
        unique("team_needs", (need.qualification for need in self.team_needs), key="qualification")
        return domain.Group(
            id=at("id", values.identity, self.id),
            name=at("name", values.name, self.name),
            kind=self.kind or "",
            venue=self.venue,
            meetings=each("meetings", self.meetings, Meeting.value),
            setup_minutes=self.setup_minutes,
            tidy_minutes=self.tidy_minutes,
            load=self.load,
            priority=self.priority,
            min_team=self.min_team,
            lead=at("lead", requirement, self.lead),
            co_lead=at("co_lead", requirement, self.co_lead),
            co_leads=self.co_lead.count,
            shadows=self.shadow.count,
            backups=self.backups,
            team_needs=tuple(map(TeamNeed.value, self.team_needs)),
            regulars=values.distinct("regulars", self.regulars),
            ladder=values.distinct("ladder", self.ladder),
        )

    @classmethod
    def of(cls, given: domain.Group) -> "Group":
        """The entry that reads as `given`."""
        lead, co_lead = given.lead, given.co_lead
        return cls(
            id=given.id,
            name=given.name,
            kind=given.kind,
            venue=given.venue,
            meetings=tuple(map(Meeting.of, given.meetings)),
            setup_minutes=given.setup_minutes,
            tidy_minutes=given.tidy_minutes,
            load=given.load,
            priority=given.priority,
            min_team=given.min_team,
            lead=Requirement(qualifications=lead.qualifications, languages=lead.languages),
            co_lead=CoLeads(
                count=given.co_leads, qualifications=co_lead.qualifications, languages=co_lead.languages
            ),
            shadow=Shadows(count=given.shadows),
            team_needs=tuple(map(TeamNeed.of, given.team_needs)),
            backups=given.backups,
            regulars=given.regulars,
            ladder=given.ladder,
        )
