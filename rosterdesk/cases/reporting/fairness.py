"""Fairness: what each leader served against what they offered, and staff against their contract."""

from dataclasses import dataclass
from fractions import Fraction

from rosterdesk.cases.reporting.hours import elapsed, zone_of
from rosterdesk.cases.reporting.record import Record
from rosterdesk.domain.people import Leader
from rosterdesk.domain.terms import LeaderKind
from solver.fairness import SESSIONS_WITHOUT_LIMIT, days_there

WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Sessions seated against sessions offered, blocks on call, and minutes busy against the contract.

    `offered` is the weekly limit (7 where there is none) times the days there, by seven: days away, and weeks
    without a roster, neither punish nor reward. `contract` is in minutes, less by the days away as well, and
    None where there is none.
    """

    leader: str
    kind: LeaderKind
    sessions: int
    offered: Fraction
    blocks: int
    minutes: int
    contract: int | None

    @property
    def used(self) -> float:
        """The part of the offer, or of the contract where there is one, that was taken up; 0 of nothing."""
        if self.contract is not None:
            return self.minutes / self.contract if self.contract else 0.0
        return float(self.sessions / self.offered) if self.offered else 0.0


def fairness(record: Record) -> tuple[Share, ...]:
    """Everybody who was there on some date or served, those who gave most of their offer first."""
    shares = [_share(record, leader) for leader in record.programme.leaders.values()]
    there = (share for share in shares if share.offered or share.sessions or share.blocks)
    return tuple(sorted(there, key=lambda share: (-share.used, share.leader)))


def _share(record: Record, leader: Leader) -> Share:
    zone = zone_of(record.programme)
    seated = dict.fromkeys(session.id for session, _ in record.seats(leader.id))
    days = sum(days_there(leader, each, each) for each in record.dates.days() if record.is_built(each))
    limit = leader.limits.sessions_per_week
    agreed = leader.contract_minutes_per_week
    return Share(
        leader=leader.id,
        kind=leader.kind,
        sessions=len(seated),
        offered=Fraction((SESSIONS_WITHOUT_LIMIT if limit is None else limit) * days, WEEK),
        blocks=record.blocks(leader.id),
        minutes=sum(elapsed(record.programme.session(each).busy, zone) for each in seated),
        contract=None if agreed is None else agreed * days // WEEK,
    )
