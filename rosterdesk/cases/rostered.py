"""Which sessions of the rostered weeks somebody wants to have: one leader's, one group's, one venue's."""

from dataclasses import dataclass
from datetime import date, timedelta

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.reports.order import Privacy
from rosterdesk.reports.redaction import Redaction
from rosterdesk.reports.view import WeekView
from rosterdesk.words.language import supported

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which sessions: one leader's, one group's, one venue's; None narrows nothing."""

    leader: str | None = None
    group: str | None = None
    venue: str | None = None

    def check(self, programme: Programme) -> None:
        """Raise UserError where it names what is not there."""
        if self.leader is not None and self.leader not in programme.leaders:
            raise UserError("unknown_leader", leader=self.leader)
        if self.group is not None and self.group not in programme.groups:
            raise UserError("unknown_group", group=self.group)
        if self.venue is not None and self.venue not in programme.venues:
            raise UserError("unknown_venue", venue=self.venue)

    def holds(self, redaction: Redaction, session: Session) -> bool:
        """Whether the session is wanted."""
        return (
            (self.leader is None or bool(rows_of(redaction, session, self.leader)))
            and (self.group is None or session.group.id == self.group)
            and (self.venue is None or session.venue == self.venue)
        )


def weeks(programme: Programme) -> tuple[date, ...]:
    """The first day of every week in which somebody is rostered."""
    found = map(programme.calendar.find, {row.session for row in programme.roster.values()})
    return tuple(sorted({programme.week_start(session.date) for session in found if session is not None}))


def sessions(programme: Programme) -> tuple[Session, ...]:
    """Every session of these weeks, by start."""
    firsts = weeks(programme)
    if not firsts:
        return ()
    found = programme.calendar.between(firsts[0], firsts[-1] + WEEK - timedelta(days=1))
    return tuple(session for session in found if programme.week_start(session.date) in set(firsts))


def rows_of(redaction: Redaction, session: Session, leader: str) -> list[Row]:
    """What somebody does in a session."""
    return [row for row in redaction.rows_of(session) if row.leader == leader]


def view(programme: Programme, wanted: Wanted, privacy: Privacy) -> WeekView:
    """The rostered weeks as a reader at this level may see them, in the language in force.

    UserError where what is wanted names what is not there.
    """
    wanted.check(programme)
    redaction = Redaction(programme, programme.roster.values(), privacy)
    return WeekView(
        programme=programme.settings.name,
        privacy=redaction.privacy,
        lang=supported(programme.settings.language),
        weeks=tuple(
            redaction.week(first, lambda session: wanted.holds(redaction, session))
            for first in weeks(programme)
        ),
    )
