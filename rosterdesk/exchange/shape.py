"""A whole programme file: its tables, in the order in which they are written."""

from typing import Annotated, Literal

from msgspec import Meta

from rosterdesk.exchange.base import Entry
from rosterdesk.exchange.groups import Group, Venue
from rosterdesk.exchange.marks import Attendance, Conversation, Outcome
from rosterdesk.exchange.people import Leader, Pair, Qualification
from rosterdesk.exchange.rosters import Assignment, CallNote, Closure, SessionOverride, Version
from rosterdesk.exchange.settings import Settings

FORMAT, VERSION = "rosterdesk.programme", 1


class ProgrammeFile(Entry, kw_only=True):
    """All of one organisation's data."""

    format: Annotated[Literal["rosterdesk.programme"], Meta(title="What kind of file this is")]
    version: Literal[1]
    programme: Settings
    qualifications: tuple[Qualification, ...] = ()
    venues: tuple[Venue, ...] = ()
    leaders: tuple[Leader, ...] = ()
    pairs: tuple[Pair, ...] = ()
    groups: tuple[Group, ...] = ()
    sessions: tuple[SessionOverride, ...] = ()
    closures: tuple[Closure, ...] = ()
    roster: tuple[Assignment, ...] = ()
    versions: tuple[Version, ...] = ()
    calls: tuple[CallNote, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    conversations: tuple[Conversation, ...] = ()
