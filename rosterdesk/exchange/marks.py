"""Attendance, outcomes and conversations as they stand in a programme file."""

from typing import Annotated

from msgspec import Meta

from rosterdesk.domain import marks
from rosterdesk.domain.terms import Mark, SessionResult
from rosterdesk.exchange import values
from rosterdesk.exchange.base import Count, Entry, Id, Moment, SessionId, Text
from rosterdesk.exchange.places import at, fault


class Attendance(Entry, kw_only=True):
    """How a leader attended a session."""

    session: SessionId
    leader: Id
    mark: Mark
    at: Moment

    def value(self) -> marks.Attendance:
        """The domain's value."""
        noted = at("at", values.moment, self.at)
        return marks.Attendance(session=self.session, leader=self.leader, mark=self.mark, at=noted)

    @classmethod
    def of(cls, given: marks.Attendance) -> "Attendance":
        """The entry that reads as `given`."""
        noted = values.moment_text(given.at)
        return cls(session=given.session, leader=given.leader, mark=given.mark, at=noted)


class Outcome(Entry, kw_only=True):
    """How a session went, how many came, and how it felt for its leaders, 1 (hard) to 5 (good)."""

    session: SessionId
    result: SessionResult
    people: Count | None = None
    felt: Annotated[int, Meta(ge=1, le=5)] | None = None
    note: Text = ""
    at: Moment

    def value(self) -> marks.Outcome:
        """The domain's value."""
        if self.result is SessionResult.CANCELLED:
            for name in ("people", "felt"):
                if getattr(self, name) is not None:
                    raise fault("entry_nobody_came", name)
        return marks.Outcome(
            session=self.session,
            result=self.result,
            people=self.people,
            felt=self.felt,
            note=self.note or "",
            at=at("at", values.moment, self.at),
        )

    @classmethod
    def of(cls, given: marks.Outcome) -> "Outcome":
        """The entry that reads as `given`."""
        return cls(
            session=given.session,
            result=given.result,
            people=given.people,
            felt=given.felt,
            note=given.note,
            at=values.moment_text(given.at),
        )


class Conversation(Entry, kw_only=True):
    """A leader was spoken with after absences; of what, nobody writes."""

    leader: Id
    at: Moment

    def value(self) -> marks.Conversation:
        """The domain's value."""
        return marks.Conversation(leader=self.leader, at=at("at", values.moment, self.at))

    @classmethod
    def of(cls, given: marks.Conversation) -> "Conversation":
        """The entry that reads as `given`."""
        return cls(leader=given.leader, at=values.moment_text(given.at))
