"""Who leads: peers, who are volunteers, or staff."""

from dataclasses import dataclass

from rosterdesk.cases.reporting.record import Record
from rosterdesk.domain.terms import LeaderKind, Role
from rosterdesk.domain.times import Dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Leading:
    """Of the sessions of some dates: led by a peer, led by staff, and seats of the team held by peers."""

    dates: Dates
    sessions: int
    by_peers: int
    by_staff: int
    team: int
    team_peers: int

    @property
    def led(self) -> int:
        """The sessions that had a lead."""
        return self.by_peers + self.by_staff


def peers(record: Record) -> tuple[Leading, ...]:
    """The counts of each week, or of each month of a long record."""
    return tuple(_leading(record, stretch) for stretch in record.stretches)


def together(record: Record) -> Leading:
    """The counts of all the dates."""
    return _leading(record, record.dates)


def _leading(record: Record, stretch: Dates) -> Leading:
    sessions = record.in_stretch(stretch)
    leads = [record.people(session, Role.LEAD)[:1] for session in sessions]
    team = [leader.kind for session in sessions for leader in record.team(session)]
    by_staff = sum(leader.kind is LeaderKind.STAFF for found in leads for leader in found)
    return Leading(
        dates=stretch,
        sessions=len(sessions),
        by_peers=sum(len(found) for found in leads) - by_staff,
        by_staff=by_staff,
        team=len(team),
        team_peers=sum(kind is not LeaderKind.STAFF for kind in team),
    )
